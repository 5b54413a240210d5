import exceljs from 'exceljs';
import { expect, test, type Page } from '@playwright/test';
import { valueAt } from '#workbook/cells';
import { openWorkbook } from '#workbook/open';
import { cellAt, choose, download, importSample, sample } from './ledger';

type Row = readonly (string | number | null | { readonly formula: string; readonly result: number })[];

interface Form {
  readonly name: string;
  readonly rows: (year: number) => readonly Row[];
  readonly merges: readonly string[];
}

/** Units down, indicators across under two levels, code row, total and rate by formula. */
const delivery: Form = {
  name: '孕产妇情况',
  rows: (year) => [
    [`${year}年上半年孕产妇保健情况`],
    ['填报单位：海棠县卫健局', null, null, '表号：卫统41表'],
    ['机构', '分娩', null, '产后访视'],
    [null, '活产数', '住院分娩活产数', '人数'],
    ['甲', '1', '2', '3'],
    ['合计', { formula: 'SUM(B7:B8)', result: 300 }, { formula: 'SUM(C7:C8)', result: 290 }, 250],
    ['城关', 200, 195, year - 1850],
    ['青山镇卫生院', 100, 95, 80],
    ['单位负责人：', null, '填表人：'],
  ],
  merges: ['A1:D1', 'A3:A4', 'B3:C3'],
};

/** Indicators down, this half and the last beside each other. */
const publicHealth: Form = {
  name: '公卫情况',
  rows: (year) => [
    [`${year}年上半年基本公共卫生服务情况`],
    ['填报单位：海棠县卫健局'],
    ['指标名称', '代码', '计量单位', '本期', '上年同期'],
    ['健康档案建档人数', '01', '人', 5200 + year, 5000],
    ['高血压患者规范管理数', '02', '人', 310, 300],
    ['签约户数', '03', '户', 90, 88],
  ],
  merges: ['A1:E1'],
};

/** Indicators down, months across. */
const outpatients: Form = {
  name: '门诊月度',
  rows: (year) => [
    [`${year}年门诊工作量统计表`],
    ['项目', '1月', '2月', '3月', '备注'],
    ['门诊人次', 100 + (year % 100), 110, 120, ''],
    ['急诊人次', 10, 11, 12, ''],
    ['留观人次', 1, 2, 3, ''],
  ],
  merges: ['A1:E1'],
};

async function fileOf({ name, rows, merges }: Form, year: number) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(name);
  rows(year).forEach((row) => sheet.addRow([...row]));
  for (const merge of merges) sheet.mergeCells(merge);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  return { name: `${name}${year}.xlsx`, mimeType: 'application/octet-stream', buffer };
}

async function drop(page: Page, ...files: Awaited<ReturnType<typeof fileOf>>[]): Promise<void> {
  await choose(page, ...files);
}

const go = (page: Page) => page.getByRole('button', { name: '导入', exact: true });
const named = (page: Page, cell: string) => page.getByLabel(`${cell} 的名称`);

async function rename(page: Page, cell: string, name: string): Promise<void> {
  await named(page, cell).fill(name);
  await named(page, cell).blur();
}

/** One import as the clerk does it; `look` is what is done or seen on the import page. */
async function take(page: Page, form: Form, year: number, look: () => Promise<void>): Promise<void> {
  await page.goto('/#/');
  await drop(page, await fileOf(form, year));
  await expect(go(page)).toBeVisible();
  await look();
  await expect(go(page)).toBeEnabled();
  await go(page).click();
  await expect(page).toHaveURL(/#\/table\//);
  await expect(page.getByRole('button', { name: '选择报告期' })).toContainText(String(year));
}

const noQuestion = (page: Page) => expect(page.getByText(/处拿不准/)).toHaveCount(0);

test('three forms, one thing corrected in each: next year’s files need no question and go back as they came', async ({
  page,
}) => {
  await page.goto('/');
  await take(page, delivery, 2025, () => rename(page, '7', '城关镇卫生院'));
  await expect(cellAt(page, '城关', 1)).toHaveText('200');
  await take(page, publicHealth, 2025, () => rename(page, '5', '高血压患者规范管理人数'));
  await take(page, outpatients, 2025, async () => {
    await page.getByLabel('5 的类别').selectOption('skip');
  });

  await take(page, delivery, 2026, async () => {
    await noQuestion(page);
    await expect(named(page, '7')).toHaveValue('城关镇卫生院');
  });
  await expect(cellAt(page, '城关', 3)).toHaveText('176');
  await take(page, publicHealth, 2026, async () => {
    await noQuestion(page);
    await expect(named(page, '5')).toHaveValue('高血压患者规范管理人数');
  });
  await take(page, outpatients, 2026, async () => {
    await noQuestion(page);
    await expect(page.getByLabel('5 的类别')).toHaveValue('skip');
  });

  await page.goto('/#/');
  await page
    .getByRole('link', { name: /孕产妇保健情况/ })
    .first()
    .click();
  await cellAt(page, '青山镇', 1).click();
  await page.keyboard.type('101');
  await page.keyboard.press('Enter');
  const file = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  expect(file.name).toBe('孕产妇情况2026.xlsx');
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const [sheet] = opened.value.sheets;
  if (!sheet) throw new Error('no sheet');
  expect([1, 2].map((column) => valueAt(sheet, 8, column))).toEqual(['青山镇卫生院', 101]);
  expect([1, 2, 3, 4].map((column) => valueAt(sheet, 7, column))).toEqual(['城关', 200, 195, 176]);
  expect(valueAt(sheet, 6, 2)).toBe(301);
});

test('what may be another name for a known indicator is asked, and the answer is remembered', async ({
  page,
}) => {
  const asked: Form = {
    name: '住院分娩',
    rows: (year) => [
      [`${year}年上半年住院分娩月报`],
      ['填报单位：海棠县卫健局'],
      ['机构', '住院分娩数', '助产士数'],
      ['城关', 7, 2],
      ['青山镇', 8, 3],
    ],
    merges: ['A1:C1'],
  };
  const births: Form = {
    ...asked,
    name: '分娩',
    rows: (year) => [
      [`${year}年上半年分娩登记`],
      ['机构', '住院分娩人数', '接生员数'],
      ['城关镇卫生院', 17, 2],
      ['青山镇卫生院', 18, 3],
    ],
  };
  await page.goto('/');
  await take(page, births, 2025, async () => undefined);
  await take(page, asked, 2025, async () => {
    await expect(page.getByText('1 处拿不准，请选定')).toBeVisible();
    await expect(go(page)).toBeDisabled();
    await page.getByRole('button', { name: '住院分娩人数', exact: true }).click();
    await expect(page.getByText('2 个数与台账里的不同')).toBeVisible();
    await page.getByLabel('已有数据').selectOption('blanks');
  });
  await take(page, asked, 2026, () => noQuestion(page));
});

test('many doubtful names of one kind are answered at once', async ({ page }) => {
  const tasks = ['孕妇管理人数', '产妇访视人数', '新生儿访视人数', '婴儿体检人数'];
  const form = (mark: string): Form => ({
    name: `${mark}工作`,
    rows: (year) => [
      [`${year}年上半年${mark}卫生工作报表`],
      ['填报单位：海棠县卫健局'],
      ['机构', ...tasks.map((task) => mark + task)],
      ['城关镇卫生院', 11, 12, 13, 14],
      ['青山镇卫生院', 21, 22, 23, 24],
    ],
    merges: ['A1:E1'],
  });
  await page.goto('/');
  await take(page, form(''), 2025, async () => undefined);
  await take(page, form('村级'), 2025, async () => {
    await expect(page.getByText('4 个指标都拿不准，可一次答完')).toBeVisible();
    await expect(go(page)).toBeDisabled();
    await page.getByRole('button', { name: '全部作为新指标' }).click();
    await noQuestion(page);
    await expect(page.getByText(/新增 4 个指标/)).toBeVisible();
  });
  await take(page, form('乡级'), 2025, async () => {
    await page.getByRole('button', { name: '全部取最相近的' }).click();
    await noQuestion(page);
    await expect(page.getByText(/新增 0 个指标/)).toBeVisible();
  });
  await take(page, form('村级'), 2026, () => noQuestion(page));
});

test('many files come into one tray: the good ones go in together, the others say why', async ({ page }) => {
  const returned = (unit: string, births: number): Form => ({
    name: unit,
    rows: (year) => [
      [`${year}年上半年妇幼工作月报`],
      [`填报单位：${unit}`],
      ['指标名称', '计量单位', '本期'],
      ['活产数', '人', births],
      ['产妇数', '人', births - 1],
    ],
    merges: ['A1:C1'],
  });
  await page.goto('/');
  const units = ['青山镇卫生院', '白石镇卫生院', '黄坪乡卫生院'];
  const files = await Promise.all(units.map((unit, i) => fileOf(returned(unit, 10 + i), 2026)));
  const broken = { name: '半截.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) };
  await drop(page, ...files, broken, {
    ...(await fileOf(returned('青山镇', 12), 2026)),
    name: '又一份.xlsx',
  });
  await expect(page.getByText('3 张可以导入，1 张要看一眼，1 个文件读不了')).toBeVisible();
  await expect(page.getByText('「半截.xlsx」是空文件')).toBeVisible();
  await page.getByRole('button', { name: '导入可以直接导入的 3 张表' }).click();
  await expect(page.getByText('已导入 3 张表，共 6 个数据；还有 2 项留在下面')).toBeVisible();

  // The second file of one unit differs from the first: old and new are shown before it goes in.
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByText('2 个数与台账里的不同')).toBeVisible();
  await page.getByRole('button', { name: '返回清单' }).last().click();
  await page.getByRole('button', { name: '导入可以直接导入的 1 张表' }).click();
  await page.goto('/#/history');
  await expect(page.getByRole('list', { name: '留痕' }).getByRole('listitem')).toHaveCount(2);
});

test('a file is taken also where the page went on while the browser’s file chooser was open', async ({
  page,
}) => {
  await importSample(page);
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('toolbar').getByRole('button', { name: '导入', exact: true }).click();
  const chooser = await opened;
  await page.goto('/#/history');
  await expect(page.getByRole('list', { name: '留痕' })).toBeVisible();
  await chooser.setFiles(sample('2025H2'));
  await expect(page.getByText('新增 0 个指标、0 个机构，写入 252 个数据')).toBeVisible();
});
