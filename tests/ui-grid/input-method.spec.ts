import { expect, test } from '@playwright/test';
import { box, cellAt, edits, expectActive, inputMethod, open, reported, select } from './hands.ts';

test('the first pinyin letter typed onto a selected cell reaches the input method', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'note');
  const ime = await inputMethod(page);
  await ime.letters('ni');
  await expect(box(page)).toHaveValue('ni');
  await expect(box(page)).toHaveClass(/\bopen\b/);
  await ime.choose('你');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 note 你']);
  await expect(cellAt(page, 'u0', 'note')).toHaveText('你');
});

test('a word composed onto a filled cell replaces it', async ({ page }) => {
  await open(page);
  await select(page, 'u1', 'note');
  const ime = await inputMethod(page);
  await ime.letters('wu');
  await ime.choose('无');
  await page.keyboard.press('Tab');
  expect(await edits(page)).toEqual(['edit u1 note 无']);
});

test('two words in a row go into the same entry', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'note');
  const ime = await inputMethod(page);
  await ime.letters('liu');
  await ime.choose('流动');
  await ime.letters('ren');
  await ime.choose('人口');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 note 流动人口']);
});

test('digits, arrows, Tab and Enter pressed inside a composition belong to the input method', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u0', 'note');
  const ime = await inputMethod(page);
  await ime.letters('shi');
  for (const code of ['Digit2', 'ArrowDown', 'PageDown', 'Tab', 'Enter']) await ime.key(code);
  await expect(box(page)).toHaveValue('shi');
  expect(await reported(page)).toEqual([]);
  await ime.choose('是');
  await expect(box(page)).toHaveValue('是');
  await expectActive(page, 'u0', 'note');
});

test('Esc inside a composition cancels the composition and the cell keeps its value', async ({ page }) => {
  await open(page);
  await select(page, 'u1', 'note');
  const ime = await inputMethod(page);
  await ime.letters('ce');
  await ime.key('Escape');
  await ime.compose('');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual([]);
  await expect(cellAt(page, 'u1', 'note')).toHaveText('含流动人口');
});

test('Esc inside a composition in an open editor leaves the editor open with its text', async ({ page }) => {
  await open(page);
  await select(page, 'u1', 'note');
  await page.keyboard.press('F2');
  const ime = await inputMethod(page);
  await ime.letters('ce');
  await expect(box(page)).toHaveValue('含流动人口ce');
  await ime.key('Escape');
  await ime.compose('');
  await expect(box(page)).toHaveValue('含流动人口');
  await expect(box(page)).toHaveClass(/\bopen\b/);
});

test('on a locked cell nothing opens, the reason is told once and the text is dropped', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c5');
  const ime = await inputMethod(page);
  await ime.letters('ni');
  await expect(box(page)).not.toHaveClass(/\bopen\b/);
  await ime.choose('你');
  await expect(box(page)).toHaveValue('');
  expect(await reported(page)).toEqual(['refused u0 c5 此格由公式计算']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('5');
  await expect(box(page)).toHaveValue('5');
});

test('while composing, a repaint or a scroll neither moves nor empties the textarea', async ({ page }) => {
  await open(page);
  await select(page, 'u6', 'c2');
  const ime = await inputMethod(page);
  await ime.letters('ni');
  const before = await box(page).getAttribute('style');
  await page.evaluate(() => globalThis.page.refresh());
  await page.mouse.move(700, 400);
  await page.mouse.wheel(200, 60);
  await expect
    .poll(() =>
      page
        .locator('.ag-center-cols-viewport, .ag-grid-viewport')
        .first()
        .evaluate((e) => e.scrollLeft),
    )
    .toBeGreaterThan(0);
  expect(await box(page).getAttribute('style')).toBe(before);
  await expect(box(page)).toHaveValue('ni');
  await ime.choose('你');
  const moved = await box(page).getAttribute('style');
  expect(moved).not.toBe(before);
});

test('the caret is at the cell, so that candidates appear there', async ({ page }) => {
  await open(page);
  await select(page, 'u6', 'c2');
  // It follows with the next frame.
  await expect(async () => {
    const cell = await cellAt(page, 'u6', 'c2').boundingBox();
    const over = await box(page).boundingBox();
    expect(over?.x).toBeCloseTo(cell?.x as number, 0);
    expect(over?.y).toBeCloseTo(cell?.y as number, 0);
    expect(over?.width).toBeCloseTo(cell?.width as number, 0);
  }).toPass({ timeout: 5000 });
});

test('the first letter on a cell that was scrolled away brings it back, and is not lost', async ({
  page,
}) => {
  await open(page, 'long');
  await select(page, 'v2', 'x0');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 6000);
  await expect(cellAt(page, 'v2', 'x0')).toHaveCount(0);
  const ime = await inputMethod(page);
  await ime.letters('wu');
  await expect(box(page)).toHaveValue('wu');
  await expect(cellAt(page, 'v2', 'x0')).toBeInViewport();
  await ime.key('Digit1');
  await ime.choose('无');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit v2 x0 无']);
});

test('raw letters committed by Enter are text of the entry; the next Enter commits the cell', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u0', 'note');
  const ime = await inputMethod(page);
  await ime.letters('abc');
  await ime.key('Enter');
  await ime.choose('abc');
  await expect(box(page)).toHaveValue('abc');
  expect(await edits(page)).toEqual([]);
  await expectActive(page, 'u0', 'note');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 note abc']);
  await expectActive(page, 'u1', 'note');
});

test('a selection that goes on inside a composition does not take the word along: it stays in its cell', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u0', 'note');
  const ime = await inputMethod(page);
  await ime.letters('wu');
  await page.evaluate(() => globalThis.page.select('u4', 'c1'));
  await ime.choose('无');
  await expect.poll(() => edits(page)).toEqual(['edit u0 note 无']);
  await expectActive(page, 'u4', 'c1');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 note 无', 'edit u4 c1 7']);
});
