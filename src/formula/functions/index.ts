/** The list of functions. One more: its file, and a line here. */
import { abs } from './abs';
import { average } from './average';
import { count } from './count';
import { max, min } from './extremes';
import type { FormulaFunction } from './function';
import { choose } from './if';
import { ifError } from './iferror';
import { and, not, or } from './logic';
import { round } from './round';
import { sum } from './sum';

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
];

const byName = new Map(functions.flatMap((one) => [[one.name, one] as const, [one.chinese, one] as const]));

/** By its English or Chinese name, in capitals. */
export function functionOf(name: string): FormulaFunction | undefined {
  return byName.get(name);
}
