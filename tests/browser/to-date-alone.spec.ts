/** 累计 alone in the superior's form, and 累计 typed by hand where the earlier months were on paper. */
import exceljs from 'exceljs';
import { expect, test, type Page } from '@playwright/test';
import { valueAt } from '#workbook/cells';
import { openWorkbook } from '#workbook/open';
import { cellAt, choose, download, toTables, typeInto } from './ledger';

type Row = readonly (string | number | null)[];

async function bookOf(name: string, merges: readonly string[], ...rows: readonly Row[]) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow([...row]);
  for (const merge of merges) sheet.mergeCells(merge);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** The title names the month, the captions say that all of it is the year so far. */
const sofar = (month: number, ...towns: readonly Row[]) =>
  bookOf(
    `医疗服务${month}月.xlsx`,
    ['A1:C1', 'A3:A4', 'B3:C3'],
    [`2026年${month}月医疗服务情况表`],
    ['填报单位：海棠县卫生健康局'],
    ['机构', `1—${month}月累计`],
    [null, '门诊人次', '住院人次'],
    ...towns,
  );

async function drop(page: Page, file: Awaited<ReturnType<typeof sofar>>): Promise<void> {
  await choose(page, file);
}

const takeIn = (page: Page) => page.getByRole('button', { name: '导入', exact: true }).click();
const period = (page: Page) => page.getByRole('button', { name: '选择报告期' });

test('a form with 累计 alone is of the year so far, goes on with the next month, and is handed back', async ({
  page,
}) => {
  await page.goto('/');
  await drop(page, await sofar(6, ['青山镇卫生院', 1200, 96], ['柳河镇卫生院', 800, 40]));
  await expect(page.getByText('表内只有累计：记为2026年1—6月(累计)，不作6月当月数')).toBeVisible();
  await takeIn(page);
  await expect(period(page)).toHaveText('2026年1—6月(累计)');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('1200');

  await drop(page, await sofar(7, ['青山镇卫生院', 1450, 110], ['柳河镇卫生院', 900, null]));
  await expect(page.getByText('并入已有报表')).toBeVisible();
  await takeIn(page);
  await expect(period(page)).toHaveText('2026年1—7月(累计)');
  await typeInto(cellAt(page, '柳河镇卫生院', 2), '47');

  // What July alone comes to is worked out and said to be; it is no figure of July.
  await cellAt(page, '青山镇卫生院', 1).click();
  await page.getByRole('button', { name: '对比', exact: true }).click();
  await expect(page.getByText('当月（推算）')).toBeVisible();
  await expect(cellAt(page, '门诊人次', 3)).toHaveText('250');
  await cellAt(page, '门诊人次', 3).click();
  await expect(page.getByLabel('公式栏')).toContainText('当月 = 1—7月 1450 − 1—6月 1200');
  await expect(page.getByLabel('公式栏')).toContainText('不记入台账');
  await page.getByRole('button', { name: '原表', exact: true }).click();

  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.value.sheets[0]!;
  expect([1, 3].map((row) => valueAt(sheet, row, row === 1 ? 1 : 2))).toEqual([
    '2026年7月医疗服务情况表',
    '1—7月累计',
  ]);
  expect([5, 6].map((row) => [2, 3].map((column) => valueAt(sheet, row, column)))).toEqual([
    [1450, 110],
    [900, 47],
  ]);
});

test('累计 typed by hand where the earlier months were on paper, taken back, and held against the months', async ({
  page,
}) => {
  await page.goto('/');
  await drop(
    page,
    await bookOf(
      '门诊1月.xlsx',
      ['A1:C1', 'A3:A4', 'B3:C3'],
      ['2026年1月门诊月报'],
      ['填报单位：海棠县卫生健康局'],
      ['机构', '门诊人次'],
      [null, '本月', '本年累计'],
      ['青山镇卫生院', null, null],
      ['柳河镇卫生院', null, null],
    ),
  );
  await takeIn(page);
  await expect(period(page)).toHaveText('2026年1月');
  const [own, toDate] = [cellAt(page, '青山镇卫生院', 1), cellAt(page, '青山镇卫生院', 2)];

  // Nothing is known of the month: what the paper says so far is typed.
  await typeInto(toDate, '1200');
  await expect(toDate).toHaveAttribute('data-mark', 'reported');
  await toDate.click();
  await expect(page.getByLabel('公式栏')).toContainText('1月为所报累计');
  await expect(page.getByLabel('公式栏')).toContainText('手工录入');

  await page.getByRole('button', { name: '新一期' }).click();
  await expect(period(page)).toHaveText('2026年2月');
  await typeInto(own, '300');
  await expect(toDate).toHaveText('1500');
  await typeInto(toDate, '1600');
  await expect(toDate).toHaveText('1500');
  await expect(page.getByText(/累计仍按各期之和 1500；所填 1600 记为所报累计/)).toBeVisible();
  await expect(toDate).toHaveAttribute('data-alarm', /grade/);
  await toDate.click();
  await page.keyboard.press('Delete');
  await expect(toDate).not.toHaveAttribute('data-alarm', /grade/);
  await expect(toDate).toHaveText('1500');
  await page.keyboard.press('Control+z');
  await expect(toDate).toHaveAttribute('data-alarm', /grade/);
});

test('a table that holds such figures as months says so when the next file is 累计, and both stay apart', async ({
  page,
}) => {
  await page.goto('/');
  const plain = ['2026年6月医疗服务情况表'];
  const head = ['机构', '门诊人次', '住院人次'];
  const line = ['填报单位：海棠县卫生健康局'];
  const towns = [
    ['青山镇卫生院', 1200, 96],
    ['柳河镇卫生院', 800, 40],
  ];
  await drop(page, await bookOf('医疗服务6月.xlsx', ['A1:C1'], plain, line, head, ...towns));
  await takeIn(page);
  await expect(period(page)).toHaveText('2026年6月');
  await drop(page, await sofar(7, ['青山镇卫生院', 1450, 110], ['柳河镇卫生院', 900, 45]));
  await expect(page.getByText(/本表已有的 6月 是按当月数记的，这份是累计/)).toBeVisible();
  await takeIn(page);
  await expect(period(page)).toHaveText('2026年1—7月(累计)');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('1450');
});

/** One month of the table that has months, and nothing of 累计. */
const monthOf = (month: number, ...towns: readonly Row[]) =>
  bookOf(
    `门诊${month}月.xlsx`,
    ['A1:C1'],
    [`2026年${month}月门诊登记表`],
    ['填报单位：海棠县卫生健康局'],
    ['机构', '门诊人次', '住院人次'],
    ...towns,
  );

test('累计 alone is held against the months of another table, and the blank ones are offered what they come to', async ({
  page,
}) => {
  await page.goto('/');
  for (const month of [1, 2, 3]) {
    const lily = month === 2 ? null : 5;
    await drop(page, await monthOf(month, ['青山镇卫生院', 100 * month, 10], ['柳河镇卫生院', 7, lily]));
    await takeIn(page);
    await expect(page.getByRole('heading', { name: '门诊登记表' })).toBeVisible();
    await expect(period(page)).toHaveText(`2026年${month}月`);
    await toTables(page);
  }
  await drop(page, await sofar(3, ['青山镇卫生院', 603, null], ['柳河镇卫生院', null, null]));
  await takeIn(page);
  await expect(page.getByRole('heading', { name: '医疗服务情况表' })).toBeVisible();
  await expect(period(page)).toHaveText('2026年1—3月(累计)');
  const bar = page.getByLabel('公式栏');
  await cellAt(page, '青山镇卫生院', 1).click();
  await expect(bar).toContainText('各月之和 600');
  await cellAt(page, '柳河镇卫生院', 2).click();
  await expect(bar).toContainText('各月之和缺 2月');

  // What was stated stays; it is said that the months say something else.
  await page.getByRole('button', { name: '审核(1)' }).click();
  await expect(page.getByText(/1—3月累计门诊人次 603，与各月之和 600 不符，相差 3/)).toBeVisible();

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '空着的累计按各月之和填' }).click();
  await expect(page.getByText('填充了 2 格')).toBeVisible();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('603');
  await expect(cellAt(page, '青山镇卫生院', 2)).toHaveText('30');
  await expect(cellAt(page, '柳河镇卫生院', 1)).toHaveText('21');
  await expect(cellAt(page, '柳河镇卫生院', 2)).not.toHaveText(/\d/);
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, '柳河镇卫生院', 1)).not.toHaveText(/\d/);
});
