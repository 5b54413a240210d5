/**
 * Whether the ledger computes what the file says: every formula cell is computed and compared with the result Excel
 * stored in it. Typed figures where the table computes are compared likewise: «报 98.96,算 98.69».
 */
import { Figures } from '#compute/table/figures';
import { sheetValueOf, type SheetValue } from '#compute/table/spreadsheet';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import type { Period, PeriodCode } from '#domain/period/period';
import { meaningBeside, type CellMeaning } from '#domain/table/cell';
import type { Compared } from '#domain/table/comparison';
import type { Table } from '#domain/table/table';
import type { Binding } from '#domain/template/template';
import { cellName } from '#workbook/address';
import { valueAt } from '#workbook/cells';
import { round } from '#value/decimal';
import type { CellValue, Sheet } from '#workbook/sheet';
import { unscaled } from '../scale';
import { readCell } from './read-cell';

export interface Difference {
  readonly cell: string;
  readonly found: string;
  readonly computed: string;
}

/** Figures of 累计 that nothing can be held against, for want of which periods; they are kept as they were reported. */
export interface Unproven {
  /** The first of them. */
  readonly cell: string;
  readonly count: number;
  readonly lacking: readonly PeriodCode[];
}

export interface Proof {
  /** Cells whose result is the file's own. */
  readonly agreeing: number;
  readonly differences: readonly Difference[];
  readonly unproven: readonly Unproven[];
}

/** Facts of other periods, and targets: nothing is computed there. */
const unheld: ReadonlySet<Compared> = new Set(['yearBefore', 'toDateBefore', 'target', 'now']);

export function proofOf(
  bindings: readonly Binding[],
  sheet: Sheet,
  catalog: Catalog,
  table: Table,
  chosen: Period,
  facts: readonly Fact[],
): Proof {
  const figures = new Figures(catalog, table, chosen, facts);
  const differences: Difference[] = [];
  const unproven = new Map<string, Unproven>();
  let agreeing = 0;
  for (const { meaning, row, column } of bindings) {
    if (meaning.kind !== 'fact') continue;
    const beside = meaning.compare;
    if (beside !== undefined && unheld.has(beside)) continue;
    const at = meaningBeside(meaning.indicator, meaning.unit, chosen, meaning.slot, beside);
    const { compare } = at;
    if (figures.isInput(at)) continue;
    const known = figures.findIndicator(meaning.indicator);
    const found = asNumber(valueAt(sheet, row, column), meaning.scale, known?.countingUnit ?? '');
    if (found === null) continue;
    const toDate = figures.isToDate(at);
    if (toDate) {
      if (typeof found !== 'number') continue;
      const [own, lacking] = standsAlone(figures, at);
      if (lacking.length > 0) {
        const key = lacking.join(' ');
        const { cell = cellName(row, column), count = 0 } = unproven.get(key) ?? {};
        unproven.set(key, { cell, count: count + 1, lacking });
      }
      if (own || lacking.length > 0) continue;
    }
    const value = sheetValueOf(figures, at);
    const computed = typeof value === 'number' ? unscaled(value, meaning.scale) : value;
    // Without last year's figure, or a target, there is nothing to hold it against.
    if (compare !== undefined && (typeof computed !== 'number' || typeof found !== 'number')) continue;
    // A typed rate of a group is nobody's mean of rates (law 1): it is kept, and there is nothing to hold it against.
    if (known?.kind === 'input' && known.rollup === 'none' && figures.isTotal(at)) continue;
    const decimals =
      compare !== undefined || (toDate && known?.kind === 'input')
        ? decimalsIn(found)
        : (known?.decimals ?? null);
    if (agree(found, computed, decimals, compare === undefined ? meaning.formula : undefined)) {
      agreeing += 1;
      continue;
    }
    differences.push({
      cell: cellName(row, column),
      found: shown(found),
      computed: shownBeside(computed ?? null, found),
    });
  }
  return { agreeing, differences, unproven: [...unproven.values()] };
}

/** A figure that was typed as a text, 27人 or 98.5%, is held against what is computed as that figure. */
function asNumber(found: CellValue, scale: number, unit: string): CellValue {
  const read = typeof found === 'string' ? readCell(found, scale, unit)?.value : undefined;
  return typeof read === 'number' ? unscaled(read, scale) : found;
}

/** Whether a 累计 is nothing but what this file says, and for want of which periods nothing can be held against it. */
function standsAlone(figures: Figures, at: CellMeaning): [boolean, PeriodCode[]] {
  const own = figures.begunWith(at)?.period === at.period;
  const places = own ? figures.unfilledIn(at) : figures.lackingOf(at);
  return [own, [...new Set(places.map(({ period }) => period))].sort()];
}

/** A formula's result agrees in fifteen digits; a typed one as far as its decimals go. */
function agree(found: CellValue, computed: SheetValue, decimals: number | null, formula?: true): boolean {
  if (typeof found === 'number' && typeof computed === 'number') {
    const tolerance = formula || decimals === null ? Math.abs(found) * 1e-12 : 0.5 * 10 ** -decimals;
    return Math.abs(found - computed) <= tolerance + Number.EPSILON;
  }
  const text = typeof found === 'object' && found !== null ? found.error : found;
  return text === computed;
}

/** Two digits more than what was typed tell the difference: 报 3.5,算 3.333; where they do not, all digits do. */
function shownBeside(computed: CellValue, found: CellValue): string {
  if (typeof computed !== 'number' || typeof found !== 'number') return shown(computed);
  const rounded = round(computed, decimalsIn(found) + 2);
  return shown(rounded === found ? computed : rounded);
}

/** As many as it was written with. */
function decimalsIn(found: CellValue): number {
  return Math.min(10, (String(found).split('.')[1] ?? '').length);
}

function shown(value: CellValue): string {
  if (typeof value === 'object' && value !== null) return value.error;
  return value === null ? '' : String(value);
}
