import { expect, test, type Locator, type Page } from '@playwright/test';
import { buildWorkbook } from '#workbook/build/build';
import { openWorkbook } from '#workbook/open';
import { valueAt } from '#workbook/cells';
import { cellAt, download, openForm, openSample, pasteText, reloadStored, typeInto } from './ledger';

const county = '海棠县卫生健康局';

async function openTargets(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('link', { name: '目标' }).click();
  await expect(page.getByRole('heading', { name: `${county} 2026年目标` })).toBeVisible();
}

/** A cell of the sheet by its row's and its column's whole names. */
async function target(page: Page, row: string, column: string): Promise<Locator> {
  const name = (text: string | null) => (text ?? '').replace(/\s|ƒ/g, '');
  const heads = page.locator('.ag-header-cell[aria-colindex]');
  await expect(heads.filter({ hasText: column.slice(0, 2) }).first()).toBeVisible();
  const named = async () => (await heads.allTextContents()).map(name);
  await expect.poll(named).toContain(column);
  const captions = await named();
  const index = await heads.nth(captions.indexOf(column)).getAttribute('aria-colindex');
  const line = page.locator('.ag-row').filter({ has: page.getByText(row, { exact: true }) });
  return line.locator(`.ag-cell[aria-colindex="${index}"]`);
}

const undo = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: '撤销' });

test('a county target is shared out by last year’s figures, to the last one, in one step of undo', async ({
  page,
}) => {
  await openTargets(page);
  await typeInto(await target(page, '活产数', county), '2600');
  await expect(await target(page, '活产数', county)).toHaveText('≥ 2600');
  await (await target(page, '活产数', county)).click();
  await page.getByRole('button', { name: '分解到机构' }).click();
  const dialog = page.getByRole('dialog', { name: '分解到机构：活产数' });
  await dialog.getByText('按去年完成').click();
  await expect(dialog.getByRole('row', { name: /^青山镇卫生院/ })).toHaveText(/492\s*214/);
  await expect(dialog.getByText('已分 2600')).toBeVisible();
  await dialog.getByRole('button', { name: '写入' }).click();
  await expect(page.getByText('活产数的目标已分给 18 家机构')).toBeVisible();
  await expect(await target(page, '活产数', '各机构合计')).toHaveText('2600');
  await expect(await target(page, '活产数', '差')).toHaveText('0');
  await expect(await target(page, '活产数', '青山镇卫生院')).toHaveText('≥ 214');

  await reloadStored(page);
  await expect(await target(page, '活产数', '青山镇卫生院')).toHaveText('≥ 214');
  await undo(page).click();
  await expect(await target(page, '活产数', '青山镇卫生院')).toHaveText('');
  await expect(await target(page, '活产数', county)).toHaveText('≥ 2600');
});

test('another indicator stands for the people, and the shares come to the whole', async ({ page }) => {
  await openTargets(page);
  await typeInto(await target(page, '产妇数', county), '1000');
  await (await target(page, '产妇数', county)).click();
  await page.getByRole('button', { name: '分解到机构' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('按人口').click();
  await dialog.getByLabel('人口取自').selectOption('早孕建册人数');
  await expect(dialog.getByText('已分 1000')).toBeVisible();
  await dialog.getByRole('button', { name: '写入' }).click();
  await expect(await target(page, '产妇数', '各机构合计')).toHaveText('1000');
});

test('a rate has one target for all, and Σ of rates is not shown (law 1)', async ({ page }) => {
  await openTargets(page);
  await typeInto(await target(page, '住院分娩率', county), '≥99.5');
  await expect(await target(page, '住院分娩率', county)).toHaveText('≥ 99.50');
  await expect(await target(page, '住院分娩率', '各机构合计')).toHaveText('—');
  await (await target(page, '住院分娩率', county)).click();
  await page.getByRole('button', { name: '分解到机构' }).click();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await page.getByRole('dialog').getByRole('button', { name: '写入' }).click();
  await expect(await target(page, '住院分娩率', '柳河镇中心卫生院')).toHaveText('≥ 99.50');
});

test('a block from Excel is laid by its names; what is no target is told and not written', async ({
  page,
}) => {
  await openTargets(page);
  await (await target(page, '活产数', county)).click();
  await pasteText(
    page,
    `指标\t青山镇卫生院\t白石镇卫生院\n产妇数\t210\t≥150\n孕产妇死亡率\t≤10\t约8\n住院分娩率\t98-100\t99%\n`,
  );
  await expect(page.getByText('写入 5 个目标；1 格不是目标，没有写入，如“约8”')).toBeVisible();
  await expect(await target(page, '产妇数', '青山镇卫生院')).toHaveText('≥ 210');
  await expect(await target(page, '孕产妇死亡率', '青山镇卫生院')).toHaveText(/^≤ 10/);
  await expect(await target(page, '住院分娩率', '青山镇卫生院')).toHaveText('98.00–100.00');
  await expect(await target(page, '住院分娩率', '白石镇卫生院')).toHaveText('≥ 99.00');
  await typeInto(await target(page, '产妇数', '青山镇卫生院'), '大约300');
  await expect(page.getByText('“大约300”不是目标，没有写入')).toBeVisible();
  await expect(await target(page, '产妇数', '青山镇卫生院')).toHaveText('≥ 210');
});

test('targets come out of a workbook, whichever way round it lists them', async ({ page }) => {
  await openTargets(page);
  const bytes = await buildWorkbook({
    sheets: [
      { name: '说明', title: ['说明'], header: [{ caption: '内容' }], rows: [] },
      {
        name: '任务',
        title: ['2026年目标任务分解表'],
        header: ['机构', '活产数', '住院分娩率', '满意度'].map((caption) => ({ caption })),
        rows: [
          { kind: 'data', cells: ['全县', 2500, 99, 90] },
          { kind: 'data', cells: ['青山镇卫生院', 220, 99.5, 91] },
        ],
      },
    ],
  });
  await page.locator('input[type=file]').setInputFiles({
    name: '任务.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await expect(page.getByText('写入 4 个目标')).toBeVisible();
  await expect(page.getByText('任务：1 个名称认不出，没有写入，如 满意度')).toBeVisible();
  await expect(await target(page, '活产数', county)).toHaveText('≥ 2500');
  await expect(await target(page, '住院分娩率', '青山镇卫生院')).toHaveText('≥ 99.50');
});

test('last year’s targets are copied, a pace is set, and the comparison says where the county stands', async ({
  page,
}) => {
  await openTargets(page);
  await page.getByRole('button', { name: '上一年' }).click();
  await typeInto(await target(page, '活产数', county), '6000');
  await page.getByRole('button', { name: '下一年' }).click();
  await expect(await target(page, '活产数', county)).toHaveText('');
  await page.getByRole('button', { name: '抄上年目标' }).click();
  await expect(page.getByText('从2025年抄来 1 个目标')).toBeVisible();
  await expect(await target(page, '活产数', county)).toHaveText('≥ 6000');
  await (await target(page, '活产数', county)).click();
  await page.getByRole('button', { name: '进度', exact: true }).click();
  await page.getByText('自定').click();
  await page.getByLabel('1月底 %').first().focus();
  await pasteText(page, '1\t2\t4\t6\t8\t10\t20\t40\t60\t80\t90\t100');
  await expect(page.getByLabel('6月底 %')).toHaveValue('10');
  await page.getByRole('dialog').getByRole('button', { name: '写入' }).click();
  await expect(await target(page, '活产数', '进度')).toHaveText('自定');

  await page.getByRole('link', { name: '报表', exact: true }).click();
  await openForm(page);
  await cellAt(page, '合计', 1).click();
  await page.getByRole('group', { name: '视图' }).getByRole('button', { name: '对比', exact: true }).click();
  await expect(await target(page, '活产数', '目标')).toHaveText('≥ 6000');
  await expect(await target(page, '活产数', '状态')).toHaveText('正常');
  await expect(await target(page, '活产数', '进度差')).toHaveText(/^\d+\.\d\d 百分点$/);
});

/** A county whose 活产数 is shared out and whose rates have targets. */
async function withTargets(page: Page): Promise<void> {
  await openTargets(page);
  for (const [row, text] of [
    ['活产数', '6800'],
    ['住院分娩率', '99.9'],
    ['孕产妇死亡率', '≤12'],
    ['孕产妇系统管理率', '88-95'],
  ] as const) {
    await typeInto(await target(page, row, county), text);
    await expect(await target(page, row, county)).not.toHaveText('');
  }
  await (await target(page, '活产数', county)).click();
  await page.getByRole('button', { name: '分解到机构' }).click();
  await page.getByText('按去年完成').click();
  await expect(page.getByText('已分 6800')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '写入' }).click();
  await expect(await target(page, '活产数', '各机构合计')).toHaveText('6800');
}

const line = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('the county page says for each indicator where it stands, how many people are lacking, and who is missing', async ({
  page,
}) => {
  await withTargets(page);
  await page.getByRole('link', { name: '分析' }).click();
  await expect(page.getByRole('heading', { name: `${county} 2026年上半年` })).toBeVisible();
  await expect(page.getByText('全年时间已过 50.0%')).toBeVisible();
  await expect(page.getByText(/^缺 2 家：大坪乡卫生院、竹林乡卫生院$/)).toBeVisible();
  // 2756 of 6800 by the middle of the year; a count changes in percent.
  await expect(line(page, '活产数')).toContainText(
    /2756.*2891.*−4\.67%.*≥ 6800.*40\.5%.*还差 4044 人.*5512.*未达/s,
  );
  // Law 6: of a rate in points, and in people: 2754 of 2756 are 99.9 %.
  await expect(line(page, '住院分娩率')).toContainText(/99\.56.*\+0\.08 百分点.*≥ 99\.90.*还差 10 人.*滞后/s);
  await expect(line(page, '孕产妇死亡率')).toContainText(/\+36\.28\/10万.*≤ 12\.00.*超 1 人.*超标/s);
  await expect(line(page, '孕产妇系统管理率')).toContainText(/88\.00–95\.00.*正常/s);
  await expect(line(page, '产妇数')).toHaveCount(0);
  await page.getByLabel('没有目标的也列出').check();
  await expect(line(page, '产妇数')).toContainText('没有目标');
});

test('units are ranked by their share of the target; a rate by itself, from its own parts', async ({
  page,
}) => {
  await withTargets(page);
  await page.getByRole('link', { name: '分析' }).click();
  await expect(page.getByRole('heading', { name: '各机构排名：活产数（人）' })).toBeVisible();
  await expect(page.getByLabel('排名按')).toHaveValue('completion');
  await expect(line(page, '城关镇中心卫生院')).toContainText(/^\s*1.*462.*≥ 1061.*43\.5%.*还差 599 人/s);
  await expect(line(page, '竹林乡卫生院')).toContainText(/^\s*—.*未填/s);
  await expect(page.getByText('缺 1 家：竹林乡卫生院', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '孕产妇死亡率', exact: true }).click();
  await expect(page.getByRole('heading', { name: '各机构排名：孕产妇死亡率（1/10万）' })).toBeVisible();
  // All but one have none: they share a rank, and what comes after depends on how ties are counted.
  const ranks = () => page.locator('.yearbook table').last().locator('tbody tr td.rank').allTextContents();
  const first = (await ranks()).filter((text) => text.startsWith('1并列')).length;
  expect(first).toBe(16);
  expect((await ranks())[first]).toBe('17');
  await page.getByLabel('并列后').selectOption('dense');
  await expect.poll(async () => (await ranks())[first]).toBe('2');
  await page.reload();
  await expect(page.getByLabel('并列后')).toHaveValue('dense');
  await expect(page.getByRole('heading', { name: /孕产妇死亡率/ })).toBeVisible();
});

test('a figure of the county page leads to its cell; what is changed there is on the page, and undone', async ({
  page,
}) => {
  await withTargets(page);
  await page.getByRole('link', { name: '分析' }).click();
  await line(page, '青山镇卫生院').getByRole('button', { name: '221' }).click();
  await expect(page).toHaveURL(/\/table\/.*2026H1$/);
  await expect(page.getByRole('combobox', { name: '名称框' })).toHaveValue(/^青山镇卫生院 · 活产数/);
  await page.keyboard.type('321');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '分析' }).click();
  await expect(line(page, '活产数')).toContainText('2856');
  await expect(line(page, '青山镇卫生院')).toContainText(/321.*还差 240 人/s);
  await page.keyboard.press('Control+z');
  await expect(line(page, '青山镇卫生院')).toContainText('221');
});

test('the ranking goes out as a workbook, and the page onto A4', async ({ page }) => {
  await withTargets(page);
  await page.getByRole('link', { name: '分析' }).click();
  await expect(page.getByRole('heading', { name: /各机构排名/ })).toBeVisible();
  const file = await download(page, () => page.getByRole('button', { name: '导出排名' }).click());
  expect(file.name).toBe('排名 活产数 2026年上半年.xlsx');
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const [ranking, indicators] = opened.value.sheets;
  const texts = (row: number, sheet = ranking!) =>
    Array.from({ length: 9 }, (_, i) => valueAt(sheet, row, i + 1));
  expect(valueAt(ranking!, 1, 1)).toBe('各机构排名：活产数');
  expect(texts(4)).toEqual([
    1,
    '城关镇中心卫生院',
    462,
    445,
    '+3.82%',
    '≥ 1061',
    expect.closeTo(43.54, 1),
    '还差 599 人',
    '未达',
  ]);
  expect(indicators?.name).toBe('主要指标');
  const paper = await page.pdf({ preferCSSPageSize: true });
  const pages = Buffer.from(paper)
    .toString('latin1')
    .match(/\/Type\s*\/Page[^s]/g);
  expect(pages).toHaveLength(2);
});
