import * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { formulaAt, valueAt } from '#workbook/cells';
import { textAt } from '#workbook/format';
import { openWorkbook } from '#workbook/open';
import { patchWorkbook } from '#workbook/patch/patch';
import { inflate, readZip } from '#workbook/opc/read';
import { writeZip } from '#workbook/opc/write';
import type { CellValue, Workbook } from '#workbook/sheet';
import { opened, placeOf, sheetNamed, valueOfResult } from './expect';
import { bookParts, encode, rows, sheetOf } from './fixture';

/** The value of each cell named, as the first sheet has it. */
function cellsOf(workbook: Workbook, ...names: string[]): CellValue[] {
  const sheet = sheetNamed(workbook);
  return names.map((name) => {
    const { row, column } = placeOf(name);
    return valueAt(sheet, row, column);
  });
}

function read(content: string, ...names: string[]): CellValue[] {
  return cellsOf(opened(sheetOf(content)), ...names);
}

async function readText(text: string | Uint8Array, ...names: string[]): Promise<CellValue[]> {
  const bytes = typeof text === 'string' ? encode(text) : text;
  return cellsOf(valueOfResult(await openWorkbook(bytes)), ...names);
}

const error = (text: string) => ({ error: text });

describe('sheets as odd programs write them', () => {
  it.each<[string, string, string[], CellValue[]]>([
    [
      'attributes in single quotes, spaces around the sign, line ends between',
      `<row r = '1'\n><c\tr\n=\n'B1' t='str'\r\n><v>甲</v></c></row>`,
      ['B1'],
      ['甲'],
    ],
    [
      'comments, instructions and CDATA among cells',
      '<!-- 一 --><row r="1"><?x y?><c r="A1"><!-- <c r="Z9"/> --><v><![CDATA[5]]></v></c><c r="B1" t="str"><v>a<!-- - -->b<![CDATA[<&>]]></v></c></row>',
      ['A1', 'B1'],
      [5, 'ab<&>'],
    ],
    [
      'entities, named and numbered, in text and line ends kept as they are meant',
      '<row r="1"><c r="A1" t="str"><v>&#20061;&#x4E5D;&lt;&quot;&apos;&amp;#20061;</v></c><c r="B1" t="inlineStr"><is><t>一&#10;二\r\n三</t></is></c></row>',
      ['A1', 'B1'],
      [`九九<"'&#20061;`, '一\n二\n三'],
    ],
    [
      'rich text with how it is spoken',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">活 </t></r><r><t>产</t></r><rPh sb="0" eb="1"><t>huo</t></rPh><phoneticPr fontId="1"/></is></c></row>',
      ['A1'],
      ['活 产'],
    ],
    [
      'characters that XML cannot carry',
      '<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c></row>',
      ['A1'],
      ['a\rb_x0041_'],
    ],
    [
      'truth in words and figures, errors, empty text',
      '<row r="1"><c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="str"><v/></c></row>',
      ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'],
      [true, true, false, error('#DIV/0!'), '', ''],
    ],
    [
      'numbers of every shape',
      '<row r="1"><c r="A1"><v>1.5E+3</v></c><c r="B1"><v>-2e-2</v></c><c r="C1" t="n"><v> 7 </v></c><c r="D1"><v>.5</v></c><c r="E1"><v>98.95714285714286</v></c><c r="F1"><v>+4</v></c><c r="G1"><v>12345678901234567168</v></c><c r="H1"><v>5.</v></c></row>',
      ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1'],
      [1500, -0.02, 7, 0.5, 98.95714285714286, 4, 12345678901234567168, 5],
    ],
    [
      'what is no number though it should be stays text',
      '<row r="1"><c r="A1"><v>12人</v></c><c r="B1"><v>1e</v></c><c r="C1"><v>1.2.3</v></c><c r="D1"><v>Infinity</v></c><c r="E1"><v>0x10</v></c></row>',
      ['A1', 'B1', 'C1', 'D1', 'E1'],
      ['12人', '1e', '1.2.3', 'Infinity', '0x10'],
    ],
    [
      'dates as text',
      '<row r="1"><c r="A1" t="d"><v>2025-06-30</v></c><c r="B1" t="d"><v>2025-06-30T12:00:00Z</v></c><c r="C1" t="d"><v>六月</v></c></row>',
      ['A1', 'B1', 'C1'],
      [45_838, 45_838.5, '六月'],
    ],
    [
      'cells and rows out of order, one twice',
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>9</v></c><c r="A1"><v>10</v></c></row>',
      ['A1', 'A3', 'C3'],
      [10, 1, 3],
    ],
    [
      'neither rows nor cells numbered, or only some',
      '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="7"/><row><c><v>8</v></c></row>',
      ['A1', 'D1', 'E1', 'A8'],
      [1, 4, 5, 8],
    ],
    [
      'choices between old and new programs',
      '<row r="1"><mc:AlternateContent><mc:Choice><x:y r="5"/></mc:Choice><mc:Fallback/></mc:AlternateContent><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>',
      ['A1'],
      [1],
    ],
    [
      'attributes of later programs',
      '<row r="1" spans="1:1" x14ac:dyDescent="0.2"><c r="A1" x14ac:s="7" xr:t="s"><v>1</v></c></row>',
      ['A1'],
      [1],
    ],
    [
      'a text number that is not there',
      '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"/></row>',
      ['A1', 'B1'],
      ['99', null],
    ],
    [
      'the last cell of the largest sheet',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ['XFD1048576'],
      [1],
    ],
  ])('%s', (_, content, names, values) => expect(read(rows(content), ...names)).toEqual(values));

  it('a dimension that promises everything costs nothing', () => {
    const sheet = sheetNamed(
      opened(sheetOf(`<dimension ref="A1:XFD1048576"/>${rows('<row r="2"><c r="B2"><v>1</v></c></row>')}`)),
    );
    expect([sheet.cells.count, sheet.extent]).toEqual([1, { top: 2, left: 2, bottom: 2, right: 2 }]);
  });
  it('a sheet of any number of empty rows has no cells', () => {
    const empty = Array.from({ length: 5000 }, (_, index) => `<row r="${index + 1}" ht="13.5"/>`).join('');
    const sheet = sheetNamed(opened(sheetOf(rows(empty))));
    expect([sheet.cells.count, sheet.extent]).toEqual([0, null]);
  });
  it('shared formulas say the same as another reader finds', () => {
    const file = sheetOf(
      rows(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">SUM($A2:A2)&amp;"甲"&amp;表1!A$1+LOG10(A2)</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="4"><c r="B4"><f t="shared" si="0"/><v>1</v></c><c r="C4"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    );
    const ours = sheetNamed(opened(file));
    const theirs = sheetjs.read(file.slice()).Sheets['表1'] as sheetjs.WorkSheet;
    for (const name of ['B2', 'C2', 'B4', 'C4']) {
      const { row, column } = placeOf(name);
      expect(formulaAt(ours, row, column)).toBe((theirs[name] as sheetjs.CellObject).f);
    }
  });
  it('dates count from 1904 where the file says so', () => {
    const file = sheetOf(rows('<row r="1"><c r="A1" s="1"><v>44376</v></c></row>'), {
      before: '<workbookPr date1904="true"/>',
      styles: '<cellXfs><xf/><xf numFmtId="31"/></cellXfs>',
    });
    const workbook = opened(file);
    expect(textAt(workbook, sheetNamed(workbook), 1, 1)).toBe('2025年6月30日');
  });
});

describe('packages as odd programs zip them', () => {
  const content = rows('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>');
  const parts = bookParts({ sheets: { 表1: content } });
  const wide = (text: string, little: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, little);
    for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
    return bytes;
  };
  const changed = (name: RegExp, make: (text: string) => Uint8Array) =>
    writeZip(
      parts.map((part) =>
        name.test(part.name) ? { ...part, bytes: make(new TextDecoder().decode(part.bytes)) } : part,
      ),
    );

  it.each([
    [
      'UTF-16, little end first',
      changed(/sheet1|workbook\.xml$/, (text) => wide(text.replace('UTF-8', 'UTF-16'), true)),
    ],
    ['UTF-16, big end first', changed(/sheet1/, (text) => wide(text.replace('UTF-8', 'UTF-16'), false))],
    ['the mark of UTF-8 before each part', changed(/./, (text) => encode(`\ufeff${text}`))],
    ['folders as entries of their own', writeZip([{ name: 'xl/', bytes: encode('') }, ...parts])],
    [
      'names with backslashes and other case',
      writeZip(parts.map((part) => ({ ...part, name: part.name.replace('xl/w', 'XL\\W') }))),
    ],
    [
      'targets as addresses from the root',
      changed(/rels$/, (text) =>
        encode(
          text.replace(/Target="(xl|w)/g, (_, start: string) => `Target="/${start === 'xl' ? 'xl' : 'xl/w'}`),
        ),
      ),
    ],
  ])('%s', (_, file) => expect(cellsOf(opened(file), 'A1')).toEqual(['甲']));

  it('a part twice counts once, the first', () => {
    const twice = writeZip([
      ...parts,
      { name: 'xl/worksheets/sheet1.xml', bytes: encode('<worksheet><sheetData/></worksheet>') },
    ]);
    expect(cellsOf(opened(twice), 'A1')).toEqual(['甲']);
  });
  it('a sheet in UTF-16 is not written into, and says so', () => {
    const file = changed(/sheet1/, (text) => wide(text.replace('UTF-8', 'UTF-16'), true));
    const result = patchWorkbook(file, [{ sheet: '表1', row: 1, column: 1, value: 1 }]);
    expect(result.ok ? '' : result.problem.code).toBe('patch.encoding');
  });
  it('a chart sheet and a missing styles part do no harm', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = writeZip(
      parts.map((part) => {
        const text = new TextDecoder().decode(part.bytes);
        if (part.name === 'xl/workbook.xml')
          return {
            ...part,
            bytes: encode(text.replace('</sheets>', '<sheet name="图" sheetId="9" r:id="c"/></sheets>')),
          };
        if (part.name === 'xl/_rels/workbook.xml.rels')
          return {
            ...part,
            bytes: encode(
              text.replace(
                '</Relationships>',
                `<Relationship Id="c" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
              ),
            ),
          };
        return part;
      }),
    );
    expect(opened(file).sheets.map(({ name, cells }) => [name, cells.count])).toEqual([
      ['表1', 1],
      ['图', 0],
    ]);
  });
  it('writes nothing but the sheet, whatever the package', () => {
    const file = writeZip(
      parts.map((part) => ({
        ...part,
        name: part.name.toUpperCase().replace('[CONTENT_TYPES]', '[Content_Types]'),
      })),
    );
    const { bytes } = valueOfResult(patchWorkbook(file, [{ sheet: '表1', row: 1, column: 1, value: 1 }]));
    const [before, after] = [readZip(file), readZip(bytes)];
    const differing = before.entries.filter((entry, index) => {
      const twin = after.entries[index];
      return !twin || entry.crc !== twin.crc || inflate(before, entry).length !== inflate(after, twin).length;
    });
    expect(differing.map(({ name }) => name)).toEqual(['XL/WORKSHEETS/SHEET1.XML']);
  });
});

describe('text that goes by the name of a workbook', () => {
  const gbk = (text: string) => {
    // 甲 B8 F8 · 乙 D2 D2 · 机构 BB FA B9 B9 · 数 CA FD
    const codes: Readonly<Record<string, number[]>> = {
      甲: [0xb8, 0xf8 - 0x21],
      乙: [0xd2, 0xd2],
      数: [0xca, 0xfd],
    };
    return Uint8Array.from([...text].flatMap((letter) => codes[letter] ?? [letter.charCodeAt(0)]));
  };
  const inGbk = new TextDecoder('gbk').decode(gbk('甲乙数'));

  it('a page of tables with cells over several rows, in the page of its head', async () => {
    const file = gbk(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table><tr><td rowspan=2>乙</td><td>数</td></tr><tr><td>12.5</td></tr></table></body></html>',
    );
    expect(await readText(file, 'A1', 'B1', 'B2')).toEqual(['乙', '数', 12.5]);
    const [sheet] = valueOfResult(await openWorkbook(file)).sheets;
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  });
  it('the XML of 2003 with merged cells and places left out', async () => {
    const file =
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表1"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell></Row><Row ss:Index="4"><Cell ss:Index="3"><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>';
    expect(await readText(file, 'A1', 'C4')).toEqual(['甲', 7]);
    const [sheet] = valueOfResult(await openWorkbook(encode(file))).sheets;
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });
  it.each([
    ['commas in GBK', gbk('甲,数\r\n乙,12\r\n'), [inGbk[0], '数', '乙', 12]],
    ['semicolons', '甲;数\n乙;12\n', ['甲', '数', '乙', 12]],
    ['tabs', '甲\t数\n乙\t12', ['甲', '数', '乙', 12]],
    ['line ends of an old Mac', '甲,数\r乙,12\r', ['甲', '数', '乙', 12]],
    ['a line end inside a field', '"甲\n一",数\n乙,12\n', ['甲\n一', '数', '乙', 12]],
    ['a mark before everything', '\ufeff甲,数\n乙,12', ['甲', '数', '乙', 12]],
  ])('%s', async (_, text, values) => {
    expect(await readText(text, 'A1', 'B1', 'A2', 'B2')).toEqual(values);
  });
  it('tabs in UTF-16, as Excel saves its Unicode text', async () => {
    const text = '甲\t数\r\n乙\t001\r\n';
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
    expect(await readText(bytes, 'A1', 'B1', 'A2', 'B2')).toEqual(['甲', '数', '乙', '001']);
  });
});

describe('the other kinds of Excel files', () => {
  const made = (bookType: sheetjs.BookType) => {
    const sheet = sheetjs.utils.aoa_to_sheet([
      ['机构', '数'],
      ['青山镇', 12.5],
      [true, null],
    ]);
    const book = sheetjs.utils.book_new(sheet, '表1');
    return new Uint8Array(sheetjs.write(book, { type: 'array', bookType }) as ArrayBuffer);
  };
  it.each<[sheetjs.BookType, string]>([
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    ['ods', 'ods'],
    ['fods', 'ods'],
    ['xlml', 'xml'],
    ['html', 'html'],
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsx'],
  ])('%s', async (bookType) => {
    expect(await readText(made(bookType), 'A1', 'A2', 'B2')).toEqual(['机构', '青山镇', 12.5]);
  });
});
