import { expect, test } from '@playwright/test';
import { areas, box, cellAt, edits, open, reported, select } from './hands.ts';

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

test('dragging over heads selects rows or columns; Shift and a click extends them', async ({ page }) => {
  await open(page);
  const row = (id: string) => cellAt(page, id, '@head');
  const column = (id: string) => page.locator(`.ag-header-cell[col-id="${id}"]`);
  await column('c0').hover();
  await page.mouse.down();
  await column('c2').hover();
  await page.mouse.up();
  expect(await areas(page)).toEqual(['total c0 u17 c2']);
  await column('b1').click();
  await column('b3').click({ modifiers: ['Shift'] });
  expect(await areas(page)).toEqual(['total b1 u17 b3']);
  await row('u1').hover();
  await page.mouse.down();
  await row('u4').hover();
  await page.mouse.up();
  expect(await areas(page)).toEqual(['u1 b0 u4 note']);
});

test('the wheel scrolls rows, with Shift columns, and with Ctrl asks for another size', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v0', 'x0');
  await page.mouse.move(700, 400);
  // Not a head's place: a head that was scrolled out of sight is not drawn any more.
  const left = () => page.locator('.ag-grid-viewport').evaluate((view) => view.scrollLeft);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, 300);
  await page.keyboard.up('Shift');
  await expect.poll(left).toBeGreaterThan(50);
  await expect(cellAt(page, 'v0', '@head')).toBeInViewport();
  // The browser may still be carrying on the sideways turn of the wheel.
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(cellAt(page, 'v0', '@head')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await expect.poll(() => reported(page)).toEqual(['zoom 1', 'zoom -1']);
});

test('a double click on a column edge fits the width; a dragged border of a selection moves nothing', async ({
  page,
}) => {
  await open(page);
  const head = page.locator('.ag-header-cell[col-id="c1"]');
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const before = await width();
  const edge = head.locator('.ag-header-cell-resize');
  const at = (await edge.boundingBox()) as { x: number; y: number; width: number; height: number };
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(before + 60);
  await edge.dblclick();
  await expect.poll(width).toBeCloseTo(before, 0);
  const resized = (await reported(page)).filter((line) => line.startsWith('resized'));
  expect(new Set(resized)).toEqual(new Set(['resized c1 true']));

  await select(page, 'u0', 'b0', 'u1', 'b1');
  const cell = (await cellAt(page, 'u1', 'b1').boundingBox()) as { x: number; y: number; width: number };
  await page.mouse.move(cell.x + cell.width / 2, cell.y + 1);
  await page.mouse.down();
  await cellAt(page, 'u4', 'b2').hover();
  await page.mouse.up();
  expect(await reported(page).then((lines) => lines.filter((line) => !line.startsWith('select')))).toEqual(
    [],
  );
});

test('a caption cut short says all of itself when pointed at', async ({ page }) => {
  await open(page);
  const whole = '大柏地瑶族壮族苗族联合自治乡中心卫生院（原第二人民医院）';
  await expect(cellAt(page, 'u11', '@head')).toHaveAttribute('title', whole);
  await expect(page.locator('.ag-header-cell[col-id="c3"] .head')).toHaveAttribute(
    'title',
    '产前检查五次及以上人数 · 人',
  );
});
