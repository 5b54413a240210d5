/**
 * What a form is given as 累计: the sum where every period of the year so far stands, else the figure that was reported for
 * it, else nothing. A sum without some of its periods would be read as the whole (law 2).
 */
import type { Figures as TableFigures } from '#compute/table/figures';
import { valueOfFact } from '#compute/table/fact-value';
import type { PeriodCode, Period } from '#domain/period/period';
import { meaningBeside, type CellMeaning } from '#domain/table/cell';
import { isToDate } from '#domain/table/comparison';
import type { Template } from '#domain/template/template';
import { isAbsence, type Value } from '#value/value';
import { isFault } from '#value/absence';
import type { Figures } from './edits';

export function toDateValue(figures: TableFigures, meaning: CellMeaning): Value {
  const value = figures.valueOf(meaning);
  const isWhole = figures.lackingOf(meaning).length === 0 && !isFault(value);
  if (isWhole && !(isAbsence(value) && value.why === 'blank')) return value;
  const reported = figures.factOf(meaning);
  return reported ? (reported.text ?? valueOfFact(reported)) : { why: 'blank' };
}

export interface LeftBlank {
  readonly count: number;
  /** The periods whose figures are not there. */
  readonly lacking: readonly PeriodCode[];
}

/** Cells of 累计 that the form does not get, and for want of which periods. */
export function toDateLeftBlank(template: Template, chosen: Period, figures: Figures): LeftBlank {
  const lacking = new Set<PeriodCode>();
  let count = 0;
  for (const { meaning } of template.bindings) {
    if (meaning.kind !== 'fact' || meaning.formula || !meaning.compare || !isToDate(meaning.compare))
      continue;
    const { indicator, unit, slot, compare } = meaning;
    const at = meaningBeside(indicator, unit, chosen, slot, compare);
    const value = figures.valueOf(at.indicator, at.unit, at.period, at.compare);
    const missing = figures.lackingToDate(at.indicator, at.unit, at.period);
    if (!isAbsence(value) || value.why !== 'blank' || missing.length === 0) continue;
    count += 1;
    missing.forEach((period) => lacking.add(period));
  }
  return { count, lacking: [...lacking].sort() };
}
