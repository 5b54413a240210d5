/** A computed column of a design: its formula may name indicators that only the design has. */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { factorOf, shownDecimalsOf } from '#domain/indicator/law';
import { newId } from '../edge';
import { FormulaDraft } from '../formula/draft.svelte';
import type { DesignDraft } from './draft.svelte';
import { putIndicator } from './put';

/** `named` gives what the clerk has written about it by the time it is taken. */
export function computedDraft(
  draft: DesignDraft,
  named: () => { readonly name: string; readonly countingUnit: string },
): FormulaDraft {
  const blank: Indicator = {
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
  return new FormulaDraft({
    workspace: draft,
    indicator: blank,
    save(formula) {
      const { name, countingUnit } = named();
      const [factor, decimals] = [factorOf(countingUnit), shownDecimalsOf(countingUnit)];
      const indicator: Indicator = { ...blank, name, countingUnit, factor, decimals, formula };
      putIndicator(draft, indicator, draft.nextPlace, [indicator]);
      return Promise.resolve();
    },
  });
}
