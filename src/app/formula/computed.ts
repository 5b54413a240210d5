/** A computed indicator that is being made: blank while its formula is written, whole once it is taken. */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { factorOf, shownDecimalsOf } from '#domain/indicator/law';
import { newId } from '../edge';

/** What the clerk has written about it by the time it is taken. */
export type Named = () => { readonly name: string; readonly countingUnit: string };

export function blankComputed(): Indicator {
  return {
    id: newId() as IndicatorId,
    name: '',
    aliases: [],
    kind: 'computed',
    formula: '',
    factor: 1,
    decimals: 2,
    countingUnit: '',
    rollup: 'none',
    periodLaw: 'mean',
    direction: 'none',
  };
}

export function computedOf(blank: Indicator, named: Named, formula: string): Indicator {
  const { name, countingUnit } = named();
  const [factor, decimals] = [factorOf(countingUnit), shownDecimalsOf(countingUnit)];
  return { ...blank, name, countingUnit, factor, decimals, formula };
}
