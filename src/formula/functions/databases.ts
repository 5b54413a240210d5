/**
 * DSUM and its kin: a list with its headings, a heading or its place, and conditions under headings. Conditions in one row
 * must all be met; one of the rows is enough.
 */
import { isAbsence, type Absence, type Value } from '#value/value';
import { areEqual } from '../compare';
import { Matrix, Table, type Datum } from '../datum';
import { faults } from '../faults';
import { average } from './average';
import { count } from './count';
import { countA } from './counting';
import { criterionOf, type Criterion } from './criterion';
import { max, min } from './extremes';
import { declare, type Asked, type FormulaFunction } from './function';
import { sum } from './sum';

const list = [
  ['单位', '数'],
  ['甲', 1],
  ['乙', 2],
  ['甲', 4],
  ['单位', null],
  ['甲', null],
] as const;

export const databases = [
  over('DSUM', '数据库求和', sum, 5),
  over('DAVERAGE', '数据库平均', average, 2.5),
  over('DCOUNT', '数据库计数', count, 2),
  over('DCOUNTA', '数据库非空计数', countA, 2),
  over('DMAX', '数据库最大值', max, 4),
  over('DMIN', '数据库最小值', min, 1),
  declare({
    name: 'DGET',
    chinese: '数据库取值',
    help: 'function.DGET',
    parameters: parametersOf(),
    examples: [
      { formula: 'DGET(A1:B4,"数",A5:A6)', cells: list, value: { why: 'outOfRange' } },
      { formula: 'DGET(A1:B3,2,A5:A6)', cells: list, value: 1 },
    ],
    compute(_, table, field, conditions) {
      const found = valuesWhere(table, field, conditions);
      if (isAbsence(found)) return found;
      const [only = faults.notNumber] = found;
      return found.length > 1 ? faults.outOfRange : only;
    },
  }),
];

function parametersOf() {
  return [
    { name: 'table', takes: 'values' },
    { name: 'field', takes: 'present' },
    { name: 'conditions', takes: 'values' },
  ] as const;
}

function over(name: string, chinese: string, fold: FormulaFunction, shown: number): FormulaFunction {
  return declare({
    name,
    chinese,
    help: `function.${name}`,
    parameters: parametersOf(),
    examples: [
      { formula: `${name}(A1:B4,"数",A5:A6)`, cells: list, value: shown },
      { formula: `${name}(A1:B4,3,A5:A6)`, cells: list, value: { why: 'notNumber' } },
    ],
    compute(asked, table, field, conditions) {
      const found = valuesWhere(table, field, conditions);
      if (isAbsence(found)) return found;
      const kept = Table.of(found.length, 1, (row) => found[row] as Value);
      return (fold.compute as (asked: Asked, of: Datum) => Datum)(asked, kept);
    },
  });
}

function valuesWhere(table: Datum, field: Value, conditions: Datum): readonly Value[] | Absence {
  if (!(table instanceof Matrix) || !(conditions instanceof Matrix)) return faults.notNumber;
  const column = typeof field === 'number' ? Math.trunc(field) - 1 : columnOf(table, field);
  if (column < 0 || column >= table.columns) return faults.notNumber;
  const rows = conditionRows(table, conditions);
  const values: Value[] = [];
  for (let row = 1; row < table.usedRows; row += 1) {
    if (!rows.some((all) => all.every(([at, matches]) => matches(table.at(row, at))))) continue;
    const value = table.at(row, column);
    if (!isAbsence(value) || value.why !== 'blank') values.push(value);
  }
  return values;
}

function columnOf(table: Matrix, heading: Value): number {
  if (isAbsence(heading)) return -1;
  for (let column = 0; column < table.columns; column += 1) {
    const value = table.at(0, column);
    if (!isAbsence(value) && areEqual(value, heading)) return column;
  }
  return -1;
}

/** An empty cell is no condition; a bare text is met by what begins with it. */
function conditionRows(table: Matrix, conditions: Matrix): readonly (readonly [number, Criterion])[][] {
  const rows: (readonly [number, Criterion])[][] = [];
  for (let row = 1; row < conditions.rows; row += 1) {
    const all: (readonly [number, Criterion])[] = [];
    for (let column = 0; column < conditions.columns; column += 1) {
      const at = columnOf(table, conditions.at(0, column));
      const wanted = conditions.at(row, column);
      if (at < 0 || isAbsence(wanted)) continue;
      const begins = typeof wanted === 'string' && /^[^<>=]/.test(wanted) ? `${wanted}*` : wanted;
      const [exact, open] = [criterionOf(wanted), criterionOf(begins)];
      all.push([at, (value) => exact(value) || open(value)]);
    }
    rows.push(all);
  }
  return rows;
}
