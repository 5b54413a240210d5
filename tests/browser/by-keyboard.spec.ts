/** A clerk without a mouse: the page is opened, and from then on only keys are pressed. */
import { expect, test, type Page } from '@playwright/test';
import { openWorkbook } from '#workbook/open';
import { valueAt } from '#workbook/cells';
import { cellAt, chooseLine, download, openToWrite } from './ledger';

const township = '青山镇卫生院';
const nameBox = (page: Page) => page.getByRole('combobox', { name: '名称框' });
const footer = (page: Page) => page.getByRole('group', { name: '状态栏' });

/** The head of a column, by its number in the code row. */
const headOf = (page: Page, code: string) =>
  page.locator('.ag-header-cell').filter({ has: page.getByText(code, { exact: true }) });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Tab until what is wanted has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement: e } = document;
      return (e?.getAttribute('aria-label') ?? e?.textContent ?? '').trim();
    });
    if (name.test(at)) return;
  }
  throw new Error(`no way by Tab to ${name.source}`);
}

async function goTo(page: Page, place: string): Promise<void> {
  await press(page, 'Control+g');
  await expect(nameBox(page)).toBeFocused();
  await page.keyboard.type(place);
  await press(page, 'Enter');
}

test('opens, types, filters, looks another way, notes, marks, checks, explains and exports', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /打开样例县/ })).toBeVisible();
  await tabTo(page, /^打开样例县/);
  await press(page, 'Enter');
  await expect(cellAt(page, township, 1)).toHaveText('221');

  await goTo(page, `${township} 活产数`);
  await expect(nameBox(page)).toHaveValue(new RegExp(`^${township} · 活产数`));
  await page.keyboard.type('=200+25');
  await press(page, 'Enter');
  await expect(cellAt(page, township, 1)).toHaveText('225');
  await press(page, 'ArrowUp');

  // Filter by the column the clerk stands in, and all rows again.
  await chooseLine(page, 'Shift+F10', /^筛选$/);
  const dialog = page.getByRole('dialog', { name: '筛选这一列' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('条件')).toBeVisible();
  await dialog.getByLabel('条件').press('ArrowDown');
  await press(page, 'Escape');
  await expect(dialog).toHaveCount(0);

  // The whole column has the menu of its head: freeze, hide, and show again.
  await press(page, 'Control+Space');
  await chooseLine(page, 'Shift+F10', /^隐藏列$/);
  await expect(headOf(page, '1')).toHaveCount(0);
  await chooseLine(page, 'Shift+F10', /^显示全部列/);
  await expect(headOf(page, '1')).toHaveCount(1);

  await goTo(page, `${township} 住院分娩活产数`);
  await press(page, 'Alt+2');
  await expect(page.getByRole('button', { name: '逐期', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(nameBox(page)).toHaveValue(new RegExp(`^${township} · 住院分娩活产数`));
  await page.keyboard.type('230');
  await press(page, 'Enter', 'Alt+1');
  await expect(cellAt(page, township, 8)).toHaveText('230');

  // 230 of 225 is more than all of them: F8 goes there, the panel explains.
  await expect(footer(page)).toContainText(/审核\s*1 核实/);
  await press(page, 'F8');
  await expect(nameBox(page)).toHaveValue(new RegExp(`^${township} · 住院分娩`));
  await goTo(page, `${township} 住院分娩活产数`);
  await page.keyboard.type('224');
  await press(page, 'Enter', 'ArrowUp');
  await openToWrite(page, 'Shift+F2');
  await page.keyboard.type('已核对分娩登记');
  await press(page, 'Escape');
  await expect(cellAt(page, township, 8)).toHaveAttribute('data-note', '');
  await goTo(page, '竹林乡卫生院 产后访视人数');
  await chooseLine(page, 'Alt+ArrowDown', /^未开展/);
  await expect(cellAt(page, '竹林乡', 10)).toHaveText('未开展');
  await press(page, 'Control+s');

  const file = await download(page, async () => {
    await openToWrite(page, 'Control+k');
    await page.keyboard.type('导出');
    await expect(page.getByRole('option', { name: /^导出/ }).first()).toBeVisible();
    await press(page, 'Enter');
  });
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(valueAt(opened.value.sheets[0]!, 13, 2)).toBe(225);
});
