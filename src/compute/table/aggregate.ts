/**
 * What is said about some cells together, as a spreadsheet's status bar says it: how many, sum, mean, least, greatest. A
 * cell without a number because something is wrong keeps the numbers back; a blank or a status does not. Rates are
 * never added up or averaged (law 1): in their place stands what each comes to over the selected units and periods.
 */
import type { IndicatorId } from '#domain/id';
import { isRate } from '#domain/indicator/law';
import type { CellMeaning } from '#domain/table/cell';
import { isFault } from '#value/absence';
import { isAbsence } from '#value/value';
import { blankColumn, writeColumn } from '../column';
import { addRows } from '../rollup/blocks';
import type { Figures } from './figures';
import { pooledOf, type Ratio } from './pooled';

export interface Aggregate {
  /** Cells with anything in them. */
  readonly count: number;
  readonly numericCount: number;
  readonly sum: number | null;
  readonly average: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Where all cells are computed: each indicator's formula over the sums of its operands. */
  readonly ratios: readonly Ratio[];
}

export function aggregateCells(figures: Figures, cells: readonly CellMeaning[]): Aggregate {
  const numbers: number[] = [];
  let count = 0;
  let faults = 0;
  let addable = 0;
  for (const cell of cells) {
    const value = figures.valueOf(cell);
    if (!isAbsence(value) || value.why !== 'blank') count += 1;
    if (isFault(value)) faults += 1;
    if (typeof value !== 'number') continue;
    numbers.push(value);
    if (adds(figures, cell)) addable += 1;
  }
  const said = faults === 0 && numbers.length > 0;
  const sum = said && addable === numbers.length ? exactSum(numbers) : null;
  return {
    count,
    numericCount: numbers.length,
    sum,
    average: sum === null ? null : sum / numbers.length,
    min: said ? numbers.reduce((least, one) => Math.min(least, one)) : null,
    max: said ? numbers.reduce((most, one) => Math.max(most, one)) : null,
    ratios: ratiosOf(figures, cells),
  };
}

function adds(figures: Figures, { indicator, compare }: CellMeaning): boolean {
  if (compare === 'growth' || compare === 'progress') return false;
  const found = figures.findIndicator(indicator);
  return found === undefined || !isRate(found.name, found.countingUnit);
}

/** What a double loses is carried along: 0.1 + 0.2 is 0.3 in the first fifteen digits. */
function exactSum(numbers: readonly number[]): number {
  const column = blankColumn(numbers.length);
  numbers.forEach((number, row) => writeColumn(column, row, number));
  return addRows(column, Int32Array.from(numbers.keys()), 0, numbers.length).total;
}

function ratiosOf(figures: Figures, cells: readonly CellMeaning[]): Ratio[] {
  const places = new Map<IndicatorId, CellMeaning[]>();
  for (const cell of cells) {
    const found = figures.findIndicator(cell.indicator);
    if (cell.compare !== undefined || !found || found.formula === null) return [];
    const known = places.get(cell.indicator);
    if (known) known.push(cell);
    else places.set(cell.indicator, [cell]);
  }
  return pooledOf(figures, places);
}
