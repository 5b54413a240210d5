import { expect, test, type Page } from '@playwright/test';
import {
  cellAt,
  choose,
  chooseLine,
  importSample,
  openToWrite,
  pasteText,
  reloadStored,
  sample,
  selectRange,
} from './ledger';

const births = 1;
const hospitalRate = 9;
const township = '青山镇卫生院';

const button = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name });
const tip = (page: Page, name: string) => button(page, name).getAttribute('title');

test('every kind of writing is one step; the button says which; after a reload all are still taken back and done again', async ({
  page,
}) => {
  await importSample(page);
  const cell = (row: string, code: number) => cellAt(page, row, code);
  const states: string[][] = [];
  const watched = [
    [township, 1],
    [township, 2],
    ['柳河镇', 2],
    ['柳河镇', 3],
    ['城关镇', 3],
    ['城关镇', 5],
  ] as const;
  const state = () => Promise.all(watched.map(([row, code]) => cell(row, code).innerText()));
  const settled = async (row: string, code: number, text: string) => {
    await expect(cell(row, code)).toHaveText(text);
    states.push(await state());
  };
  await settled(township, 1, '221');

  await cell(township, births).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await settled(township, 1, '230');

  await cell(township, 2).click();
  await pasteText(page, '31\r\n32\r\n');
  await settled('柳河镇', 2, '32');

  await selectRange(page, [township, 2], [township, 3]);
  await page.keyboard.press('Delete');
  await expect(cell(township, 2)).toHaveAttribute('data-state', 'missing');
  states.push(await state());

  await selectRange(page, ['城关镇', 3], ['柳河镇', 3]);
  await page.keyboard.press('Control+d');
  await settled('柳河镇', 3, '442');

  await selectRange(page, ['城关镇', 5], ['城关镇', 6]);
  await page.keyboard.type('8');
  await page.keyboard.press('Control+Enter');
  await settled('城关镇', 5, '8');

  await cell('柳河镇', 2).click();
  await chooseLine(page, 'Alt+ArrowDown', /^未开展/);
  await settled('柳河镇', 2, '未开展');

  await cell(township, births).click();
  await openToWrite(page, 'Shift+F2');
  await page.keyboard.type('补报');
  await page.keyboard.press('Tab');
  await expect(cell(township, births)).toHaveAttribute('data-note', '');

  // The figure shows at once; what the button says is stored.
  await expect.poll(() => tip(page, '撤销')).toMatch(/的批注/);
  await page.reload();
  await expect(cell('柳河镇', 2)).toHaveText('未开展');
  const said = [/的批注/, /标记 1 格/, /填入 2 格/, /向下填充 2 格/, /清除 2 格/, /粘贴 2 格/, /221 → 230/];
  expect(await tip(page, '撤销')).toMatch(new RegExp(`^撤销：.*${said[0]?.source}.*（Ctrl\\+Z）$`));
  await page.locator('textarea.entry').focus();
  await page.keyboard.press('Control+z');
  await expect(cell(township, births)).not.toHaveAttribute('data-note', '');
  for (const [i, label] of said.slice(1).entries()) {
    await expect.poll(() => tip(page, '撤销')).toMatch(label);
    await page.keyboard.press('Control+z');
    await expect.poll(state).toEqual(states[states.length - 2 - i]);
  }
  await expect.poll(() => tip(page, '撤销')).toMatch(/导入 mch-2026H1\.xlsx/);
  for (const [i, label] of [...said].reverse().entries()) {
    await expect.poll(() => tip(page, '重做')).toMatch(label);
    await page.keyboard.press('Control+y');
    await expect.poll(state).toEqual(states[Math.min(i + 1, states.length - 1)]);
  }
  await expect(button(page, '重做')).toBeDisabled();
});

test('undo goes to the place, a new edit ends what could be done again', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await importSample(page);
  await page.locator('textarea.entry').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Home');
  await expect(cellAt(page, '城关镇', births)).toHaveClass(/\bactive\b/);
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, '月亮湾乡', 21)).toHaveClass(/\bactive\b/);
  await expect(cellAt(page, '月亮湾乡', 21)).toBeInViewport();
  await expect(button(page, '重做')).toBeEnabled();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(button(page, '重做')).toBeDisabled();
});

test('what is taken back or done again is selected as a block, its first cell active; cells apart are not', async ({
  page,
}) => {
  await importSample(page);
  const selected = () => page.locator('.ag-cell[data-in]').count();
  const active = (row: string, code: number) =>
    expect(cellAt(page, row, code)).toHaveClass(/\bactive\b/, { timeout: 5000 });

  // Column 4 is computed: it lies in the block and is no part of what was pasted.
  await cellAt(page, township, 2).click();
  await pasteText(page, '31\t32\t\t33\r\n41\t42\t\t43\r\n');
  await expect(cellAt(page, '柳河镇', 5)).toHaveText('43');
  await page.keyboard.press('Control+Home');
  await expect.poll(selected).toBe(0);
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, 2)).not.toHaveText('31');
  await active(township, 2);
  await expect.poll(selected).toBe(8);
  for (const row of [township, '柳河镇'])
    for (const code of [2, 3, 4, 5]) await expect(cellAt(page, row, code)).toHaveAttribute('data-in');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+y');
  await expect(cellAt(page, '柳河镇', 5)).toHaveText('43');
  await active(township, 2);
  await expect.poll(selected).toBe(8);

  // One cell is only made active.
  await cellAt(page, '城关镇', births).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await active('城关镇', births);
  await expect.poll(selected).toBe(0);

  // Cells with others between them: the first.
  await cellAt(page, '城关镇', births).click();
  await cellAt(page, '柳河镇', 3).click({ modifiers: ['Control'] });
  await pasteText(page, '9\r\n');
  await expect(cellAt(page, '柳河镇', 3)).toHaveText('9');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+z');
  await active('城关镇', births);
  await expect.poll(selected).toBe(0);
});

test('undo goes to the period where the change was made', async ({ page }) => {
  await importSample(page, '2025H2');
  await choose(page, sample('2026H1'));
  await expect(page.getByText('并入已有报表')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const period = page.getByRole('button', { name: '选择报告期' });
  await expect(period).toHaveText('2026年上半年');
  await cellAt(page, township, births).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(period).toHaveText('2025年下半年');
  await page.keyboard.press('Control+z');
  await expect(period).toHaveText('2026年上半年');
  await expect(cellAt(page, township, births)).toHaveText('221');
  await expect(cellAt(page, township, births)).toHaveClass(/\bactive\b/);
});

test('undo of a pasted block in another period selects the block there', async ({ page }) => {
  await importSample(page, '2025H2');
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const period = page.getByRole('button', { name: '选择报告期' });
  await expect(period).toHaveText('2026年上半年');
  await cellAt(page, township, 2).click();
  await pasteText(page, '31\t41\r\n32\t42\r\n');
  await expect(cellAt(page, '柳河镇', 3)).toHaveText('42');
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(period).toHaveText('2025年下半年');
  await page.keyboard.press('Control+z');
  await expect(period).toHaveText('2026年上半年');
  await expect(cellAt(page, township, 2)).toHaveClass(/\bactive\b/);
  for (const [row, code] of [
    [township, 2],
    [township, 3],
    ['柳河镇', 2],
    ['柳河镇', 3],
  ] as const)
    await expect(cellAt(page, row, code)).toHaveAttribute('data-in', /^[trbl ]*$/);
  await expect(cellAt(page, '柳河镇', 4)).not.toHaveAttribute('data-in');
});

test('a changed formula is taken back like a figure', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, hospitalRate).click();
  const before = await cellAt(page, township, hospitalRate).innerText();
  await page.getByTitle('点此修改公式').click();
  const editor = page.getByRole('combobox', { name: '住院分娩率 的公式' });
  await editor.fill('=[住院分娩活产数]/[产妇数]*100');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, hospitalRate)).toHaveText('100.91');
  await expect.poll(() => tip(page, '撤销')).toMatch(/住院分娩率.* 的公式改为/);
  await reloadStored(page);
  await button(page, '撤销').click();
  await expect(cellAt(page, township, hospitalRate)).toHaveText(before);
  await button(page, '重做').click();
  await expect(cellAt(page, township, hospitalRate)).toHaveText('100.91');
});
