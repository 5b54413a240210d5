/**
 * Is the grid really laid out on an old Chromium, or blank because its style sheet was not understood?
 *
 *   node smoke.mjs [--click=TEXT]... [--shot=FOLDER] URL...
 *
 * Opens each URL, presses the buttons or links named by --click, and looks at the grid that is then on the page.
 */
import { join } from 'node:path';
import { press } from './acts.mjs';
import { launch } from './browser.mjs';

const values = (name) =>
  process.argv.slice(2).flatMap((arg) => (arg.startsWith(`--${name}=`) ? [arg.slice(name.length + 3)] : []));
const urls = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const clicks = values('click');
const [shots] = values('shot');

if (urls.length === 0) {
  console.error('usage: node smoke.mjs [--click=TEXT]... [--shot=FOLDER] URL...');
  process.exit(2);
}

/** Runs in the page: what the eye would check. */
function lookAtGrid() {
  const box = (element) => element?.getBoundingClientRect();
  const cells = [...document.querySelectorAll('.ledger-grid .ag-cell')];
  const style = cells[0] && getComputedStyle(cells[0]);
  const header = box(document.querySelector('.ledger-grid .ag-header-cell'));
  const cell = box(cells[0]);
  const rows = document.querySelectorAll('.ledger-grid .ag-row').length;
  const figures = cells.filter((c) => c.textContent.trim() !== '');
  const lefts = new Set(cells.map((c) => Math.round(box(c).left)));
  // A cell may have its size and still be clipped away: is it what one would click on at its middle?
  const seen = cells.filter((c) => {
    const at = box(c);
    return c.contains(document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2));
  });
  return {
    'cells are there': cells.length > 0,
    'cells of several rows and columns are seen':
      new Set(seen.map((c) => box(c).top)).size > 2 && new Set(seen.map((c) => box(c).left)).size > 2,
    'cells have width and height': cells.every((c) => box(c).width >= 30 && box(c).height >= 20),
    'cells stand in columns': lefts.size > 1,
    'cells hold text': figures.length > 0,
    'only the rows on the screen are drawn': rows > 0 && rows < 120,
    'the header stands above the cells':
      !!header && header.height >= 20 && !!cell && header.bottom <= cell.top + 1,
    'lines are drawn between the cells':
      !!style && style.borderRightWidth === '1px' && style.borderRightStyle === 'solid',
    'lines have a colour': !!style && !/rgba\(0, 0, 0, 0\)|transparent/.test(style.borderRightColor),
  };
}

async function type(page) {
  await page.evaluate(() => {
    const cell = [...document.querySelectorAll('.ledger-grid .ag-cell[data-state="input"]')][0];
    cell?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  });
  await page.keyboard.type('7');
  const typed = await page.evaluate(() => document.querySelector('.ledger-grid .entry.open')?.value);
  await page.keyboard.press('Escape');
  return typed === '7';
}

let passed = 0;
let failed = 0;
function count(ok, what) {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}`);
}

const browser = await launch();
try {
  console.log(await browser.version());
  for (const [at, url] of urls.entries()) {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(url, { waitUntil: 'load' });
    for (const words of clicks) {
      const pressed = await press(page, words).then(
        () => true,
        () => false,
      );
      count(pressed, `${url}: «${words}» can be pressed`);
    }
    await page.waitForSelector('.ledger-grid .ag-cell', { timeout: 20_000 }).catch(() => null);
    for (const [what, ok] of Object.entries(await page.evaluate(lookAtGrid))) count(ok, `${url}: ${what}`);
    count(await type(page), `${url}: a figure can be typed into a cell`);
    count(faults.length === 0, `${url}: no script error ${faults.join(' | ')}`);
    if (shots) await page.screenshot({ path: join(shots, `old-chromium-${at + 1}.png`) });
    await page.close();
  }
} catch (error) {
  count(false, `${error}`);
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
