import { expect, test, type Page } from '@playwright/test';
import { areas, box, cellAt, expectActive, open, select } from './hands.ts';

async function at(page: Page): Promise<{ row: number; column: number }> {
  const [row = '', column = ''] = (await areas(page))[0]?.split(' ') ?? [];
  return { row: Number(row.slice(1)), column: Number(column.slice(1)) };
}

test('PgDn and PgUp turn a screen of rows, with Alt a screen of columns, and back', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v0', 'x0');
  await page.keyboard.press('PageDown');
  const down = await at(page);
  expect(down.column).toBe(0);
  expect(down.row).toBeGreaterThan(15);
  expect(down.row).toBeLessThan(40);
  await expect(cellAt(page, `v${down.row}`, 'x0')).toBeInViewport();
  await page.keyboard.press('PageUp');
  expect(await at(page)).toEqual({ row: 0, column: 0 });
  await page.keyboard.press('Alt+PageDown');
  const across = await at(page);
  expect(across.row).toBe(0);
  expect(across.column).toBeGreaterThan(5);
  await page.keyboard.press('Alt+PageUp');
  expect(await at(page)).toEqual({ row: 0, column: 0 });
});

test('Shift+PgDn extends by the same screen, Ctrl+Shift+End to the last cell', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v5', 'x1');
  await page.keyboard.press('PageDown');
  const { row } = await at(page);
  await select(page, 'v5', 'x1');
  await page.keyboard.press('Shift+PageDown');
  expect(await areas(page)).toEqual([`v5 x1 v${row} x1`]);
  await page.keyboard.press('Control+Shift+End');
  expect(await areas(page)).toEqual(['v5 x1 v9999 x29']);
  await page.keyboard.press('Control+Shift+Home');
  expect(await areas(page)).toEqual(['v0 x0 v5 x1']);
  await expectActive(page, 'v5', 'x1');
});

test('Ctrl+Backspace comes back to the active cell and keeps the selection', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v2', 'x0', 'v3', 'x1');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 6000);
  await expect(cellAt(page, 'v2', 'x0')).toHaveCount(0);
  await page.keyboard.press('Control+Backspace');
  await expect(cellAt(page, 'v2', 'x0')).toBeInViewport();
  expect(await areas(page)).toEqual(['v2 x0 v3 x1']);
});

test('Ctrl+Shift+8 selects the region, Ctrl+Shift+arrow and Shift+End extend along the row', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u1', 'c1');
  await page.keyboard.press('Control+Shift+Digit8');
  expect(await areas(page)).toEqual(['total b0 u17 note']);
  await select(page, 'u1', 'u0');
  await page.keyboard.press('Shift+End');
  expect(await areas(page)).toEqual(['u1 u0 u1 note']);
  await select(page, 'u4', 'c0');
  await page.keyboard.press('Control+Shift+ArrowRight');
  expect(await areas(page)).toEqual(['u4 c0 u4 cost']);
});

test('keys that belong to the input method or to the browser are left alone', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  const kept = await box(page).evaluate((element) =>
    [
      { key: 'Shift', code: 'ShiftLeft' },
      { key: '.', code: 'Period', ctrlKey: true },
      { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true },
      { key: 'a', code: 'KeyA', altKey: true },
      { key: 'a', code: 'KeyA', ctrlKey: true, altKey: true },
      { key: '-', code: 'Minus', ctrlKey: true },
      { key: '0', code: 'Digit0', ctrlKey: true },
      { key: 'Tab', code: 'Tab', ctrlKey: true },
      { key: 'n', code: 'KeyN', ctrlKey: true },
      { key: 't', code: 'KeyT', ctrlKey: true },
      { key: 'w', code: 'KeyW', ctrlKey: true },
      { key: 'PageDown', code: 'PageDown', ctrlKey: true },
      { key: 'F12', code: 'F12' },
    ]
      .filter((init) => {
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
        element.dispatchEvent(event);
        return event.defaultPrevented;
      })
      .map(({ key }) => key),
  );
  expect(kept).toEqual([]);
  await expectActive(page, 'u0', 'c0');
});
