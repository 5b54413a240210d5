import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readTabText } from '../../src/ui/grid/clipboard/tab-text.ts';
import { areas, cellAt, copied, open, paste, reported, select } from './hands.ts';

const pasteText = (page: Page, text: string) => paste(page, { 'text/plain': text });
const framed = (page: Page) => page.locator('.ag-cell[data-copied]');

/** What stands in a block of cells, row by row. */
async function block(page: Page, rows: readonly string[], columns: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const row of rows) {
    const texts = await Promise.all(columns.map((column) => cellAt(page, row, column).innerText()));
    lines.push(texts.join(' '));
  }
  return lines;
}

test.beforeEach(async ({ page }) => open(page));

test('a copy is what is shown, rows end in CRLF, the last too; HTML and all digits beside it', async ({
  page,
}) => {
  await page.evaluate(() => {
    globalThis.page.set('u0', 'note', '一\n"二"');
    globalThis.page.refresh();
  });
  await select(page, 'u0', 'cost');
  const cost = await cellAt(page, 'u0', 'cost').innerText();
  await select(page, 'u0', 'cost', 'u1', 'note');
  const types = await copied(page);
  expect(types['text/plain']).toBe(
    `${cost}\t"一\n""二"""\r\n${await cellAt(page, 'u1', 'cost').innerText()}\t含流动人口\r\n`,
  );
  expect(types['text/html']).toContain('<table');
  expect(Object.keys(types)).toContain('application/x-indicator-ledger+json');
});

test('the copy keeps its frame and can be pasted again until Esc', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Control+c');
  const figure = await cellAt(page, 'u0', 'c0').innerText();
  await expect(framed(page)).toHaveCount(1);
  for (const row of ['u4', 'u6']) {
    await select(page, row, 'c0');
    await page.keyboard.press('Control+v');
    await expect(cellAt(page, row, 'c0')).toHaveText(figure);
    await expect(framed(page)).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(framed(page)).toHaveCount(0);
});

test('an entry ends the copy, and so does what another program put on the clipboard', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await copied(page);
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(framed(page)).toHaveCount(0);
  await copied(page);
  await expect(framed(page)).toHaveCount(1);
  await pasteText(page, '7\r\n');
  await expect(framed(page)).toHaveCount(0);
});

test('a cut clears when it is pasted, once', async ({ page }) => {
  await select(page, 'u0', 'c0', 'u1', 'c1');
  const before = await block(page, ['u0', 'u1'], ['c0', 'c1']);
  const types = await copied(page, 'cut');
  await expect.poll(() => block(page, ['u0', 'u1'], ['c0', 'c1'])).toEqual(before);
  await select(page, 'u4', 'c0');
  await paste(page, types);
  await expect.poll(() => block(page, ['u0', 'u1', 'u4', 'u5'], ['c0', 'c1'])).toEqual([' ', ' ', ...before]);
  await expect(framed(page)).toHaveCount(0);
  await page.evaluate(() => globalThis.page.set('u0', 'c0', '31'));
  await select(page, 'u6', 'c0');
  await paste(page, types);
  await expect.poll(() => block(page, ['u6', 'u7'], ['c0', 'c1'])).toEqual(before);
  await page.evaluate(() => globalThis.page.refresh());
  await expect(cellAt(page, 'u0', 'c0')).toHaveText('31');
});

test('what was cut stays where another program’s copy is pasted instead', async ({ page }) => {
  const figure = await cellAt(page, 'u0', 'c0').innerText();
  await select(page, 'u0', 'c0');
  await copied(page, 'cut');
  await select(page, 'u4', 'c0');
  await pasteText(page, '7\r\n');
  await expect(cellAt(page, 'u4', 'c0')).toHaveText('7');
  await expect(cellAt(page, 'u0', 'c0')).toHaveText(figure);
});

test('what was cut moves to one place: with several areas selected it stays, ready to be pasted', async ({
  page,
}) => {
  const figure = await cellAt(page, 'u0', 'c0').innerText();
  await select(page, 'u0', 'c0');
  const types = await copied(page, 'cut');
  const before = await block(page, ['u4', 'u6'], ['c0']);
  await cellAt(page, 'u4', 'c0').click();
  await cellAt(page, 'u6', 'c0').click({ modifiers: ['Control'] });
  await paste(page, types);
  expect(await reported(page)).toContain('cannotMove');
  expect(await block(page, ['u0', 'u4', 'u6'], ['c0'])).toEqual([figure, ...before]);
  await cellAt(page, 'u4', 'c0').click();
  await paste(page, types);
  await expect.poll(() => block(page, ['u0', 'u4', 'u6'], ['c0'])).toEqual(['', figure, before[1]]);
});

test('several areas are not copied together', async ({ page }) => {
  await cellAt(page, 'u0', 'c0').click();
  await cellAt(page, 'u2', 'c1').click({ modifiers: ['Control'] });
  expect(await copied(page)).toEqual({});
  expect(await reported(page)).toContain('cannotCopy');
});

test('one cell fills a range; a block spreads from one cell; a multiple is tiled; a row fills the rows below', async ({
  page,
}) => {
  await select(page, 'u0', 'c0', 'u1', 'c1');
  await pasteText(page, '7');
  await expect.poll(() => block(page, ['u0', 'u1'], ['c0', 'c1'])).toEqual(['7 7', '7 7']);

  await select(page, 'u0', 'c0');
  await pasteText(page, '1\t2\r\n3\t4\r\n');
  await expect.poll(() => block(page, ['u0', 'u1'], ['c0', 'c1'])).toEqual(['1 2', '3 4']);
  expect(await areas(page)).toEqual(['u0 c0 u1 c1']);

  await select(page, 'u4', 'b0', 'u7', 'b3');
  await pasteText(page, '1\t2\r\n3\t4\r\n');
  await expect
    .poll(() => block(page, ['u4', 'u5', 'u6', 'u7'], ['b0', 'b1', 'b2', 'b3']))
    .toEqual(['1 2 1 2', '3 4 3 4', '1 2 1 2', '3 4 3 4']);

  await select(page, 'u9', 'b0', 'u11', 'b1');
  await pasteText(page, '5\t6\r\n');
  await expect.poll(() => block(page, ['u9', 'u10', 'u11'], ['b0', 'b1'])).toEqual(['5 6', '5 6', '5 6']);
});

test('a selection that is no multiple takes the block once, from its top left', async ({ page }) => {
  const before = await block(page, ['u2'], ['c0', 'c1', 'c2']);
  await select(page, 'u0', 'c0', 'u2', 'c2');
  await pasteText(page, '1\t2\r\n3\t4\r\n');
  await expect.poll(() => block(page, ['u0', 'u1'], ['c0', 'c1'])).toEqual(['1 2', '3 4']);
  await expect.poll(() => block(page, ['u2'], ['c0', 'c1', 'c2'])).toEqual(before);
  expect(await areas(page)).toEqual(['u0 c0 u1 c1']);
});

test('locked cells are left, what falls off the edge is counted, a final line end is no row', async ({
  page,
}) => {
  const rate = await cellAt(page, 'u0', 'c5').innerText();
  await select(page, 'u0', 'c4');
  await pasteText(page, '1\t2\t3\r\n');
  expect(await reported(page)).toContain('paste text beyond 0 2 of 3');
  await expect(cellAt(page, 'u0', 'c5')).toHaveText(rate);
  await expect(cellAt(page, 'u0', 'hiv')).toHaveText('3');
  await select(page, 'u17', 'b0');
  await pasteText(page, '1\r\n2\r\n3\r\n');
  expect(await reported(page)).toContain('paste text beyond 2 1 of 1');
});

test('a table of Word with merged cells is laid as its cells stand', async ({ page }) => {
  const word = readFileSync(new URL('./clipboard/fixtures/word.html', import.meta.url), 'utf8');
  await select(page, 'u0', 'b0');
  await paste(page, {
    'text/html':
      '<table><tr><td colspan=2><span>1<b>2</b></span></td><td>3</td></tr><tr><td>4</td><td><p>5</p></td><td>6</td></tr></table>',
    'text/plain': '12\t3\r\n4\t5\t6\r\n',
  });
  await expect.poll(() => block(page, ['u0', 'u1'], ['b0', 'b1', 'b2'])).toEqual(['12  3', '4 5 6']);
  expect(word).toContain('<table');
  await select(page, 'u4', 'b0');
  await paste(page, { 'text/html': word });
  expect((await reported(page)).join()).toMatch(/paste html/);
});

test('a block with our heads names its places', async ({ page }) => {
  await select(page, 'u3', 'c0', 'u4', 'c1');
  const figures = await block(page, ['u3', 'u4'], ['c0', 'c1']);
  await page.evaluate(() => globalThis.page.copy(true));
  await select(page, 'u10', 'b0');
  await page.keyboard.press('Control+v');
  await expect.poll(() => reported(page)).toContain('paste ledger aligned beyond 0 4 of 4');
  await expect.poll(() => block(page, ['u3', 'u4'], ['c0', 'c1'])).toEqual(figures);
});

test('Ctrl+Shift+V pastes what is shown', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Control+c');
  await select(page, 'u4', 'c0');
  await page.keyboard.press('Control+Shift+v');
  await expect.poll(() => reported(page)).toContain('paste text beyond 0 1 of 1');
  await expect(cellAt(page, 'u4', 'c0')).toHaveText(await cellAt(page, 'u0', 'c0').innerText());
});

test('in an open editor the clipboard belongs to the text', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Control+c');
  const figure = await cellAt(page, 'u0', 'c0').innerText();
  await select(page, 'u4', 'c0');
  await page.keyboard.type('1');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  expect(await reported(page)).toContain(`edit u4 c0 1${figure}`);
});

test('one cell goes to every selected area; a block to each where it fits into all of them, else nowhere', async ({
  page,
}) => {
  const areasOf = async () => {
    await select(page, 'u0', 'c0', 'u1', 'c0');
    await cellAt(page, 'u4', 'c1').click({ modifiers: ['Control'] });
    await cellAt(page, 'u6', 'c2').click({ modifiers: ['Control'] });
  };
  await areasOf();
  await pasteText(page, '7\r\n');
  expect(await reported(page)).toContain('paste text beyond 0 4 of 4');
  await expect.poll(() => block(page, ['u0', 'u1'], ['c0'])).toEqual(['7', '7']);
  await expect.poll(() => block(page, ['u4'], ['c1'])).toEqual(['7']);
  expect(await areas(page)).toEqual(['u0 c0 u1 c0', 'u4 c1 u4 c1', 'u6 c2 u6 c2']);

  // Two rows of one column are no whole number of one row of two.
  const before = await block(page, ['u0', 'u1', 'u4', 'u6'], ['c0', 'c1', 'c2', 'c3']);
  await pasteText(page, '8\t9\r\n');
  expect(await reported(page)).toContain('cannotPaste 1 2');
  expect(await block(page, ['u0', 'u1', 'u4', 'u6'], ['c0', 'c1', 'c2', 'c3'])).toEqual(before);

  // From single cells it spreads, into a multiple it is repeated; all of it is selected then.
  await select(page, 'u0', 'c0', 'u1', 'c3');
  await cellAt(page, 'u4', 'c1').click({ modifiers: ['Control'] });
  await pasteText(page, '8\t9\r\n');
  expect(await reported(page)).toContain('paste text beyond 0 10 of 10');
  await expect
    .poll(() => block(page, ['u0', 'u1', 'u4'], ['c0', 'c1', 'c2', 'c3']))
    .toEqual(['8 9 8 9', '8 9 8 9', expect.stringMatching(/^\d+ 8 9 \d+$/)]);
  expect(await areas(page)).toEqual(['u0 c0 u1 c3', 'u4 c1 u4 c2']);

  // A cell that two areas share is one cell.
  await select(page, 'u0', 'c0', 'u1', 'c1');
  await cellAt(page, 'u1', 'c1').click({ modifiers: ['Control'] });
  await pasteText(page, '5\r\n');
  expect(await reported(page)).toContain('paste text beyond 0 4 of 4');
});

test('a heading row is a blank row to others, and a blank row from elsewhere falls on it', async ({
  page,
}) => {
  await select(page, 'total', 'b0', 'u1', 'b0');
  const [total, first, second] = await block(page, ['total', 'u0', 'u1'], ['b0']);
  const types = await copied(page);
  expect(readTabText(types['text/plain'] as string)).toEqual([[total], [''], [first], [second]]);
  expect(types['text/html']?.match(/<tr>/g)).toHaveLength(4);
  expect(JSON.parse(types['application/x-indicator-ledger+json'] as string)).toMatchObject({
    rows: [[total], [first], [second]],
  });
  await select(page, 'total', 'b1');
  await pasteText(page, '1\r\n\r\n3\r\n4\r\n');
  await expect.poll(() => block(page, ['u0', 'u1'], ['b1'])).toEqual(['3', '4']);
});

test('hidden columns are copied with the others around them, and a pasted block stays in its columns', async ({
  page,
}) => {
  await select(page, 'u0', 'c0', 'u0', 'c3');
  const all = await block(page, ['u0'], ['c0', 'c1', 'c2', 'c3']);
  await page.evaluate(() => globalThis.page.hide(['c1', 'c2']));
  await expect(cellAt(page, 'u0', 'c1')).toHaveCount(0);
  await select(page, 'u0', 'c0', 'u0', 'c3');
  const types = await copied(page);
  expect(types['text/plain']).toBe(`${all[0]?.replaceAll(' ', '\t')}\r\n`);
  await expect(framed(page)).toHaveCount(2);
  await select(page, 'u4', 'c0');
  await pasteText(page, '1\t2\t3\t4\r\n');
  expect(await reported(page)).toContain('paste text beyond 0 4 of 4');
  await expect.poll(() => block(page, ['u4'], ['c0', 'c3'])).toEqual(['1 4']);
  expect(await areas(page)).toEqual(['u4 c0 u4 c3']);
  await page.evaluate(() => globalThis.page.hide([]));
  await expect.poll(() => block(page, ['u4'], ['c0', 'c1', 'c2', 'c3'])).toEqual(['1 2 3 4']);
});
