import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#workbook/open';
import { writeZip } from '#workbook/opc/write';
import { patchWorkbook } from '#workbook/patch/patch';
import { book, bookParts, encode, rows, sheetOf, zipOf } from './fixture';
import { codeOf, formulaIn, opened, sheetNamed, styleIn, valueIn } from './expect';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

describe('what a cell held is what is read', () => {
  const file = sheetOf(
    rows(
      '<row r="1"><c r="A1"><v>98.957142857142861</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>' +
        '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F1" s="0"/>' +
        '<c r="G1"><v>-1.5E-3</v></c><c r="H1"><v>12345678901234567</v></c><c r="I1"><v></v></c></row>',
    ),
    { strings: '<si><t>活产数</t></si>' },
  );

  it.each([
    ['A1', 98.95714285714286],
    ['B1', '活产数'],
    ['C1', true],
    ['E1', 'ab'],
    ['F1', null],
    ['G1', -0.0015],
    ['H1', Number('12345678901234567')],
    ['I1', null],
    ['Z9', null],
  ])('%s', (cell, value) => expect(valueIn(file, cell)).toBe(value));

  it('an error stays an error', () => expect(valueIn(file, 'D1')).toEqual({ error: '#DIV/0!' }));
  it('a formula is kept beside its stored result', () => expect(formulaIn(file, 'E1')).toBe('"a"&"b"'));
  it('a styled blank is no value and does not stretch the extent', () => {
    expect(sheetNamed(opened(file)).extent).toEqual({ top: 1, left: 1, bottom: 1, right: 8 });
  });
});

describe('text', () => {
  const item = (content: string) =>
    sheetOf(rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), { strings: content });

  it.each([
    ['runs are joined', '<si><r><t>青山</t></r><r><rPr><b/></rPr><t>镇</t></r></si>', '青山镇'],
    ['how it is pronounced is left out', '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>', '課'],
    ['white space stays', '<si><t xml:space="preserve">  李  镇\n</t></si>', '  李  镇\n'],
    ['entities are what they stand for', '<si><t>&lt;&amp;&gt;&quot;&#39;&#x5B57;</t></si>', '<&>"\'字'],
    ['_x000D_ is a carriage return', '<si><t>a_x000D_b</t></si>', 'a\rb'],
    ['_x005F_ protects what only looks like it', '<si><t>_x005F_x000D_</t></si>', '_x000D_'],
    ['CDATA is text', '<si><t>a<![CDATA[<b>&]]>c</t></si>', 'a<b>&c'],
    ['letters beyond the basic plane survive', '<si><t>𠮷村</t></si>', '𠮷村'],
    ['empty', '<si><t/></si>', ''],
    ['long', `<si><t>${'指标'.repeat(2000)}</t></si>`, '指标'.repeat(2000)],
  ])('%s', (_, content, text) => expect(valueIn(item(content), 'A1')).toBe(text));

  it('inline strings read like shared ones, with no shared strings part at all', () => {
    const file = sheetOf(
      rows('<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row>'),
    );
    expect(valueIn(file, 'A1')).toBe('甲乙');
  });
});

describe('where cells are', () => {
  it('without addresses, each stands after the one before it', () => {
    const file = sheetOf(
      rows('<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row/><row><c><v>3</v></c></row>'),
    );
    expect([valueIn(file, 'A1'), valueIn(file, 'D1'), valueIn(file, 'E1'), valueIn(file, 'A3')]).toEqual([
      1, 4, 5, 3,
    ]);
  });

  it('rows and cells out of order come out in reading order', () => {
    const file = sheetOf(
      rows(
        '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      ),
    );
    const { cells, extent } = sheetNamed(opened(file));
    expect([...cells.number]).toEqual([1, 31, 32]);
    expect(extent).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
  });

  it('the dimension a file claims is not believed', () => {
    const file = sheetOf(
      `<dimension ref="A1:XFD1048576"/>${rows('<row r="2"><c r="B2"><v>1</v></c></row>')}`,
    );
    expect(sheetNamed(opened(file)).extent).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  });

  it('a cell in the last corner costs one cell', () => {
    const file = sheetOf(
      rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    );
    const { cells } = sheetNamed(opened(file));
    expect(cells.count).toBe(2);
    expect(cells.number.byteLength).toBe(16);
    expect(valueIn(file, 'XFD1048576')).toBe(2);
  });

  it('names may carry a prefix', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const file = zipOf({
      '_rels/.rels': `<Relationships xmlns="${packageRelationships}"><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:ns4="${office}"><x:sheets><x:sheet name="工作表1" sheetId="1" ns4:id="b"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<ns2:Relationships xmlns:ns2="${packageRelationships}"><ns2:Relationship Id="b" Type="${office}/worksheet" Target="/xl/sheets/../odd.xml"/></ns2:Relationships>`,
      'xl/odd.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(valueIn(file, 'A1')).toBe('甲');
    expect(formulaIn(file, 'B1')).toBe('1+1');
  });

  it('strict files and parts under absolute and odd paths are found', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const file = zipOf({
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="Book\\Main.xml"/></Relationships>`,
      'book/main.xml': `<workbook xmlns:r="${strict}"><workbookPr date1904="true"/><sheets><sheet name="a" sheetId="1" r:id="b"/></sheets></workbook>`,
      'book/_rels/main.xml.rels': `<Relationships><Relationship Id="b" Type="${strict}/worksheet" Target="../../../s.xml"/></Relationships>`,
      's.xml': `<worksheet>${rows('<row r="1"><c r="A1" t="d"><v>1904-01-03T12:00:00Z</v></c></row>')}</worksheet>`,
    });
    expect(opened(file).date1904).toBe(true);
    expect(valueIn(file, 'A1')).toBe(2.5);
  });
});

describe('what is no number is not made one', () => {
  it.each(['12人', '0x10', '1,234', '1'.repeat(500), 'Infinity', '--1', '1e'])('%s stays text', (text) => {
    expect(valueIn(sheetOf(rows(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)), 'A1')).toBe(text);
  });
  it.each([
    ['1E+3', 1000],
    [' 12 ', 12],
    ['.5', 0.5],
    ['-0.1', -0.1],
    ['123456789012345.6', 123456789012345.6],
    ['4.9406564584124654E-324', 5e-324],
    ['0.30000000000000004', 0.1 + 0.2],
    ['100000000000000', 1e14],
  ])('%s is %d to the last digit', (text, number) => {
    expect(valueIn(sheetOf(rows(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)), 'A1')).toBe(number);
  });
});

describe('parts in odd dress', () => {
  const utf16 = (text: string) => {
    const units = Uint16Array.from([...`\ufeff${text}`].map((letter) => letter.charCodeAt(0)));
    return new Uint8Array(units.buffer);
  };
  const sheet = `<worksheet>${rows('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>')}</worksheet>`;
  const withSheet = (name: string, bytes: Uint8Array) =>
    writeZip(
      bookParts({ sheets: { 表1: '' } }).map((part) =>
        part.name.endsWith('sheet1.xml') ? { name: part.name.replace('sheet1', name), bytes } : part,
      ),
    );

  it('UTF-16 is read, and not patched in place', () => {
    const file = withSheet('sheet1', utf16(`<?xml version="1.0" encoding="UTF-16"?>${sheet}`));
    expect(valueIn(file, 'A1')).toBe('甲');
    expect(codeOf(patchWorkbook(file, [{ sheet: '表1', row: 1, column: 1, value: 1 }]))).toBe(
      'patch.encoding',
    );
  });
  it('an encoding is taken from the first line', () => {
    const gbk = [
      ...encode('<?xml version="1.0" encoding="gbk"?>'),
      ...encode(sheet.split('甲')[0] ?? ''),
      0xbc,
      0xd7,
    ];
    const file = withSheet('sheet1', Uint8Array.from([...gbk, ...encode(sheet.split('甲')[1] ?? '')]));
    expect(valueIn(file, 'A1')).toBe('甲');
  });
  it('a target may be written as a URI', () => {
    const parts = bookParts({ sheets: { 表1: rows('<row r="1"><c r="A1"><v>1</v></c></row>') } });
    const file = writeZip(
      parts.map(({ name, bytes }) => ({
        name: name.replace('sheet1.xml', '表 一.xml'),
        bytes: encode(new TextDecoder().decode(bytes).replace('sheet1.xml', encodeURI('表 一.xml'))),
      })),
    );
    expect(valueIn(file, 'A1')).toBe(1);
  });
});

describe('dates written as text', () => {
  it.each([
    ['2024-01-01', 45292],
    ['2024-01-01T18:00:00', 45292.75],
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['T06:00:00', 0.25],
  ])('%s is a serial number', (text, serial) => {
    expect(valueIn(sheetOf(rows(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`)), 'A1')).toBe(serial);
  });
  it('what is no date is kept as the text it is', () => {
    expect(valueIn(sheetOf(rows('<row r="1"><c r="A1" t="d"><v>三月</v></c></row>')), 'A1')).toBe('三月');
  });
});

describe('formulas', () => {
  it('each cell of a shared formula has its own text', () => {
    const file = sheetOf(
      rows(
        '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">ROUND(B2/$A$1*A2,2)&amp;"A1"&amp;LOG10(\'A 1\'!A1:B$2)</f><v>1</v></c></row>' +
          '<row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    expect(formulaIn(file, 'C4')).toBe('ROUND(B4/$A$1*A4,2)&"A1"&LOG10(\'A 1\'!A3:B$2)');
  });

  it('an array formula belongs to its whole range', () => {
    const file = sheetOf(
      rows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
      ),
    );
    expect([formulaIn(file, 'A1'), formulaIn(file, 'A2')]).toEqual(['B1:B2*2', 'B1:B2*2']);
    expect(valueIn(file, 'A2')).toBe(4);
  });
});

describe('how the sheet looks', () => {
  const file = sheetOf(
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="4" width="20.5" hidden="1"/></cols>' +
      rows(
        '<row r="1" ht="30" customHeight="1"><c r="A1" s="1"><v>0.5</v></c></row><row r="2" ht="15"/><row r="3" hidden="1"/>' +
          '<row r="4"><c r="A4" s="2"/></row>',
      ) +
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    {
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;‰&quot;"/></numFmts>' +
        '<fonts><font><sz val="11"/></font><font><b/><i val="0"/><sz val="14"/><color theme="1"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill></fills>' +
        '<borders><border/><border><left style="thin"/><top style="thin"/></border></borders>' +
        '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" wrapText="1"/></xf>' +
        '<xf numFmtId="10"><protection locked="0"/></xf></cellXfs>',
    },
  );

  it('number format, font, fill with tint, border, alignment', () => {
    expect(styleIn(file, 'A1')).toEqual({
      format: '0.0"‰"',
      bold: true,
      fontSize: 14,
      color: '#000000',
      fill: '#bfbfbf',
      borders: 'tl',
      horizontal: 'center',
      wrap: true,
    });
  });
  it('builtin formats have their code', () => expect(styleIn(file, 'A4').format).toBe('0.00%'));
  it('a cell that may be written on a protected sheet is told', () =>
    expect(styleIn(file, 'A4').locked).toBe(false));
  it('merges, widths, heights, hidden rows and columns, protection', () => {
    const sheet = sheetNamed(opened(file));
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
    expect(sheet.columns).toEqual([{ first: 2, last: 4, width: 20.5, hidden: true }]);
    expect(sheet.rows).toEqual([
      { row: 1, height: 30, hidden: false },
      { row: 3, hidden: true },
    ]);
    expect(sheet.protected).toBe(true);
  });
});

describe('the workbook', () => {
  it('hidden sheets are told from shown ones, names know their sheet', () => {
    const file = book({
      sheets: { 总表: rows(''), 字典: rows('') },
      states: { 字典: 'state="veryHidden"' },
      after:
        '<definedNames><definedName name="税率">0.05</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">字典!$A$1:$B$2</definedName></definedNames>',
    });
    const workbook = opened(file);
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['总表', 'visible'],
      ['字典', 'veryHidden'],
    ]);
    expect(workbook.names).toEqual([
      { name: '税率', formula: '0.05', hidden: false },
      { name: '_xlnm.Print_Area', formula: '字典!$A$1:$B$2', sheet: '字典', hidden: true },
    ]);
  });

  it('progress ends at the whole', async () => {
    const told: number[] = [];
    const file = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));
    await openWorkbook(file, { progress: (done, total) => told.push(done / total) });
    expect(told[told.length - 1]).toBe(1);
  });
});
