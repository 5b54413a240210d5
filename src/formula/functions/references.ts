/** Ranges by what is reckoned: moved, named by a text, their size and their address. */
import { isFault } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { Matrix, Table } from '../datum';
import { faults } from '../faults';
import { columnName, printSheet } from '../reference';
import { declare, type Asked, type Datum } from './function';
import { fromRowColumn } from './row-column';

const reference = { name: 'reference', takes: 'area' } as const;
const array = { name: 'array', takes: 'array' } as const;
/** Left out between commas it keeps its default, so it is not taken as a number at once. */
const height = { name: 'height', takes: 'value', optional: true } as const;
const width = { name: 'width', takes: 'value', optional: true } as const;

export const references = [
  declare({
    name: 'OFFSET',
    chinese: '偏移',
    help: 'function.OFFSET',
    parameters: [
      reference,
      { name: 'rows', takes: 'number' },
      { name: 'columns', takes: 'number' },
      height,
      width,
    ],
    examples: [
      { formula: 'OFFSET(A1,2,0)', cells: [[1], [2], [3]], value: 3 },
      { formula: 'SUM(OFFSET(A1,1,0,2,1))', cells: [[1], [2], [3]], value: 5 },
      { formula: 'OFFSET(A1,-1,0)', cells: [[1]], value: { why: 'noReference' } },
    ],
    compute(asked, area, rows, columns, tall, wide) {
      const high = given(asked, tall, area.rows);
      const broad = given(asked, wide, area.columns);
      if (typeof high !== 'number') return high;
      if (typeof broad !== 'number') return broad;
      const [h, w] = [Math.trunc(high), Math.trunc(broad)];
      if (h === 0 || w === 0) return faults.noReference;
      // A negative size reaches up and to the left.
      const down = Math.trunc(rows) + (h < 0 ? h + 1 : 0);
      const across = Math.trunc(columns) + (w < 0 ? w + 1 : 0);
      return area.moved(down, across, Math.abs(h), Math.abs(w));
    },
  }),
  declare({
    name: 'INDIRECT',
    chinese: '间接引用',
    help: 'function.INDIRECT',
    parameters: [
      { name: 'text', takes: 'text' },
      { name: 'a1', takes: 'truth', optional: true },
    ],
    examples: [
      { formula: 'INDIRECT("A"&2)', cells: [[1], [2]], value: 2 },
      { formula: 'INDIRECT("R2C1",FALSE)', cells: [[1], [2]], value: 2 },
      { formula: 'INDIRECT("没有")', cells: [], value: { why: 'noReference' } },
    ],
    compute({ sheets, row }, text, a1 = true) {
      if (!sheets) return faults.noReference;
      const written = a1 ? text.trim() : fromRowColumn(text.trim(), sheets.place(row));
      return written === undefined || written === '' ? faults.noReference : sheets.refer(written, row);
    },
  }),
  declare({
    name: 'ROWS',
    chinese: '行数',
    help: 'function.ROWS',
    parameters: [array],
    examples: [
      { formula: 'ROWS({1,2;3,4;5,6})', value: 3 },
      { formula: 'ROWS(B2:D9)', cells: [], value: 8 },
    ],
    compute: (_, of) => (of instanceof Matrix ? of.rows : isFault(of) ? of : 1),
  }),
  declare({
    name: 'COLUMNS',
    chinese: '列数',
    help: 'function.COLUMNS',
    parameters: [array],
    examples: [
      { formula: 'COLUMNS({1,2;3,4;5,6})', value: 2 },
      { formula: 'COLUMNS(B2:D9)', cells: [], value: 3 },
    ],
    compute: (_, of) => (of instanceof Matrix ? of.columns : isFault(of) ? of : 1),
  }),
  declare({
    name: 'ADDRESS',
    chinese: '地址',
    help: 'function.ADDRESS',
    parameters: [
      { name: 'row', takes: 'number' },
      { name: 'column', takes: 'number' },
      { name: 'fixed', takes: 'value', optional: true },
      { name: 'a1', takes: 'value', optional: true },
      { name: 'sheet', takes: 'text', optional: true },
    ],
    examples: [
      { formula: 'ADDRESS(2,3)', value: '$C$2' },
      { formula: 'ADDRESS(2,3,4)', value: 'C2' },
      { formula: 'ADDRESS(2,3,1,TRUE,"表 2")', value: "'表 2'!$C$2" },
    ],
    compute(asked, row, column, fixed, a1, sheet) {
      const kind = given(asked, fixed, 1);
      const style = given(asked, a1, 1);
      if (typeof kind !== 'number') return kind;
      if (typeof style !== 'number') return style;
      const [r, c, k] = [row, column, kind].map(Math.trunc) as [number, number, number];
      if (r < 1 || r > 1_048_576 || c < 1 || c > 16_384 || k < 1 || k > 4) return faults.notNumber;
      const on = sheet === undefined ? '' : sheet === '' ? '!' : printSheet({ sheet });
      const [rowFixed, columnFixed] = [k < 3, k % 2 === 1];
      if (style === 0) return `${on}R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
      return `${on}${columnFixed ? '$' : ''}${columnName(c)}${rowFixed ? '$' : ''}${r}`;
    },
  }),
  declare({
    name: 'TRANSPOSE',
    chinese: '转置',
    help: 'function.TRANSPOSE',
    parameters: [array],
    examples: [
      { formula: 'INDEX(TRANSPOSE({1,2,3}),3,1)', value: 3 },
      { formula: 'ROWS(TRANSPOSE({1,2,3}))', value: 3 },
    ],
    compute: (_, of): Datum =>
      of instanceof Matrix ? Table.of(of.columns, of.rows, (row, column) => of.at(column, row)) : of,
  }),
];

/** A number, or the default where nothing stands. */
function given({ mode }: Asked, value: Value | undefined, otherwise: number): Value {
  return value === undefined || (isAbsence(value) && value.why === 'blank') ? otherwise : mode.number(value);
}
