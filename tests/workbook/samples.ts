/** Workbooks that each carry one thing a patch must not harm. */
import { rows, sheetOf, zipOf } from './fixture';

const grid = rows(
  '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2</v></c><c r="D1"><f>B1*2</f><v>4</v></c></row>' +
    '<row r="3" ht="20"><c r="A3" t="inlineStr"><is><t>合计</t></is></c><c r="B3"><v>0.5</v></c></row>',
);
const strings = '<si><r><t>活产</t></r><r><rPr><b/></rPr><t>数</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
const styles = '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const samples: Readonly<Record<string, Uint8Array>> = {
  plain: sheetOf(grid, { strings, styles }),
  validations: sheetOf(
    `${grid}<dataValidations count="1"><dataValidation type="list" sqref="B1:B9"><formula1>"是,否"</formula1></dataValidation></dataValidations>`,
    { strings, styles },
  ),
  'conditional formats in an extension': sheetOf(
    `${grid}<extLst><ext xmlns:x14="x" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    { strings, styles },
  ),
  'page set-up and protection': sheetOf(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>${grid}<sheetProtection password="83AF" sheet="1"/><mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1"><brk id="2"/></rowBreaks>`,
    { strings, styles },
  ),
  'other parts of every kind': sheetOf(grid, {
    strings,
    styles,
    more: {
      'xl/vbaProject.bin': 'macro\u0000bytes',
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
      'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
      'xl/media/image1.bin': '\u0089picture',
      'customXml/item1.xml': '<a/>',
      'xl/calcChain.xml': '<calcChain><c r="D1" i="1"/></calcChain>',
    },
  }),
  'shared formulas': sheetOf(
    rows(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
    ),
  ),
  'no addresses': sheetOf(
    rows('<row><c><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row><row><c><v>2</v></c></row>'),
  ),
  'an empty sheet': sheetOf('<sheetData/>'),
  'a prefix on every name': zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><x:sheets><x:sheet name="表1" sheetId="1" r:id="b"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml':
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  }),
};
