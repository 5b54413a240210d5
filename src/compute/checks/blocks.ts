/** What units filled in, as the sniffers take it; kept, and read anew where an edit touched. */
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import { membersOf, periodsShown, type CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { before } from '../table/places';
import type { Figures } from '../table/figures';
import { printOf, type Block, type Figure } from './sniffers/sniffer';

/** Of 30,000 figures without earlier ones, one list and not as many. */
const none: readonly number[] = [];

export class Blocks {
  readonly #figures: Figures;
  readonly #indicators: readonly IndicatorId[];
  readonly #earlier: ReadonlyMap<PeriodCode, readonly PeriodCode[]>;
  readonly #blocks = new Map<string, Block>();
  /** By period, then by what was filled in. */
  readonly #alike = new Map<PeriodCode, ReadonlyMap<string, readonly UnitId[]>>();
  readonly #units: readonly UnitId[];

  constructor(figures: Figures, table: Table, chosen: Period, history?: ReadonlySet<PeriodCode>) {
    this.#figures = figures;
    const shown = [...new Set(membersOf(table, 'indicator') as IndicatorId[])];
    this.#indicators = shown.filter((id) => figures.findIndicator(id));
    const units = membersOf(table, 'unit') as UnitId[];
    this.#units = units.length > 0 ? [...new Set(units)] : [table.unit];
    const periods = periodsShown(table, chosen);
    this.#earlier = new Map(periods.map((period) => [period, earlierThan(period, figures, history)]));
    for (const period of periods) {
      for (const unit of this.#units) this.#read(unit, period);
      this.#compare(period);
    }
  }

  all(): Iterable<Block> {
    return this.#blocks.values();
  }

  othersOf({ period }: Block): ReadonlyMap<string, readonly UnitId[]> {
    return this.#alike.get(period) ?? new Map();
  }

  /** The blocks that have to be sniffed at anew: those touched, and those that are or were like them. */
  renew(touched: readonly CellMeaning[]): ReadonlySet<Block> {
    const units = new Set(touched.map(({ unit }) => unit));
    const stale = new Set<Block>();
    for (const period of this.#earlier.keys()) {
      const companions = new Set<UnitId>();
      const collect = (): void => {
        for (const unit of units) {
          const block = this.#blocks.get(keyOf(unit, period));
          const print = block && printOf(block);
          if (print !== undefined)
            this.#alike
              .get(period)
              ?.get(print)
              ?.forEach((one) => companions.add(one));
        }
      };
      collect();
      for (const unit of units) if (this.#blocks.has(keyOf(unit, period))) this.#read(unit, period);
      this.#compare(period);
      collect();
      for (const unit of [...units, ...companions]) {
        const block = this.#blocks.get(keyOf(unit, period));
        if (block) stale.add(block);
      }
    }
    return stale;
  }

  #read(unit: UnitId, period: PeriodCode): void {
    const some = this.#indicators[0];
    if (some === undefined || this.#figures.isTotal({ indicator: some, unit, period })) return;
    const previous = before(period);
    const pastPeriods = this.#earlier.get(period) ?? [];
    const read: Figure[] = [];
    for (const indicator of this.#indicators) {
      const value = this.#figures.valueOf({ indicator, unit, period });
      const known = this.#figures.findIndicator(indicator);
      if (typeof value !== 'number' || !known) continue;
      const then = this.#figures.valueOf({ indicator, unit, period: previous });
      const earlier = pastPeriods.length === 0 ? none : pastPeriods.flatMap((one) => {
        const past = one === previous ? then : this.#figures.valueOf({ indicator, unit, period: one });
        return typeof past === 'number' ? [past] : [];
      });
      read.push({ indicator: known, value, earlier, ...(typeof then === 'number' ? { before: then } : {}) });
    }
    this.#blocks.set(keyOf(unit, period), { unit, period, figures: read });
  }

  #compare(period: PeriodCode): void {
    const alike = new Map<string, UnitId[]>();
    for (const unit of this.#units) {
      const block = this.#blocks.get(keyOf(unit, period));
      const print = block && this.#printed(block);
      if (print === undefined) continue;
      const known = alike.get(print);
      if (known) known.push(unit);
      else alike.set(print, [unit]);
    }
    this.#alike.set(period, alike);
  }

  readonly #prints = new WeakMap<Block, string>();

  /** A block never changes: it is read anew as another. */
  #printed(block: Block): string | undefined {
    let print = this.#prints.get(block);
    if (print === undefined) this.#prints.set(block, (print = printOf(block) ?? ''));
    return print === '' ? undefined : print;
  }
}

function keyOf(unit: UnitId, period: PeriodCode): string {
  return `${period}|${unit}`;
}

/** Periods of the same kind at hand before one, latest first; 累计 is no period of its own. */
function earlierThan(
  code: PeriodCode,
  { places }: Figures,
  history: ReadonlySet<PeriodCode> | undefined,
): PeriodCode[] {
  const period = getPeriod(code);
  return places.periods
    .filter((one) => !places.sums.has(one) && history?.has(one) !== false)
    .map(getPeriodWithCode)
    .filter(([, one]) => one.kind === period.kind && comparePeriods(one, period) < 0)
    .sort(([, a], [, b]) => comparePeriods(b, a))
    .map(([one]) => one);
}

function getPeriodWithCode(code: PeriodCode): [PeriodCode, Period] {
  return [code, getPeriod(code)];
}
