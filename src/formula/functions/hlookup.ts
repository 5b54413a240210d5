import { isFault } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { Area, Matrix } from '../datum';
import { faults } from '../faults';
import { declare, type Asked, type Datum } from './function';
import { findExactIn, findSorted } from './lookup';

const wanted = { name: 'wanted', takes: 'present' } as const;

export const lookups = [
  declare({
    name: 'HLOOKUP',
    chinese: '横向查找',
    help: 'function.HLOOKUP',
    parameters: [
      wanted,
      { name: 'table', takes: 'array' },
      { name: 'row', takes: 'number' },
      { name: 'nearest', takes: 'truth', optional: true },
    ],
    examples: [
      { formula: 'HLOOKUP("乙",{"甲","乙";1,2},2,FALSE)', value: 2 },
      { formula: 'HLOOKUP(25,{0,20,30;"轻","中","重"},2)', value: '中' },
      { formula: 'HLOOKUP("丁",{"甲","乙";1,2},2,0)', value: { why: 'notFound' } },
    ],
    compute(asked, key, table, row, nearest = true) {
      if (!(table instanceof Matrix)) return isFault(table) ? table : faults.notNumber;
      const index = Math.trunc(row);
      if (index < 1) return faults.notNumber;
      if (index > table.rows) return faults.noReference;
      const of = sought(asked, key);
      const column = nearest
        ? findSorted(of, table.usedColumns, (at) => table.at(0, at))
        : findExactIn(table, true, of);
      return column < 0 ? faults.notFound : table.at(index - 1, column);
    },
  }),
  declare({
    name: 'LOOKUP',
    chinese: '查找',
    help: 'function.LOOKUP',
    parameters: [
      wanted,
      { name: 'range', takes: 'array' },
      { name: 'results', takes: 'array', optional: true },
    ],
    examples: [
      { formula: 'LOOKUP(75,{0,60,90},{"差","中","优"})', value: '中' },
      { formula: 'LOOKUP(75,{0,"差";60,"中";90,"优"})', value: '中' },
      { formula: 'LOOKUP(1,0/({1;2;1}=1),{"甲";"乙";"丙"})', value: '丙' },
    ],
    /** Looks along the longer side; without results the answer is in the last column, or the last row of a wide table. */
    compute(asked, key, range, results) {
      if (!(range instanceof Matrix)) return isFault(range) ? range : faults.notFound;
      const across = range.columns > range.rows;
      const count = across ? range.usedColumns : range.usedRows;
      const found = findSorted(sought(asked, key), count, (at) =>
        across ? range.at(0, at) : range.at(at, 0),
      );
      if (found < 0) return faults.notFound;
      if (results === undefined)
        return across ? range.at(range.rows - 1, found) : range.at(found, range.columns - 1);
      return resultAt(results, found);
    },
  }),
  declare({
    name: 'MATCH',
    chinese: '匹配位置',
    help: 'function.MATCH',
    parameters: [
      wanted,
      { name: 'range', takes: 'array' },
      { name: 'type', takes: 'number', optional: true },
    ],
    examples: [
      { formula: 'MATCH("乙",{"甲","乙","丙"},0)', value: 2 },
      { formula: 'MATCH(25,{10,20,30})', value: 2 },
      { formula: 'MATCH(25,{30,20,10},-1)', value: 1 },
    ],
    compute(asked, key, range, type = 1) {
      if (!(range instanceof Matrix)) return isFault(range) ? range : faults.notFound;
      if (range.rows > 1 && range.columns > 1) return faults.notFound;
      const across = range.columns > 1;
      const count = across ? range.usedColumns : range.usedRows;
      const at = (index: number): Value => (across ? range.at(0, index) : range.at(index, 0));
      const of = sought(asked, key);
      const found = type === 0 ? findExactIn(range, across, of) : findSorted(of, count, at, type < 0);
      return found < 0 ? faults.notFound : found + 1;
    },
  }),
];

/** An empty cell is looked for as 0. */
function sought({ mode }: Asked, key: Value): Value {
  return mode.cells && isAbsence(key) ? 0 : key;
}

/** Results may be a row or a column; a range goes on beyond its end. */
function resultAt(results: Datum, index: number): Datum {
  if (!(results instanceof Matrix)) return index === 0 ? results : faults.notFound;
  if (results.rows > 1 && results.columns > 1) return faults.notFound;
  const [row, column] = results.columns > 1 ? [0, index] : [index, 0];
  if (results.holds(row, column)) return results.at(row, column);
  return results instanceof Area ? results.moved(row, column, 1, 1) : faults.notFound;
}
