import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellAt, importSample, openForm, reloadStored } from './ledger';

const item = (page: Page, name: string): Locator => page.getByRole('treeitem', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Names in the tree as they are seen, with their depth. */
async function treeOf(page: Page): Promise<string[]> {
  return page.getByRole('treeitem').evaluateAll((rows) =>
    rows
      .map((row) => ({ row, top: row.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ row }) => `${row.getAttribute('aria-level')} ${row.getAttribute('aria-label')}`),
  );
}

async function pasteList(page: Page, text: string): Promise<void> {
  await button(page, '粘贴名单').click();
  await page.getByLabel('名单', { exact: true }).fill(text);
  await button(page, '预览').click();
}

async function openUnits(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '机构' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('a list is pasted, looked over and written; the tree is moved, renamed, taken back, and is there after a reload', async ({
  page,
}) => {
  await page.goto('/#/units');
  await expect(page.getByRole('heading', { name: '还没有机构' })).toBeVisible();
  await pasteList(
    page,
    '海棠县卫健局\n  城关镇卫生院\n    东村卫生室\n    西村卫生室\n  青山镇卫生院\n  青山镇',
  );
  await expect(page.getByText('新增 5 家，已有 0 家（其中 0 家有改动），略过 1 行')).toBeVisible();
  await button(page, '写入').click();
  const first = ['1 海棠县卫健局', '2 城关镇卫生院', '3 东村卫生室', '3 西村卫生室', '2 青山镇卫生院'];
  await button(page, '全部展开').click();
  await expect.poll(() => treeOf(page)).toEqual(first);

  // Nobody has figures yet: where a unit stands needs no day.
  await item(page, '西村卫生室').dragTo(item(page, '青山镇卫生院'));
  await expect(page.getByText('3 西村卫生室')).toHaveCount(0);
  await expect
    .poll(() => treeOf(page))
    .toEqual(['1 海棠县卫健局', '2 城关镇卫生院', '3 东村卫生室', '2 青山镇卫生院', '3 西村卫生室']);

  await item(page, '青山镇卫生院').click();
  await page.getByRole('tree').press('Alt+ArrowUp');
  await expect
    .poll(() => treeOf(page))
    .toEqual(['1 海棠县卫健局', '2 青山镇卫生院', '3 西村卫生室', '2 城关镇卫生院', '3 东村卫生室']);
  await item(page, '城关镇卫生院').click();
  await page.getByRole('tree').press('Alt+ArrowRight');
  await expect.poll(async () => (await treeOf(page))[3]).toBe('3 城关镇卫生院');
  await page.getByRole('tree').press('Alt+ArrowLeft');
  await expect.poll(async () => (await treeOf(page))[3]).toBe('2 城关镇卫生院');

  await page.getByRole('tree').press('F2');
  await page.getByLabel('城关镇卫生院 的新名称').fill('城关镇中心卫生院');
  await page.keyboard.press('Enter');
  await expect(item(page, '城关镇中心卫生院')).toBeVisible();
  await expect(page.getByLabel('别名', { exact: true })).toHaveValue('城关镇卫生院');
  await page.getByRole('tree').press('Control+z');
  await expect(item(page, '城关镇卫生院')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(item(page, '城关镇中心卫生院')).toBeVisible();

  await reloadStored(page);
  await button(page, '全部展开').click();
  await expect
    .poll(() => treeOf(page))
    .toEqual(['1 海棠县卫健局', '2 青山镇卫生院', '3 西村卫生室', '2 城关镇中心卫生院', '3 东村卫生室']);
  // A list pasted again knows everybody, by the old name too.
  await item(page, '海棠县卫健局').click();
  await pasteList(page, '城关镇卫生院\n青山镇\n白石镇卫生院');
  await expect(page.getByText('新增 1 家，已有 2 家（其中 1 家有改动），略过 0 行')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByLabel('查找机构：名称、别名、代码、拼音首字母').fill('xcwss');
  await expect.poll(() => treeOf(page)).toEqual(['1 海棠县卫健局', '2 青山镇卫生院', '3 西村卫生室']);
  await expect(page.getByText('找到 1 家')).toBeVisible();
});

test('units with figures: a removal is refused, a move asks since when, a new township appears in the report, a merge is decided and taken back', async ({
  page,
}) => {
  await importSample(page);
  await openUnits(page);
  await item(page, '青山镇卫生院').click();
  await page.getByRole('tree').press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('删除会丢数，没有删除');
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(item(page, '青山镇卫生院')).toBeVisible();

  await item(page, '青山镇卫生院').click();
  await page.getByRole('tree').press('Alt+ArrowRight');
  await expect(dialog).toContainText('此前结束的各期仍汇总到原上级');
  await dialog.getByLabel('自这一天起改属', { exact: true }).fill('2026-07-01');
  await dialog.getByRole('button', { name: '移动', exact: true }).click();
  await expect(page.getByText('2026-06-30 以前属')).toBeVisible();
  await page.getByRole('tree').press('Control+z');
  await expect(page.getByText('2026-06-30 以前属')).toHaveCount(0);

  await item(page, '青山镇卫生院').click();
  await page.getByRole('tree').press('Insert');
  await page.getByLabel('新机构的名称').fill('云台乡卫生院');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('妇幼卫生工作报表');
  await dialog.getByRole('button', { name: '新增并加入' }).click();
  await expect(item(page, '云台乡卫生院')).toBeVisible();
  await page.goto('/#/');
  await openForm(page);
  await expect(cellAt(page, '云台乡卫生院', 1)).toHaveText('');
  await cellAt(page, '云台乡卫生院', 1).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
  const total = await cellAt(page, '合计', 1).innerText();

  await openUnits(page);
  await item(page, '云台乡卫生院').click();
  await page.getByLabel('机构资料').getByRole('button', { name: '合并…' }).click();
  await dialog.getByRole('combobox').fill('青山');
  await dialog.getByRole('option', { name: /^青山镇卫生院/ }).click();
  await expect(dialog).toContainText('1 处两家都有数而且不同');
  await expect(dialog.getByRole('button', { name: '合并', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: '相加' }).click();
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await expect(item(page, '云台乡卫生院')).toHaveCount(0);
  await expect(page.getByLabel('别名', { exact: true })).toHaveValue('云台乡卫生院');
  await page.goBack();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('230');
  await expect(cellAt(page, '合计', 1)).toHaveText(total);
  await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click();
  await expect(cellAt(page, '云台乡卫生院', 1)).toHaveText('9');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
});

test('a thousand villages: the tree draws what is seen, and finds one at once', async ({ page }) => {
  await page.goto('/#/units');
  const towns = Array.from({ length: 20 }, (_, t) => [
    `第${t + 1}镇卫生院`,
    ...Array.from({ length: 50 }, (_, v) => `  第${t + 1}镇第${v + 1}村卫生室`),
  ]);
  await pasteList(page, ['海棠县卫健局', ...towns.flat().map((line) => `  ${line}`)].join('\n'));
  await expect(page.getByText('新增 1021 家')).toBeVisible();
  await button(page, '写入').click();
  await expect(page.getByText('共 1021 家')).toBeVisible();
  await button(page, '全部展开').click();
  expect(await page.getByRole('treeitem').count()).toBeLessThan(60);
  await page.getByRole('tree').press('End');
  await expect(item(page, '第20镇第50村卫生室')).toBeVisible();
  await page.getByLabel('查找机构：名称、别名、代码、拼音首字母').fill('第7镇第33村');
  await expect.poll(() => treeOf(page)).toHaveLength(3);
});

test('a list is imported from a file: columns by their heads, superiors by name; undone in one step', async ({
  page,
}) => {
  await page.goto('/#/units');
  const csv =
    '机构名单\n序号,机构名称,机构代码,上级机构,机构类型\n1,海棠县卫健局,450100,,县\n2,城关镇卫生院,450101,海棠县卫健局,乡镇\n3,东村卫生室,450102,城关镇卫生院,村\n';
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText('新增 3 家，已有 0 家（其中 0 家有改动），略过 0 行')).toBeVisible();
  await button(page, '写入').click();
  await button(page, '全部展开').click();
  await expect.poll(() => treeOf(page)).toEqual(['1 海棠县卫健局', '2 城关镇卫生院', '3 东村卫生室']);
  await item(page, '东村卫生室').click();
  await expect(page.getByLabel('代码', { exact: true })).toHaveValue('450102');
  await page.getByRole('tree').press('Control+z');
  await expect(page.getByRole('heading', { name: '还没有机构' })).toBeVisible();
});
