import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, importSample, openToWrite, sample } from './ledger';

const births = 1;
const township = '青山镇卫生院';

/** Every key pressed from now on that the browser would still act on. */
async function watchLeaks(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const leaks: string[] = [];
    Object.assign(window, { leaks });
    addEventListener('keydown', (event) => {
      if (!event.defaultPrevented && !['Control', 'Shift', 'Alt'].includes(event.key)) leaks.push(event.key);
    });
  });
  return () => page.evaluate(() => (window as unknown as { leaks: string[] }).leaks);
}

test('no key of the table reaches the browser, neither in Ready nor while a cell is written', async ({
  page,
}) => {
  await importSample(page);
  await page.evaluate(() => (window.print = () => undefined));
  const leaks = await watchLeaks(page);
  const keys = [
    'Control+s',
    'Control+p',
    'F9',
    'Control+g',
    'F5',
    'Control+f',
    'Control+h',
    'F1',
    'Control+y',
  ];
  for (const key of [...keys, 'Control+d', 'Control+r', 'Control+e', 'Control+o', 'F3']) {
    await cellAt(page, township, births).click();
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  expect((await leaks()).filter((key) => key !== 'Escape')).toEqual([]);

  for (const key of keys.slice(0, -1)) {
    await cellAt(page, township, births).click();
    // F2 opens the cell without a letter of its own.
    await page.keyboard.press('F2');
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  expect((await leaks()).filter((key) => key !== 'Escape')).toEqual([]);
});

test('Ctrl+S writes what is being typed, waits until it is stored, and says when', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.notice').filter({ hasText: /^已保存 \d\d:\d\d/ })).toBeVisible();
  await expect(cellAt(page, township, births)).toHaveText('230');
  await page.reload();
  await expect(cellAt(page, township, births)).toHaveText('230');
});

test('Ctrl+Z and both ways of Ctrl+Y act on the table, and in a field on the field', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, births)).toHaveText('221');
  await page.keyboard.press('Control+Shift+z');
  await expect(cellAt(page, township, births)).toHaveText('230');

  await openToWrite(page, 'Control+f');
  await page.keyboard.type('77');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('search').getByLabel('查找', { exact: true })).toHaveValue('');
  await expect(cellAt(page, township, births)).toHaveText('230');
});

test('F9 computes the table anew and finds it as it was', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await expect(page.getByText('重新计算了 418 格，没有变化')).toBeVisible();
});

test('Alt+Shift+PgUp and PgDn go to the earlier and the later period at the same cell', async ({ page }) => {
  await importSample(page, '2025H2');
  await choose(page, sample('2026H1'));
  await expect(page.getByText('并入已有报表')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const period = page.getByRole('button', { name: '选择报告期' });
  await expect(period).toHaveText('2026年上半年');
  await cellAt(page, township, births).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Alt+Shift+PageUp');
  await expect(period).toHaveText('2025年下半年');
  await expect(cellAt(page, township, births)).toHaveClass(/\bactive\b/);
  await page.keyboard.press('Alt+Shift+PageUp');
  await page.keyboard.press('Alt+Shift+PageDown');
  await expect(period).toHaveText('2026年上半年');
  await expect(cellAt(page, township, births)).toHaveText('230');
});

test('F1 tells the keys of the table and of the page', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: '快捷键' });
  await expect(sheet).toContainText('移动一格');
  await expect(sheet).toContainText('Ctrl+↑ ↓ ← →');
  await expect(sheet).toContainText('重新计算');
  // Nothing of it is out of the frame.
  const clipped = await sheet.evaluate((dialog) => {
    const edge = dialog.getBoundingClientRect().right;
    return [...dialog.querySelectorAll('dd')].filter((text) => text.getBoundingClientRect().right > edge)
      .length;
  });
  expect(clipped).toBe(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(cellAt(page, '柳河镇', births)).toHaveClass(/\bactive\b/);
});

test('on paper stands the form alone: head, all rows, notes and signatures, black on white', async ({
  page,
}) => {
  await importSample(page);
  await page.getByRole('button', { name: '切换深色与浅色' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const form = page.getByRole('article');
  await expect(form).toBeVisible();
  await expect(form.getByRole('heading')).toHaveText('妇幼卫生工作报表');
  await expect(form.locator('.line')).toHaveText(/填报单位：海棠县卫生健康局\s*2026年上半年\s*计量单位：人/);
  await expect(form.locator('tbody tr')).toHaveCount(19);
  await expect(form.locator('tbody tr').last()).toContainText('月亮湾乡卫生院');
  await expect(form.locator('thead')).toContainText('孕产妇保健和健康情况');
  await expect(form.locator('thead tr.codes')).toHaveText(/甲\s*1\s*2.*22/s);
  await expect(form.locator('footer')).toContainText('单位负责人');
  await expect(form).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(form).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const seen = await page.evaluate(() => document.body.innerText);
  for (const text of ['导出', '状态栏', '留痕', '未填']) expect(seen).not.toContain(text);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(form).toHaveCount(0);
});

test('the browser prints it on landscape pages', async ({ page }) => {
  await importSample(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThan(4);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});

test('Ctrl+P prints', async ({ page }) => {
  await importSample(page);
  await page.evaluate(() => {
    Object.assign(window, { printed: 0 });
    window.print = () => {
      (window as unknown as { printed: number }).printed += 1;
    };
  });
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
});
