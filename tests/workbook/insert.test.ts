import * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellName } from '#workbook/address';
import { insertRows, type RowInsertion } from '#workbook/insert/insert';
import { inflate, readZip } from '#workbook/opc/read';
import { codeOf, formulaIn, opened, sheetNamed, valueIn, valueOfResult } from './expect';
import { book, rows, sheetOf, type BookParts } from './fixture';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function part(file: Uint8Array, name: string): string {
  const zip = readZip(file);
  const entry = zip.entries.find((one) => one.name === name);
  return entry ? new TextDecoder().decode(inflate(zip, entry)) : '';
}

const firstSheet = 'xl/worksheets/sheet1.xml';

function inserted(file: Uint8Array, insertion: Partial<RowInsertion> = {}): Uint8Array {
  return valueOfResult(insertRows(file, { sheet: '表1', after: 3, count: 2, ...insertion })).bytes;
}

/** The sheet's XML after two rows came in below row 3. */
function xml(content: string, insertion: Partial<RowInsertion> = {}): string {
  const text = part(inserted(sheetOf(content), insertion), firstSheet);
  return text.slice(text.indexOf('main">') + 6, text.indexOf('</worksheet>'));
}

const cell = (name: string, value: number) => `<c r="${name}"><v>${value}</v></c>`;
const block = rows(
  `<row r="1" spans="1:3"><c r="A1" t="str"><v>机构</v></c></row>` +
    `<row r="2">${cell('A2', 1)}${cell('B2', 4)}<c r="C2" s="1"><f>B2/A2</f><v>4</v></c></row>` +
    `<row r="3" ht="20" customHeight="1">${cell('A3', 2)}${cell('B3', 5)}<c r="C3" s="1"><f>B3/$A$2+A6</f><v>5</v></c></row>` +
    `<row r="4">${cell('A4', 3)}${cell('B4', 6)}<c r="C4" s="1"><f>B4/A4</f><v>2</v></c></row>` +
    `<row r="6"><c r="A6"><f>SUM(A2:A4)</f><v>6</v></c><c r="B6"><f>SUM(B$2:B$4,表2!A4)</f><v>15</v></c></row>`,
);

describe('rows put in among others', () => {
  const file = sheetOf(block);
  const after = inserted(file);

  it('move those below and leave those above', () => {
    expect([valueIn(after, 'A3'), valueIn(after, 'A4'), valueIn(after, 'A6')]).toEqual([2, null, 3]);
  });
  it('have height, styles and formulas of their model, but not its figures', () => {
    const text = part(after, firstSheet);
    expect(text).toContain(
      '<row r="4" ht="20" customHeight="1"><c r="A4"/><c r="B4"/><c r="C4" s="1"><f>B4/$A$2+A9</f></c></row>',
    );
    expect(formulaIn(after, 'C5')).toBe('B5/$A$2+A10');
  });
  it('make a total over them grow', () => {
    expect([formulaIn(after, 'A8'), formulaIn(after, 'B8')]).toEqual(['SUM(A2:A6)', 'SUM(B$2:B$6,表2!A4)']);
    expect(formulaIn(after, 'C3')).toBe('B3/$A$2+A8');
  });
  it('leave a total alone that ends above them, as Excel does', () => {
    expect(formulaIn(inserted(file, { after: 4 }), 'A8')).toBe('SUM(A2:A4)');
  });
  it('change no value of any other cell', () => {
    const before = sheetNamed(opened(file)).cells;
    for (let index = 0; index < before.count; index++) {
      const row = before.row[index] as number;
      const [old, now] = [row, row > 3 ? row + 2 : row].map((place) =>
        cellName(place, before.column[index] as number),
      ) as [string, string];
      expect(valueIn(after, now)).toEqual(valueIn(file, old));
    }
  });
  it('are read by another reader in the same places', () => {
    const sheet = sheetjs.read(after.slice()).Sheets['表1'];
    expect([sheet?.['A8'].v, sheet?.['A8'].f, sheet?.['B6'].v]).toEqual([6, 'SUM(A2:A6)', 6]);
  });
  it('give the same bytes every time', () => expect(inserted(file)).toEqual(after));
  it('ask for everything to be computed anew', () =>
    expect(part(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"'));
  it('may be put on top, made like a row further down', () => {
    const top = inserted(file, { after: 0, count: 1, model: 2 });
    expect([formulaIn(top, 'C1'), formulaIn(top, 'C3'), valueIn(top, 'A2')]).toEqual([
      'B1/A1',
      'B3/A3',
      '机构',
    ]);
  });
  it('say shared formulas out', () => {
    const shared = sheetOf(
      rows(
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A5" si="0">B2+$C$9</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>' +
          '<row r="5"><c r="A5"><f t="shared" si="0"/></c></row>',
      ),
    );
    const now = inserted(shared);
    expect(['A2', 'A3', 'A4', 'A5', 'A7'].map((name) => formulaIn(now, name))).toEqual([
      'B2+$C$11',
      'B3+$C$11',
      'B4+$C$11',
      'B5+$C$11',
      'B7+$C$11',
    ]);
  });
});

describe('what refers below the place moves', () => {
  const around = (tail: string, head = '') => xml(head + block + tail);
  it.each([
    [
      'a merge below',
      '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
      '<mergeCell ref="A7:B8"/>',
    ],
    [
      'a merge of the model row is made again',
      '<mergeCells count="1"><mergeCell ref="D3:E3"/></mergeCells>',
      '<mergeCells count="3"><mergeCell ref="D3:E3"/><mergeCell ref="D4:E4"/><mergeCell ref="D5:E5"/></mergeCells>',
    ],
    [
      'a validation over the place grows',
      '<dataValidations><dataValidation sqref="B2:B4 D9"><formula1>$F$2:$F$9</formula1></dataValidation></dataValidations>',
      'sqref="B2:B6 D11"><formula1>$F$2:$F$11</formula1>',
    ],
    [
      'a validation of the model row holds for the new rows',
      '<dataValidations><dataValidation sqref="B2:B3"/></dataValidations>',
      'sqref="B2:B3 B4:B5"',
    ],
    [
      'a conditional format',
      '<conditionalFormatting sqref="C2:C4"><cfRule><formula>C2&gt;$A$6</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="C2:C6"><cfRule><formula>C2&gt;$A$8</formula>',
    ],
    [
      'a conditional format of the extension',
      '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>A6</xm:f></x14:cfRule><xm:sqref>C2:C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      '<xm:f>A8</xm:f></x14:cfRule><xm:sqref>C2:C3 C4:C5</xm:sqref>',
    ],
    [
      'a hyperlink',
      `<hyperlinks><hyperlink ref="A6" location="'表1'!B4"/></hyperlinks>`,
      `ref="A8" location="&apos;表1&apos;!B6"`,
    ],
    ['an auto filter', '<autoFilter ref="A1:C4"/>', '<autoFilter ref="A1:C6"/>'],
    [
      'a row break',
      '<rowBreaks count="2"><brk id="2"/><brk id="4" max="16383"/></rowBreaks>',
      '<brk id="2"/><brk id="6" max="16383"/>',
    ],
    ['a column break stays', '<colBreaks><brk id="9"/></colBreaks>', '<colBreaks><brk id="9"/></colBreaks>'],
    [
      'the anchor of a control',
      '<controls><control><controlPr><anchor moveWithCells="1"><from><xdr:row>5</xdr:row></from><to><xdr:row>6</xdr:row></to></anchor></controlPr></control></controls>',
      '<from><xdr:row>7</xdr:row></from><to><xdr:row>8</xdr:row></to>',
    ],
  ])('%s', (_, tail, expected) => expect(around(tail)).toContain(expected));

  it('the dimension, the panes and the selection', () => {
    const head =
      '<dimension ref="A1:C6"/><sheetViews><sheetView><pane ySplit="4" topLeftCell="A5" state="frozen"/><selection activeCell="B6" sqref="B6:B9"/></sheetView></sheetViews>';
    const text = around('', head);
    expect(text).toContain('<dimension ref="A1:C8"/>');
    expect(text).toContain('<pane ySplit="6" topLeftCell="A7" state="frozen"/>');
    expect(text).toContain('<selection activeCell="B8" sqref="B8:B11"/>');
  });
});

describe('what refers from other parts moves', () => {
  const parts: BookParts = {
    sheets: {
      表1: `${block}<drawing r:id="d"/><legacyDrawing r:id="v"/>`,
      "O'表": rows(
        '<row r="1"><c r="A1"><f>表1!A6+A6</f></c><c r="B1"><f t="shared" ref="B1:B2" si="0">表1!A4*B4</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>',
      ),
    },
    after: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1:$C$6</definedName><definedName name="率">表1!$C$4</definedName><definedName name="别处">'O''表'!$C$9</definedName></definedNames>`,
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="d" Type="${office}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="v" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="c" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="t" Type="${office}/table" Target="../tables/table1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>4</xdr:row></xdr:to></xdr:twoCellAnchor>' +
        '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>4</xdr:row></xdr:to></xdr:twoCellAnchor>' +
        '<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
      'xl/drawings/vmlDrawing1.vml':
        '<xml><v:shape><x:ClientData ObjectType="Note"><x:Anchor> 1, 15, 5, 2, 3, 15, 9, 4</x:Anchor><x:Row>5</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
      'xl/comments1.xml': '<comments><commentList><comment ref="A6" authorId="0"/></commentList></comments>',
      'xl/tables/table1.xml':
        '<table ref="A1:C4" displayName="T" totalsRowCount="0"><autoFilter ref="A1:C4"/></table>',
      'xl/charts/chart1.xml': '<c:chartSpace><c:f>表1!$A$2:$A$4</c:f></c:chartSpace>',
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:C4" sheet="表1"/></cacheSource></pivotCacheDefinition>',
      'xl/media/a.bin': 'untouched',
    },
  };
  const file = book(parts);
  const after = inserted(file);

  it.each([
    ['names', 'xl/workbook.xml', '表1!$A$1:$C$8</definedName>'],
    ['names', 'xl/workbook.xml', '表1!$C$6</definedName>'],
    ['names of other sheets stay', 'xl/workbook.xml', "'O''表'!$C$9"],
    ['formulas of other sheets', 'xl/worksheets/sheet2.xml', '<f>表1!A8+A6</f>'],
    ['shared formulas of other sheets', 'xl/worksheets/sheet2.xml', '<f>表1!A7*B5</f>'],
    [
      'a picture grows',
      'xl/drawings/drawing1.xml',
      '<xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>6</xdr:row>',
    ],
    [
      'a picture of fixed size does not',
      'xl/drawings/drawing1.xml',
      'editAs="oneCell"><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>4</xdr:row>',
    ],
    [
      'a picture fixed to the page stays',
      'xl/drawings/drawing1.xml',
      '<xdr:from><xdr:row>8</xdr:row></xdr:from>',
    ],
    [
      'the box of a comment',
      'xl/drawings/vmlDrawing1.vml',
      '<x:Anchor>1, 15, 7, 2, 3, 15, 11, 4</x:Anchor><x:Row>7</x:Row>',
    ],
    ['a comment', 'xl/comments1.xml', '<comment ref="A8"'],
    [
      'a table',
      'xl/tables/table1.xml',
      '<table ref="A1:C6" displayName="T" totalsRowCount="0"><autoFilter ref="A1:C6"/>',
    ],
    ['a chart', 'xl/charts/chart1.xml', '<c:f>表1!$A$2:$A$6</c:f>'],
    ['the source of a pivot table', 'xl/pivotCache/pivotCacheDefinition1.xml', 'ref="A1:C6"'],
    ['all else stays', 'xl/media/a.bin', 'untouched'],
  ])('%s (%s)', (_, name, expected) => expect(part(after, name)).toContain(expected));

  it('the calculation chain goes', () => {
    const chained = book({
      ...parts,
      more: { 'xl/calcChain.xml': '<calcChain/>' },
      moreRelationships: `<Relationship Id="k" Type="${office}/calcChain" Target="calcChain.xml"/>`,
    });
    expect(part(inserted(chained), 'xl/calcChain.xml')).toBe('');
  });
});

describe('what cannot be moved safely is refused with the reason', () => {
  const relation = (kind: string, target: string) => ({
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="d" Type="${office}/${kind}" Target="../${target}"/></Relationships>`,
  });
  const table = (ref: string, rest = '') =>
    sheetOf(block, { more: { ...relation('table', 't.xml'), 'xl/t.xml': `<table ref="${ref}" ${rest}/>` } });
  it.each<[string, Uint8Array, Partial<RowInsertion>?]>([
    ['insert.merge', sheetOf(`${block}<mergeCells><mergeCell ref="A2:A5"/></mergeCells>`)],
    [
      'insert.arrayFormula',
      sheetOf(rows('<row r="2"><c r="A2"><f t="array" ref="A2:A5">B2:B5</f></c></row>')),
    ],
    ['insert.tableHeader', table('A3:C9')],
    ['insert.tableTotal', table('A1:C4', 'totalsRowCount="1"'), { model: 4 }],
    [
      'insert.pivotTable',
      sheetOf(block, { more: { ...relation('pivotTable', 'p.xml'), 'xl/p.xml': '<x/>' } }),
    ],
    ['insert.severalSheets', sheetOf(rows('<row r="1"><c r="A1"><f>SUM(甲:乙!A5)</f></c></row>'))],
    ['insert.disorder', sheetOf(rows('<row r="2"/><row r="1"/>'))],
    ['insert.full', sheetOf(rows('<row r="1048575"/>'))],
    ['insert.badPlace', sheetOf(block), { count: 0 }],
    ['patch.unknownSheet', sheetOf(block), { sheet: '没有' }],
  ])('%s', (code, file, insertion) => {
    const result = insertRows(file, { sheet: '表1', after: 3, count: 2, ...insertion });
    expect(codeOf(result)).toBe(code);
  });
});
