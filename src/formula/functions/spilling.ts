/** Functions that give a whole table: what is left of one, its rows in order, a run of numbers. */
import { isFault } from '#value/absence';
import { isAbsence } from '#value/value';
import { areEqual, compareValues } from '../compare';
import { Matrix, Table, type Datum } from '../datum';
import { faults } from '../faults';
import { declare, type Value } from './function';

const array = { name: 'array', takes: 'array' } as const;
const across = { name: 'across', takes: 'truth', optional: true } as const;

type Line = readonly Value[];

export const spilling = [
  declare({
    name: 'FILTER',
    chinese: '筛选',
    help: 'function.FILTER',
    parameters: [
      array,
      { name: 'include', takes: 'array' },
      { name: 'otherwise', takes: 'later', optional: true },
    ],
    examples: [
      { formula: 'SUM(FILTER({1;2;3},{1;0;1}))', value: 4 },
      { formula: 'FILTER({1;2;3},{0;0;0},"无")', value: '无' },
    ],
    /** A column of truths chooses rows, a row of them columns. */
    compute(asked, from, include, otherwise): Datum {
      const whole = tableOf(from);
      const chosen = tableOf(include);
      const byColumn = chosen.rows === 1 && chosen.columns === whole.columns && whole.columns > 1;
      if (!byColumn && !(chosen.columns === 1 && chosen.rows === whole.rows)) return faults.notNumber;
      const kept: Line[] = [];
      for (const [i, line] of linesOf(whole, byColumn).entries()) {
        const truth = asked.mode.truth(byColumn ? chosen.at(0, i) : chosen.at(i, 0));
        if (isAbsence(truth)) return truth;
        if (truth) kept.push(line);
      }
      return kept.length === 0 ? (otherwise?.() ?? faults.notNumber) : inLines(kept, byColumn);
    },
  }),
  declare({
    name: 'UNIQUE',
    chinese: '去重',
    help: 'function.UNIQUE',
    parameters: [array, across, { name: 'once', takes: 'truth', optional: true }],
    examples: [
      { formula: 'ROWS(UNIQUE({"甲";"乙";"甲"}))', value: 2 },
      { formula: 'UNIQUE({"甲";"乙";"甲"},FALSE,TRUE)', value: '乙' },
    ],
    compute(_, from, byColumn = false, once = false) {
      const lines = linesOf(tableOf(from), byColumn);
      const times = new Map<Line, number>();
      for (const line of lines) {
        const known = [...times.keys()].find((other) => sameLine(line, other));
        times.set(known ?? line, (times.get(known ?? line) ?? 0) + 1);
      }
      const kept = [...times].flatMap(([line, count]) => (once && count > 1 ? [] : [line]));
      return kept.length === 0 ? faults.notNumber : inLines(kept, byColumn);
    },
  }),
  declare({
    name: 'SORT',
    chinese: '排序',
    help: 'function.SORT',
    parameters: [
      array,
      { name: 'index', takes: 'number', optional: true },
      { name: 'order', takes: 'number', optional: true },
      across,
    ],
    examples: [
      { formula: 'SORT({3;1;2})', value: 1 },
      { formula: 'SORT({3;1;2},1,-1)', value: 3 },
    ],
    compute(_, from, index = 1, order = 1, byColumn = false) {
      const lines = linesOf(tableOf(from), byColumn);
      const key = Math.trunc(index) - 1;
      if (lines[0]?.[key] === undefined || (order !== 1 && order !== -1)) return faults.notNumber;
      const sorted = [...lines].sort((a, b) => inOrder(a[key] as Value, b[key] as Value, order));
      return inLines(sorted, byColumn);
    },
  }),
  declare({
    name: 'SEQUENCE',
    chinese: '序列',
    help: 'function.SEQUENCE',
    parameters: [
      { name: 'rows', takes: 'number' },
      { name: 'columns', takes: 'number', optional: true },
      { name: 'first', takes: 'number', optional: true },
      { name: 'step', takes: 'number', optional: true },
    ],
    examples: [
      { formula: 'SUM(SEQUENCE(4))', value: 10 },
      { formula: 'INDEX(SEQUENCE(2,3,10,5),2,3)', value: 35 },
    ],
    compute(_, rows, columns = 1, first = 1, step = 1) {
      const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
      if (height < 1 || width < 1 || height * width > 1_048_576) return faults.notNumber;
      return Table.of(height, width, (row, column) => first + (row * width + column) * step);
    },
  }),
];

function tableOf(datum: Datum): Matrix {
  return datum instanceof Matrix ? datum : Table.of(1, 1, () => datum);
}

/** Rows, or columns, as far as they hold anything. */
function linesOf(matrix: Matrix, byColumn: boolean): Line[] {
  const { usedRows, usedColumns } = matrix;
  return byColumn
    ? Array.from({ length: usedColumns }, (_, c) =>
        Array.from({ length: usedRows }, (__, r) => matrix.at(r, c)),
      )
    : Array.from({ length: usedRows }, (_, r) =>
        Array.from({ length: usedColumns }, (__, c) => matrix.at(r, c)),
      );
}

function inLines(lines: readonly Line[], byColumn: boolean): Table {
  const at = (line: number, place: number): Value => lines[line]?.[place] ?? faults.notFound;
  const size = lines[0]?.length ?? 0;
  return byColumn
    ? Table.of(size, lines.length, (row, column) => at(column, row))
    : Table.of(lines.length, size, (row, column) => at(row, column));
}

function sameLine(a: Line, b: Line): boolean {
  return a.every((value, i) => {
    const other = b[i] as Value;
    return isAbsence(value) || isAbsence(other)
      ? isAbsence(value) && isAbsence(other) && value.why === other.why
      : areEqual(value, other);
  });
}

/** Errors come after all values, and empty cells last, in either direction. */
function inOrder(a: Value, b: Value, order: number): number {
  if (!isAbsence(a) && !isAbsence(b)) return compareValues(a, b) * order;
  return last(a) - last(b);
}

function last(value: Value): number {
  return !isAbsence(value) ? 0 : isFault(value) ? 1 : 2;
}
