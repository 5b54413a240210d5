/** What is being written is neither lost nor written elsewhere, whatever happens to the table meanwhile (law 7). */
import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, openSample, pasteText, sample } from './ledger';

const township = '青山镇卫生院';
const editor = (page: Page) => page.locator('textarea.entry');

test('in an open editor Ctrl+Z is the text’s, also where nothing is left of it; the table keeps out', async ({
  page,
}) => {
  await openSample(page);
  await cellAt(page, township, 1).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 1)).toHaveText('5');
  await cellAt(page, township, 2).click();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+z');
  await page.keyboard.type('77');
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Control+z');
  await expect(editor(page)).toHaveClass(/\bopen\b/);
  await expect(cellAt(page, township, 2)).toHaveClass(/\bactive\b/);
  await page.keyboard.press('Escape');
  await expect(cellAt(page, township, 2)).toHaveText('219');
  await expect(cellAt(page, township, 1)).toHaveText('5');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, 1)).toHaveText('221');
});

test('another size of the table leaves the editor open with its text', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 3).click();
  await page.keyboard.type('888');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await cellAt(page, township, 6).hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(page.getByLabel('显示比例')).toHaveValue('110');
  await expect(editor(page)).toHaveValue('888');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 3)).toHaveText('8818');
});

test('the browser’s way back takes along what was written, to the period where it was written', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Alt+Shift+PageUp');
  await expect(page.getByText('2025年下半年').first()).toBeVisible();
  const before = await cellAt(page, township, 1).innerText();
  await cellAt(page, township, 1).click();
  await page.keyboard.type('777');
  await page.goBack();
  await expect(cellAt(page, township, 1)).toHaveText('221');
  await page.goForward();
  await expect(cellAt(page, township, 1)).toHaveText('777');
  expect(before).not.toBe('777');
});

test('a file that is dropped while a cell is written leaves what was typed in its cell', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await openSample(page);
  await cellAt(page, '柳河镇', 1).click();
  await page.keyboard.type('77');
  await choose(page, sample('2025H2'));
  await expect(page).toHaveURL(/import/);
  await page.goBack();
  await expect(cellAt(page, '柳河镇', 1)).toHaveText('77');
  expect(faults).toEqual([]);
});

test('after whatever was opened over the table the next letter goes into the cell', async ({ page }) => {
  await openSample(page);
  const open = ['Control+k', 'Control+Alt+v', 'F1', 'Control+f', 'Control+g', 'Alt+ArrowDown', 'Shift+F10'];
  for (const key of open) {
    await cellAt(page, township, 1).click();
    await page.keyboard.press(key);
    await expect(editor(page)).not.toBeFocused();
    await page.keyboard.press('Escape');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type('9');
    await expect(editor(page), `typed after ${key}`).toHaveValue('9');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+Alt+v');
  await expect(page.getByRole('dialog', { name: '选择性粘贴' })).toBeVisible();
  await pasteText(page, '11\r\n');
  await page.keyboard.type('12');
  await expect(editor(page)).toHaveValue('12');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 1)).toHaveText('12');
});

test('another window’s undo changes its figure here too, and leaves the clerk in his cell', async ({
  page,
  context,
}) => {
  await openSample(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await cellAt(other, '龙泉镇', 3).click();
  await other.keyboard.type('55');
  await other.keyboard.press('Enter');
  await expect(cellAt(page, '龙泉镇', 3)).toHaveText('55');
  await cellAt(page, township, 1).click();
  await page.keyboard.type('12');
  await other.keyboard.press('Control+z');
  await expect(cellAt(page, '龙泉镇', 3)).toHaveText('232');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 1)).toHaveText('123');
  await expect(cellAt(page, '龙泉镇', 3)).toHaveText('232');
});
