import { expect, test } from '@playwright/test';
import { box, cellAt, edits, expectActive, open, select } from './hands.ts';

test('a repaint shows the model and leaves selection and open editor alone', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  await page.keyboard.type('12');
  await page.evaluate(() => {
    globalThis.page.set('u1', 'c0', '4321');
    globalThis.page.refresh();
  });
  await expect(cellAt(page, 'u1', 'c0')).toHaveText('4321');
  await expect(box(page)).toHaveValue('12');
  await expectActive(page, 'u0', 'c0');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 c0 12']);
});

test('a row that goes away leaves place and selection of the others', async ({ page }) => {
  await open(page);
  await select(page, 'u3', 'c0');
  await page.evaluate(() => globalThis.page.drop('u1'));
  await expect(page.locator('.ag-row[row-id="u1"]')).toHaveCount(0);
  await expectActive(page, 'u3', 'c0');
  await page.keyboard.press('ArrowUp');
  await expectActive(page, 'u2', 'c0');
});

test('every caption of the header is shown in full', async ({ page }) => {
  await open(page);
  const cut = await page
    .locator('.ledger-grid .head-main')
    .evaluateAll((heads) =>
      heads
        .filter((head) => head.scrollHeight > head.clientHeight || head.scrollWidth > head.clientWidth)
        .map((head) => head.textContent),
    );
  expect(cut).toEqual([]);
});

test('codes of all columns stand on one line under the captions', async ({ page }) => {
  await open(page);
  const tops = await page
    .locator('.ag-header .head-code')
    .evaluateAll((codes) => codes.map((code) => Math.round(code.getBoundingClientRect().top)));
  expect(tops.length).toBeGreaterThan(10);
  expect(new Set(tops).size).toBe(1);
});

test('states differ by more than colour', async ({ page }) => {
  await open(page);
  const look = (row: string, column: string) =>
    cellAt(page, row, column).evaluate((cell) => {
      const style = getComputedStyle(cell);
      const mark = getComputedStyle(cell, '::before').content;
      return {
        align: style.justifyContent,
        weight: style.fontWeight,
        image: style.backgroundImage,
        outline: style.outlineStyle,
        mark,
      };
    });
  expect(await look('u0', 'c0')).toMatchObject({ align: 'flex-end', weight: '400', image: 'none' });
  expect((await look('u5', 'n0')).image).toContain('repeating-linear-gradient');
  expect((await look('u8', 'n0')).align).toBe('center');
  expect(await look('u3', 'c2')).toMatchObject({ align: 'flex-start', outline: 'dashed' });
  expect((await look('total', 'c0').catch(() => look('t-top-total', 'c0'))).weight).toBe('600');
  expect((await look('u4', 'c5')).mark).toBe('"报"');
});

test('of ten thousand rows only those on the screen are drawn, and the last is one key away', async ({
  page,
}) => {
  await open(page, 'long');
  expect(await page.locator('.ag-row').count()).toBeLessThan(80);
  await select(page, 'v0', 'x0');
  await page.keyboard.press('Control+End');
  await expectActive(page, 'v9999', 'x29');
  await page.keyboard.press('PageUp');
  await expect(cellAt(page, 'v9999', 'x29')).not.toHaveClass(/\bactive\b/);
  expect(await page.locator('.ag-row').count()).toBeLessThan(80);
});

test('typing after scrolling away comes back to the active cell', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v2', 'x0');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 6000);
  await expect(cellAt(page, 'v2', 'x0')).toHaveCount(0);
  await page.keyboard.type('77');
  await expectActive(page, 'v2', 'x0');
  await expect(box(page)).toHaveValue('77');
  const cell = await cellAt(page, 'v2', 'x0').boundingBox();
  const over = await box(page).boundingBox();
  expect(over?.y).toBeCloseTo(cell?.y as number, 0);
});

test('a table without rows says so', async ({ page }) => {
  await page.goto('/?model=empty');
  await expect(page.getByText('还没有机构')).toBeVisible();
  await expect(page.locator('.ag-header-cell').first()).toBeVisible();
});
