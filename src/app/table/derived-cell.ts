/**
 * A cell that is worked out: a formula, a total, 累计. What was reported for it stands beside it and never in its place (law 1);
 * only 累计 of which months are not there is what was reported, and looks like it.
 */
import type { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { isAbsence, type Value } from '#value/value';
import { say } from '#text/say';
import type { GridCell } from '#ui/grid/model';
import { begunText } from './begun';
import { lackOf } from './lack';
import { nameOf } from './naming';
import type { Scaling } from './scaling';
import { reasonOf, showValue } from './show-cell';

export type DerivedCell = Pick<GridCell, 'state' | 'tip' | 'mark'> &
  Partial<Pick<GridCell, 'text' | 'editText'>>;

export interface Form {
  readonly now: PeriodCode;
  readonly scaling: Scaling | undefined;
}

export function derivedCell(
  catalog: Catalog,
  figures: Figures,
  { now, scaling }: Form,
  meaning: CellMeaning,
  value: Value,
  text: string,
): DerivedCell {
  const indicator = catalog.indicators.get(meaning.indicator);
  const toDate = figures.isToDate(meaning);
  const fact = figures.factOf(meaning);
  // What was typed as 累计 and is no number is kept and shown (law 7).
  if (toDate && fact?.text !== undefined)
    return {
      text: fact.text,
      editText: fact.text,
      state: 'unread',
      tip: say('why.notNumber', { about: fact.text }),
    };
  const lack = isAbsence(value) ? undefined : lackOf(catalog, figures, meaning);
  // The sum of a unit's own months is no 合计, beside its figures or behind its months.
  const ofOne = toDate && !figures.isTotal({ ...meaning, period: now });
  const stated = ofOne && figures.begunWith(meaning)?.period === meaning.period;
  // What lacks periods is not held against what was reported for all of them.
  const reported = (toDate && lack !== undefined) || stated ? undefined : reportedText();
  const tip = reported ?? lack?.text ?? plainTip();
  const mark = reported !== undefined ? 'differs' : lack ? 'partial' : stated ? 'reported' : undefined;
  return { state: stateOf(), ...(tip === undefined ? {} : { tip }), ...(mark ? { mark } : {}) };

  function stateOf(): GridCell['state'] {
    if (figures.isTotal(meaning) && !ofOne) return 'total';
    if (stated && indicator?.kind !== 'computed') return 'input';
    if (ofOne && figures.writableAt(meaning)) return 'fallback';
    if (indicator?.kind === 'computed' || ofOne) return 'computed';
    // What was never opened does not lack anything.
    return isAbsence(value) && value.why === 'blank' ? 'heading' : 'input';
  }

  function plainTip(): string | undefined {
    return begunText(figures, meaning) ?? reasonOf(value, (id) => nameOf(catalog, id));
  }

  /** A reported figure that is not what the table computes: «报 98.96,算 98.69». */
  function reportedText(): string | undefined {
    if (!fact || fact.value === null) return undefined;
    const shown = scaling?.plain(fact.value) ?? showValue(fact.value, indicator);
    return shown === text ? undefined : say('grid.reported', { reported: shown, computed: text || '—' });
  }
}
