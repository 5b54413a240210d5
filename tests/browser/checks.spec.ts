import { expect, test, type Page } from '@playwright/test';
import { openWorkbook } from '../../src/workbook/open';
import {
  cellAt,
  choose,
  download,
  importSample,
  importThroughDoor,
  openSample,
  reloadStored,
  sample,
  typeInto,
} from './ledger';

const town = '青山镇卫生院';

/** Takes over the rules that the form's foot states, from the table's own panel. */
async function takeFoot(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^审核/ }).click();
  await page.getByRole('button', { name: '表脚有 10 条审核关系可加入' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴审核关系：妇幼卫生工作报表' });
  await expect(dialog.getByText('住院分娩活产数 ≤ 活产数')).toBeVisible();
  await dialog.getByRole('button', { name: '加入 10 条' }).click();
  await expect(dialog).toBeHidden();
}

const type = (page: Page, code: number, text: string) => typeInto(cellAt(page, town, code), text);

const panel = (page: Page) => page.getByRole('complementary', { name: '审核结果' });

test('a wrong figure is marked as it is typed, told with its figures, found by F8, explained and kept', async ({
  page,
}) => {
  await openSample(page);
  await takeFoot(page);
  await page.goBack();
  await expect(cellAt(page, town, 8)).toHaveText('221');
  await expect(panel(page).getByText('按现有的审核关系，本表没有发现问题。')).toBeVisible();

  await type(page, 8, '230');
  await expect(cellAt(page, town, 8)).toHaveAttribute('data-alarm', /grade-1/);
  await expect(cellAt(page, town, 1)).toHaveAttribute('data-alarm', /grade-1/);
  await expect(cellAt(page, town, 8)).toHaveAttribute('title', /强制 A.*住院分娩活产数 230 > 活产数 221/);
  await expect(cellAt(page, town, 9)).toHaveAttribute('data-alarm', /grade-3/);
  await expect(page.getByRole('button', { name: '审核(2)' })).toBeVisible();
  await expect(page.getByRole('button', { name: '审核 1 错 1 核实' })).toBeVisible();
  await expect(panel(page).getByText('住院分娩活产数 230 > 活产数 221')).toBeVisible();

  // From one to the next by keys alone; the other cells of the rule are lit.
  await cellAt(page, '合计', 1).click();
  await page.keyboard.press('F8');
  await expect(cellAt(page, town, 8)).toHaveClass(/active/);
  await expect(cellAt(page, town, 1)).toHaveAttribute('data-alarm', /lit/);
  await page.keyboard.press('F8');
  await expect(cellAt(page, town, 9)).toHaveClass(/active/);

  // 核实 asks for six characters and says so while they are typed.
  await page.keyboard.press('Control+F8');
  const field = panel(page).getByRole('textbox', { name: '出错说明' });
  await expect(field).toBeFocused();
  await page.keyboard.type('外县来院');
  await expect(panel(page).getByText('至少 6 个字，还差 2 个')).toBeVisible();
  await page.keyboard.type('分娩');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, town, 9)).toHaveAttribute('data-alarm', /settled/);
  await expect(page.getByRole('button', { name: '审核(1)' })).toBeVisible();

  await reloadStored(page);
  await expect(cellAt(page, town, 9)).toHaveAttribute('data-alarm', /settled/);
  await expect(cellAt(page, town, 8)).toHaveAttribute('data-alarm', /grade-1/);

  // Other figures ask anew and offer what was said; the old ones are explained as before.
  await type(page, 8, '231');
  await page.getByRole('button', { name: /^审核\(/ }).click();
  await expect(panel(page).getByText('数据已变，请重新说明；原说明：外县来院分娩')).toBeVisible();
  await panel(page).getByRole('button', { name: '沿用原说明' }).click();
  await expect(panel(page).getByText('已说明（1）')).toBeVisible();
  await cellAt(page, town, 2).click();
  // The explanation, the figure, the first explanation, the first figure.
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText('数据已变，请重新说明')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, town, 8)).toHaveText('230');
  await expect(panel(page).getByText('已说明（1）')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText('已说明（1）')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, town, 8)).toHaveText('221');
  await expect(cellAt(page, town, 8)).not.toHaveAttribute('data-alarm', /grade/);
});

test('all tables and periods are checked on a page of their own, with the list to hand on', async ({
  page,
}) => {
  await importSample(page);
  await takeFoot(page);
  await page.goBack();
  await type(page, 8, '230');
  await page.getByRole('link', { name: '审核' }).click();
  await page.getByLabel('报告期').selectOption('全部各期');
  await page.getByRole('button', { name: '开始审核' }).click();
  const list = page.getByRole('list', { name: '审核结果' });
  await expect(list.getByText('住院分娩活产数 230 > 活产数 221')).toBeVisible();
  await expect(page.getByRole('row', { name: /^合计 1 1/ })).toBeVisible();

  const { name, bytes } = await download(page, () =>
    page.getByRole('button', { name: '导出 Excel' }).click(),
  );
  expect(name).toMatch(/^审核结果 \d{4}-\d\d-\d\d\.xlsx$/);
  const workbook = await openWorkbook(bytes);
  expect(workbook.ok).toBe(true);

  await list.getByRole('button', { name: /230 > 活产数 221/ }).click();
  await page.getByRole('button', { name: '打开报表' }).click();
  await expect(cellAt(page, town, 8)).toHaveClass(/active/);
  await expect(cellAt(page, town, 1)).toHaveAttribute('data-alarm', /lit/);
});

test('rules are written, switched off and taken away, each undone in one step', async ({ page }) => {
  await importThroughDoor(page);
  await page.getByRole('button', { name: '查看并加入' }).click();
  const paste = page.getByRole('dialog');
  await paste.getByRole('textbox').fill('8<1 为不合格\n1≥99');
  await expect(paste.getByRole('radio', { name: '不合格的情形' })).toBeChecked();
  await expect(paste.getByText('住院分娩活产数 ≥ 活产数')).toBeVisible();
  await expect(paste.getByText('第 2 行：本表没有编号“99”')).toBeVisible();
  await paste.getByRole('radio', { name: '应当成立的关系' }).check();
  await expect(paste.getByText('住院分娩活产数 < 活产数')).toBeVisible();
  await paste.getByRole('button', { name: '加入 1 条' }).click();

  await page.getByRole('button', { name: '新建审核关系' }).click();
  const dialog = page.getByRole('dialog', { name: '新建审核关系' });
  const formula = dialog.getByRole('combobox', { name: '审核公式' });
  await formula.fill('=[产妇数]+1');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('公式要能判断成立与否，请用 = < > 等比较符。')).toBeVisible();
  await formula.fill('=[产妇数]≤[活产数]');
  await dialog.getByLabel('等级').selectOption({ label: '核实 C · 说明不少于 6 个字' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row', { name: /产妇数 ≤ 活产数/ });
  await expect(row).toBeVisible();
  await row.getByRole('checkbox').uncheck();
  await expect(row).toHaveClass(/off/);
  await row.getByRole('button', { name: '删除' }).click();
  await expect(row).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row).toHaveClass(/off/);
  await page.keyboard.press('Control+z');
  await expect(row.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(row).toBeHidden();
});

test('an import whose form states rules at its foot offers them', async ({ page }) => {
  await page.goto('/');
  await choose(page, sample('2025H2'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('「妇幼卫生工作报表」的表脚写有 10 条审核关系，可以用来审核。')).toBeVisible();
});
