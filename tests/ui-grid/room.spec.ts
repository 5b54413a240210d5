/** A part of a figure is another figure: none is ever shown. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellAt, open, reported, select } from './hands.ts';

const headOf = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`);

async function widthOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.width ?? 0;
}

/** How far the text of a cell stands out of it, on either side, in pixels. */
function beyond(cell: Locator): Promise<number> {
  return cell.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    return Math.max(0, own.left - text.left, text.right - own.right);
  });
}

const cuts = (cell: Locator) => cell.evaluate((element) => getComputedStyle(element).overflowX === 'clip');

/** As if it had been written elsewhere. */
function put(page: Page, ...cell: [row: string, column: string, text: string]): Promise<void> {
  return page.evaluate(([row, column, text]) => {
    globalThis.page.set(row, column, text);
    globalThis.page.refresh();
  }, cell);
}

/** Takes the edge of a column and leaves it so many pixels further right. */
async function drag(page: Page, column: string, pixels: number, during?: () => Promise<void>): Promise<void> {
  const edge = headOf(page, column).locator('.ag-header-cell-resize');
  const at = (await edge.boundingBox()) as { x: number; y: number; width: number; height: number };
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 4 });
  await during?.();
  await page.mouse.up();
}

test('a figure too long for its column is shown whole: the column grows, and keeps that width', async ({
  page,
}) => {
  await open(page);
  const head = headOf(page, 'b1');
  const cell = cellAt(page, 'u0', 'b1');
  const before = await widthOf(head);
  await select(page, 'u0', 'b1');
  await page.keyboard.type('1234567890123');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('1234567890123');
  await expect.poll(() => widthOf(head)).toBeGreaterThan(before + 20);
  expect(await beyond(cell)).toBe(0);
  expect(await cuts(cell)).toBe(false);
  expect((await reported(page)).filter((line) => line.startsWith('resized'))).toEqual([]);
  const grown = await widthOf(head);
  await select(page, 'u0', 'b1');
  await page.keyboard.press('Delete');
  await expect(cell).toHaveText('');
  expect(await widthOf(head)).toBe(grown);
});

test('in a column made narrow by hand a figure that has no room is signs, the tip and the double click show it', async ({
  page,
}) => {
  await open(page);
  const cell = cellAt(page, 'u0', 'b1');
  await put(page, 'u0', 'b1', '4321098');
  await expect(cell).toHaveText('4321098');
  await drag(page, 'b1', -60);
  await expect(cell).toHaveText(/^#+$/);
  await expect(cell).toHaveAttribute('title', '4321098');
  expect(await beyond(cell)).toBe(0);
  await select(page, 'u0', 'b1');
  await expect(page.locator('textarea.entry')).toHaveAttribute('aria-label', /4321098/);
  await headOf(page, 'b1').locator('.ag-header-cell-resize').dblclick();
  await expect(cell).toHaveText('4321098');
  expect(await beyond(cell)).toBe(0);
});

test('no figure stands in its neighbour while an edge is dragged, and none comes back cut', async ({
  page,
}) => {
  await open(page);
  // One row has a quiet figure beside its own.
  const shown = page.locator('.ag-row[row-id^="u"]:not([row-id="u2"]) .ag-cell[col-id="cost"]');
  await select(page, 'u0', 'cost');
  await expect(shown.first()).toBeVisible();
  const before = await shown.allTextContents();
  await drag(page, 'cost', -45, async () => {
    for (const cell of await shown.all()) expect(await beyond(cell)).toBe(0);
  });
  for (const text of await shown.allTextContents()) expect(text).toMatch(/^#+$/);
  await drag(page, 'cost', 60);
  await expect.poll(() => shown.allTextContents()).toEqual(before);
});

test('the column grows for the quiet figures beside as well, also where nothing is filled in', async ({
  page,
}) => {
  await open(page);
  const cell = cellAt(page, 'u2', 'c0');
  await page.evaluate(() => {
    globalThis.page.set('u2', 'c0', '');
    globalThis.page.beside('u2', 'c0', '98,765,432 · 87,654,321');
    globalThis.page.refresh();
  });
  await expect(cell.locator('.cell-beside')).toHaveText('98,765,432 · 87,654,321');
  await expect
    .poll(() => cell.locator('.cell-beside').evaluate((one) => one.scrollWidth - one.clientWidth))
    .toBe(0);
  expect(await beyond(cell)).toBe(0);
});

test('words longer than their column are cut at its edge', async ({ page }) => {
  await open(page);
  const cell = cellAt(page, 'u0', 'note');
  await select(page, 'u0', 'note');
  await put(page, 'u0', 'note', '本季度含流动人口，按户籍地口径另行统计后一并上报，数据来自乡镇卫生院');
  await expect(cell).toHaveText(/^本季度含/);
  expect(await cuts(cell)).toBe(true);
  expect(await cuts(cellAt(page, 'u1', 'note'))).toBe(false);
});

test('a figure of a village far down, wider than any seen before, is whole as soon as it is there', async ({
  page,
}) => {
  await open(page, 'long');
  await page.evaluate(() => globalThis.page.set('v777', 'x3', '987654321012'));
  await select(page, 'v777', 'x3');
  const cell = cellAt(page, 'v777', 'x3');
  await expect(cell).toHaveText('987654321012');
  await expect.poll(() => beyond(cell)).toBe(0);
  expect(await cuts(cell)).toBe(false);
});
