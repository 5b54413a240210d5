/**
 * What is said about some cells together, as a spreadsheet's status bar says it: how many, sum, mean, least, greatest. A
 * cell without a number because something is wrong keeps the numbers back; a blank, a status or a rate that there is not
 * (law 3) does not. Rates are never added up or averaged (law 1): among counts they are left out and counted, and in their
 * place stands what each comes to over the selected units and periods. What stood at several moments has no sum (law 5).
 */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { isFault } from '#value/absence';
import { isAbsence } from '#value/value';
import { exactSum } from '../rollup/blocks';
import { Adding } from './adding';
import type { Figures } from './figures';
import { pooledOf, type Ratio } from './pooled';

export interface Aggregate {
  /** Cells with anything in them. */
  readonly count: number;
  readonly numericCount: number;
  /** These four are of the counts; of the rates only least and greatest, and only where there is nothing else. */
  readonly sum: number | null;
  readonly average: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Numbers that cannot be added: rates, means. */
  readonly apart: number;
  /** The same stock stands in several periods, so there is no sum. */
  readonly moments: boolean;
  /** Each computed rate's formula over the sums of its operands. */
  readonly ratios: readonly Ratio[];
  /** Rates beyond those that were asked for. */
  readonly moreRatios: number;
}

export function aggregateCells(
  figures: Figures,
  cells: readonly CellMeaning[],
  mostRatios = Number.MAX_SAFE_INTEGER,
): Aggregate {
  const adding = new Adding((id) => figures.findIndicator(id));
  const counts: number[] = [];
  const rates: number[] = [];
  const pooled = new Map<IndicatorId, CellMeaning[]>();
  const stocks = new Moments((id) => figures.findIndicator(id));
  let count = 0;
  let faults = 0;
  for (const cell of cells) {
    const adds = adding.adds(cell);
    const computed = !adds && isComputed(figures, cell);
    if (computed) collect(pooled, cell);
    const value = figures.valueOf(cell);
    if (!isAbsence(value) || value.why !== 'blank') count += 1;
    if (isFault(value) && !computed) faults += 1;
    if (typeof value !== 'number') continue;
    (adds ? counts : rates).push(value);
    if (adds) stocks.meet(cell);
  }
  const total = faults === 0 && counts.length > 0 ? exactSum(counts) : null;
  const ranged = faults > 0 ? [] : counts.length > 0 ? counts : rates;
  // What stands in one cell only says as much itself.
  const several = [...pooled].filter(([, places]) => places.length > 1);
  return {
    count,
    numericCount: counts.length + rates.length,
    sum: stocks.several ? null : total,
    average: total === null ? null : total / counts.length,
    min: ranged.length === 0 ? null : ranged.reduce((least, one) => Math.min(least, one)),
    max: ranged.length === 0 ? null : ranged.reduce((most, one) => Math.max(most, one)),
    apart: rates.length,
    moments: stocks.several,
    ratios: pooledOf(figures, new Map(several.slice(0, mostRatios))),
    moreRatios: Math.max(0, several.length - mostRatios),
  };
}

/** Notices when one stock is met in a second period. */
class Moments {
  several = false;
  readonly #periods = new Map<IndicatorId, PeriodCode>();

  constructor(private readonly find: (id: IndicatorId) => Indicator | undefined) {}

  meet({ indicator, period }: CellMeaning): void {
    if (this.several || this.find(indicator)?.periodLaw !== 'stock') return;
    const first = this.#periods.get(indicator) ?? period;
    this.#periods.set(indicator, first);
    this.several = first !== period;
  }
}

function isComputed(figures: Figures, { indicator, compare }: CellMeaning): boolean {
  return compare === undefined && (figures.findIndicator(indicator)?.formula ?? null) !== null;
}

function collect(pooled: Map<IndicatorId, CellMeaning[]>, cell: CellMeaning): void {
  const known = pooled.get(cell.indicator);
  if (known) known.push(cell);
  else pooled.set(cell.indicator, [cell]);
}
