import { expect, test, type Locator, type Page } from '@playwright/test';
import { faults } from '../browser/axe.ts';
import { box, cellAt, edits, expectActive, open, reported, select } from './hands.ts';

function cutCaptions(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.ledger-grid .head-main')
    .evaluateAll((heads) =>
      heads
        .filter((head) => head.scrollHeight > head.clientHeight || head.scrollWidth > head.clientWidth)
        .map((head) => head.textContent),
    );
}

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
  await page.evaluate(() => globalThis.page.rows((rows) => rows.filter((row) => row.id !== 'u1')));
  await expect(page.locator('.ag-row[row-id="u1"]')).toHaveCount(0);
  await expectActive(page, 'u3', 'c0');
  await page.keyboard.press('ArrowUp');
  await expectActive(page, 'u2', 'c0');
});

test('another period of the table opens at the same cell, ready for typing', async ({ page }) => {
  await open(page);
  await select(page, 'u3', 'c0');
  await page.evaluate(() => globalThis.page.rekey('next period'));
  await expectActive(page, 'u3', 'c0');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u3 c0 6']);
  await expectActive(page, 'u4', 'c0');
});

test('an editor scrolled under the header is clipped there and still takes what is typed', async ({
  page,
}) => {
  await open(page, 'long');
  await select(page, 'v1', 'x0');
  await page.keyboard.type('4');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 50);
  await expect.poll(() => box(page).evaluate((element) => element.style.clipPath)).toContain('inset');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit v1 x0 42']);
});

test('a renamed unit is shown by its new name', async ({ page }) => {
  await open(page);
  await page.evaluate(() =>
    globalThis.page.rows((rows) =>
      rows.map((row) => (row.id === 'u1' ? { ...row, caption: '白水街道' } : row)),
    ),
  );
  await expect(cellAt(page, 'u1', '@head')).toHaveText('白水街道');
});

test('a dragged column edge widens the column, and the header keeps every caption whole', async ({
  page,
}) => {
  await open(page);
  const head = page.locator('.ag-header-cell[col-id="c3"]');
  const before = (await head.boundingBox()) as { x: number; y: number; width: number; height: number };
  const edge = before.x + before.width - 3;
  await page.mouse.move(edge, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(edge - 15, before.y + 20, { steps: 4 });
  await page.mouse.move(edge - 30, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await head.boundingBox())?.width).toBeLessThan(before.width - 20);
  await expect.poll(async () => (await head.boundingBox())?.height).toBeGreaterThan(before.height);
  await expect.poll(() => cutCaptions(page)).toEqual([]);
  await page.evaluate(() => globalThis.page.rows((rows) => rows.slice(0, -1)));
  expect((await head.boundingBox())?.width).toBeLessThan(before.width - 20);
});

test('axe finds nothing serious', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    expect(await faults(page, theme, '.ledger-grid')).toEqual([]);
  }
});

test('every caption of the header is shown in full', async ({ page }) => {
  await open(page);
  await expect.poll(() => cutCaptions(page)).toEqual([]);
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
        align: style.textAlign,
        weight: style.fontWeight,
        image: style.backgroundImage,
        outline: style.outlineStyle,
        mark,
      };
    });
  expect(await look('u0', 'c0')).toMatchObject({ align: 'right', weight: '400', image: 'none' });
  expect((await look('u5', 'n0')).image).toContain('repeating-linear-gradient');
  expect((await look('u8', 'n0')).align).toBe('center');
  expect(await look('u3', 'c2')).toMatchObject({ align: 'left', outline: 'dashed' });
  expect((await look('total', 'c0').catch(() => look('t-top-total', 'c0'))).weight).toBe('600');
  expect((await look('u4', 'c5')).mark).toBe('"报"');
});

test('a figure is the text of its cell; only a quiet figure beside it has an element of its own', async ({
  page,
}) => {
  await open(page);
  await expect(cellAt(page, 'u0', 'b0')).toHaveText('1111');
  expect(await cellAt(page, 'u0', 'b0').evaluate((cell) => cell.childElementCount)).toBe(0);
  const two = cellAt(page, 'u2', 'c0');
  await expect(two.locator('.cell-beside')).toHaveText('1064');
  await page.evaluate(() => {
    globalThis.page.set('u2', 'c0', '77');
    globalThis.page.refresh();
  });
  await expect(two).toContainText('77');
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
  const top = async (of: Locator) => Math.round((await of.boundingBox())?.y ?? Number.NaN);
  await expect
    .poll(async () => (await top(box(page))) - (await top(cellAt(page, 'v2', 'x0'))))
    .toBeCloseTo(0, 0);
});

test('a table without rows says so', async ({ page }) => {
  await page.goto('/?model=empty');
  await expect(page.getByText('还没有机构')).toBeVisible();
  await expect(page.locator('.ag-header-cell').first()).toBeVisible();
  await box(page).focus();
  await page.keyboard.type('1');
  await expect(box(page)).toHaveValue('');
  expect(await reported(page)).toEqual([]);
});

test('scrollbars that lie over the table hide nothing of its last row and column', async ({ page }) => {
  await open(page, 'wide');
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Control+End');
  const last = page.locator('.ag-cell.active');
  await expect(last).toBeInViewport({ ratio: 1 });
  const withBars = await last.screenshot();
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.ag-scrollbar-invisible'))
      bar.style.visibility = 'hidden';
  });
  expect(withBars.equals(await last.screenshot())).toBe(true);
});
