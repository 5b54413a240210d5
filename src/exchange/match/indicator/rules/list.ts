/** Everything that speaks for or against an indicator. One more: a file beside this one and a line here. */
import { bareName } from './bare-name';
import { code } from './code';
import { countingUnit } from './counting-unit';
import { ending } from './ending';
import { formulaRole } from './formula-role';
import { headerPath } from './header-path';
import { likeness } from './likeness';
import type { IndicatorRule } from './rule';
import { sameEntry } from './same-entry';
import { sameName } from './same-name';

export const indicatorRules: readonly IndicatorRule[] = [
  sameName,
  bareName,
  headerPath,
  formulaRole,
  sameEntry,
  ending,
  code,
  likeness,
  countingUnit,
];
