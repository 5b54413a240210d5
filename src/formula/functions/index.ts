/** The list of functions. One more: its file, and a line here. */
import { annuities } from './annuities';
import { averages } from './averages';
import { periodOnPeriod, yearOnYear } from './bureau/changes';
import { pace, parameter, progress, reached, target } from './bureau/goals';
import { prior, priorYear, yearToDate } from './bureau/periods';
import { rankIn, share, total } from './bureau/standing';
import { abs } from './abs';
import { arithmetic } from './arithmetic';
import { average } from './average';
import { byteWise } from './bytes';
import { cashFlows } from './cash-flows';
import { centres } from './centre';
import { choices } from './choosing';
import { conversions } from './conversion';
import { count } from './count';
import { counts } from './counting';
import { criteria } from './criteria';
import { databases } from './databases';
import { dates } from './dates';
import { deviations } from './deviations';
import { max, min } from './extremes';
import { frequency } from './frequency';
import type { FormulaFunction } from './function';
import { lookups } from './hlookup';
import { choose } from './if';
import { ifError } from './iferror';
import { indexOf } from './index-function';
import { questions } from './information';
import { joining } from './joining';
import { kinds } from './kinds';
import { links } from './links';
import { logarithms } from './logarithms';
import { and, not, or } from './logic';
import { matrices } from './matrices';
import { multiples } from './multiples';
import { now, today } from './now';
import { pairwise } from './pairs';
import { percentiles } from './percentiles';
import { pieces } from './pieces';
import { column, row } from './place';
import { rankings } from './ranking';
import { references } from './references';
import { round } from './round';
import { roundings } from './rounding';
import { searches } from './searching';
import { signs } from './signs';
import { spans } from './spans';
import { spilling } from './spilling';
import { subtotals } from './subtotals';
import { sum } from './sum';
import { sumIf } from './sumif';
import { sumProduct } from './sumproduct';
import { text } from './text';
import { times } from './times';
import { trigonometry } from './trigonometry';
import { vlookup } from './vlookup';
import { weeks } from './weeks';
import { wholeNumbers } from './whole-numbers';
import { workdays } from './workdays';
import { newerLookups } from './xlookup';
import { yearFraction } from './year-fraction';

export const functions: readonly FormulaFunction[] = [
  sum,
  round,
  choose,
  ifError,
  min,
  max,
  abs,
  average,
  count,
  and,
  or,
  not,
  sumIf,
  sumProduct,
  vlookup,
  indexOf,
  row,
  column,
  text,
  today,
  now,
  ...roundings,
  ...multiples,
  ...arithmetic,
  ...logarithms,
  ...counts,
  ...deviations,
  ...rankings,
  ...centres,
  ...percentiles,
  ...pairwise,
  ...criteria,
  ...subtotals,
  ...choices,
  ...questions,
  ...kinds,
  ...lookups,
  ...newerLookups,
  ...references,
  ...links,
  ...pieces,
  ...searches,
  ...byteWise,
  ...signs,
  ...joining,
  ...dates,
  ...spans,
  ...weeks,
  ...times,
  ...conversions,
  prior,
  priorYear,
  yearToDate,
  yearOnYear,
  periodOnPeriod,
  total,
  share,
  rankIn,
  target,
  progress,
  reached,
  pace,
  parameter,
  ...workdays,
  yearFraction,
  ...trigonometry,
  ...wholeNumbers,
  ...averages,
  ...matrices,
  ...annuities,
  ...cashFlows,
  ...spilling,
  ...databases,
  frequency,
];

const byName = new Map(
  functions.flatMap((one) =>
    [one.name, one.chinese, ...(one.also ?? [])].map((name) => [name, one] as const),
  ),
);

/** Excel's ranks with nothing to rank in: among names there is one list they can mean, the units beside (名次). */
const amongUnits: ReadonlySet<string> = new Set(['RANK', 'RANK.EQ']);

/** The function a named formula means by a name with so many arguments. */
export function namedFunction(name: string, count: number): FormulaFunction | undefined {
  const found = functionOf(name);
  return found && count === 1 && amongUnits.has(found.name) ? functionOf('RANKIN') : found;
}

/** By its English or Chinese name, in capitals; Excel's own prefix of newer functions is no part of the name. */
export function functionOf(name: string): FormulaFunction | undefined {
  return byName.get(name.replace(/^(_XLFN\.|_XLWS\.)+/, ''));
}
