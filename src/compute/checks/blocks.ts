/** What units filled in, as the sniffers take it; read anew where an edit touched. */
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import { monthsIn, toDateOf, toDatesBefore } from '#domain/period/to-date';
import { membersOf, periodsShown, showsToDate, type CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { before } from '../table/places';
import type { Figures } from '../table/figures';
import { fromMonths } from '../table/from-months';
import { printOf, type Block, type Figure, type Stated, type ToDate } from './sniffers/sniffer';

/** Of tens of thousands of figures without earlier ones, one list and not as many. */
const none: readonly number[] = [];

/** A block that is there, and what others are told to be like it by. */
interface Known {
  readonly unit: UnitId;
  readonly period: PeriodCode;
  readonly print: string | undefined;
}

/** Figures are read to be sniffed at and then let go: tens of thousands kept would be gone through at each collection of memory. */
export class Blocks {
  readonly #figures: Figures;
  readonly #indicators: readonly IndicatorId[];
  readonly #earlier: ReadonlyMap<PeriodCode, readonly PeriodCode[]>;
  /** By period: the 累计 up to it, and those before in its year, latest first. */
  readonly #toDates: ReadonlyMap<PeriodCode, readonly PeriodCode[]>;
  readonly #known = new Map<string, Known>();
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
    this.#toDates = new Map(periods.map((period) => [period, toDatesUpTo(period, showsToDate(table))]));
  }

  /** By period and unit as the table has them. */
  readAll(): Block[] {
    const all: Block[] = [];
    for (const period of this.#earlier.keys()) {
      for (const unit of this.#units) {
        const block = this.#read(unit, period);
        if (block) all.push(block);
      }
      this.#compare(period);
    }
    return all;
  }

  othersOf({ period }: Block): ReadonlyMap<string, readonly UnitId[]> {
    return this.#alike.get(period) ?? new Map();
  }

  /** The blocks that have to be sniffed at anew: those touched, and those that are or were like them. */
  renew(touched: readonly CellMeaning[]): Block[] {
    const units = new Set(touched.map(({ unit }) => unit));
    const stale: Block[] = [];
    for (const period of this.#earlier.keys()) {
      const companions = new Set<UnitId>();
      const collect = (): void => {
        for (const unit of units) {
          const print = this.#known.get(keyOf(unit, period))?.print;
          if (print !== undefined)
            this.#alike
              .get(period)
              ?.get(print)
              ?.forEach((one) => companions.add(one));
        }
      };
      collect();
      for (const unit of units) {
        const block = this.#known.has(keyOf(unit, period)) ? this.#read(unit, period) : undefined;
        if (block) stale.push(block);
      }
      this.#compare(period);
      collect();
      for (const unit of companions) {
        const block = units.has(unit) ? undefined : this.#read(unit, period);
        if (block) stale.push(block);
      }
    }
    return stale;
  }

  #read(unit: UnitId, period: PeriodCode): Block | undefined {
    const some = this.#indicators[0];
    if (some === undefined || this.#figures.isTotal({ indicator: some, unit, period })) return undefined;
    const previous = before(period);
    const past = this.#earlier.get(period) ?? [];
    const figures: Figure[] = [];
    for (const indicator of this.#indicators) {
      const value = this.#figures.valueOf({ indicator, unit, period });
      const known = this.#figures.findIndicator(indicator);
      if (typeof value !== 'number' || !known) continue;
      const then = this.#figures.valueOf({ indicator, unit, period: previous });
      const earlier = past.flatMap((one) => {
        const figure = one === previous ? then : this.#figures.valueOf({ indicator, unit, period: one });
        return typeof figure === 'number' ? [figure] : [];
      });
      figures.push({
        indicator: known,
        value,
        earlier: earlier.length > 0 ? earlier : none,
        ...(typeof then === 'number' ? { before: then } : {}),
      });
    }
    const block = {
      unit,
      period,
      figures,
      stated: this.#statedAt(unit, period),
      toDate: this.#toDateAt(unit, period),
    };
    this.#known.set(keyOf(unit, period), { unit, period, print: printOf(block) });
    return block;
  }

  /** Facts, and not what is computed in their place: 累计 of which no month lacks is their sum. */
  #statedAt(unit: UnitId, period: PeriodCode): Stated[] {
    const [now, ...past] = this.#toDates.get(period) ?? [];
    if (now === undefined || past.length === 0) return [];
    return this.#indicators.flatMap((id) => {
      const valueAt = (code: PeriodCode) =>
        this.#figures.factOf({ indicator: id, unit, period: code })?.value ?? null;
      const indicator = this.#figures.findIndicator(id);
      const value = valueAt(now);
      const last = value === null ? undefined : past.find((one) => valueAt(one) !== null);
      if (!indicator || value === null || last === undefined) return [];
      return [{ indicator, period: now, value, before: { period: last, value: valueAt(last) as number } }];
    });
  }

  #toDateAt(unit: UnitId, period: PeriodCode): ToDate[] {
    const [now] = this.#toDates.get(period) ?? [];
    if (now === undefined) return [];
    const alone = now === period;
    const own = alone ? monthsIn(getPeriod(now)).pop() : period;
    const numberAt = (indicator: IndicatorId, code: PeriodCode | undefined) =>
      code === undefined
        ? undefined
        : (this.#figures.factOf({ indicator, unit, period: code })?.value ?? undefined);
    return this.#indicators.flatMap((id): ToDate[] => {
      const indicator = this.#figures.findIndicator(id);
      const value = numberAt(id, now);
      if (indicator?.kind !== 'input' || value === undefined) return [];
      const at = { indicator: id, unit, period: now };
      const stated = { indicator, period: now, value };
      const months = alone ? fromMonths(this.#figures, at) : undefined;
      if (typeof months?.value === 'number') return [{ ...stated, months: months.value }];
      // Where all periods stand beside it, it is held against their sum elsewhere.
      if (!alone && this.#figures.unfilledIn(at).length === 0) return [];
      const last = numberAt(id, own);
      if (own === undefined || last === undefined) return [];
      return [{ ...stated, own: { period: own, value: last } }];
    });
  }

  #compare(period: PeriodCode): void {
    const alike = new Map<string, UnitId[]>();
    for (const unit of this.#units) {
      const print = this.#known.get(keyOf(unit, period))?.print;
      if (print === undefined) continue;
      const known = alike.get(print);
      if (known) known.push(unit);
      else alike.set(print, [unit]);
    }
    this.#alike.set(period, alike);
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

function toDatesUpTo(code: PeriodCode, beside: boolean): PeriodCode[] {
  const period = getPeriod(code);
  if (period.kind !== 'toDate' && !beside) return [];
  const now = toDateOf(period);
  return [now, ...toDatesBefore(getPeriod(now))];
}
