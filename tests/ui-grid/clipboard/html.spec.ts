import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import type { HtmlTable } from '../../../src/ui/grid/clipboard/html.ts';
import type { Block } from '../../../src/ui/grid/clipboard/read.ts';
import { readTabText, writeTabText } from '../../../src/ui/grid/clipboard/tab-text.ts';
import type { CopyBlock } from '../../../src/ui/grid/clipboard/write.ts';

declare global {
  var clipboard: {
    readHtmlTable(html: string): HtmlTable | undefined;
    readClipboard(data: DataTransfer): Block | undefined;
    writeClipboard(data: DataTransfer, block: CopyBlock): void;
  };
}

const folder = new URL('./fixtures/', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).flatMap((file) => /^(.*)\.html$/.exec(file)?.[1] ?? []);

let script: string;

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: new URL('./page.ts', import.meta.url).pathname, formats: ['iife'], name: 'page' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  script = first.output[0].code;
});

test.beforeEach(async ({ page }) => {
  await page.addScriptTag({ content: script });
});

/** Reads a clipboard that holds these types. */
function read(page: Page, types: Readonly<Record<string, string>>): Promise<Block | undefined> {
  return page.evaluate((all) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(all)) data.setData(type, text);
    return clipboard.readClipboard(data);
  }, types);
}

/** Puts a block on a clipboard and says what lies there. */
function write(page: Page, block: CopyBlock): Promise<Record<string, string>> {
  return page.evaluate((it) => {
    const data = new DataTransfer();
    clipboard.writeClipboard(data, it);
    return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]));
  }, block);
}

for (const name of names) {
  test(`${name} is read as the sheet it was copied from`, async ({ page }) => {
    const table = await page.evaluate((html) => clipboard.readHtmlTable(html), fixture(`${name}.html`));
    expect(table?.rows).toEqual(readTabText(fixture(`${name}.tsv`)));
  });
}

test('nothing of copied HTML runs or is fetched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate((html) => clipboard.readHtmlTable(html), fixture('web-page.html'));
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(asked).toEqual([]);
});

test('merged cells are read from the HTML, a plain block from the text beside it', async ({ page }) => {
  const merged = { 'text/plain': '甲\r\n1\t2\r\n', 'text/html': fixture('rows-alone.html') };
  expect(await read(page, merged)).toMatchObject({ origin: 'html', exact: false });
  const plain = {
    'text/plain': '1\t2\r\n3\t4\r\n',
    'text/html': '<table><tr><td>9<td>9<tr><td>9<td>9</table>',
  };
  expect(await read(page, plain)).toEqual({
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    exact: false,
    origin: 'text',
  });
});

test('a table of Word with paragraphs in its cells is one row a row, whatever its plain text says', async ({
  page,
}) => {
  const html = '<table><tr><td><p>a</p><p>b</p></td><td>1</td></tr><tr><td>c</td><td>2</td></tr></table>';
  const block = await read(page, { 'text/plain': 'a\r\nb\t1\r\nc\t2\r\n', 'text/html': html });
  expect(block?.rows).toEqual([
    ['a\nb', '1'],
    ['c', '2'],
  ]);
});

test('one cell is read from its text: the HTML around it says no more', async ({ page }) => {
  const block = await read(page, {
    'text/plain': '98.96\r\n',
    'text/html': '<table><tr><td> 98.96</td></tr></table>',
  });
  expect(block).toEqual({ rows: [['98.96']], exact: false, origin: 'text' });
});

test('an empty clipboard holds no block', async ({ page }) => {
  expect(await read(page, {})).toBeUndefined();
  expect(await read(page, { 'text/html': '<p>kein Feld</p>' })).toBeUndefined();
});

test('our own type wins and keeps all digits; where it is spoilt, the others are read', async ({ page }) => {
  const own = 'application/x-indicator-ledger+json';
  const shown = { 'text/plain': '98.96\r\n' };
  expect(await read(page, { ...shown, [own]: '{"version":1,"rows":[["98.957142"]]}' })).toEqual({
    rows: [['98.957142']],
    exact: true,
    origin: 'ledger',
  });
  for (const spoilt of [
    '',
    '{',
    'null',
    '{"version":2,"rows":[["1"]]}',
    '{"version":1,"rows":[["1"],["1","2"]]}',
    '{"version":1,"rows":[[1]]}',
  ])
    expect(await read(page, { ...shown, [own]: spoilt })).toMatchObject({ origin: 'text' });
});

test('what is copied with heads reads back the same from each of the three types', async ({ page }) => {
  const lying = await write(page, {
    shown: [
      ['1,234', '98.96'],
      ['007', 'a<b\n"c"'],
    ],
    exact: [
      ['1234', '98.957142'],
      ['007', 'a<b\n"c"'],
    ],
    heads: {
      columns: [
        ['孕产妇', '活产数', '男'],
        ['孕产妇', '活产数', '女'],
      ],
      rows: ['青山镇', '白水镇'],
      corner: '机构',
    },
  });
  const expected = [
    ['机构', '孕产妇', ''],
    ['', '活产数', ''],
    ['', '男', '女'],
    ['青山镇', '1,234', '98.96'],
    ['白水镇', '007', 'a<b\n"c"'],
  ];
  expect(lying['text/plain']).toBe(writeTabText(expected));
  expect((await read(page, { 'text/html': lying['text/html'] ?? '' }))?.rows).toEqual(expected);
  const exact = expected.map((row) =>
    row.map((text) => ({ '1,234': '1234', '98.96': '98.957142' })[text] ?? text),
  );
  expect((await read(page, lying))?.rows).toEqual(exact);
});

test('a text Excel would turn into a number, a date or a formula says that it is text', async ({ page }) => {
  const texts = ['007', '1/2', '=1+1', '110101199003077715', '98.96%', '-3', '青山镇', '/'];
  const lying = await write(page, { shown: [texts], exact: [texts] });
  const asText = await page.evaluate(
    (html) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('td')]
        .filter((cell) => cell.getAttribute('style')?.includes("mso-number-format:'\\@'"))
        .map((cell) => cell.textContent),
    lying['text/html'] ?? '',
  );
  expect(asText).toEqual(['007', '1/2', '=1+1', '110101199003077715']);
});

test('names of rows and columns that look like formulas are texts to Excel too', async ({ page }) => {
  const lying = await write(page, {
    shown: [['1', '@甲']],
    exact: [['1', '@甲']],
    heads: {
      columns: [
        ['=合计', '+活产数'],
        ['=合计', '＝产妇数'],
      ],
      rows: ['=HYPERLINK("http://x.example","点")'],
      corner: ' -机构',
    },
  });
  const plain = await page.evaluate(
    (html) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('td, th')]
        .filter((cell) => !cell.getAttribute('style')?.includes("mso-number-format:'\\@'"))
        .map((cell) => cell.textContent),
    lying['text/html'] ?? '',
  );
  expect(plain).toEqual(['1']);
});
