import { describe, expect, it } from 'vitest';
import { inflate, readZip } from '#workbook/opc/read';
import type { CellEdit } from '#workbook/patch/edit';
import { patchWorkbook } from '#workbook/patch/patch';
import type { CellValue } from '#workbook/sheet';
import { codeOf, formulaIn, placeOf, valueIn, valueOfResult } from './expect';
import { rows, sheetOf, zipOf } from './fixture';

type Write = readonly [cell: string, value: CellValue, rest?: Partial<CellEdit>];

function edits(writes: readonly Write[]): CellEdit[] {
  return writes.map(([cell, value, rest]) => ({ sheet: '表1', ...placeOf(cell), value, ...rest }));
}

function patched(file: Uint8Array, ...writes: Write[]): Uint8Array {
  return valueOfResult(patchWorkbook(file, edits(writes))).bytes;
}

function part(file: Uint8Array, name: string): string {
  const zip = readZip(file);
  const entry = zip.entries.find((one) => one.name === name);
  return entry ? new TextDecoder().decode(inflate(zip, entry)) : '';
}

/** The sheet's cells after a write, as XML. */
function xml(content: string, ...writes: Write[]): string {
  const text = part(patched(sheetOf(content), ...writes), 'xl/worksheets/sheet1.xml');
  return text.slice(text.indexOf('main">') + 6, text.indexOf('</worksheet>'));
}

describe('a cell that is there', () => {
  it.each<[string, string, CellValue, string]>([
    ['a number keeps its style', '<c r="A1" s="3"><v>1</v></c>', 12.5, '<c r="A1" s="3"><v>12.5</v></c>'],
    [
      'a shared text becomes a number',
      '<c r="A1" s="3" t="s"><v>0</v></c>',
      0,
      '<c r="A1" s="3"><v>0</v></c>',
    ],
    [
      'text is written inline',
      '<c r="A1" s="3"/>',
      '青山镇',
      '<c r="A1" s="3" t="inlineStr"><is><t>青山镇</t></is></c>',
    ],
    [
      'a number with all its digits',
      '<c r="A1"/>',
      98.95714285714286,
      '<c r="A1"><v>98.95714285714286</v></c>',
    ],
    ['true', '<c r="A1"/>', true, '<c r="A1" t="b"><v>1</v></c>'],
    ['blank', '<c r="A1" s="3" t="s"><v>0</v></c>', null, '<c r="A1" s="3"/>'],
    [
      'text with space at its ends',
      '<c r="A1"/>',
      ' a ',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
    ],
    [
      'text that looks like a formula',
      '<c r="A1"/>',
      '=1+1',
      '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>',
    ],
    [
      'marks and control characters',
      '<c r="A1"/>',
      '<&>\u0001_x0041_',
      '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&gt;_x0001__x005F_x0041_</t></is></c>',
    ],
    [
      'metadata of the old value goes',
      "<c r='A1' cm='1' vm=\"2\" s='3' ph='1'><v>1</v></c>",
      2,
      "<c r='A1' s='3' ph='1'><v>2</v></c>",
    ],
    ['a cell without address', '<c s="3"><v>1</v></c>', 2, '<c s="3"><v>2</v></c>'],
  ])('%s', (_, before, value, after) => {
    expect(xml(rows(`<row r="1">${before}<c r="B1"><v>7</v></c></row>`), ['A1', value])).toBe(
      rows(`<row r="1">${after}<c r="B1"><v>7</v></c></row>`),
    );
  });
});

describe('a cell with a formula', () => {
  const content = rows('<row r="1"><c r="A1" s="2" t="s" cm="1"><f ca="1">B1*2</f><v>4</v></c></row>');

  it('keeps it; the value becomes its stored result', () => {
    expect(xml(content, ['A1', 6])).toBe(
      rows('<row r="1"><c r="A1" s="2" cm="1"><f ca="1">B1*2</f><v>6</v></c></row>'),
    );
    expect(xml(content, ['A1', '甲'])).toContain(
      '<c r="A1" s="2" cm="1" t="str"><f ca="1">B1*2</f><v>甲</v></c>',
    );
    expect(xml(content, ['A1', { error: '#DIV/0!' }])).toContain(
      't="e"><f ca="1">B1*2</f><v>#DIV/0!</v></c>',
    );
    expect(xml(content, ['A1', null])).toContain('<c r="A1" s="2" cm="1"><f ca="1">B1*2</f></c>');
  });
  it('loses it only when that is asked for', () => {
    expect(xml(content, ['A1', 6, { replaceFormula: true }])).toBe(
      rows('<row r="1"><c r="A1" s="2"><v>6</v></c></row>'),
    );
  });
  it('a stored result is not written where there is no formula', () => {
    const plain = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const result = valueOfResult(
      patchWorkbook(
        plain,
        edits([
          ['A1', 2, { cachedOnly: true }],
          ['C9', 2, { cachedOnly: true }],
        ]),
      ),
    );
    expect(result.written).toBe(0);
    expect(result.bytes).toEqual(plain);
  });
  it('a shared formula stays shared when its stored results are refreshed', () => {
    const shared = sheetOf(
      rows(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    const file = patched(shared, ['A1', 5], ['A2', 6]);
    expect([formulaIn(file, 'A2'), valueIn(file, 'A1'), valueIn(file, 'A2')]).toEqual(['B2', 5, 6]);
    const without = patched(shared, ['A1', 1, { replaceFormula: true }]);
    expect([formulaIn(without, 'A1'), formulaIn(without, 'A2')]).toEqual([undefined, 'B2']);
  });
  it('taken out, it leaves no trace in the calculation chain', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = sheetOf(content, {
      more: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
      moreTypes: '<Override PartName="/xl/calcChain.xml" ContentType="x"/>',
      moreRelationships: `<Relationship Id="c" Type="${office}/calcChain" Target="calcChain.xml"/>`,
    });
    expect(part(patched(file, ['A1', 6]), 'xl/calcChain.xml')).toContain('r="A1"');
    const without = patched(file, ['A1', 6, { replaceFormula: true }]);
    expect(readZip(without).entries.some((entry) => entry.name.includes('calcChain'))).toBe(false);
    expect(part(without, '[Content_Types].xml')).not.toContain('calcChain');
    expect(part(without, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(without, 'xl/_rels/workbook.xml.rels')).toContain('sheet1.xml');
  });
});

describe('a group of cells with one formula', () => {
  const shared = rows(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="4">C1*2</f><v>1</v></c><c r="B1"><f t="shared" si="4"/></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"/><v>3</v></c></row>',
  );
  const gone = { replaceFormula: true };
  it('goes on from its next cell when the first is written over', () => {
    expect(xml(shared, ['A1', 7, gone])).toBe(
      rows(
        '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><f t="shared" ref="A1:B3" si="4">D1*2</f></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"/><v>3</v></c></row>',
      ),
    );
    const file = patched(sheetOf(shared), ['A1', 7, gone], ['B1', 8, gone], ['A2', 9]);
    expect(['A2', 'A3'].map((name) => [formulaIn(file, name), valueIn(file, name)])).toEqual([
      ['C2*2', 9],
      ['C3*2', 3],
    ]);
  });
  it('loses one of its other cells without notice', () => {
    const file = patched(sheetOf(shared), ['A2', 7, gone]);
    expect(['A1', 'B1', 'A2', 'A3'].map((name) => formulaIn(file, name))).toEqual([
      'C1*2',
      'D1*2',
      undefined,
      'C3*2',
    ]);
  });
  it('of an array is written as a whole or not at all', () => {
    const array = sheetOf(
      rows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
    );
    for (const cell of ['A2', 'A3'])
      expect(codeOf(patchWorkbook(array, edits([[cell, 1]])))).toBe('patch.arrayFormula');
    expect(codeOf(patchWorkbook(array, edits([['A1', 1, gone]])))).toBe('patch.arrayFormula');
    expect(valueIn(patched(array, ['A1', 5]), 'A1')).toBe(5);
  });
});

describe('a formula', () => {
  const formula = 'IF(A1<2,"甲&乙",A1)';
  const written = '<f>IF(A1&lt;2,"甲&amp;乙",A1)</f><v>甲&amp;乙</v></c>';
  it('is written with its result where there was a value, another formula or nothing', () => {
    expect(
      xml(
        rows('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="3" cm="1"><f>A1</f><v>1</v></c></row>'),
        ['A1', '甲&乙', { formula }],
        ['B1', '甲&乙', { formula }],
        ['A5', '甲&乙', { formula }],
      ),
    ).toBe(
      rows(
        `<row r="1"><c r="A1" s="2" t="str">${written}<c r="B1" s="3" t="str">${written}</row><row r="5"><c r="A5" t="str">${written}</row>`,
      ),
    );
  });
  it('may come without a result', () =>
    expect(xml('<sheetData/>', ['A1', null, { formula: '1/0' }])).toContain('<c r="A1"><f>1/0</f></c>'));
  it('is none when it says nothing', () =>
    expect(codeOf(patchWorkbook(sheetOf(rows('')), edits([['A1', 1, { formula: ' ' }]])))).toBe(
      'patch.badFormula',
    ));
});

describe('a cell that holds the same already', () => {
  const file = sheetOf(
    rows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.50</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="inlineStr"><is><t>乙</t></is></c>' +
        '<c r="E1" t="str"><f>A1</f><v>甲</v></c><c r="F1" s="1"/><c r="G1" t="e"><v>#N/A</v></c></row>',
    ),
    { strings: '<si><r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si>' },
  );
  const same: Write[] = [
    ['A1', '甲'],
    ['B1', 1.5],
    ['C1', true],
    ['D1', '乙'],
    ['E1', '甲'],
    ['E1', '甲', { formula: 'A1' }],
    ['F1', null],
    ['G1', { error: '#N/A' }],
    ['H9', ''],
  ];
  it.each(same.map((write) => ({ write, cell: write[0] })))('$cell stays as it is', ({ write }) => {
    const result = valueOfResult(patchWorkbook(file, edits([write])));
    expect([result.written, result.unchanged]).toEqual([0, 1]);
    expect(result.bytes).toEqual(file);
  });
  const others: Write[] = [
    ['A1', '乙'],
    ['B1', '1.5'],
    ['C1', 1],
    ['E1', '甲', { replaceFormula: true }],
    ['F1', 0],
    ['G1', '#N/A'],
  ];
  it.each(others.map((write) => ({ write, cell: write[0] })))(
    '$cell is written when it is another',
    ({ write }) => {
      expect(valueOfResult(patchWorkbook(file, edits([write]))).written).toBe(1);
    },
  );
});

describe('a row says which columns it has', () => {
  it.each([
    ['wider when a cell comes outside', '2:3', 'E1', '2:5'],
    ['the same when it comes inside', '1:9', 'E1', '1:9'],
  ])('%s', (_, before, name, after) => {
    expect(xml(rows(`<row r="1" spans="${before}"><c r="B1"><v>1</v></c></row>`), [name, 1])).toContain(
      `<row r="1" spans="${after}">`,
    );
  });
});

describe('the header of a table', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const file = sheetOf(rows('<row r="1"><c r="A1" t="str"><v>机构</v></c></row>'), {
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="t" Type="${office}/table" Target="../tables/t.xml"/></Relationships>`,
      'xl/tables/t.xml': '<table ref="A1:B3" displayName="台账"/>',
    },
  });
  it('names its columns and is not written over', () => {
    const result = patchWorkbook(file, edits([['A1', '单位']]));
    expect(result.ok ? '' : result.problem).toMatchObject({
      code: 'patch.tableHeader',
      details: { table: '台账' },
    });
  });
  it('may be written as it is, and the rest of the table freely', () => {
    expect(
      codeOf(
        patchWorkbook(
          file,
          edits([
            ['A1', '机构'],
            ['A2', '青山镇'],
          ]),
        ),
      ),
    ).toBe('ok');
  });
});

describe('a cell that is not there', () => {
  it('comes in its place in the row', () => {
    expect(
      xml(
        rows('<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>'),
        ['E1', 5],
        ['C1', 3],
        ['B1', 2],
      ),
    ).toBe(
      rows(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c></row>',
      ),
    );
  });
  it('comes in its row among the rows', () => {
    expect(
      xml(
        rows('<row r="2"><c r="A2"><v>2</v></c></row><row r="5"/>'),
        ['B4', 4],
        ['A1', 1],
        ['C5', 5],
        ['A9', 9],
      ),
    ).toBe(
      rows(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>' +
          '<row r="5"><c r="C5"><v>5</v></c></row><row r="9"><c r="A9"><v>9</v></c></row>',
      ),
    );
  });
  it('comes into an empty sheet', () => {
    expect(xml('<sheetData/>', ['B2', 1])).toBe(rows('<row r="2"><c r="B2"><v>1</v></c></row>'));
    expect(xml(rows(''), ['B2', 1])).toBe(rows('<row r="2"><c r="B2"><v>1</v></c></row>'));
  });
  it('has the style of its row, else of its column', () => {
    const columns = '<cols><col min="2" max="3" width="9" style="7"/></cols>';
    expect(
      xml(
        columns + rows('<row r="1" s="5" customFormat="1"></row><row r="2"/>'),
        ['B1', 1],
        ['B2', 1],
        ['E2', 1],
        ['C3', 1],
      ),
    ).toBe(
      columns +
        rows(
          '<row r="1" s="5" customFormat="1"><c r="B1" s="5"><v>1</v></c></row><row r="2"><c r="B2" s="7"><v>1</v></c><c r="E2"><v>1</v></c></row>' +
            '<row r="3"><c r="C3" s="7"><v>1</v></c></row>',
        ),
    );
  });
  it('emptying it changes nothing', () => {
    const file = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(patched(file, ['B7', null], ['C1', ''])).toEqual(file);
  });
  it('has the prefix of its sheet', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = zipOf({
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="w.xml"/></Relationships>`,
      'w.xml': `<x:workbook><x:sheets><x:sheet name="表1" r:id="b"/></x:sheets></x:workbook>`,
      '_rels/w.xml.rels': `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="s.xml"/></Relationships>`,
      's.xml': '<x:worksheet><x:sheetData><x:row r="2"><x:c r="A2"/></x:row></x:sheetData></x:worksheet>',
    });
    expect(part(patched(file, ['A2', '甲'], ['B2', 1], ['A3', 2]), 's.xml')).toBe(
      '<x:worksheet><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B2"><x:v>1</x:v></x:c></x:row>' +
        '<x:row r="3"><x:c r="A3"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });
});

describe('the dimension', () => {
  const content = `<dimension ref="B2:C3"/>${rows('<row r="2"><c r="B2"/></row>')}`;
  it('stays when the cell lies inside', () =>
    expect(xml(content, ['C3', 1])).toContain('<dimension ref="B2:C3"/>'));
  it('grows when it lies outside', () =>
    expect(xml(content, ['A5', 1])).toContain('<dimension ref="A2:C5"/>'));
  it('is not invented', () => expect(xml('<sheetData/>', ['A5', 1])).not.toContain('dimension'));
});

describe('calculation on load', () => {
  const workbookOf = (after: string) => {
    const result = patchWorkbook(sheetOf(rows(''), { after }), edits([['A1', 1]]), { recalculate: true });
    return part(valueOfResult(result).bytes, 'xl/workbook.xml');
  };
  it('is asked for only when wanted', () => {
    const file = sheetOf(rows(''), { after: '<calcPr calcId="191"/>' });
    expect(part(patched(file, ['A1', 1]), 'xl/workbook.xml')).toBe(part(file, 'xl/workbook.xml'));
    expect(workbookOf('<calcPr calcId="191" fullCalcOnLoad="0"/>')).toContain(
      '<calcPr calcId="191" fullCalcOnLoad="1"/>',
    );
  });
  it('is put where the schema has it', () => {
    expect(workbookOf('<definedNames/><extLst/>')).toContain(
      '<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/>',
    );
  });
});

describe('what cannot be written is said', () => {
  const file = sheetOf(rows(''));
  it.each<[string, Write]>([
    ['patch.notFinite', ['A1', Number.NaN]],
    ['patch.textTooLong', ['A1', '长'.repeat(32768)]],
    ['patch.unknownSheet', ['A1', 1, { sheet: '没有' }]],
    ['patch.badCell', ['A1', 1, { row: 0 }]],
    ['patch.badCell', ['A1', 1, { column: 16385 }]],
  ])('%s', (code, write) => expect(codeOf(patchWorkbook(file, edits([write])))).toBe(code));
  it('a file that is no .xlsx', () => {
    expect(codeOf(patchWorkbook(new TextEncoder().encode('a,b\n1,2\n'), []))).toBe('patch.notXlsx');
  });
  it('of two values for one cell the later is written, once', () => {
    const result = valueOfResult(
      patchWorkbook(
        file,
        edits([
          ['A1', 1],
          ['A1', 2],
        ]),
      ),
    );
    expect([result.written, valueIn(result.bytes, 'A1')]).toEqual([1, 2]);
  });
  it('a signature is told of', () => {
    const signed = sheetOf(rows(''), { more: { '_xmlsignatures/sig1.xml': '<x/>' } });
    expect(valueOfResult(patchWorkbook(signed, edits([['A1', 1]]))).signed).toBe(true);
  });
});
