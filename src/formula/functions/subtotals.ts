/**
 * SUBTOTAL and AGGREGATE: a function given by number over ranges, without the cells that are subtotals themselves and the
 * rows a filter hides; from 101 on, or as the option says, without all hidden rows or errors too.
 */
import { isFault } from '#value/absence';
import { isAbsence } from '#value/value';
import { Area, Matrix, Table, Union } from '../datum';
import { faults } from '../faults';
import { Unsupported } from '../scope';
import { average } from './average';
import { median, mode } from './centre';
import { count } from './count';
import { countA } from './counting';
import { sampleVariance, stdev, stdevP, wholeVariance } from './deviations';
import { max, min } from './extremes';
import { declare, type Asked, type Datum, type FormulaFunction, type Value } from './function';
import { percentile, percentileExc, quartile, quartileExc } from './percentiles';
import { large, small } from './ranking';
import { product } from './arithmetic';
import { sum } from './sum';

/** By number, from 1. */
const foldings = [
  average,
  count,
  countA,
  max,
  min,
  product,
  stdev,
  stdevP,
  sum,
  sampleVariance,
  wholeVariance,
];
const more = [median, mode];
/** They take a second argument. */
const placed = [large, small, percentile, quartile, percentileExc, quartileExc];

const number = { name: 'function', takes: 'number' } as const;

export const subtotals = [
  declare({
    name: 'SUBTOTAL',
    chinese: '分类汇总',
    help: 'function.SUBTOTAL',
    parameters: [number, { name: 'range', takes: 'values', repeated: true }],
    examples: [
      { formula: 'SUBTOTAL(9,A1:A3)', cells: [[1], [2], [4]], value: 7 },
      { formula: 'SUBTOTAL(101,A1:A3)', cells: [[1], [2], [6]], value: 3 },
      { formula: 'SUBTOTAL(12,A1:A3)', cells: [[1], [2], [6]], value: { why: 'notNumber' } },
    ],
    compute(asked, which, ...ranges) {
      const whole = Math.trunc(which as number);
      const declared = foldings[(whole > 100 ? whole - 100 : whole) - 1];
      if (!declared) return faults.notNumber;
      for (const range of ranges as Datum[]) {
        if (isFault(range as Value)) return range;
        // Only ranges can be written here: anything else is an array of ranges (OFFSET of many rows), which is not built.
        if (!(range instanceof Area || range instanceof Union)) throw new Unsupported('SUBTOTAL');
      }
      return call(
        declared,
        asked,
        kept(asked, ranges as Datum[], {
          subtotals: true,
          filtered: true,
          hidden: whole > 100,
          errors: false,
        }),
      );
    },
  }),
  declare({
    name: 'AGGREGATE',
    chinese: '聚合',
    help: 'function.AGGREGATE',
    parameters: [
      number,
      { name: 'option', takes: 'number' },
      { name: 'range', takes: 'array' },
      { name: 'further', takes: 'array', optional: true, repeated: true },
    ],
    examples: [
      { formula: 'AGGREGATE(9,6,A1:A3)', cells: [[1], ['#N/A'], [4]], value: 5 },
      { formula: 'AGGREGATE(14,6,A1:A3,2)', cells: [[1], ['#N/A'], [4]], value: 1 },
    ],
    compute(asked, which, option, ...rest) {
      const [whole, skip] = [Math.trunc(which as number), Math.trunc(option as number)];
      const [from, second] = rest as Datum[];
      if (skip < 0 || skip > 7) return faults.notNumber;
      const without = { subtotals: skip < 4, filtered: false, hidden: skip % 2 === 1, errors: skip % 4 > 1 };
      const ranking = placed[whole - foldings.length - more.length - 1];
      if (ranking) {
        if (second === undefined) return faults.notNumber;
        const place = asked.mode.number(second instanceof Matrix ? second.at(0, 0) : second);
        return typeof place === 'number'
          ? call(ranking, asked, kept(asked, [from as Datum], without), place)
          : place;
      }
      const declared = [...foldings, ...more][whole - 1];
      return declared ? call(declared, asked, kept(asked, rest as Datum[], without)) : faults.notNumber;
    },
  }),
];

function call(declared: FormulaFunction, asked: Asked, ...args: Datum[]): Datum {
  return (declared.compute as (asked: Asked, ...args: Datum[]) => Datum)(asked, ...args);
}

interface Without {
  readonly subtotals: boolean;
  /** Rows hidden by a filter. */
  readonly filtered: boolean;
  /** Rows hidden in whichever way. */
  readonly hidden: boolean;
  readonly errors: boolean;
}

/** The filled cells that count, one below the other. */
function kept({ sheets }: Asked, data: readonly Datum[], without: Without): Table {
  const values: Value[] = [];
  for (const datum of data.flatMap<Datum>((one) => (one instanceof Union ? one.parts : [one]))) {
    const area = datum instanceof Area ? datum : undefined;
    const meet = (value: Value, row: number, column: number): void => {
      if (isAbsence(value) && (value.why === 'blank' || (without.errors && isFault(value)))) return;
      if (area && sheets) {
        const [at, across] = [area.top + row, area.left + column];
        if (without.filtered && sheets.isFiltered(area.sheet, at)) return;
        if (without.hidden && sheets.isHidden(area.sheet, at)) return;
        if (without.subtotals && sheets.isSubtotal(area.sheet, at, across)) return;
      }
      values.push(value);
    };
    if (datum instanceof Matrix) datum.eachFilled(meet);
    else meet(datum, 0, 0);
  }
  return Table.of(values.length, 1, (row) => values[row] as Value);
}
