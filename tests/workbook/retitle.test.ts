import { describe, expect, it } from 'vitest';
import { openPackage, readPart } from '#workbook/opc/package';
import { retitleWorkbook, type Retitled } from '#workbook/retitle/retitle';
import { book, rows, type BookParts } from './fixture';
import { valueOfResult } from './expect';

const figures = rows('<row r="1"><c r="A1"><v>1</v></c></row>');
const sheets = {
  '2025年1月': `${figures}<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;12 2025年1月</oddHeader></headerFooter>`,
  全年: `${rows(
    `<row r="1"><c r="A1"><f>'2025年1月'!A1+SUM('2025年1月'!A1:A9)&amp;"2025年"</f><v>1</v></c></row>`,
  )}<hyperlinks><hyperlink ref="A1" location="'2025年1月'!A1"/></hyperlinks>`,
};

function retitled(parts: Partial<BookParts>, to = '2025年2月'): Retitled & { file: Uint8Array } {
  const file = book({ sheets, ...parts });
  const words = { sheets: new Map([['2025年1月', to]]), page: (_: string, text: string) => text };
  return { ...valueOfResult(retitleWorkbook(file, words)), file };
}

function texts(file: Uint8Array): Map<string, string> {
  const pack = openPackage(file);
  const text = (part: string): string =>
    new TextDecoder().decode(readPart(pack, pack.byName.get(part) as never));
  return new Map([...pack.byName.keys()].map((part) => [part, text(part)]));
}

describe('A sheet under another name', () => {
  it('is named so in the list of sheets, in formulas, links, defined names and properties; every other byte stays', () => {
    const { file, bytes } = retitled({
      after: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'2025年1月'!$A$1:$C$9</definedName></definedNames>`,
      strings: '<si><t>2025年1月</t></si>',
      more: {
        'xl/charts/chart1.xml': `<c:chart xmlns:c="c"><c:f>'2025年1月'!$A$1:$A$9</c:f><c:v>2025年1月</c:v></c:chart>`,
        'docProps/app.xml': `<P xmlns:vt="v"><vt:lpstr>2025年1月</vt:lpstr><vt:lpstr>'2025年1月'!Print_Area</vt:lpstr></P>`,
      },
    });
    const [before, after] = [texts(file), texts(bytes)];
    for (const [part, text] of before) {
      const named = part === 'xl/sharedstrings.xml' ? text : text.replaceAll("'2025年1月'", "'2025年2月'");
      const listed = named
        .replace('<sheet name="2025年1月"', '<sheet name="2025年2月"')
        .replace('>2025年1月<', part.startsWith('docprops') ? '>2025年2月<' : '>2025年1月<');
      expect([part, after.get(part)]).toEqual([part, listed]);
    }
  });

  it.each<[string, Partial<BookParts>, string?]>([
    ['another sheet has that name', { sheets: { ...sheets, '2025年2月': figures } }],
    ['Excel refuses the name', {}, '2025/2'],
    [
      'a formula says the name in words',
      { sheets: { ...sheets, 查询: rows(`<row r="1"><c r="A1"><f>INDIRECT("2025年1月!B1")</f></c></row>`) } },
    ],
    [
      'a pivot reads from it',
      { more: { 'xl/pivotCache/pivotCacheDefinition1.xml': '<p sheet="2025年1月"/>' } },
    ],
    ['macros may name it', { more: { 'xl/vbaProject.bin': 'x' } }],
    ['the structure is locked', { before: '<workbookProtection lockStructure="1"/>' }],
    [
      'the other name would need quotes where this one has none',
      { sheets: { '2025年1月': figures, 全年: rows('<row r="1"><c r="A1"><f>2025年1月!A1</f></c></row>') } },
    ],
  ])('keeps its own where %s', (_, parts, to) => {
    const { file, bytes, sheets: renamed } = retitled(parts, to);
    expect([...renamed]).toEqual([]);
    expect(bytes).toEqual(file);
  });

  it('follows its neighbour: 1月 becomes 2月 while 2月 becomes 3月', () => {
    const file = book({
      sheets: { '1月': figures, '2月': rows('<row r="1"><c r="A1"><f>\'1月\'!A1</f></c></row>') },
    });
    const names = new Map([
      ['1月', '2月'],
      ['2月', '3月'],
    ]);
    const { bytes } = valueOfResult(retitleWorkbook(file, { sheets: names, page: (_, text) => text }));
    expect(texts(bytes).get('xl/workbook.xml')).toMatch(/name="2月".*name="3月"/);
    expect(texts(bytes).get('xl/worksheets/sheet2.xml')).toContain("<f>'2月'!A1</f>");
  });
});

describe('A page header', () => {
  it('is written anew, and nothing else of its sheet', () => {
    const file = book({ sheets });
    const page = (sheet: string, text: string): string =>
      sheet === '2025年1月' ? text.replace('1月', '2月') : 'other';
    const { bytes, pages } = valueOfResult(retitleWorkbook(file, { sheets: new Map(), page }));
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(pages).toBe(1);
    expect(texts(bytes)).toEqual(
      new Map(texts(file)).set(sheet, texts(file).get(sheet)?.replace('12 2025年1月', '12 2025年2月') ?? ''),
    );
  });
});
