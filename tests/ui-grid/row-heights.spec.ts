import { expect, test, type Page } from '@playwright/test';
import { areas, box, cellAt, expectActive, open, reported, select } from './hands.ts';

interface Seen {
  readonly row: string;
  readonly top: number;
  readonly height: number;
  /** Lines the browser broke the caption into, and as many as the row has room for. */
  readonly lines: number;
  readonly room: number;
}

/** The rows on the screen from the top down, the pinned one left out. */
async function seen(page: Page): Promise<Seen[]> {
  const rows = await page.locator('.ag-row:not(.ag-row-pinned)').evaluateAll((all) =>
    all.map((row) => {
      const caption = row.querySelector('.row-caption') as HTMLElement;
      const lineHeight = Number(getComputedStyle(caption).lineHeight.replace('px', ''));
      const { top, height } = row.getBoundingClientRect();
      return {
        row: row.getAttribute('row-id') ?? '',
        top,
        height,
        lines: Math.round(caption.scrollHeight / lineHeight),
        room: Math.round(caption.clientHeight / lineHeight),
      };
    }),
  );
  return rows.sort((a, b) => a.top - b.top);
}

async function height(page: Page, row: string): Promise<number> {
  return (await page.locator(`.ag-row[row-id="${row}"]`).boundingBox())?.height ?? 0;
}

/** Drags the right edge of the captions' head. */
async function widen(page: Page, by: number): Promise<void> {
  const edge = await page.locator('.ag-header-cell[col-id="@head"] .ag-header-cell-resize').boundingBox();
  if (!edge) throw new Error('no edge');
  const [x, y] = [edge.x + edge.width / 2, edge.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
  await page.mouse.up();
}

/** The part in which rows scroll. */
async function view(page: Page): Promise<{ top: number; bottom: number }> {
  return page.locator('.ag-grid-viewport').evaluate((element) => ({
    top: element.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect().bottom ?? 0,
    bottom: element.getBoundingClientRect().top + element.clientHeight,
  }));
}

/** The active cell stands in sight as a whole; gives its row's number. */
async function inSight(page: Page): Promise<number> {
  const { top, bottom } = await view(page);
  const cell = await page.locator('.ag-cell.active').boundingBox();
  const row = (await areas(page))[0]?.split(' ')[0] ?? '';
  expect(cell, row).not.toBeNull();
  if (!cell) throw new Error(row);
  expect(cell.y, row).toBeGreaterThanOrEqual(top - 1);
  expect(cell.y + cell.height, row).toBeLessThanOrEqual(bottom + 1);
  return Number(row.slice(1));
}

test('a row is as high as the lines of its caption, up to four; the rows stand without a gap', async ({
  page,
}) => {
  await open(page, 'mixed');
  const found = new Set<number>();
  for (let screen = 0; screen < 3; screen += 1) {
    const rows = await seen(page);
    for (const [i, { row, top, height, lines, room }] of rows.entries()) {
      found.add(room);
      expect(room, row).toBe(Math.min(lines, 4));
      expect(height, row).toBe(room === 1 ? 22 : Math.ceil(room * 13 * 1.15) + 4);
      const next = rows[i + 1];
      if (next) expect(next.top, row).toBeCloseTo(top + height, 1);
    }
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 500);
    await expect(async () => expect((await seen(page))[0]?.row).not.toBe(rows[0]?.row)).toPass();
  }
  expect([...found].sort()).toEqual([1, 2, 3, 4]);
});

test('a pinned total has the height of its caption, and the first row stands below it', async ({ page }) => {
  await open(page, 'mixed');
  const total = page.locator('.ag-row-pinned[row-id="total"]');
  const caption = total.locator('.row-caption');
  expect(await caption.evaluate((text) => text.scrollHeight > text.clientHeight)).toBe(false);
  const { y, height } = (await total.boundingBox()) ?? { y: 0, height: 0 };
  expect(height).toBeGreaterThan(22);
  // The pinned rows end with a line of their own.
  const below = async () => ((await seen(page))[0]?.top ?? 0) - y;
  expect(Math.abs((await below()) - height)).toBeLessThanOrEqual(1);
  await widen(page, 300);
  await expect.poll(async () => (await total.boundingBox())?.height).toBe(22);
  expect(Math.abs((await below()) - 22)).toBeLessThanOrEqual(1);
});

test('rows that are frozen keep their heights, and get them back among the others', async ({ page }) => {
  await open(page, 'mixed');
  const before = new Map((await seen(page)).map(({ row, height }) => [row, height]));
  const freeze = (count: number) =>
    page.evaluate(
      (frozen) =>
        globalThis.page.rows((rows) => rows.map((row, i) => ({ ...row, pinned: i === 0 || i <= frozen }))),
      count,
    );
  const check = async () => {
    for (let row = 0; row < 10; row += 1)
      await expect.poll(() => height(page, `m${row}`), `m${row}`).toBe(before.get(`m${row}`));
  };
  await freeze(6);
  await expect(page.locator('.ag-row-pinned')).toHaveCount(7);
  await check();
  const bottom = async (row: string) => {
    const at = await page.locator(`.ag-row[row-id="${row}"]`).boundingBox();
    return (at?.y ?? 0) + (at?.height ?? 0);
  };
  expect(Math.abs(((await seen(page))[0]?.top ?? 0) - (await bottom('m5')))).toBeLessThanOrEqual(1);
  await select(page, 'm200', 'x0');
  expect(await inSight(page)).toBe(200);
  await freeze(0);
  await expect(page.locator('.ag-row-pinned')).toHaveCount(1);
  await select(page, 'm0', 'x0');
  expect(await inSight(page)).toBe(0);
  await check();
});

test('a wider head makes the rows low again, a narrower one higher, a double click on its edge as it needs', async ({
  page,
}) => {
  await open(page, 'mixed');
  const before = await seen(page);
  const high = before.filter(({ room }) => room > 1).map(({ row }) => row);
  expect(high.length).toBeGreaterThan(3);
  const all = () => page.locator('.ag-row').evaluateAll((rows) => rows.map((row) => row.clientHeight));
  await widen(page, 900);
  await expect.poll(async () => new Set(await all())).toEqual(new Set([22]));
  await widen(page, -900);
  await expect.poll(async () => Math.max(...(await all()))).toBeGreaterThan(60);
  for (const { row, lines, room } of await seen(page)) expect(room, row).toBe(Math.min(lines, 4));
  await page
    .locator('.ag-header-cell[col-id="@head"] .ag-header-cell-resize')
    .dblclick({ position: { x: 2, y: 8 } });
  await expect.poll(async () => Math.max(...(await all()))).toBeLessThan(60);
  for (const { row, lines, room } of await seen(page)) expect(room, row).toBe(Math.min(lines, 4));
});

test('what stands at the top of the screen stays there when the head is given another width', async ({
  page,
}) => {
  await open(page, 'mixed');
  await select(page, 'm150', 'x0');
  const first = async () => {
    const { top } = await view(page);
    return (await seen(page)).find((row) => row.top + row.height > top + 1)?.row;
  };
  const before = await first();
  await widen(page, 400);
  await expect.poll(() => height(page, before ?? '')).toBe(22);
  await expect.poll(first).toBe(before);
});

test('another name or another order gives each row the height of its own caption', async ({ page }) => {
  await open(page, 'mixed');
  const long = '大柏地瑶族壮族苗族联合自治乡中心卫生院（原第二人民医院）';
  expect(await height(page, 'm0')).toBe(22);
  await page.evaluate(
    (caption) =>
      globalThis.page.rows((rows) => rows.map((row) => (row.id === 'm0' ? { ...row, caption } : row))),
    long,
  );
  await expect.poll(() => height(page, 'm0')).toBeGreaterThan(30);
  await page.evaluate(() =>
    globalThis.page.rows((rows) =>
      rows.map((row) => (row.id === 'm0' ? { ...row, caption: '青山镇' } : row)),
    ),
  );
  await expect.poll(() => height(page, 'm0')).toBe(22);

  const before = new Map((await seen(page)).map(({ row, height }) => [row, height]));
  await page.evaluate(() =>
    globalThis.page.rows((rows) => [
      rows[0] as (typeof rows)[0],
      ...rows.slice(1, 21).reverse(),
      ...rows.slice(21),
    ]),
  );
  await expect.poll(async () => (await seen(page))[0]?.row).toBe('m19');
  for (const [row, was] of before)
    if (Number(row.slice(1)) > 8 && Number(row.slice(1)) < 20) expect(await height(page, row), row).toBe(was);
});

test('a held arrow key keeps its cell in sight over rows of every height, down and up again', async ({
  page,
}) => {
  await open(page, 'mixed');
  await select(page, 'm0', 'x0');
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('ArrowDown');
    await inSight(page);
  }
  expect(await inSight(page)).toBeGreaterThan(59);
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('ArrowUp');
    await inSight(page);
  }
  await expectActive(page, 'm0', 'x0');
});

test('PgDn turns a screen without passing over a row, to the last; PgUp comes back to the first', async ({
  page,
}) => {
  await open(page, 'mixed');
  await select(page, 'm0', 'x0');
  const passed = new Set<string>();
  const look = async () => {
    const { top, bottom } = await view(page);
    for (const { row, top: at, height } of await seen(page))
      if (at >= top - 1 && at + height <= bottom + 1) passed.add(row);
  };
  await look();
  for (let at = -1, turns = 0; turns < 60; turns += 1) {
    await page.keyboard.press('PageDown');
    const now = await inSight(page);
    await look();
    if (now === at) break;
    at = now;
  }
  await expectActive(page, 'm239', 'x0');
  expect(passed.size).toBe(240);
  for (let at = -1, turns = 0; turns < 60; turns += 1) {
    await page.keyboard.press('PageUp');
    const now = await inSight(page);
    if (now === at) break;
    at = now;
  }
  await expectActive(page, 'm0', 'x0');
});

test('a jump goes to its cell, far down and back, and the end of the table is its last row', async ({
  page,
}) => {
  await open(page, 'mixed');
  for (const row of ['m200', 'm3', 'm239', 'm101', 'm0']) {
    await select(page, row, 'x3');
    expect(await inSight(page)).toBe(Number(row.slice(1)));
  }
  await page.keyboard.press('Control+End');
  expect(await inSight(page)).toBe(239);
  const last = (await seen(page)).find(({ row }) => row === 'm239');
  expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo((await view(page)).bottom, 0);
});

test('a drag beyond the edge scrolls on over rows of every height and selects what it passed', async ({
  page,
}) => {
  await open(page, 'mixed');
  const from = await cellAt(page, 'm1', 'x1').boundingBox();
  const { bottom } = await view(page);
  if (!from) throw new Error('no cell');
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, bottom + 12);
  await expect(cellAt(page, 'm80', 'x1')).toBeInViewport();
  await page.mouse.up();
  const [area = ''] = await areas(page);
  expect(area).toMatch(/^m1 x1 m\d+ x2$/);
  expect(Number(area.split(' ')[2]?.slice(1))).toBeGreaterThanOrEqual(80);
});

test('in a high row the handle sits at the corner, fills from there, and the editor’s text stands where the cell’s does', async ({
  page,
}) => {
  await open(page, 'mixed');
  const high = (await seen(page)).filter(({ room }) => room > 2)[0]?.row ?? '';
  const cell = cellAt(page, high, 'x1');
  const at = (await cell.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(at.height).toBeGreaterThan(40);
  const text = await cell.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { top, height } = range.getBoundingClientRect();
    return top + height / 2;
  });
  expect(Math.abs(text - (at.y + at.height / 2))).toBeLessThanOrEqual(1);

  await select(page, high, 'x1');
  const handle = (await page.locator('.fill-handle').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(handle.y + handle.height).toBeCloseTo(at.y + at.height, 0);
  await page.keyboard.press('F2');
  const editor = (await box(page).boundingBox()) ?? { y: 0, height: 0 };
  expect(editor.y).toBeCloseTo(at.y, 0);
  expect(editor.height).toBeCloseTo(at.height, 0);
  const middle = await box(page).evaluate((element) => {
    const { paddingTop, lineHeight } = getComputedStyle(element);
    const pixels = (length: string) => Number(length.replace('px', ''));
    return element.getBoundingClientRect().top + pixels(paddingTop) + pixels(lineHeight) / 2;
  });
  expect(Math.abs(middle - text)).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');

  const below = Number(high.slice(1)) + 2;
  const to = (await cellAt(page, `m${below}`, 'x1').boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(handle.x + 3, handle.y + 3);
  await page.mouse.down();
  await page.mouse.move(to.x + 12, to.y + to.height / 2);
  await page.mouse.up();
  expect((await reported(page)).filter((line) => line.startsWith('fill'))).toEqual(['fill 2 of 2']);
});
