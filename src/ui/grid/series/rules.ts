/** The rules of the fill handle, the first that knows a text decides. One more: a file and a line. */
import { counter } from './counter';
import { day } from './day';
import { list } from './list';
import { month } from './month';
import { number } from './number';
import { chineseNumeral } from './numeral';
import { quarter } from './quarter';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [list, day, month, quarter, number, chineseNumeral, counter];
