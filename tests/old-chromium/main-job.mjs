/**
 * Does the main job work on an old Chromium? Import, type, undo, export, reload, backup, and restore in another profile.
 *
 *   node main-job.mjs URL...
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from '../../node_modules/fflate/esm/index.mjs';
import { chord, choose, click, download, press, shows } from './acts.mjs';
import { launch } from './browser.mjs';

const sample = join(dirname(fileURLToPath(import.meta.url)), '../../public/sample/mch-2026H1.xlsx');
const township = '青山镇卫生院';
const [births, rate] = [1, 9];

/** Steps in order; each is one line of the report, and the first that fails ends the run. */
function stepsFor(url, page, folder, browser) {
  let backup;
  return {
    'a workbook is imported': async () => {
      await page.goto(url, { waitUntil: 'load' });
      await choose(page, sample);
      await press(page, '导入');
      await shows(page, township, births, '221');
    },
    'a figure is typed, the rate follows': async () => {
      await click(page, township, births);
      await page.keyboard.type('230');
      await page.keyboard.press('Enter');
      await shows(page, township, births, '230');
      await shows(page, township, rate, '96.09');
    },
    'it is undone and done again': async () => {
      await chord(page, 'z');
      await shows(page, township, births, '221');
      await chord(page, 'y');
      await shows(page, township, births, '230');
    },
    'the form is exported with it': async () => {
      const { name, bytes } = await download(page, folder, () => press(page, '导出'));
      const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      if (!/\.xlsx$/.test(name) || !/<c r="B13"[^>]*><v>230<\/v>/.test(sheet)) throw new Error(name);
    },
    'it is still there after a reload': async () => {
      await page.reload({ waitUntil: 'load' });
      await shows(page, township, births, '230');
    },
    'a backup is made': async () => {
      await press(page, '备份');
      backup = await download(page, folder, () => press(page, '备份到文件'));
      if (!/\.ledger\.zip$/.test(backup.name)) throw new Error(backup.name);
    },
    'it is restored in another profile': async () => {
      const other = await (await browser.createIncognitoBrowserContext()).newPage();
      await other.goto(`${url}#/backup`, { waitUntil: 'load' });
      await choose(other, backup.path);
      await press(other, '恢复');
      await press(other, '妇幼卫生工作报表');
      await shows(other, township, births, '230');
      await other.close();
    },
  };
}

let passed = 0;
let failed = 0;
function count(ok, what) {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}`);
}

const folder = mkdtempSync(join(tmpdir(), 'ledger-109-'));
const browser = await launch();
try {
  for (const url of process.argv.slice(2)) {
    const from = url.startsWith('file:') ? 'from a folder' : 'from a server';
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const [what, act] of Object.entries(stepsFor(url, page, folder, browser))) {
      try {
        await act();
        count(true, `${from}: ${what}`);
      } catch (error) {
        count(false, `${from}: ${what}: ${error}`);
        break;
      }
    }
    count(faults.length === 0, `${from}: no script error ${faults.join(' | ')}`);
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
