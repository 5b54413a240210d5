import { expect, test, type Page } from '@playwright/test';
import { cellAt, importSample, reloadStored, selectRange } from './ledger';

const births = 1;
const hospitalBirths = 8;
const hospitalRate = 9;
const township = '青山镇卫生院';

const footer = (page: Page) => page.getByRole('group', { name: '状态栏' });
const figure = (page: Page, caption: string) =>
  footer(page)
    .getByRole('button')
    .filter({ hasText: new RegExp(`^\\s*${caption}`) });
const panel = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name });

async function type(page: Page, row: string, code: number, text: string): Promise<void> {
  await cellAt(page, row, code).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('what is typed is read as the forms write it, and never as a date or by guessing', async ({ page }) => {
  await importSample(page);
  for (const [text, shown, state] of [
    ['=128+6', '134', 'input'],
    ['１２３', '123', 'input'],
    ['23。0', '23', 'input'],
    ['1,234', '1234', 'input'],
    ['(12)', '-12', 'input'],
    ['　12 ', '12', 'input'],
    ['3-1', '3-1', 'unread'],
    ['1/2', '1/2', 'unread'],
    ["'5", "'5", 'unread'],
    ['98.96%', '98.96%', 'unread'],
    ['12 人', '12', 'input'],
    ['12人次', '12人次', 'unread'],
    ['/', '不适用', 'status'],
    ['未收集', '未收集', 'status'],
  ] as const) {
    await type(page, township, births, text);
    const cell = cellAt(page, township, births);
    await expect(cell, text).toHaveText(shown);
    await expect(cell, text).toHaveAttribute('data-state', state);
  }
});

test('text that is no number stays in red until it is one, and an addition stays as the note of its cell', async ({
  page,
}) => {
  await importSample(page);
  await type(page, township, births, '约220');
  await expect(footer(page)).toContainText('2 格不是数字');
  await reloadStored(page);
  const cell = cellAt(page, township, births);
  await expect(cell).toHaveText('约220');
  const ink = await cell.evaluate((element) => getComputedStyle(element).color);
  const plain = await cellAt(page, township, hospitalBirths).evaluate((e) => getComputedStyle(e).color);
  expect(ink).not.toBe(plain);
  await expect(footer(page)).toContainText('2 格不是数字');

  await type(page, township, births, '=128+6');
  await expect(cell).toHaveText('134');
  await expect(footer(page)).toContainText('1 格不是数字');
  await expect(cell).toHaveAttribute('title', /=128\+6/);
  await expect(cellAt(page, township, hospitalRate)).toHaveText('164.93');
  await type(page, township, births, '140');
  await expect(cell).not.toHaveAttribute('title', /=128\+6/);
});

test('the mode stands in the status bar: F2 twice goes from editing to entering', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await expect(footer(page)).toContainText('就绪');
  await page.keyboard.press('F2');
  await expect(footer(page)).toContainText('编辑');
  await page.keyboard.press('F2');
  await expect(footer(page)).toContainText('输入');
  await page.keyboard.press('Escape');
  await expect(footer(page)).toContainText('就绪');
});

test('Alt+↓ marks what was not carried out, for all selected cells in one step', async ({ page }) => {
  await importSample(page);
  await selectRange(page, [township, births], ['柳河镇', 2]);
  await page.keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('menu', { name: '可以做的事' });
  await expect(menu.getByRole('menuitem')).toHaveText(['未开展', '未收集', '不适用', '不足单位']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('标记了 4 格')).toBeVisible();
  await expect(cellAt(page, '柳河镇', 2)).toHaveText('未收集');
  await expect(cellAt(page, township, hospitalRate)).not.toHaveText('100.00');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, births)).toHaveText('221');
  await expect(cellAt(page, '柳河镇', 2)).toHaveText('297');
});

test('Shift+F2 writes a note: marked in the cell, listed, gone to, taken back', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.press('Shift+F2');
  const field = panel(page, '单元格').getByLabel('批注');
  await expect(field).toBeFocused();
  await page.keyboard.type('含补报 3 人');
  await page.keyboard.press('Tab');
  await expect(cellAt(page, township, births)).toHaveAttribute('data-note', '');
  await expect(cellAt(page, township, births)).toHaveAttribute('title', /^含补报 3 人/);

  await reloadStored(page);
  await cellAt(page, '城关镇', 3).click();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '全部批注' }).click();
  await panel(page, '批注（1）')
    .getByRole('button', { name: /青山镇卫生院.*活产数.*含补报 3 人/ })
    .click();
  await expect(cellAt(page, township, births)).toHaveClass(/\bactive\b/);
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, births)).not.toHaveAttribute('data-note', '');
  await expect(cellAt(page, township, births)).toHaveText('221');
});

test('Ctrl+1 tells where a figure came from and who changed it from what to what', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.press('Control+1');
  const details = panel(page, '单元格');
  await details.getByLabel('本机操作人').fill('张敏');
  await details.getByLabel('本机操作人').blur();
  await type(page, township, births, '230');
  await page.keyboard.press('ArrowUp');
  const steps = details.getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.nth(0)).toHaveText(/221 → 230.*张敏.*录入/);
  await expect(steps.nth(1)).toHaveText(/空 → 221.*来自 mch-2026H1\.xlsx 妇幼卫生工作报表 B13/);
  await expect(details.getByRole('button', { name: /下载原件 mch-2026H1\.xlsx/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toHaveText(/230 → 221.*撤销/);
});

test('the status bar adds up what is selected, and pools rates instead of adding them (law 1)', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await importSample(page);
  await selectRange(page, ['城关镇', births], ['柳河镇', births]);
  // 462 + 221 + 300 = 983; 983 ÷ 3 = 327.67.
  for (const [caption, text] of [
    ['平均值', '327.67'],
    ['计数', '3'],
    ['最小值', '221'],
    ['最大值', '462'],
    ['求和', '983'],
  ] as const)
    await expect(figure(page, caption)).toHaveText(new RegExp(`${caption}\\s*${text}$`));
  await figure(page, '求和').click();
  await expect(page.getByText('已复制求和 983')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('983');

  // (461 + 221 + 296) ÷ (462 + 221 + 300) = 978 ÷ 983 = 99.49 %; the three rates would average 99.48.
  await selectRange(page, ['城关镇', hospitalRate], ['柳河镇', hospitalRate]);
  await expect(figure(page, '住院分娩率')).toHaveText(/Σ\/Σ\s*99\.49$/);
  await expect(figure(page, '求和')).toHaveCount(0);
  await expect(figure(page, '平均值')).toHaveCount(0);

  // Counts and rates together: only counts are added, and it is said how many rates were left out.
  await selectRange(page, ['青山镇', hospitalBirths], ['柳河镇', hospitalRate]);
  await expect(figure(page, '计数')).toHaveText(/计数\s*4$/);
  await expect(figure(page, '求和')).toHaveText(/求和\s*517$/);
  await expect(figure(page, '平均值')).toHaveText(/平均值\s*258\.50$/);
  await expect(figure(page, '最大值')).toHaveText(/最大值\s*296$/);
  await expect(footer(page)).toContainText('率和均值 2 格未计入');
  // (221 + 296) ÷ (221 + 300).
  await expect(figure(page, '住院分娩率')).toHaveText(/Σ\/Σ\s*99\.23$/);

  // «约12人» is no number: no sum is said over it. 竹林乡 is blank and does not count.
  await selectRange(page, ['东岭乡', 12], ['大坪乡', 12]);
  await expect(figure(page, '计数')).toHaveText(/计数\s*2$/);
  await expect(figure(page, '数值计数')).toHaveText(/数值计数\s*1$/);
  await expect(figure(page, '求和')).toHaveCount(0);
  await selectRange(page, ['竹林乡', births], ['金鸡乡', births]);
  await expect(figure(page, '计数')).toHaveText(/计数\s*1$/);
  await expect(figure(page, '求和')).toHaveText(/求和\s*87$/);
});
