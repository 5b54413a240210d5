/** What only a file can say: array formulas, shared formulas, tables. */
import { describe, expect, it } from 'vitest';
import { calculateWorkbook } from '#exchange/calculate/calculate';
import { cellName } from '#workbook/address';
import { opened } from '../../workbook/expect';
import { book, rows } from '../../workbook/fixture';

function computed(bytes: Uint8Array): Record<string, unknown> {
  const cells = calculateWorkbook(opened(bytes), { now: 45_000 });
  return Object.fromEntries(
    cells.map(({ row, column, computed: value }) => [
      cellName(row, column),
      typeof value === 'object' ? value?.error : value,
    ]),
  );
}

const cell = (name: string, content: string): string => `<c r="${name}">${content}</c>`;
const number = (name: string, value: number): string => cell(name, `<v>${value}</v>`);
const row = (at: number, content: string): string => `<row r="${at}">${content}</row>`;

describe('a file', () => {
  it('marks its array formulas, of one cell and of many, and expands shared ones', () => {
    const bytes = book({
      sheets: {
        表1: rows(
          row(
            1,
            number('A1', 1) +
              number('B1', 10) +
              cell('C1', '<f t="array" ref="C1:C2">A1:A2*B1:B2</f>') +
              cell('D1', '<f t="array" ref="D1">SUM(A1:A2*B1:B2)</f>') +
              cell('E1', '<f t="shared" ref="E1:E2" si="0">A1+$B$1</f>'),
          ) +
            row(
              2,
              number('A2', 2) +
                number('B2', 20) +
                cell('C2', '<v>0</v>') +
                cell('D2', '<f>SUM(A1:A2*B1:B2)</f>') +
                cell('E2', '<f t="shared" si="0"/>'),
            ),
        ),
      },
    });
    // In row 2 the plain formula takes the row's own cells, 2 × 20.
    expect(computed(bytes)).toEqual({ C1: 10, C2: 40, D1: 50, D2: 40, E1: 11, E2: 12 });
  });

  it('knows the columns of its tables', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const text = (name: string, value: string): string =>
      `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const formula = (name: string, value: string): string => cell(name, `<f>${value}</f>`);
    const bytes = book({
      sheets: {
        表1: rows(
          row(
            1,
            text('A1', '村') + text('B1', '活产数') + text('C1', '翻倍') + formula('E1', 'SUM(登记[活产数])'),
          ) +
            row(
              2,
              text('A2', '甲') +
                number('B2', 3) +
                formula('C2', '登记[[#This Row],[活产数]]*2') +
                formula('E2', 'COUNTA(登记[#Headers])'),
            ) +
            row(
              3,
              text('A3', '乙') +
                number('B3', 4) +
                formula('C3', '登记[@活产数]*2') +
                formula('E3', 'SUM(登记[[#All],[活产数]:[翻倍]])'),
            ) +
            row(4, formula('B4', 'SUBTOTAL(109,登记[活产数])') + formula('E4', '登记[[#Totals],[活产数]]')) +
            row(5, formula('E5', 'SUM(登记[没有])') + formula('F5', 'SUM(没有[活产数])')),
        ),
      },
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml':
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="登记" ref="A1:C4" totalsRowCount="1"><tableColumns count="3"><tableColumn id="1" name="村"/><tableColumn id="2" name="活产数"/><tableColumn id="3" name="翻倍"/></tableColumns></table>',
      },
    });
    expect(computed(bytes)).toEqual({
      C2: 6,
      C3: 8,
      B4: 7,
      E1: 7,
      E2: 3,
      // Header texts do not count, the total does.
      E3: 28,
      E4: 7,
      E5: '#REF!',
      F5: '#NAME?',
    });
  });
});
