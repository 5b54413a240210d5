import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { read as readWithSheetJs, utils } from '@e965/xlsx';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openWorkbook } from '#workbook/open';
import { valueAt } from '#workbook/cells';
import {
  cellAt,
  choose,
  download,
  importThroughDoor,
  reloadStored,
  sample,
  typeInto,
  watchOrigins,
} from './ledger';

// As the clerk has it: the page is kept for visits without a network.
test.use({ serviceWorkers: 'allow' });

/** Columns of the sample form by the numbers in its code row. */
const births = 1;
const hospitalBirths = 8;
const hospitalRate = 9;
const township = '青山镇卫生院';

const type = (page: Page, row: string, code: number, text: string) => typeInto(cellAt(page, row, code), text);

const undoButton = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: '撤销' });

test('a clerk imports a form, corrects a figure, comes back, undoes, and hands the same form back', async ({
  page,
}) => {
  const foreign = watchOrigins(page);
  await importThroughDoor(page);

  // The table is the form: header levels, code row, total, the text that is no number.
  await expect(page.getByText('孕产妇保健和健康情况')).toBeVisible();
  await expect(cellAt(page, '合计', births)).toHaveText('2756');
  await expect(cellAt(page, township, hospitalRate)).toHaveText('100.00');
  await expect(cellAt(page, '大坪乡', 12)).toHaveText('约12人');
  await expect(page.getByText('1 格不是数字')).toBeVisible();

  // Law 1: township rate, county total and county rate follow the corrected numerator.
  await type(page, township, hospitalBirths, '200');
  await expect(cellAt(page, township, hospitalRate)).toHaveText('90.50');
  await expect(cellAt(page, '合计', hospitalBirths)).toHaveText('2723');
  await expect(cellAt(page, '合计', hospitalRate)).toHaveText('98.80');

  await reloadStored(page);
  await expect(cellAt(page, township, hospitalBirths)).toHaveText('200');
  await expect(cellAt(page, '合计', hospitalRate)).toHaveText('98.80');

  // Law 10: undo after the reload.
  await undoButton(page).click();
  await expect(cellAt(page, township, hospitalBirths)).toHaveText('221');
  await expect(cellAt(page, '合计', hospitalRate)).toHaveText('99.56');

  await page.keyboard.press('Control+y');
  await expect(cellAt(page, township, hospitalBirths)).toHaveText('200');

  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  expect(file.name).toBe('mch-2026H1.xlsx');
  await expect(page.getByText('写入 418 格；其余部分与原件一致')).toBeVisible();
  await proveFilled(new Uint8Array(readFileSync(sample('2026H1'))), file.bytes);
  expect(foreign).toEqual([]);
});

/** Only bound cells differ: one typed figure, its rate, the county's total and rate. */
async function proveFilled(original: Uint8Array, filled: Uint8Array): Promise<void> {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const before = unzipSync(original);
  const after = unzipSync(filled);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter((name) => hash(before[name]!) !== hash(after[name]!));
  expect(changed).toEqual(['xl/worksheets/sheet1.xml']);

  const opened = await openWorkbook(filled);
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.value.sheets[0]!;
  expect(valueAt(sheet, 13, 9)).toBe(200);
  expect(valueAt(sheet, 13, 10)).toBe(90.5);
  expect(valueAt(sheet, 11, 9)).toBe(2723);
  expect(valueAt(sheet, 11, 10)).toBe(98.8);

  const ours = readWithSheetJs(filled, { cellFormula: true }).Sheets['妇幼卫生工作报表']!;
  const theirs = readWithSheetJs(original, { cellFormula: true }).Sheets['妇幼卫生工作报表']!;
  const cells = (s: typeof ours) => Object.keys(s).filter((name) => !name.startsWith('!'));
  expect(cells(ours)).toEqual(cells(theirs));
  const differing = cells(ours).filter(
    (name) => ours[name].v !== theirs[name].v || ours[name].f !== theirs[name].f,
  );
  expect(differing.sort()).toEqual(['I11', 'I13', 'J11', 'J13']);
  expect(utils.decode_range(ours['!ref']!)).toEqual(utils.decode_range(theirs['!ref']!));
}

test('an import is undone in one step, and nothing of it was there before 导入 was pressed', async ({
  page,
}) => {
  await page.goto('/');
  await choose(page, sample('2025H1'));
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
  await page.goto('/#/history');
  await expect(page.getByText('还没有任何改动')).toBeVisible();

  await importThroughDoor(page, '2025H1');
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('这张报表不存在')).toBeVisible();
  await page.getByRole('link', { name: '回到报表' }).click();
  await expect(page.getByText('把手头的表放进来')).toBeVisible();
});

test('the clerk changes the period, a formula, and skips a column and a row before importing', async ({
  page,
}) => {
  await page.goto('/');
  await choose(page, sample('2025H1'));
  await page.getByRole('button', { name: '选择报告期' }).click();
  await page.getByLabel('年份').fill('2027');
  await page.getByLabel('年份').blur();
  await page.keyboard.press('Escape');
  await page.getByLabel('早孕建册率 的公式').fill('=[早孕建册人数]/[产妇数]*100');
  await page.getByLabel('早孕建册率 的公式').blur();
  await page.getByLabel('F 的类别').selectOption('skip');
  await page.getByLabel('29 的类别').selectOption('skip');
  await expect(page.getByText('新增 21 个指标、18 个机构')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2027年上半年');
  await cellAt(page, township, 4).click();
  await expect(page.getByLabel('公式栏')).toContainText('=[早孕建册人数]/[产妇数]*100');
  await expect(page.getByText('产前健康管理人数')).toHaveCount(0);
});

test('the next period starts empty, with last period and last year beside each cell, and is exported into the same form', async ({
  page,
}) => {
  await importThroughDoor(page, '2025H2');
  await choose(page, sample('2026H1'));
  await expect(page.getByText('并入已有报表')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2026年上半年');
  await page.getByRole('button', { name: '新一期' }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2026年下半年');
  await expect(cellAt(page, township, births)).toHaveText('221 · 257');
  await expect(page.getByText('未填 252 格')).toBeVisible();
  await type(page, township, births, '230');
  await type(page, township, hospitalBirths, '２２９');
  await expect(cellAt(page, township, hospitalRate)).toHaveText('99.57');

  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.value.sheets[0]!;
  expect(valueAt(sheet, 5, 9)).toBe('2026年下半年');
  expect(valueAt(sheet, 13, 2)).toBe(230);
  expect(valueAt(sheet, 14, 2)).toBeNull();
  // Excel shows an error where nothing is filled in yet; the stored result says the same.
  expect(valueAt(sheet, 14, 5)).toEqual({ error: '#DIV/0!' });
});

test('a file of an old kind is filled as an .xlsx, and that is said once', async ({ page }) => {
  await page.goto('/');
  const csv = '2025年上半年门诊量\n机构,门诊人次,住院人次\n青山镇卫生院,120,8\n白石镇卫生院,90,5\n';
  await choose(page, { name: '门诊.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await type(page, '白石镇', 1, '95');
  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  expect(file.name).toBe('门诊.xlsx');
  await expect(page.getByText('原件是旧格式')).toBeVisible();
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(valueAt(opened.value.sheets[0]!, 4, 2)).toBe(95);
  expect(valueAt(opened.value.sheets[0]!, 3, 2)).toBe(120);
});

test('a table goes out as CSV too, and a text that looks like a formula stays a text', async ({ page }) => {
  await importThroughDoor(page, '2025H1');
  await type(page, township, births, '=1+1 约');
  await page.getByRole('button', { name: '更多' }).click();
  const file = await download(page, () => page.getByRole('menuitem', { name: '导出 CSV' }).click());
  const lines = new TextDecoder('utf-8').decode(file.bytes).split('\r\n');
  expect(lines[0]).toContain('活产数');
  const own = lines.find((line) => line.includes(township)) ?? '';
  expect(own).toContain("'=1+1 约");
});

test('reading is cancelled: nothing is said, nothing written, the page goes on', async ({ page }) => {
  await page.goto('/');
  const columns = Array.from({ length: 20 }, (_, i) => `指标${i}人数`).join(',');
  const line = (i: number) => `第${i}村,${Array.from({ length: 20 }, (_, c) => (i * 7 + c) % 997).join(',')}`;
  const csv = `2026年上半年台账\n村名,${columns}\n${Array.from({ length: 40_000 }, (_, i) => line(i)).join('\n')}\n`;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '大表.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('正在读取')).toHaveCount(0);
  await importThroughDoor(page, '2025H1');
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.getByRole('list', { name: '留痕' }).getByRole('listitem')).toHaveCount(1);
});

test('text typed into a number cell is kept and marked, never turned into 0 (law 7)', async ({ page }) => {
  await importThroughDoor(page, '2025H1');
  await type(page, township, births, '约220');
  await expect(cellAt(page, township, births)).toHaveText('约220');
  await expect(page.getByText('1 格不是数字')).toBeVisible();
  await expect(cellAt(page, township, hospitalRate)).toHaveText('—');
  await type(page, township, births, '未开展');
  await expect(cellAt(page, township, births)).toHaveText('未开展');
  await expect(page.getByText('1 格不是数字')).toHaveCount(0);
});

test('a computed cell refuses typing and says why', async ({ page }) => {
  await importThroughDoor(page, '2025H1');
  await cellAt(page, township, hospitalRate).click();
  await page.keyboard.type('9');
  await expect(page.getByText('此格由公式计算，没有改动')).toBeVisible();
});

test('two windows of one ledger show each other’s edits', async ({ page, context }) => {
  await importThroughDoor(page, '2025H1');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(cellAt(other, township, births)).not.toHaveText('');
  await type(page, township, births, '999');
  await expect(cellAt(other, township, births)).toHaveText('999');
});

test('the sample county is practice: the real ledger stays empty', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /打开样例县/ }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2026年上半年');
  await page.getByRole('button', { name: '选择报告期' }).click();
  await expect(page.getByTitle('未建，点一下新建')).toHaveText(['下半年']);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '返回正式台账' }).click();
  await expect(page.getByText('把手头的表放进来')).toBeVisible();
});
