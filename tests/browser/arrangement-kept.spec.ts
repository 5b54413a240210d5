/** What stays of an arrangement: the active cell beside what was hidden, a width in the view it was given in. */
import { expect, test, type Page } from '@playwright/test';
import { cellAt, openSample } from './ledger';

const township = '青山镇卫生院';
const nameBox = (page: Page) => page.getByRole('combobox', { name: '名称框' });
const head = (page: Page, id: string) => page.locator(`.ag-header-cell[col-id="${id}"]`);
const numbered = (page: Page, code: number) =>
  page
    .locator('.ag-header-cell:not(.ag-header-group-cell)')
    .filter({ has: page.getByText(String(code), { exact: true }) });

async function widen(page: Page, id: string, by: number): Promise<void> {
  const edge = head(page, id).locator('.ag-header-cell-resize');
  await edge.hover();
  const at = (await edge.boundingBox()) as { x: number; y: number; height: number };
  await page.mouse.down();
  await page.mouse.move(at.x + by, at.y + at.height / 2, { steps: 5 });
  await page.mouse.up();
}

test('the active cell goes on beside its hidden column, and below its filtered row; the clerk types on', async ({
  page,
}) => {
  await openSample(page);
  await cellAt(page, township, 2).click();
  const head3 = await nameBox(page).inputValue();
  await numbered(page, 2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '隐藏列', exact: true }).click();
  await expect(page.locator('.ag-cell.active')).toHaveCount(1);
  await expect(nameBox(page)).not.toHaveValue(head3);
  await expect(nameBox(page)).toHaveValue(/早孕建册人数/);

  await cellAt(page, township, 1).click();
  await numbered(page, 1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '筛选', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '筛选这一列' });
  await dialog.getByLabel('条件').selectOption({ label: '大于' });
  await dialog.getByLabel('比较的内容').fill('240');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ag-cell.active')).toHaveCount(1);
  await expect(nameBox(page)).toHaveValue(/^柳河镇中心卫生院/);
  await page.keyboard.type('301');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, '柳河镇中心卫生院', 1)).toHaveText('301');
});

test('every view keeps its own widths, all of them, also when the table is arranged afterwards', async ({
  page,
}) => {
  await openSample(page);
  const width = async (id: string) => Math.round((await head(page, id).boundingBox())?.width ?? 0);
  const first = (await numbered(page, 1).getAttribute('col-id')) as string;
  const [plainHead, plainFirst] = [await width('@head'), await width(first)];
  await widen(page, '@head', 50);
  await widen(page, first, 40);
  await expect.poll(() => width('@head')).toBeGreaterThan(plainHead + 40);
  await expect.poll(() => width(first)).toBeGreaterThan(plainFirst + 30);
  const [wideHead, wideFirst] = [await width('@head'), await width(first)];

  await numbered(page, 3).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '隐藏列', exact: true }).click();
  await expect(numbered(page, 3)).toHaveCount(0);
  expect([await width('@head'), await width(first)]).toEqual([wideHead, wideFirst]);

  const views = page.getByRole('group', { name: '视图' });
  await views.getByRole('button', { name: '单机构', exact: true }).click();
  await expect(head(page, first)).toHaveCount(0);
  const other = await width('@head');
  await widen(page, '@head', 30);
  await expect.poll(() => width('@head')).toBeGreaterThan(other + 20);
  const otherWide = await width('@head');

  await views.getByRole('button', { name: '原表', exact: true }).click();
  await expect.poll(() => width('@head')).toBe(wideHead);
  await page.reload();
  await expect.poll(() => width('@head')).toBe(wideHead);
  expect(await width(first)).toBe(wideFirst);
  await views.getByRole('button', { name: '单机构', exact: true }).click();
  await expect.poll(() => width('@head')).toBe(otherWide);
});
