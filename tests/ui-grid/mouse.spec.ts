import { expect, test } from '@playwright/test';
import { box, cellAt, edits, open, select } from './hands.ts';

test('a click elsewhere commits', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  await page.keyboard.type('31');
  await cellAt(page, 'u3', 'c3').click();
  await page.keyboard.type('32');
  await page.getByLabel('elsewhere').click();
  expect(await edits(page)).toEqual(['edit u0 c0 31', 'edit u3 c3 32']);
});

test('a double click edits with the caret at the end', async ({ page }) => {
  await open(page);
  await cellAt(page, 'u0', 'c0').dblclick();
  const text = await box(page).inputValue();
  expect(text).toMatch(/^\d+$/);
  await page.keyboard.type('5');
  await expect(box(page)).toHaveValue(`${text}5`);
});

test('a click into an entry begun by typing sets the caret, and arrows then move it', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  await page.keyboard.type('12345');
  await box(page).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await expect(box(page)).toHaveValue('123405');
});

test('Ctrl+C and Ctrl+V carry a figure from cell to cell', async ({ page }) => {
  await open(page);
  const figure = await cellAt(page, 'u0', 'c0').innerText();
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(cellAt(page, 'u0', 'c1')).toHaveText(figure);
});
