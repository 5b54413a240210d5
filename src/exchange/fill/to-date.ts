/**
 * What a form is given as 累计: the sum where every period of the year so far stands, else the figure that was reported for
 * it, else nothing. A sum without some of its periods would be read as the whole (law 2).
 */
import type { Figures as TableFigures } from '#compute/table/figures';
import { valueOfFact } from '#compute/table/fact-value';
import type { UnitId } from '#domain/id';
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
  /** The periods whose figures of the cell’s own unit are not there. */
  readonly lacking: readonly PeriodCode[];
  /** Units that a total of 累计 is without, whether it was left blank or the form sums it by a formula of its own. */
  readonly units: readonly UnitId[];
}

/** Cells of 累计 that the form does not get, and for want of which periods and units. */
export function toDateLeftBlank(template: Template, chosen: Period, figures: Figures): LeftBlank {
  const lacking = new Set<PeriodCode>();
  const units = new Set<UnitId>();
  let count = 0;
  for (const { meaning } of template.bindings) {
    if (meaning.kind !== 'fact') continue;
    const { indicator, unit, slot, compare, formula } = meaning;
    if (compare === undefined ? chosen.kind !== 'toDate' : !isToDate(compare)) continue;
    const at = meaningBeside(indicator, unit, chosen, slot, compare);
    const missing = figures.lackingToDate(at.indicator, at.unit, at.period);
    const value = figures.valueOf(at.indicator, at.unit, at.period, at.compare);
    const isBlank = isAbsence(value) && value.why === 'blank';
    if (missing.length === 0 || !(isBlank || formula)) continue;
    for (const place of missing) if (place.unit !== at.unit) units.add(place.unit);
    if (formula) continue;
    count += 1;
    for (const place of missing) if (place.unit === at.unit) lacking.add(place.period);
  }
  return { count, lacking: [...lacking].sort(), units: [...units] };
}
