/** From a template, a period and the figures to what is written into the form's cells. Only bound cells are named. */
import type { SheetValue } from '#compute/table/spreadsheet';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { periodAtSlot } from '#domain/period/slot';
import type { Binding, Meaning, Template } from '#domain/template/template';
import { isAbsence, statuses, type Status, type Value } from '#value/value';
import { unscaled } from '../scale';
import { periodTextLike } from './period-text';

/** What goes into one cell; the formula of a `cached` one stays and only its stored result changes. */
export interface FilledCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean | { readonly error: string } | null;
  readonly cached: boolean;
}

export interface Filling {
  readonly cells: readonly FilledCell[];
  /** Formula cells whose result is not known here: Excel must compute them when it opens the file. */
  readonly unknown: number;
}

export interface Figures {
  /** What a cell of the ledger holds; unreadable text comes as text. */
  valueOf(indicator: IndicatorId, unit: UnitId, period: PeriodCode): Value;
  /** What Excel shows in the form's own formula cell («#DIV/0!» where the ledger says «—»); undefined if unknown. */
  formulaValueOf(indicator: IndicatorId, unit: UnitId, period: PeriodCode): SheetValue;
  /** Shown decimals of an indicator. */
  roundForForm(indicator: IndicatorId, value: number): number;
  readonly unitName: string;
}

type Fact = Extract<Meaning, { kind: 'fact' }>;

export function fillingOf(template: Template, chosen: Period, figures: Figures): Filling {
  const cells: FilledCell[] = [];
  let unknown = 0;
  for (const binding of template.bindings) {
    const { meaning } = binding;
    if (meaning.kind === 'fact') {
      const value = factValue(meaning, template, chosen, figures);
      if (value === undefined) unknown += 1;
      else cells.push(cellOf(binding, value, meaning.formula === true));
      continue;
    }
    const text = meaning.kind === 'unit' ? figures.unitName : periodName(meaning.text, template, chosen);
    // The same words again would only change how the file stores them.
    if (text !== meaning.text) cells.push(cellOf(binding, meaning.before + text + meaning.after, false));
  }
  return { cells, unknown };
}

function cellOf({ sheet, row, column }: Binding, value: FilledCell['value'], cached: boolean): FilledCell {
  return { sheet, row, column, value, cached };
}

function periodName(text: string, template: Template, chosen: Period): string {
  return template.period === periodCode(chosen)
    ? text
    : periodTextLike(text, getPeriod(template.period), chosen);
}

/** undefined where a formula's result cannot be given. */
function factValue(
  meaning: Fact,
  template: Template,
  chosen: Period,
  figures: Figures,
): FilledCell['value'] | undefined {
  const period = meaning.slot === undefined ? periodCode(chosen) : periodAtSlot(meaning.slot, chosen);
  if (meaning.formula) {
    const value = figures.formulaValueOf(meaning.indicator, meaning.unit, period);
    if (typeof value === 'number') return unscaled(value, meaning.scale);
    return typeof value === 'string' && value.startsWith('#') ? { error: value } : value;
  }
  const value = figures.valueOf(meaning.indicator, meaning.unit, period);
  if (typeof value === 'number') {
    return unscaled(figures.roundForForm(meaning.indicator, value), meaning.scale);
  }
  if (!isAbsence(value)) return value;
  return isStatus(value.why) ? (template.signs[value.why] ?? null) : null;
}

function isStatus(why: string): why is Status {
  return statuses.some((status) => status === why);
}
