/** «为什么»: the steps from facts to result, in words. */
import type { IndicatorId } from '#domain/id';
import type { CellMeaning } from '#domain/table/cell';
import { comparisonFormula, isReported } from '#domain/table/comparison';
import { explain } from '#formula/explain';
import { parseFormula } from '#formula/parser';
import { say } from '#text/say';
import { round, showNumber } from '#value/decimal';
import type { Value } from '#value/value';
import { lackOf } from '../table/lack';
import { nameOf as nameIn } from '../table/naming';
import { reasonOf, showValue } from '../table/show-cell';
import type { TableView } from '../table/view.svelte';

export interface WhyStep {
  readonly text: string;
  readonly value: string;
  /** Which units a sum is without, or why there is no number. */
  readonly note: string;
}

/** Steps between are shown with what they really are, not with the decimals of the result. */
function exact(value: Value): string {
  return typeof value === 'number' ? showNumber(round(value, 6), null) : showValue(value, undefined);
}

export function whyOf(view: TableView, meaning: CellMeaning): WhyStep[] {
  const { figures, workspace } = view;
  const { catalog } = workspace;
  const { indicators } = catalog;
  const indicator = indicators.get(meaning.indicator);
  const nameOf = (id: string): string => nameIn(catalog, id);
  const { compare } = meaning;
  const formula =
    compare === undefined
      ? indicator?.formula
      : isReported(compare) || compare === 'apart'
        ? undefined
        : comparisonFormula(compare, meaning.indicator);
  const parsed = formula ? parseFormula(formula) : undefined;
  if (!parsed?.ok) return [step(meaning, `[${indicator?.name ?? ''}]`)];
  const steps = explain(parsed.value, (part) => figures.evaluateAt(meaning, part), nameOf);
  return steps.map(({ text, value, operand }) =>
    operand === undefined
      ? { text, value: exact(value), note: reasonOf(value, nameOf) ?? '' }
      : step({ indicator: operand as IndicatorId, unit: meaning.unit, period: meaning.period }, text),
  );

  function step(at: CellMeaning, text: string): WhyStep {
    const value = figures.valueOf(at);
    const note = lackOf(catalog, figures, at)?.text ?? reasonOf(value, nameOf) ?? '';
    return { text, value: showValue(value, indicators.get(at.indicator)) || say('status.blank'), note };
  }
}
