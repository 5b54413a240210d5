/** What a total is made of, unit by unit: down from 合计 to the unit, from the unit to its own table, to the cell. */
import { periodCode, getPeriod } from '#domain/period/period';
import { axisOf, factOf, membersOf, type CellMeaning } from '#domain/table/cell';
import type { UnitId } from '#domain/id';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { isAbsence } from '#value/value';
import { say } from '#text/say';
import type { GridPlace } from '#ui/grid/model';
import type { Page } from '../routes.svelte';
import { nameOf } from './naming';
import { showValue } from './show-cell';
import type { TableView } from './view.svelte';

export interface Part {
  readonly unit: UnitId;
  readonly name: string;
  readonly text: string;
  /** Numerator and denominator of a rate: 118/120. */
  readonly of: string;
  /** Its share of the total, 0–1; undefined where nothing adds up. */
  readonly share?: number;
  readonly lacking: boolean;
  readonly place: GridPlace | undefined;
  /** The table in which its own units report. */
  readonly below?: { readonly table: string; readonly page: Page };
}

export interface Parts {
  readonly parts: readonly Part[];
  readonly lacking: number;
  /** What was reported for the total directly, where it differs. */
  readonly reported?: string;
}

/** undefined where a cell is no sum of units. */
export function partsOf(view: TableView, meaning: CellMeaning): Parts | undefined {
  const { figures, workspace } = view;
  const total = factOf(meaning);
  const places = figures.partsOf(total).filter(({ unit }) => unit !== total.unit);
  if (places.length === 0) return undefined;
  const indicator = figures.findIndicator(total.indicator);
  const sum = figures.valueOf(total);
  const adds = indicator?.kind === 'input' && indicator.rollup === 'sum';
  const parts = places.map(({ unit, period }): Part => {
    const at = { indicator: total.indicator, unit, period };
    const value = figures.valueOf(at);
    const blank = isAbsence(value) && value.why === 'blank';
    const excused = figures.isExcused(at);
    const share = adds && typeof value === 'number' && typeof sum === 'number' && sum > 0;
    const below = tableBelow(view, at);
    return {
      unit,
      name: nameOf(workspace.catalog, unit),
      text: blank ? say(excused ? 'parts.excused' : 'parts.blank') : showValue(value, indicator),
      of: fractionOf(view, at),
      ...(share ? { share: value / sum } : {}),
      lacking: blank && !excused && indicator?.kind === 'input',
      place: view.model.findPlace(at),
      ...(below ? { below } : {}),
    };
  });
  const reported = reportedText(view, total);
  return {
    parts,
    lacking: figures.lackingOf(total).length,
    ...(reported === undefined ? {} : { reported }),
  };
}

/** Of a rate of two counts: what was counted. */
function fractionOf({ figures }: TableView, at: CellMeaning): string {
  const formula = figures.findIndicator(at.indicator)?.formula;
  const parsed = formula === null || formula === undefined ? undefined : parseFormula(formula);
  if (!parsed?.ok) return '';
  const operands = operandsOf(parsed.value);
  if (operands.length !== 2) return '';
  return operands
    .map(
      (id) =>
        showValue(figures.valueOf({ ...at, indicator: id as never }), figures.findIndicator(id as never)) ||
        '—',
    )
    .join('/');
}

function reportedText({ figures }: TableView, total: CellMeaning): string | undefined {
  const indicator = figures.findIndicator(total.indicator);
  const gap = figures.valueOf({ ...total, compare: 'gap' });
  const shown = showValue(gap, indicator);
  if (typeof gap !== 'number' || Number(shown.replace(/,/g, '').replace('−', '-')) === 0) return undefined;
  return say('parts.reported', {
    reported: showValue(figures.valueOf({ ...total, compare: 'reported' }), indicator),
    computed: showValue(figures.valueOf(total), indicator),
    gap: shown,
  });
}

/** A table that has the same indicator for the units below, at a period it has opened. */
function tableBelow({ workspace, table, period }: TableView, at: CellMeaning): Part['below'] {
  const { units, tables } = workspace.catalog;
  const children = new Set([...units.values()].filter((unit) => unit.parent === at.unit).map(({ id }) => id));
  if (children.size === 0) return undefined;
  const code = periodCode(period);
  for (const other of tables.values()) {
    if (other.id === table.id || !axisOf(other, 'unit')) continue;
    if (!membersOf(other, 'indicator').includes(at.indicator)) continue;
    if (!(membersOf(other, 'unit') as UnitId[]).some((id) => children.has(id))) continue;
    const opened = other.periods.includes(code) ? code : other.periods[other.periods.length - 1];
    if (opened === undefined || getPeriod(opened).kind !== period.kind) continue;
    return { table: other.name, page: { name: 'table', table: other.id, period: opened } };
  }
  return undefined;
}
