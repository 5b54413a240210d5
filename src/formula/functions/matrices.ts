/** Sums over two ranges place by place, and the product of two matrices. */
import { isFault } from '#value/absence';
import { Matrix, Table } from '../datum';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Datum, type Value } from './function';

const x = { name: 'xs', takes: 'array' } as const;
const y = { name: 'ys', takes: 'array' } as const;

export const matrices = [
  declare({
    name: 'SUMX2MY2',
    chinese: '平方差之和',
    help: 'function.SUMX2MY2',
    parameters: [x, y],
    examples: [
      { formula: 'SUMX2MY2({3,5},{2,1})', value: 29 },
      { formula: 'SUMX2MY2({3,5},{2})', value: { why: 'notFound' } },
    ],
    compute: (_, xs, ys) => overPlaces(xs, ys, (a, b) => a * a - b * b),
  }),
  declare({
    name: 'SUMX2PY2',
    chinese: '平方和之和',
    help: 'function.SUMX2PY2',
    parameters: [x, y],
    examples: [
      { formula: 'SUMX2PY2({3,5},{2,1})', value: 39 },
      { formula: 'SUMX2PY2({3,"文字"},{2,1})', value: 13 },
    ],
    compute: (_, xs, ys) => overPlaces(xs, ys, (a, b) => a * a + b * b),
  }),
  declare({
    name: 'SUMXMY2',
    chinese: '差的平方和',
    help: 'function.SUMXMY2',
    parameters: [x, y],
    examples: [
      { formula: 'SUMXMY2({3,5},{2,1})', value: 17 },
      { formula: 'SUMXMY2({1},{1})', value: 0 },
    ],
    compute: (_, xs, ys) => overPlaces(xs, ys, (a, b) => (a - b) ** 2),
  }),
  declare({
    name: 'MMULT',
    chinese: '矩阵相乘',
    help: 'function.MMULT',
    parameters: [x, y],
    examples: [
      { formula: 'INDEX(MMULT({1,3;7,2},{2,0;0,2}),2,1)', value: 14 },
      { formula: 'MMULT({1,2},{1,2})', value: { why: 'notNumber' } },
    ],
    compute(_, xs, ys): Datum {
      const [a, b] = [numbersOf(xs), numbersOf(ys)];
      const inner = b?.length;
      if (!a || !b || a[0]?.length !== inner) return faults.notNumber;
      return Table.of(a.length, b[0]?.length ?? 0, (row, column) =>
        finite((a[row] ?? []).reduce((total, one, i) => total + one * (b[i]?.[column] ?? Number.NaN), 0)),
      );
    },
  }),
];

/** undefined where not all are numbers. */
function numbersOf(datum: Datum): readonly (readonly number[])[] | undefined {
  const whole = datum instanceof Matrix ? datum : tableOf(datum);
  const rows: number[][] = [];
  for (let row = 0; row < whole.rows; row += 1) {
    const line: number[] = [];
    for (let column = 0; column < whole.columns; column += 1) {
      const value = whole.at(row, column);
      if (typeof value !== 'number') return undefined;
      line.push(value);
    }
    rows.push(line);
  }
  return rows;
}

/** Places where one of both is no number are passed over. */
function overPlaces(xs: Datum, ys: Datum, compute: (a: number, b: number) => number): Value {
  if (!(xs instanceof Matrix))
    return ys instanceof Matrix ? faults.notFound : overPlaces(tableOf(xs), ys, compute);
  if (!(ys instanceof Matrix)) return overPlaces(xs, tableOf(ys), compute);
  if (xs.rows !== ys.rows || xs.columns !== ys.columns) return faults.notFound;
  let total = 0;
  for (let row = 0; row < Math.min(xs.usedRows, ys.usedRows); row += 1) {
    for (let column = 0; column < Math.min(xs.usedColumns, ys.usedColumns); column += 1) {
      const [a, b] = [xs.at(row, column), ys.at(row, column)];
      if (isFault(a)) return a;
      if (isFault(b)) return b;
      if (typeof a === 'number' && typeof b === 'number') total += compute(a, b);
    }
  }
  return finite(total);
}

function tableOf(value: Value): Table {
  return Table.of(1, 1, () => value);
}
