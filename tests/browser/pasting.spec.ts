import { expect, test, type Page } from '@playwright/test';
import { cellAt, openSample, pasteText, selectRange } from './ledger';

const births = 1;
const township = '青山镇卫生院';

const head = (page: Page, code: number) =>
  page
    .locator('.ag-header-cell:not(.ag-header-group-cell)')
    .filter({ has: page.getByText(String(code), { exact: true }) });

/** Shows only rows that pass a condition on a column. */
async function filter(page: Page, code: number, condition: string, text: string): Promise<void> {
  await head(page, code).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '筛选', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '筛选这一列' });
  await dialog.getByLabel('条件').selectOption({ label: condition });
  await dialog.getByLabel('比较的内容').fill(text);
  await dialog.getByRole('button', { name: '筛选', exact: true }).click();
}

async function texts(page: Page, row: string, codes: readonly number[]): Promise<string[]> {
  return Promise.all(codes.map((code) => cellAt(page, row, code).innerText()));
}

test('a pasted block says what it did: figures understood, computed cells left, the rest in red, one undo', async ({
  page,
}) => {
  await openSample(page);
  const rate = await cellAt(page, township, 4).innerText();
  await cellAt(page, township, births).click();
  await pasteText(page, '1,234\t１２\t(12)\t99\t98.96%\r\n—\t/\t约12人\t88\t7\r\n');
  await expect(page.getByText('粘贴了 8 格；2 格不是数字（已标红）；2 格是计算格，未改')).toBeVisible();
  await expect.poll(() => texts(page, township, [1, 2, 3, 5])).toEqual(['1234', '12', '-12', '98.96%']);
  await expect.poll(() => texts(page, '柳河镇', [1, 2, 3, 5])).toEqual(['不适用', '不适用', '约12人', '7']);
  await expect(cellAt(page, township, 4)).not.toHaveText(rate);
  await page.getByRole('button', { name: '逐个查看' }).click();
  await expect(cellAt(page, township, 5)).toHaveClass(/\bactive\b/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, township, [1, 2, 3, 4, 5])).toEqual(['221', '219', '207', rate, '214']);
  await expect(page.getByText('撤销：妇幼卫生工作报表 粘贴 8 格')).toBeVisible();
});

test('a block with heads and names is asked about, and can be laid by name', async ({ page }) => {
  await openSample(page);
  await cellAt(page, '城关镇', births).click();
  const copied =
    '机构\t产妇数\t活产数\r\n柳河镇中心卫生院\t31\t32\r\n没有这家\t33\t34\r\n青山镇卫生院\t35\t36\r\n';
  await pasteText(page, copied);
  const dialog = page.getByRole('dialog', { name: '复制的内容带有表头或机构名' });
  await expect(dialog).toContainText('对不上的名称：没有这家');
  await dialog.getByRole('button', { name: '按名称对齐（4 格）' }).click();
  await expect.poll(() => texts(page, township, [1, 2])).toEqual(['36', '35']);
  await expect.poll(() => texts(page, '柳河镇', [1, 2])).toEqual(['32', '31']);
  await expect(page.getByText(/粘贴了 4 格；1 个名称对不上：没有这家/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, township, [1, 2])).toEqual(['221', '219']);
});

test('what is cut in the table moves in one step', async ({ page }) => {
  await openSample(page);
  await selectRange(page, [township, 1], [township, 2]);
  await page.keyboard.press('Control+x');
  await expect(page.locator('.ag-cell[data-copied]')).toHaveCount(2);
  await cellAt(page, '竹林乡', births).click();
  await page.keyboard.press('Control+v');
  await expect(cellAt(page, '竹林乡', 2)).toHaveText('219');
  for (const code of [1, 2])
    await expect(cellAt(page, township, code)).toHaveAttribute('data-state', 'missing');
  await expect(page.getByText('移动了 2 格')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, township, [1, 2])).toEqual(['221', '219']);
  await expect(cellAt(page, '竹林乡', 2)).toHaveAttribute('data-state', 'missing');
});

test('with a filter on, only the rows in sight are copied, filled and pasted into', async ({ page }) => {
  await openSample(page);
  await filter(page, births, '大于', '220');
  await expect(page.locator('.ag-row').filter({ hasText: '白石镇' })).toHaveCount(0);
  // 青山镇 221, 柳河镇 300, 龙泉镇 241: 白石镇 172 lies between, out of sight.
  await cellAt(page, township, 2).click();
  await pasteText(page, '11\r\n12\r\n13\r\n');
  await expect(page.getByText('粘贴了 3 格')).toBeVisible();
  await expect(cellAt(page, '龙泉镇', 2)).toHaveText('13');
  await selectRange(page, [township, 3], ['龙泉镇', 3]);
  await page.keyboard.press('Control+d');
  await expect(page.getByText('向下填充了 2 格')).toBeVisible();
  await expect(cellAt(page, '龙泉镇', 3)).toHaveText('207');
  await head(page, births).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '清除筛选' }).click();
  await expect.poll(() => texts(page, '白石镇', [2, 3])).toEqual(['172', '168']);
});

test('what is pasted across a hidden column is said, and stands in the columns it came from', async ({
  page,
}) => {
  await openSample(page);
  await head(page, 2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '隐藏列', exact: true }).click();
  await expect(head(page, 2)).toHaveCount(0);
  await cellAt(page, township, births).click();
  await pasteText(page, '11\t12\t13\r\n');
  await expect(page.getByText('粘贴了 3 格；其中 1 格在隐藏的列里')).toBeVisible();
  await head(page, 3).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^显示全部列/ }).click();
  await expect.poll(() => texts(page, township, [1, 2, 3])).toEqual(['11', '12', '13']);
});

test('paste special turns a block round and leaves what its blanks stand over', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.press('Control+Alt+v');
  const dialog = page.getByRole('dialog', { name: '选择性粘贴' });
  await dialog.getByLabel('转置').check();
  await pasteText(page, '11\r\n12\r\n');
  await expect(dialog).toHaveCount(0);
  await expect(cellAt(page, township, 2)).toHaveText('12');
  await expect.poll(() => texts(page, township, [1, 2])).toEqual(['11', '12']);
  await expect(cellAt(page, '柳河镇', births)).toHaveText('300');

  await page.keyboard.press('Control+Alt+v');
  await dialog.getByLabel('跳过空单元').check();
  await pasteText(page, '\t22\r\n23\t\r\n');
  await expect(cellAt(page, '柳河镇', births)).toHaveText('23');
  await expect.poll(() => texts(page, township, [1, 2])).toEqual(['11', '22']);
  await expect(cellAt(page, '柳河镇', 2)).toHaveText('297');
});

test('a block pasted onto several areas goes to each in one step, or says what to select', async ({
  page,
}) => {
  await openSample(page);
  const before = await texts(page, township, [1, 2, 3]);
  const other = await texts(page, '双桥镇', [2, 3]);
  await selectRange(page, [township, 1], ['柳河镇', 2]);
  await cellAt(page, '双桥镇', 2).click({ modifiers: ['Control'] });
  await pasteText(page, '11\t12\r\n');
  await expect(cellAt(page, '双桥镇', 3)).toHaveText('12');
  await expect(page.locator('.notice').last()).toContainText('粘贴了 6 格');
  expect(await texts(page, township, [1, 2])).toEqual(['11', '12']);
  expect(await texts(page, '柳河镇', [1, 2])).toEqual(['11', '12']);
  expect(await texts(page, '双桥镇', [2, 3])).toEqual(['11', '12']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, '双桥镇', [2, 3])).toEqual(other);
  expect(await texts(page, township, [1, 2, 3])).toEqual(before);

  await selectRange(page, [township, 1], [township, 3]);
  await cellAt(page, '双桥镇', 2).click({ modifiers: ['Control'] });
  await pasteText(page, '11\t12\r\n');
  await expect(page.locator('.notice').last()).toContainText(
    '复制的是 1 行 2 列，选中的几块区域不都放得下整份，没有粘贴',
  );
  expect(await texts(page, township, [1, 2, 3])).toEqual(before);
});

test('the handle fills a series and offers plain copies instead', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, births).click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await selectRange(page, [township, births], ['柳河镇', births]);
  await page.locator('.fill-handle').hover();
  await page.mouse.down();
  await cellAt(page, '龙泉镇', births).hover();
  await page.mouse.up();
  await expect(cellAt(page, '龙泉镇', births)).toHaveText('16');
  await page.getByRole('button', { name: '改为复制' }).click();
  await expect(cellAt(page, '龙泉镇', births)).toHaveText('12');
  await expect(cellAt(page, '白石镇', births)).toHaveText('10');
});
