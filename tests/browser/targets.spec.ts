import { expect, test, type Locator, type Page } from '@playwright/test';
import { buildWorkbook } from '#workbook/build/build';
import { cellAt, openSample, pasteText } from './ledger';

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
  const captions = (await heads.allTextContents()).map(name);
  const index = await heads.nth(captions.indexOf(column)).getAttribute('aria-colindex');
  const line = page.locator('.ag-row').filter({ has: page.getByText(row, { exact: true }) });
  return line.locator(`.ag-cell[aria-colindex="${index}"]`);
}

async function type(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const undo = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: '撤销' });

test('a county target is shared out by last year’s figures, to the last one, in one step of undo', async ({
  page,
}) => {
  await openTargets(page);
  await type(page, await target(page, '活产数', county), '2600');
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

  await page.reload();
  await expect(await target(page, '活产数', '青山镇卫生院')).toHaveText('≥ 214');
  await undo(page).click();
  await expect(await target(page, '活产数', '青山镇卫生院')).toHaveText('');
  await expect(await target(page, '活产数', county)).toHaveText('≥ 2600');
});

test('another indicator stands for the people, and the shares come to the whole', async ({ page }) => {
  await openTargets(page);
  await type(page, await target(page, '产妇数', county), '1000');
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
  await type(page, await target(page, '住院分娩率', county), '≥99.5');
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
  await type(page, await target(page, '产妇数', '青山镇卫生院'), '大约300');
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
  await type(page, await target(page, '活产数', county), '6000');
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

  await page.getByRole('link', { name: '报表' }).click();
  await page
    .getByRole('link', { name: /妇幼卫生工作报表/ })
    .first()
    .click();
  await cellAt(page, '合计', 1).click();
  await page.getByRole('group', { name: '视图' }).getByRole('button', { name: '对比', exact: true }).click();
  await expect(await target(page, '活产数', '目标')).toHaveText('≥ 6000');
  await expect(await target(page, '活产数', '状态')).toHaveText('正常');
  await expect(await target(page, '活产数', '进度差')).toHaveText(/^\d+\.\d\d 百分点$/);
});
