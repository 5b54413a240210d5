import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellAt, importSample, openToWrite } from './ledger';

const births = 1;
const hospitalBirths = 8;
const hospitalRate = 9;
const township = '青山镇卫生院';

const bar = (page: Page) => page.getByRole('search', { name: '查找和替换' });
const field = (page: Page) => bar(page).getByLabel('查找', { exact: true });
const sentence = (page: Page) => bar(page).getByRole('status');
const nameBox = (page: Page) => page.getByRole('combobox', { name: '名称框' });
const isActive = (cell: Locator) => expect(cell).toHaveClass(/\bactive\b/);

test('Ctrl+F finds figures and captions, Enter goes on and round, Esc returns to the table', async ({
  page,
}) => {
  await importSample(page);
  await cellAt(page, '城关镇', births).click();
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('２２１');
  await expect(sentence(page)).toHaveText('共 2 处');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText('第 1 处，共 2 处');
  await isActive(cellAt(page, township, births));
  await page.keyboard.press('Enter');
  await isActive(cellAt(page, township, hospitalBirths));
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText('第 1 处，共 2 处');
  await page.keyboard.press('Shift+Enter');
  await expect(sentence(page)).toHaveText('第 2 处，共 2 处');

  await field(page).fill('大坪乡');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText('第 1 处，共 1 处');
  await expect(nameBox(page)).toHaveValue('1 行 × 22 列');
  await field(page).fill('没有这个');
  await expect(sentence(page)).toHaveText('没有找到');

  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  await isActive(cellAt(page, '大坪乡', births));
});

test('查找全部 lists row, column and content, and a line goes there', async ({ page }) => {
  await importSample(page);
  await page.keyboard.press('Control+f');
  await field(page).fill('约12人');
  await bar(page).getByRole('button', { name: '查找全部' }).click();
  const line = bar(page).getByRole('row').filter({ hasText: '约12人' });
  await expect(line).toHaveText(/大坪乡卫生院.*高危管理 · 高危孕产妇管理人数.*12人/);
  await line.getByRole('button').click();
  await isActive(cellAt(page, '大坪乡', 12));
});

test('what is shown and what is stored are searched apart, and so are whole cells', async ({ page }) => {
  await importSample(page);
  await page.keyboard.press('Control+f');
  await field(page).fill('100');
  await expect(sentence(page)).toHaveText(/共 15 处/);
  await bar(page).getByLabel('整格匹配').check();
  await expect(sentence(page)).toHaveText('共 2 处');
  await bar(page).getByLabel('查找范围').selectOption({ label: '按原值' });
  await expect(sentence(page)).toHaveText('共 15 处');
  await field(page).fill('100.00');
  await expect(sentence(page)).toHaveText('没有找到');
});

test('替换 goes one by one; 全部替换 is one step, leaves computed cells and says how many', async ({
  page,
}) => {
  await importSample(page);
  await cellAt(page, '城关镇', births).click();
  await openToWrite(page, 'Control+h');
  await page.keyboard.type('221');
  await bar(page).getByLabel('替换为').fill('230');
  await page.keyboard.press('Enter');
  await isActive(cellAt(page, township, births));
  await expect(cellAt(page, township, births)).toHaveText('221');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, births)).toHaveText('230');
  await isActive(cellAt(page, township, hospitalBirths));
  await expect(cellAt(page, township, hospitalRate)).toHaveText('96.09');

  await field(page).fill('100');
  await bar(page).getByLabel('整格匹配').check();
  await bar(page).getByLabel('替换为').fill('99');
  await expect(sentence(page)).toHaveText(/共 14 处/);
  await bar(page).getByRole('button', { name: '全部替换' }).click();
  const told = page.getByText(/替换了 2 格；12 格是计算格，未改/);
  await expect(told).toBeVisible();
  await expect(cellAt(page, '沙湾乡', 5)).toHaveText('99');
  await told.locator('..').getByRole('button', { name: '撤销' }).click();
  await expect(cellAt(page, '沙湾乡', 5)).toHaveText('100');
  await expect(cellAt(page, township, births)).toHaveText('230');
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.getByText(/替换 2 格/).first()).toBeVisible();
});

test('the name box shows where the clerk is and goes to rows, columns, cells and areas', async ({ page }) => {
  await importSample(page);
  await cellAt(page, '城关镇', births).click();
  await expect(nameBox(page)).toHaveValue('城关镇中心卫生院 · 活产数');

  await page.keyboard.press('Control+g');
  await expect(nameBox(page)).toBeFocused();
  await page.keyboard.type('青山 住院分娩率');
  await expect(page.getByRole('option').first()).toContainText('青山镇卫生院 · 住院分娩率');
  await page.keyboard.press('Enter');
  await isActive(cellAt(page, township, hospitalRate));

  // The focus is back in the table, and F5 does the same.
  await page.keyboard.press('ArrowLeft');
  await expect(nameBox(page)).toHaveValue('青山镇卫生院 · 住院分娩活产数');
  await openToWrite(page, 'F5');
  await page.keyboard.type('bszw');
  await page.keyboard.press('Enter');
  await isActive(cellAt(page, '白石镇', hospitalBirths));

  await openToWrite(page, 'F5');
  await page.keyboard.type('B2:D6');
  await page.keyboard.press('Enter');
  await isActive(cellAt(page, '城关镇', births));
  await expect(nameBox(page)).toHaveValue('5 行 × 3 列');

  await openToWrite(page, 'F5');
  await page.keyboard.type('没有这个');
  await expect(page.getByText('没有叫这个的行或列')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(nameBox(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(nameBox(page)).toHaveValue('5 行 × 3 列');
  await expect(nameBox(page)).not.toBeFocused();
});

test('the list of places is walked with the arrow keys', async ({ page }) => {
  await importSample(page);
  await cellAt(page, '城关镇', births).click();
  await openToWrite(page, 'Control+g');
  await page.keyboard.type('活产数');
  const marked = page.getByRole('listbox', { name: '可以去的地方' }).getByRole('option', { selected: true });
  await expect(marked).toHaveText(/^活产数/);
  await page.keyboard.press('ArrowDown');
  await expect(marked).toHaveText(/^住院分娩活产数/);
  await page.keyboard.press('Enter');
  await isActive(cellAt(page, '城关镇', hospitalBirths));
});
