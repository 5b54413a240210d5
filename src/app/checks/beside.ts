/**
 * The periods that 逐期 and 各机构 show beside the one that is open. What is found there is marked, not counted: the list
 * and its count are of the open period. Asked one period at a time while nothing else is to be done, and of no more than
 * is in sight: of one unit the rules about it, of one indicator the rules that use it.
 */
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { operandsOfRule, type Rule } from '#domain/rule/rule';
import type { Finding } from '#compute/checks/finding';
import { periodsShown, type CellMeaning } from '#domain/table/cell';
import { openPeriods } from '#domain/table/period-axis';
import type { Pivot, Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { afterPause } from '../later';
import type { Watch } from './watch';

export interface Sight {
  readonly periods: readonly Period[];
  readonly units?: ReadonlySet<UnitId>;
  readonly indicator?: IndicatorId;
}

export function sightOf(table: Table, chosen: Period, pivot: Pivot, { table: seen, ...shown }: Shown): Sight {
  const own = new Set(periodsShown(table, chosen));
  const open = openPeriods(table, chosen);
  const beside = (code: PeriodCode) => open.has(code) && !own.has(code) && code !== shown.toDate?.period;
  const { unit, indicator } = pivot;
  return {
    periods: periodsShown(seen, shown.chosen).filter(beside).map(getPeriod),
    ...(unit === undefined ? {} : { units: new Set([unit]) }),
    ...(indicator === undefined ? {} : { indicator }),
  };
}

export function rulesInSight(rules: readonly Rule[], { indicator }: Sight): readonly Rule[] {
  return indicator === undefined ? rules : rules.filter((rule) => operandsOfRule(rule).includes(indicator));
}

export class Beside {
  readonly #watches: readonly Watch[];
  readonly #told: () => void;
  readonly #due: Set<Watch>;
  #waiting: (() => void) | undefined;

  /** `told` hears that something else may be found now. */
  constructor(watches: readonly Watch[], told: () => void) {
    this.#watches = watches;
    this.#told = told;
    this.#due = new Set(watches);
  }

  findings(): Finding[] {
    return this.#watches.flatMap((watch) => watch.findings());
  }

  touch(touched: readonly CellMeaning[]): void {
    for (const watch of this.#watches) {
      watch.touch(touched);
      this.#due.add(watch);
    }
  }

  /** One period now, the others when there is time again. */
  goOn(): void {
    if (this.#waiting || this.#due.size === 0) return;
    this.#waiting = afterPause(() => {
      this.#waiting = undefined;
      const [next] = this.#due;
      if (!next) return;
      this.#due.delete(next);
      next.ask();
      next.sniff();
      this.#told();
      this.goOn();
    }, 50);
  }

  close(): void {
    this.#waiting?.();
  }
}
