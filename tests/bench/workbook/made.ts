/** A workbook of 20,000 rows × 20 columns as Excel would write it: shared texts, whole and broken numbers, formulas, blanks. */
import { columnName } from '../../../src/workbook/address';
import { writeZip } from '../../../src/workbook/opc/write';

export const rows = 20_000;
export const columns = 20;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const texts = [
  ...Array.from({ length: 500 }, (_, index) => `青山镇第${index + 1}卫生院`),
  ...Array.from({ length: 1000 }, (_, index) => `备注${index + 1}`),
];

export function makeWorkbook(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: readonly [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet()],
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, text]) => ({ name, bytes: encoder.encode(declaration + text) })));
}

function sheet(): string {
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    let cells = '';
    for (let column = 1; column <= columns; column++) cells += cell(row, column);
    lines.push(`<row r="${row}" spans="1:${columns}">${cells}</row>`);
  }
  const last = `${columnName(columns)}${rows}`;
  return `<worksheet xmlns="${main}"><dimension ref="A1:${last}"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Two columns of names; of the others, half whole numbers, the rest rates, formulas, remarks and blanks. */
function cell(row: number, column: number): string {
  const at = `r="${columnName(column)}${row}"`;
  if (column <= 2) return `<c ${at} t="s"><v>${(row * column) % 500}</v></c>`;
  const kind = (row * 7 + column) % 10;
  if (kind < 5) return `<c ${at}><v>${row * column}</v></c>`;
  if (kind < 7) return `<c ${at} s="1"><v>${(row * column) / 7}</v></c>`;
  if (kind < 8) return `<c ${at}><f>A${row}&amp;B${row}&amp;${column}</f><v>${row * 7}</v></c>`;
  if (kind < 9) return `<c ${at} t="s"><v>${500 + ((row * column) % 1000)}</v></c>`;
  return `<c ${at} s="1"/>`;
}
