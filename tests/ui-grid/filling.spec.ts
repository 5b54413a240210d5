import { expect, test, type Page } from '@playwright/test';
import { areas, cellAt, open, reported, select } from './hands.ts';

async function put(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    for (const [at, text] of Object.entries(given)) {
      const [row = '', column = ''] = at.split(' ');
      globalThis.page.set(row, column, text);
    }
    globalThis.page.refresh();
  }, cells);
}

/** Drags the handle of the selection to a cell. */
async function fill(page: Page, row: string, column: string, ctrl = false): Promise<void> {
  await page.locator('.fill-handle').hover();
  await page.mouse.down();
  await cellAt(page, row, column).hover();
  if (ctrl) await page.keyboard.down('Control');
  await page.mouse.up();
  if (ctrl) await page.keyboard.up('Control');
}

const texts = (page: Page, places: readonly (readonly [string, string])[]) =>
  Promise.all(places.map(([row, column]) => cellAt(page, row, column).innerText()));

test.beforeEach(async ({ page }) => open(page));

test('one number is copied, with Ctrl it counts on', async ({ page }) => {
  await put(page, { 'u0 b0': '5', 'u0 b1': '5' });
  await select(page, 'u0', 'b0');
  await fill(page, 'u2', 'b0');
  expect(
    await texts(page, [
      ['u1', 'b0'],
      ['u2', 'b0'],
    ]),
  ).toEqual(['5', '5']);
  await select(page, 'u0', 'b1');
  await fill(page, 'u2', 'b1', true);
  expect(
    await texts(page, [
      ['u1', 'b1'],
      ['u2', 'b1'],
    ]),
  ).toEqual(['6', '7']);
});

test('two numbers are a step, up and to the left they count down', async ({ page }) => {
  await put(page, { 'u4 b2': '10', 'u5 b2': '12.5', 'u8 b2': '3', 'u8 b3': '1' });
  await select(page, 'u4', 'b2', 'u5', 'b2');
  await fill(page, 'u2', 'b2');
  expect(
    await texts(page, [
      ['u3', 'b2'],
      ['u2', 'b2'],
    ]),
  ).toEqual(['7.5', '5']);
  expect(await areas(page)).toEqual(['u2 b2 u5 b2']);
  await select(page, 'u8', 'b2', 'u8', 'b3');
  await fill(page, 'u8', 'b0');
  expect(
    await texts(page, [
      ['u8', 'b1'],
      ['u8', 'b0'],
    ]),
  ).toEqual(['5', '7']);
  await select(page, 'u8', 'b2', 'u8', 'b3');
  await fill(page, 'u8', 'c1');
  expect(
    await texts(page, [
      ['u8', 'c0'],
      ['u8', 'c1'],
    ]),
  ).toEqual(['-1', '-3']);
});

test('words with a number, lists and dates go on, with Ctrl they are copied', async ({ page }) => {
  await put(page, { 'u0 note': '第1季度', 'u0 b0': '一月', 'u4 b0': '2026-02-27', 'u4 b1': '甲' });
  for (const [row, column, to, expected] of [
    ['u0', 'note', 'u2', ['第2季度', '第3季度']],
    ['u0', 'b0', 'u2', ['二月', '三月']],
    ['u4', 'b0', 'u6', ['2026-02-28', '2026-03-01']],
    ['u4', 'b1', 'u6', ['乙', '丙']],
  ] as const) {
    await select(page, row, column);
    await fill(page, to, column);
    const at = Number(row.slice(1));
    expect(
      await texts(page, [
        [`u${at + 1}`, column],
        [`u${at + 2}`, column],
      ]),
    ).toEqual(expected);
  }
  await select(page, 'u0', 'b0');
  await fill(page, 'u1', 'b0', true);
  expect(await texts(page, [['u1', 'b0']])).toEqual(['一月']);
});

test('dragged back into the selection nothing is filled or cleared', async ({ page }) => {
  await select(page, 'u0', 'b0', 'u3', 'b1');
  const before = await texts(page, [
    ['u1', 'b0'],
    ['u3', 'b1'],
  ]);
  await fill(page, 'u1', 'b0');
  expect(
    await texts(page, [
      ['u1', 'b0'],
      ['u3', 'b1'],
    ]),
  ).toEqual(before);
  expect(await reported(page)).toEqual([]);
  expect(await areas(page)).toEqual(['u0 b0 u3 b1']);
});

test('a double click in the first column fills as far as the captions stand beside it', async ({ page }) => {
  await put(page, { 'u0 b0': '5', 'u3 b1': '' });
  await select(page, 'u0', 'b0');
  await page.locator('.fill-handle').dblclick();
  expect(
    await texts(page, [
      ['u2', 'b0'],
      ['u17', 'b0'],
    ]),
  ).toEqual(['5', '5']);
  await put(page, { 'u1 b2': '', 'u1 b0': '6', 'u2 b0': '' });
  await select(page, 'u0', 'b1');
  await page.locator('.fill-handle').dblclick();
  expect(await areas(page)).toEqual(['u0 b1 u1 b1']);
});

test('Esc while the handle is dragged fills nothing', async ({ page }) => {
  await select(page, 'u0', 'b0');
  await page.locator('.fill-handle').hover();
  await page.mouse.down();
  await cellAt(page, 'u3', 'b0').hover();
  await expect(page.locator('.ag-cell[data-copied]')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(page.locator('.ag-cell[data-copied]')).toHaveCount(0);
  await cellAt(page, 'u4', 'b0').hover();
  await page.mouse.up();
  expect(await reported(page)).toEqual([]);
});

test('up to the pinned total: what lies between is filled', async ({ page }) => {
  await put(page, { 'u2 b0': '41' });
  await select(page, 'u2', 'b0');
  await fill(page, 'total', 'b0');
  expect(await reported(page)).toContain('fill 2 of 3');
  expect(
    await texts(page, [
      ['u0', 'b0'],
      ['u1', 'b0'],
    ]),
  ).toEqual(['41', '41']);
});
