import { expect, test, type Page } from '@playwright/test';
import { areas, box, cellAt, doubleClickBefore, edits, open, reported, select } from './hands.ts';

test('a click elsewhere commits', async ({ page }) => {
  await open(page);
  await select(page, 'u0', 'c0');
  await page.keyboard.type('31');
  await cellAt(page, 'u3', 'c3').click();
  await page.keyboard.type('32');
  await page.getByLabel('elsewhere').click();
  expect(await edits(page)).toEqual(['edit u0 c0 31', 'edit u3 c3 32']);
});

/** The text in the editor with a stroke where the caret is. */
const written = (page: Page) =>
  box(page).evaluate((element: HTMLTextAreaElement) => {
    const { value, selectionStart: at } = element;
    return `${value.slice(0, at)}|${value.slice(at)}`;
  });

test('a double click puts the caret where it was clicked: figures, texts, with a figure beside them', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    globalThis.page.set('u0', 'c0', '12345');
    globalThis.page.set('u2', 'c1', '6789');
    globalThis.page.refresh();
  });
  for (const [at, text] of [
    [2, '12|345'],
    [4, '1234|5'],
    [5, '12345|'],
    [-1, '|12345'],
  ] as const) {
    await doubleClickBefore(page, 'u0', 'c0', at);
    expect(await written(page)).toBe(text);
    await page.keyboard.press('Escape');
  }
  await expect(cellAt(page, 'u2', 'c1').locator('.cell-beside')).toHaveCount(1);
  await doubleClickBefore(page, 'u2', 'c1', 3);
  expect(await written(page)).toBe('678|9');
  await page.keyboard.press('Escape');
  await cellAt(page, 'u2', 'c1').locator('.cell-beside').dblclick();
  expect(await written(page)).toBe('|6789');
  await page.keyboard.press('Escape');
  await select(page, 'u1', 'note');
  await doubleClickBefore(page, 'u1', 'note', 2);
  expect(await written(page)).toBe('含流|动人口');
  await page.keyboard.type('大');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u1 note 含流大动人口']);
});

test('where the editor has more digits than are shown, the caret stands between the same digits', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    globalThis.page.set('u0', 'cost', '1898.957142');
    globalThis.page.refresh();
  });
  await select(page, 'u0', 'cost');
  await expect(cellAt(page, 'u0', 'cost')).toHaveText('1,898.96');
  for (const [at, text] of [
    [2, '1|898.957142'],
    [4, '189|8.957142'],
    [7, '1898.9|57142'],
    [8, '1898.957142|'],
  ] as const) {
    await doubleClickBefore(page, 'u0', 'cost', at);
    expect(await written(page)).toBe(text);
    await page.keyboard.press('Escape');
  }
});

test('the editor’s text stands where the cell’s does, and grows over the rows below as its lines ask', async ({
  page,
}) => {
  await open(page);
  await select(page, 'u1', 'note');
  await cellAt(page, 'u1', 'note').dblclick();
  await expect(box(page)).toHaveCSS('text-align', 'left');
  await page.keyboard.press('Escape');
  await select(page, 'u0', 'c0');
  await cellAt(page, 'u0', 'c0').dblclick();
  await expect(box(page)).toHaveCSS('text-align', 'right');
  const high = async () => (await box(page).boundingBox())?.height ?? 0;
  const row = await high();
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('二');
  await expect.poll(high).toBeGreaterThan(row * 1.7);
  await page.keyboard.press('Escape');
  await select(page, 'u0', 'c0');
  await expect.poll(high).toBeCloseTo(row, 0);
  await page.keyboard.insertText('很长的一段话'.repeat(60));
  await expect(box(page)).toHaveClass(/\bwraps\b/);
  await expect.poll(() => box(page).evaluate((e) => e.scrollHeight - e.clientHeight)).toBeLessThan(4);
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
