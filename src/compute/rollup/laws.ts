/** The lists of roll-up laws, by what an indicator says of itself. One more: its file, and a line here. */
import type { Indicator, PeriodLaw, Rollup } from '#domain/indicator/indicator';
import { last } from './last';
import { mean } from './mean';
import { none } from './none';
import type { RollupLaw } from './rollup';
import { sum } from './sum';

const overUnits: Readonly<Record<Rollup, RollupLaw>> = { sum, mean, none };
const overPeriods: Readonly<Record<PeriodLaw, RollupLaw>> = { flow: sum, stock: last, mean };

export function lawOf(indicator: Indicator, across: 'units' | 'periods'): RollupLaw {
  const law = across === 'units' ? overUnits[indicator.rollup] : overPeriods[indicator.periodLaw];
  // The mean of a rate over its months, each counting the same, is a mean of rates (law 1).
  const ofRates = indicator.rollup === 'none' && indicator.weight === undefined;
  return law === mean && ofRates ? none : law;
}
