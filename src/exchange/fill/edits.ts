/** From a template, a period and the figures to what is written into the form's cells. Only bound cells are named. */
import type { IndicatorId, UnitId } from '#domain/id';
import type { Period, PeriodCode } from '#domain/period/period';
import { meaningBeside } from '#domain/table/cell';
import type { Comparison } from '#domain/table/comparison';
import type { Meaning, Template } from '#domain/template/template';
import { round } from '#value/decimal';
import { isAbsence, type Value } from '#value/value';
import { unscaled } from '../scale';
import { signOf } from './signs';
import { slotCells, slotsText, type Said } from './slot-text';

/** What goes into one cell. */
export interface FilledCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean | null;
}

export interface Lacking {
  readonly unit: UnitId;
  readonly period: PeriodCode;
}

export interface Figures extends Said {
  /** What a cell of the ledger holds; unreadable text comes as text. */
  valueOf(indicator: IndicatorId, unit: UnitId, period: PeriodCode, compare?: Comparison): Value;
  /** Units and periods without which a 累计 is not whole. */
  lackingToDate(indicator: IndicatorId, unit: UnitId, period: PeriodCode): readonly Lacking[];
  /** Shown decimals of what is computed, null where nobody has said; undefined for what was typed and goes back as it came. */
  decimalsOf(indicator: IndicatorId): number | null | undefined;
}

type Fact = Extract<Meaning, { kind: 'fact' }>;

/** Cells with a formula of the form's own are not among them: their results follow from the others. */
export function fillingOf(template: Template, chosen: Period, figures: Figures): FilledCell[] {
  const cells: FilledCell[] = [];
  for (const { sheet, row, column, meaning } of template.bindings) {
    if (meaning.kind !== 'fact' || meaning.formula) continue;
    cells.push({ sheet, row, column, value: factValue(meaning, template, chosen, figures) });
  }
  for (const { at, slots } of slotCells(template.bindings)) {
    const { sheet, row, column } = at;
    const value = slotsText(slots, template, chosen, figures);
    if (value !== undefined) cells.push({ sheet, row, column, value });
  }
  return cells;
}

function factValue(meaning: Fact, template: Template, chosen: Period, figures: Figures): FilledCell['value'] {
  const { indicator, unit, slot } = meaning;
  const { period, compare: beside } = meaningBeside(indicator, unit, chosen, slot, meaning.compare);
  const value = figures.valueOf(indicator, unit, period, beside);
  if (typeof value === 'number') {
    // What is worked out beside a figure is shown as it was, else as people show percents.
    if (beside !== undefined && beside !== 'target')
      return numberFor({ decimals: 2, ...meaning }, value, null);
    return numberFor(meaning, value, figures.decimalsOf(indicator));
  }
  // Nothing to compare with is no status of the figure.
  if (beside !== undefined) return null;
  return isAbsence(value) ? signOf(value, template.signs) || null : value;
}

/** What is computed is written as the form wrote it by hand: 98.96, or all of 98.957142. */
function numberFor({ scale, decimals }: Fact, value: number, shown: number | null | undefined): number {
  const whole = unscaled(value, scale);
  if (shown === undefined || decimals === 'all') return whole;
  if (decimals !== undefined) return round(whole, decimals);
  return shown === null ? whole : unscaled(round(value, shown), scale);
}
