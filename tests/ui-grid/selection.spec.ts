import { expect, test, type Page } from '@playwright/test';
import { areas, box, cellAt, edits, expectActive, open, reported, select } from './hands.ts';

const cells = (page: Page) => page.locator('.ag-cell[data-in]');

async function drag(page: Page, from: [string, string], to: [string, string]): Promise<void> {
  await cellAt(page, ...from).hover();
  await page.mouse.down();
  await cellAt(page, ...to).hover();
  await page.mouse.up();
}

test('dragging selects a range; its frame is drawn on its edge cells', async ({ page }) => {
  await open(page);
  await drag(page, ['u0', 'c0'], ['u2', 'c2']);
  expect(await areas(page)).toEqual(['u0 c0 u2 c2']);
  await expect(cells(page)).toHaveCount(9);
  await expect(cellAt(page, 'u0', 'c0')).toHaveAttribute('data-in', 't l');
  await expect(cellAt(page, 'u1', 'c1')).toHaveAttribute('data-in', '');
  await expect(cellAt(page, 'u2', 'c2')).toHaveAttribute('data-in', 'r b');
  await expectActive(page, 'u0', 'c0');
});

test('Shift and a click extends, Ctrl and a click adds an area', async ({ page }) => {
  await open(page);
  await cellAt(page, 'u0', 'c0').click();
  await cellAt(page, 'u2', 'c1').click({ modifiers: ['Shift'] });
  await cellAt(page, 'u4', 'c3').click({ modifiers: ['Control'] });
  expect(await areas(page)).toEqual(['u0 c0 u2 c1', 'u4 c3 u4 c3']);
  await expectActive(page, 'u4', 'c3');
});

test('Shift and arrows extend from the moving end, Ctrl+Shift by the edges of the data', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await areas(page)).toEqual(['u0 c0 u1 c1']);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await areas(page)).toEqual(['u0 c0 u0 c1']);
  await page.keyboard.press('Control+Shift+ArrowDown');
  expect(await areas(page)).toEqual(['u0 c0 u17 c1']);
  await page.keyboard.press('Shift+Home');
  expect(await areas(page)).toEqual(['u0 b0 u17 c0']);
  await expectActive(page, 'u0', 'c0');
  await page.keyboard.press('ArrowDown');
  expect(await areas(page)).toEqual(['u1 c0 u1 c0']);
});

test('a row head selects its row, a column head its column, a head over several their columns', async ({
  page,
}) => {
  await open(page);
  await page.locator('.ag-row[row-id="u4"] .ag-cell[col-id="@head"]').click();
  expect(await areas(page)).toEqual(['u4 b0 u4 note']);
  await page.locator('.ag-header-cell[col-id="c1"]').click();
  expect(await areas(page)).toEqual(['total c1 u17 c1']);
  await page.locator('.ag-header-group-cell', { hasText: '产妇系统管理' }).click();
  expect(await areas(page)).toEqual(['total c0 u17 c5']);
  await page.locator('.ag-header-cell[col-id="@head"]').click();
  expect(await areas(page)).toEqual(['total b0 u17 note']);
});

test('whole table, column and row by keys', async ({ page }) => {
  await open(page);
  await select(page, 'u1', 'c1');
  await page.keyboard.press('Control+a');
  expect(await areas(page)).toEqual(['total b0 u17 note']);
  await expectActive(page, 'u1', 'c1');
  await select(page, 'u1', 'c1');
  await page.keyboard.press('Control+Space');
  expect(await areas(page)).toEqual(['total c1 u17 c1']);
  await select(page, 'u1', 'c1');
  await page.keyboard.press('Shift+Space');
  expect(await areas(page)).toEqual(['u1 b0 u1 note']);
});

test('Ctrl+A selects the region the cell lies in, again all; Ctrl+Shift+8 the region', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'b1', 'u17', 'note');
  await page.keyboard.press('Delete');
  await page.evaluate(() => {
    for (const [row, column] of [
      ['u3', 'c1'],
      ['u4', 'c2'],
      ['u5', 'c2'],
    ] as const)
      globalThis.page.set(row, column, '7');
    globalThis.page.refresh();
  });
  await select(page, 'u4', 'c2');
  await page.keyboard.press('Control+a');
  expect(await areas(page)).toEqual(['u3 c1 u5 c2']);
  await expectActive(page, 'u4', 'c2');
  await page.keyboard.press('Control+a');
  expect(await areas(page)).toEqual(['total b0 u17 note']);
  await page.keyboard.press('Control+Shift+8');
  expect(await areas(page)).toEqual(['u3 c1 u5 c2']);
  // What touches the captions is one region with the whole form.
  await select(page, 'u8', 'b0');
  await page.keyboard.press('Control+a');
  expect(await areas(page)).toEqual(['total b0 u17 note']);
});

test('Enter and Tab go round inside a selection, which stays', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0', 'u1', 'c1');
  for (const [key, row, column] of [
    ['Enter', 'u1', 'c0'],
    ['Enter', 'u0', 'c1'],
    ['Enter', 'u1', 'c1'],
    ['Enter', 'u0', 'c0'],
    ['Tab', 'u0', 'c1'],
    ['Tab', 'u1', 'c0'],
    ['Shift+Tab', 'u0', 'c1'],
    ['Shift+Enter', 'u1', 'c0'],
  ] as const) {
    await page.keyboard.press(key);
    await expectActive(page, row, column);
  }
  expect(await areas(page)).toEqual(['u0 c0 u1 c1']);
});

test('typing into a selection commits to the active cell and goes on to the next', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0', 'u1', 'c0');
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 c0 11', 'edit u1 c0 12']);
  await expectActive(page, 'u0', 'c0');
});

test('Ctrl+Enter puts the entry into all selected cells; with one it commits and stays', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0', 'u2', 'c1');
  await page.keyboard.type('7');
  await page.keyboard.press('Control+Enter');
  expect(await reported(page)).toContain('enterAll 6 of 6');
  await expect(cellAt(page, 'u1', 'c1')).toHaveText('7');
  await select(page, 'u0', 'c0');
  await page.keyboard.type('8');
  await page.keyboard.press('Control+Enter');
  expect(await edits(page)).toEqual(['edit u0 c0 8']);
  await expectActive(page, 'u0', 'c0');
});

test('Delete clears a selection at once, computed cells stay', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c4', 'u1', 'c5');
  const rate = await cellAt(page, 'u0', 'c5').innerText();
  await page.keyboard.press('Delete');
  expect(await reported(page)).toContain('clear 2 of 4');
  await expect(cellAt(page, 'u0', 'c4')).toHaveText('');
  await expect(cellAt(page, 'u0', 'c5')).toHaveText(rate);
});

test('Ctrl+D and Ctrl+R fill from the first row or column, a single cell from its neighbour', async ({
  page,
}) => {
  await open(page);
  const [first, second] = [
    await cellAt(page, 'u0', 'b0').innerText(),
    await cellAt(page, 'u0', 'b1').innerText(),
  ];
  await select(page, 'u0', 'b0', 'u2', 'b1');
  await page.keyboard.press('Control+d');
  await expect(cellAt(page, 'u2', 'b0')).toHaveText(first);
  await expect(cellAt(page, 'u1', 'b1')).toHaveText(second);
  await select(page, 'u3', 'b1');
  await page.keyboard.press('Control+d');
  await expect(cellAt(page, 'u3', 'b1')).toHaveText(second);
  await select(page, 'u4', 'b0', 'u4', 'b2');
  const left = await cellAt(page, 'u4', 'b0').innerText();
  await page.keyboard.press('Control+r');
  await expect(cellAt(page, 'u4', 'b2')).toHaveText(left);
  await select(page, 'u4', 'b0');
  await page.keyboard.press('Control+r');
  expect(await reported(page)).toEqual([]);
});

test('dragging beyond the edge scrolls on and keeps selecting', async ({ page }) => {
  await open(page, 'long');
  await cellAt(page, 'v3', 'x0').hover();
  await page.mouse.down();
  const foot = page.locator('main > p');
  await foot.hover();
  await expect(async () => {
    const [area] = await areas(page);
    expect(Number(area?.split(' ')[2]?.slice(1))).toBeGreaterThan(60);
  }).toPass({ timeout: 10_000 });
  await page.mouse.up();
  expect((await areas(page))[0]).toMatch(/^v3 x0 v\d+ x0$/);
});

test('a selection survives scrolling, a repaint and another order of the rows', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v2', 'x1', 'v4', 'x2');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 6000);
  await expect(cells(page)).toHaveCount(0);
  await page.mouse.wheel(0, -6000);
  await expect(cells(page)).toHaveCount(6);
  await page.evaluate(() => globalThis.page.refresh());
  await expect(cells(page)).toHaveCount(6);
  await page.evaluate(() => globalThis.page.rows((rows) => rows.slice(2)));
  await expect(cells(page)).toHaveCount(6);
  await expectActive(page, 'v2', 'x1');
});

test('the fill handle writes a series down, a double click as far as the neighbour is filled', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u0', 'b1');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await select(page, 'u0', 'b1', 'u1', 'b1');
  await page.locator('.fill-handle').hover();
  await page.mouse.down();
  await cellAt(page, 'u3', 'b1').hover();
  await page.mouse.up();
  await expect(cellAt(page, 'u2', 'b1')).toHaveText('14');
  await expect(cellAt(page, 'u3', 'b1')).toHaveText('16');
  expect(await areas(page)).toEqual(['u0 b1 u3 b1']);
  await page.locator('.fill-handle').dblclick();
  await expect(cellAt(page, 'u17', 'b1')).toHaveText('44');
});

test('keys of the browser that would leave the page are kept from it', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  const kept = await box(page).evaluate((element) =>
    ['d', 'r', 'e', 'o', 'u'].map((key) => {
      const event = new KeyboardEvent('keydown', {
        key,
        code: `Key${key.toUpperCase()}`,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  );
  expect(kept).toEqual([true, true, true, true, true]);
});

test('the menu opens at the cell, from the keyboard too, and keeps a selection it falls into', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u0', 'c0', 'u2', 'c2');
  await cellAt(page, 'u1', 'c1').click({ button: 'right' });
  expect(await areas(page)).toEqual(['u0 c0 u2 c2']);
  await cellAt(page, 'u5', 'c1').click({ button: 'right' });
  expect(await areas(page)).toEqual(['u5 c1 u5 c1']);
  await page.locator('.ag-header-cell[col-id="c1"]').click({ button: 'right' });
  expect((await reported(page)).filter((line) => line.startsWith('menu'))).toEqual([
    'menu cell',
    'menu cell',
    'menu column',
  ]);
  await page.keyboard.press('Shift+F10');
  expect((await reported(page)).pop()).toBe('menu cell');
});

test('date, text above, sum, pick list and repeat have their keys', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'note');
  await page.keyboard.press('Control+;');
  await expect(box(page)).toHaveValue('2026-07-01');
  await page.keyboard.press('Enter');
  await page.keyboard.press("Control+'");
  await expect(box(page)).toHaveValue('2026-07-01');
  await page.keyboard.press('Escape');
  await select(page, 'u2', 'c0');
  await page.keyboard.press('Alt+=');
  const figures = [await cellAt(page, 'u0', 'c0').innerText(), await cellAt(page, 'u1', 'c0').innerText()];
  await expect(box(page)).toHaveValue(`=${figures.join('+')}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await reported(page)).toContain('pick u2 c0');
  await select(page, 'u0', 'c0');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await select(page, 'u4', 'c0', 'u5', 'c1');
  await page.keyboard.press('F4');
  expect(await reported(page)).toContain('repeat 4 of 4');
  await expect(cellAt(page, 'u5', 'c1')).toHaveText('99');
});

test('Alt+Enter breaks the line in the cell', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'note');
  await page.keyboard.type('一');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('二');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 note 一\n二']);
});
