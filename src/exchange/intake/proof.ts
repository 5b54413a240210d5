/**
 * Whether the ledger computes what the file says: every formula cell is computed and compared with the result Excel
 * stored in it. Typed figures where the table computes are compared likewise: «报 98.96,算 98.69».
 */
import { Figures } from '#compute/table/figures';
import { sheetValueOf, type SheetValue } from '#compute/table/spreadsheet';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import { periodCode, type Period } from '#domain/period/period';
import { periodAtSlot } from '#domain/period/slot';
import type { Table } from '#domain/table/table';
import type { Binding } from '#domain/template/template';
import { cellName } from '#workbook/address';
import { valueAt } from '#workbook/cells';
import { round } from '#value/decimal';
import type { CellValue, Sheet } from '#workbook/sheet';
import { unscaled } from '../scale';

export interface Difference {
  readonly cell: string;
  readonly found: string;
  readonly computed: string;
}

export interface Proof {
  /** Cells whose result is the file's own. */
  readonly agreeing: number;
  readonly differences: readonly Difference[];
}

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
  let agreeing = 0;
  for (const { meaning, row, column } of bindings) {
    if (meaning.kind !== 'fact') continue;
    const { compare } = meaning;
    if (compare === 'yearBefore' || compare === 'target' || compare === 'now') continue;
    const period = meaning.slot === undefined ? periodCode(chosen) : periodAtSlot(meaning.slot, chosen);
    const at = {
      indicator: meaning.indicator,
      unit: meaning.unit,
      period,
      ...(compare === undefined ? {} : { compare }),
    };
    if (figures.isInput(at)) continue;
    const found = valueAt(sheet, row, column);
    if (found === null) continue;
    const value = sheetValueOf(figures, at);
    const computed = typeof value === 'number' ? unscaled(value, meaning.scale) : value;
    // Without last year's figure, or a target, there is nothing to hold it against.
    if (compare !== undefined && (typeof computed !== 'number' || typeof found !== 'number')) continue;
    const decimals =
      compare === undefined
        ? (figures.findIndicator(meaning.indicator)?.decimals ?? null)
        : decimalsIn(found);
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
  return { agreeing, differences };
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
