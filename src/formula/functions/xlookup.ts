/** XLOOKUP and XMATCH: exact, the next smaller or larger, or with wildcards; from either end, or by halves. */
import { isAbsence, type Value } from '#value/value';
import { Area, Matrix, Table } from '../datum';
import { compareValues } from '../compare';
import { faults } from '../faults';
import { matcherOf } from './criterion';
import { declare, type Datum } from './function';
import { findSorted } from './lookup';

const wanted = { name: 'wanted', takes: 'present' } as const;
const range = { name: 'range', takes: 'array' } as const;
const match = { name: 'match', takes: 'number', optional: true } as const;
const search = { name: 'search', takes: 'number', optional: true } as const;

export const newerLookups = [
  declare({
    name: 'XLOOKUP',
    chinese: '查找取值',
    help: 'function.XLOOKUP',
    parameters: [
      wanted,
      range,
      { name: 'results', takes: 'array' },
      { name: 'otherwise', takes: 'later', optional: true },
      match,
      search,
    ],
    examples: [
      { formula: 'XLOOKUP("乙",{"甲";"乙"},{10;20})', value: 20 },
      { formula: 'XLOOKUP("丙",{"甲";"乙"},{10;20},"无")', value: '无' },
      { formula: 'XLOOKUP(25,{10;20;30},{"低";"中";"高"},,-1)', value: '中' },
    ],
    compute(_, key, among, results, otherwise, how = 0, order = 1) {
      const across = among instanceof Matrix && among.columns > 1;
      const found = find(key, among, how, order);
      if (typeof found !== 'number') return found;
      if (found < 0) return otherwise?.() ?? faults.notFound;
      return sliceOf(results, found, across, among);
    },
  }),
  declare({
    name: 'XMATCH',
    chinese: '查找位置',
    help: 'function.XMATCH',
    parameters: [wanted, range, match, search],
    examples: [
      { formula: 'XMATCH("乙",{"甲","乙","乙"})', value: 2 },
      { formula: 'XMATCH("乙",{"甲","乙","乙"},0,-1)', value: 3 },
      { formula: 'XMATCH(25,{10,30,20},1)', value: 2 },
    ],
    compute(_, key, among, how = 0, order = 1) {
      const found = find(key, among, how, order);
      return typeof found !== 'number' ? found : found < 0 ? faults.notFound : found + 1;
    },
  }),
];

/** The place, −1 for none. */
function find(key: Value, among: Datum, how: number, order: number): Value {
  const all = among instanceof Matrix ? among : Table.of(1, 1, () => among);
  if (all.rows > 1 && all.columns > 1) return faults.notNumber;
  if (![-1, 0, 1, 2].includes(how) || ![-2, -1, 1, 2].includes(order)) return faults.notNumber;
  const across = all.columns > 1;
  const count = across ? all.usedColumns : all.usedRows;
  const at = (index: number): Value => (across ? all.at(0, index) : all.at(index, 0));
  if (how === 2 && typeof key === 'string') {
    const matches = matcherOf(key);
    return scan(count, order, (index) => {
      const value = at(index);
      return typeof value === 'string' && matches(value);
    });
  }
  if (isAbsence(key)) return scan(count, order, (index) => isEmpty(at(index)));
  const compare = (index: number): number => orderOf(at(index), key);
  if (Math.abs(order) === 2) return byHalves(key, count, at, how, order < 0);
  const indexed = order === 1 && !across ? all.firstRow?.(0, key) : undefined;
  const exact = indexed ?? scan(count, order, (index) => compare(index) === 0);
  return exact >= 0 || how === 0 ? exact : nearest(count, order, how, at, compare);
}

function scan(count: number, order: number, fits: (index: number) => boolean): number {
  for (let i = 0; i < count; i += 1) {
    const index = order < 0 ? count - 1 - i : i;
    if (fits(index)) return index;
  }
  return -1;
}

/** The closest on the side that `how` says. */
function nearest(
  count: number,
  order: number,
  how: number,
  at: (index: number) => Value,
  compare: (index: number) => number,
): number {
  let best = -1;
  scan(count, order, (index) => {
    if (Math.sign(compare(index)) === how && (best < 0 || orderOf(at(index), at(best)) * how < 0))
      best = index;
    return false;
  });
  return best;
}

function byHalves(
  key: Value,
  count: number,
  at: (index: number) => Value,
  how: number,
  descending: boolean,
): number {
  const last = findSorted(key, count, at, descending);
  if (last >= 0 && orderOf(at(last), key) === 0) return last;
  if (how === 0) return -1;
  // `last` lies before the place where the wanted one would stand.
  const index = (how === -1) !== descending ? last : last + 1;
  return index < count ? index : -1;
}

/** NaN for values of different kinds. */
function orderOf(a: Value, b: Value): number {
  if (isAbsence(a) || isAbsence(b) || typeof a !== typeof b) return Number.NaN;
  return compareValues(a, b);
}

function isEmpty(value: Value): boolean {
  return isAbsence(value) && value.why === 'blank';
}

/** The row (or column) of the results that belongs to the place found. */
function sliceOf(results: Datum, index: number, across: boolean, among: Datum): Datum {
  if (!(results instanceof Matrix)) return among instanceof Matrix ? faults.notNumber : results;
  const size = among instanceof Matrix ? (across ? among.columns : among.rows) : 1;
  if ((across ? results.columns : results.rows) !== size) return faults.notNumber;
  const [top, left] = across ? [0, index] : [index, 0];
  const [height, width] = across ? [results.rows, 1] : [1, results.columns];
  if (results instanceof Area) return results.moved(top, left, height, width);
  if (height * width === 1) return results.at(top, left);
  return Table.of(height, width, (row, column) => results.at(top + row, left + column));
}
