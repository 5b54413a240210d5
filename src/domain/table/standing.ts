/** 应报, 未填: who is to report a table for a period, by when, and who has not written anything into it yet. */
import type { Fact } from '../fact/fact';
import type { IndicatorId, UnitId } from '../id';
import type { Indicator } from '../indicator/indicator';
import type { Units } from '../orgunit/tree';
import type { Period } from '../period/period';
import { axisOf, membersOf, periodsShown } from './cell';
import { dueDay } from './due';
import { reportingIn } from './reporters';
import type { Table } from './table';

export interface Standing {
  readonly due: readonly UnitId[];
  /** Those of them without a single figure or status. */
  readonly blank: readonly UnitId[];
  /** ISO day. */
  readonly day?: string;
}

export function standingOf(
  table: Table,
  period: Period,
  units: Units,
  isFilled: (unit: UnitId) => boolean,
): Standing {
  const due = reportingIn(table, units, period);
  const day = dueDay(table, period);
  return { due, blank: due.filter((id) => !isFilled(id)), ...(day === undefined ? {} : { day }) };
}

/** What the clerk types in on a form. */
export function typedOn(
  table: Table,
  findIndicator: (id: IndicatorId) => Pick<Indicator, 'kind'> | undefined,
): IndicatorId[] {
  const shown = membersOf(table, 'indicator') as IndicatorId[];
  return [...new Set(shown)].filter((id) => findIndicator(id)?.kind === 'input');
}

/** Units with anything of theirs on a form, out of facts that may be of other forms too. */
export function filledIn(
  table: Table,
  period: Period,
  typed: readonly IndicatorId[],
  facts: Iterable<Pick<Fact, 'indicator' | 'unit' | 'period'>>,
): ReadonlySet<UnitId> {
  const [asked, periods] = [new Set(typed), new Set(periodsShown(table, period))];
  const filled = new Set<UnitId>();
  for (const fact of facts) {
    if (asked.has(fact.indicator) && periods.has(fact.period)) filled.add(fact.unit);
  }
  return filled;
}

/** Whether there is something to tell: several units report it, or it has a date. */
export function isGathered(table: Table): boolean {
  const several = axisOf(table, 'unit') !== undefined && membersOf(table, 'unit').length > 1;
  return several || table.reporters !== undefined || table.due !== undefined;
}
