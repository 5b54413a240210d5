import { expect, test, type Locator, type Page } from '@playwright/test';
import { openWorkbook } from '#workbook/open';
import { valueAt } from '#workbook/cells';
import { cellAt, download, openSample, reloadStored } from './ledger';

const township = '青山镇卫生院';

const view = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: '视图' }).getByRole('button', { name, exact: true });

/** A cell by what stands at the head of its row and column: of the view that is there, however long another one stays. */
function cellUnder(page: Page, row: string, column: string): Locator {
  const of = (name: string) => `contains(concat(' ', @class, ' '), ' ${name} ')`;
  const head = `//*[${of('ag-header-cell')}][contains(normalize-space(.), '${column}')]`;
  const line = page.locator('.ag-row').filter({ has: page.getByText(row, { exact: true }) });
  return line.locator(`xpath=.//*[${of('ag-cell')}][@aria-colindex = ${head}/@aria-colindex]`);
}

async function type(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const bar = (page: Page) => page.getByLabel('公式栏');
const nameBox = (page: Page) => page.getByRole('combobox', { name: '名称框' });

test('one click goes through all views, and the cell the clerk stands in stays active', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 8).click();
  for (const [name, address] of [
    ['逐期', /view=months&unit=/],
    ['对比', /view=comparison&unit=/],
    ['各机构', /view=units&indicator=/],
    ['单机构', /view=unit&unit=/],
    ['原表', /2026H1$/],
  ] as const) {
    await view(page, name).click();
    await expect(page).toHaveURL(address);
    await expect(view(page, name)).toHaveAttribute('aria-pressed', 'true');
    await expect(nameBox(page)).toHaveValue(new RegExp(`^${township} · 住院分娩活产数`));
    await expect(bar(page)).toContainText('221');
  }
  await page.goBack();
  await expect(view(page, '单机构')).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await expect(view(page, '原表')).toHaveAttribute('aria-pressed', 'true');
});

test('a figure edited period by period is the form’s figure; undo and reload keep to the view', async ({
  page,
}) => {
  await openSample(page);
  await cellAt(page, township, 1).click();
  await view(page, '逐期').click();
  await type(page, cellUnder(page, '活产数', '上半年'), '250');
  await expect(cellUnder(page, '活产数', '累计')).toHaveText('250');
  await reloadStored(page);
  await expect(page.getByRole('button', { name: '选择机构' })).toHaveText(township);
  await expect(cellUnder(page, '活产数', '上半年')).toHaveText('250');
  // Law 1: 221 ÷ 250, here and in the form.
  await expect(cellUnder(page, '住院分娩率(%)', '累计')).toHaveText('88.40');

  await view(page, '原表').click();
  await expect(cellAt(page, township, 1)).toHaveText('250');
  await expect(cellAt(page, township, 9)).toHaveText('88.40');

  await page.goBack();
  await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click();
  await expect(cellUnder(page, '活产数', '上半年')).toHaveText('221');
  await expect(cellUnder(page, '活产数', '累计')).toHaveText('221');
});

test('an earlier period edited beside the others opens the form at that period', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2025年下半年');
  await view(page, '逐期').click();
  await page.getByRole('button', { name: '选择机构' }).click();
  await page.getByRole('menuitem', { name: township }).click();
  const first = cellUnder(page, '活产数', '上半年');
  await expect(first).toHaveText('235');
  await type(page, first, '260');
  await first.click();
  await view(page, '原表').click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2025年上半年');
  await expect(cellAt(page, township, 1)).toHaveText('260');
});

test('what does not add up in another period is marked beside the open one, and follows what is typed there', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2025年下半年');
  await cellAt(page, township, 8).click();
  const marked = /\bgrade-\d\b/;
  // The other periods are asked when nothing else is to be done.
  const whenIdle = { timeout: 20_000 };
  const rate = '住院分娩率(%)';
  await view(page, '逐期').click();
  await type(page, cellUnder(page, '住院分娩活产数', '上半年'), '999');
  await expect(cellUnder(page, rate, '上半年')).toHaveText('425.11');
  await expect(cellUnder(page, rate, '上半年')).toHaveAttribute('data-alarm', marked, whenIdle);
  await expect(cellUnder(page, rate, '上半年')).toHaveAttribute('title', /超过 100%/);
  await expect(cellUnder(page, rate, '下半年')).not.toHaveAttribute('data-alarm', marked, whenIdle);

  await cellUnder(page, rate, '下半年').click();
  await view(page, '各机构').click();
  await expect(cellUnder(page, township, '上半年')).toHaveAttribute('data-alarm', marked, whenIdle);
  await expect(cellUnder(page, '柳河镇中心卫生院', '上半年')).not.toHaveAttribute(
    'data-alarm',
    marked,
    whenIdle,
  );
  await page.keyboard.press('Control+z');
  await expect(cellUnder(page, township, '上半年')).toHaveText('99.57');
  await expect(cellUnder(page, township, '上半年')).not.toHaveAttribute('data-alarm', marked, whenIdle);
});

test('a comparison tells percent and points apart, follows an edit, and says why it is locked', async ({
  page,
}) => {
  await openSample(page);
  await cellAt(page, township, 1).click();
  await view(page, '对比').click();
  await expect(cellUnder(page, '活产数', '上年同期')).toHaveText('235');
  await expect(cellUnder(page, '活产数', '增减')).toHaveText('-14');
  await expect(cellUnder(page, '活产数', '同比')).toHaveText('-5.96%');
  await expect(cellUnder(page, '住院分娩率(%)', '同比')).toHaveText(/^-?\d\.\d\d 百分点$/);

  await type(page, cellUnder(page, '活产数', '本期'), '470');
  await expect(cellUnder(page, '活产数', '同比')).toHaveText('100.00%');

  await cellUnder(page, '活产数', '同比').click();
  await page.keyboard.type('9');
  await expect(page.getByText('此格由比较得出，没有改动')).toBeVisible();
  await expect(bar(page)).toContainText('=YOY([活产数])');
  await cellUnder(page, '活产数', '目标').click();
  await page.keyboard.type('9');
  await expect(page.getByText('目标在「目标」页设定，没有改动')).toBeVisible();
});

test('sums and periods that were not opened are locked, each with its reason', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 1).click();
  await view(page, '各机构').click();
  for (const [row, column, reason] of [
    [township, '累计', '此格由各期累计'],
    [township, '下半年', '2026年下半年还没有新建，不能填'],
    ['合计', '上半年', '此格由下级汇总'],
  ] as const) {
    await cellUnder(page, row, column).click();
    await page.keyboard.type('9');
    await expect(page.getByText(`${reason}，没有改动`)).toBeVisible();
  }
});

test('export hands out the form from whichever view', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 1).click();
  await view(page, '各机构').click();
  await type(page, cellUnder(page, township, '上半年'), '230');
  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  expect(file.name).toBe('mch-2026H1.xlsx');
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(valueAt(opened.value.sheets[0]!, 13, 2)).toBe(230);

  await page.getByRole('button', { name: '更多' }).click();
  const csv = await download(page, () => page.getByRole('menuitem', { name: '导出 CSV' }).click());
  const lines = new TextDecoder('utf-8').decode(csv.bytes).split('\r\n');
  expect(lines[0]).toContain('住院分娩活产数');
  expect(lines.find((line) => line.includes(township))).toContain(',230,');
});

test('another unit, another period: the view stays, and the cell goes along', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 8).click();
  await view(page, '逐期').click();
  await page.getByRole('button', { name: '选择机构' }).click();
  await page.getByRole('menuitem', { name: '白石镇卫生院' }).click();
  await expect(nameBox(page)).toHaveValue(/^白石镇卫生院 · 住院分娩活产数/);
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2025年下半年');
  await expect(view(page, '逐期')).toHaveAttribute('aria-pressed', 'true');
  await expect(cellUnder(page, '住院分娩活产数', '下半年')).toHaveClass(/\bactive\b/);
});
