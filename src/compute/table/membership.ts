/**
 * Which units make up a total in a period. The tree as it stood at the period's end decides: what moved counts where it
 * was then. A unit that never stood below the table's own total is in it nevertheless: the form says so. A total that has
 * nobody below it is one over the whole form; 小计 is over the units it names, by superior over whoever stood there.
 */
import type { UnitId } from '#domain/id';
import { findNamed } from '#domain/name';
import { isBelowOn, livesIn, parentOn, stretchOf, turningDays } from '#domain/orgunit/life';
import { ancestorsOf, type Units } from '#domain/orgunit/tree';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';

export interface Membership {
  partsOf(total: UnitId, period: PeriodCode): readonly UnitId[];
  /** Whether the same units are in a total in all these periods, and live in all of them. */
  isSteady(total: UnitId, periods: readonly PeriodCode[]): boolean;
}

/** Who is in a total at some time, in form order, and whether one of them is on a day. */
interface Standing {
  readonly ever: readonly UnitId[];
  /** undefined where they always are. */
  readonly on?: (id: UnitId, day: string) => boolean;
}

/** `totals`: the units each is over, where the form says so. */
export function membershipOf(
  units: Units,
  table: Table,
  totals: ReadonlyMap<UnitId, readonly UnitId[] | undefined>,
  parts: readonly UnitId[],
): Membership {
  const days = turningDays(units.values());
  const standing = new Map<UnitId, Standing>();
  for (const [total, over] of totals) {
    standing.set(
      total,
      over
        ? subtotalOf(units, table, total, over, parts, days)
        : totalOf(units, table.unit, total, parts, days),
    );
  }
  const mortal = new Set(
    parts.filter((id) => {
      const unit = units.get(id);
      return unit?.opened !== undefined || unit?.closed !== undefined;
    }),
  );
  const partsIn = (total: UnitId, period: PeriodCode): readonly UnitId[] => {
    const { ever = parts, on } = standing.get(total) ?? {};
    if (!on) return ever;
    const { last } = stretchOf(getPeriod(period));
    return ever.filter((id) => on(id, last));
  };
  return {
    partsOf: partsIn,
    isSteady(total, periods) {
      const [first = [], ...rest] = periods.map((period) => partsIn(total, period));
      if (!rest.every((ids) => ids.length === first.length && ids.every((id, i) => id === first[i]))) {
        return false;
      }
      return first.every((id) => {
        const unit = mortal.has(id) ? units.get(id) : undefined;
        return !unit || periods.every((period) => livesIn(unit, getPeriod(period)));
      });
    },
  };
}

function totalOf(
  units: Units,
  own: UnitId,
  total: UnitId,
  parts: readonly UnitId[],
  days: readonly string[],
): Standing {
  const now = new Set(parts.filter((id) => ancestorsOf(units, id).some((above) => above.id === total)));
  const isThere = (id: UnitId, day: string): boolean => isBelowOn(units, id, total, day);
  const placed = new Set(parts.filter((id) => now.has(id) || days.some((day) => isThere(id, day))));
  const moves = [...placed].some((id) => !now.has(id) || !days.every((day) => isThere(id, day)));
  const ever = total === own || placed.size === 0 ? parts : parts.filter((id) => placed.has(id));
  return moves ? { ever, on: (id, day) => !placed.has(id) || isThere(id, day) } : { ever };
}

function subtotalOf(
  units: Units,
  { totals }: Table,
  total: UnitId,
  over: readonly UnitId[],
  parts: readonly UnitId[],
  days: readonly string[],
): Standing {
  const named = new Set(over);
  const fixed = { ever: parts.filter((id) => named.has(id)) };
  if (totals?.subtotals !== 'parent' || days.length === 0) return fixed;
  const superior = findNamed(units, total.replace(/^subtotal:parent:/, ''))?.id;
  if (superior === undefined) return fixed;
  const isThere = (id: UnitId, day: string): boolean => {
    const unit = units.get(id);
    return unit !== undefined && parentOn(unit, day) === superior;
  };
  const moved = parts.filter((id) => units.get(id)?.formerly !== undefined);
  const others = moved.filter(
    (id) => days.some((day) => isThere(id, day)) || units.get(id)?.parent === superior,
  );
  if (moved.length === 0) return fixed;
  const ever = parts.filter((id) => named.has(id) || others.includes(id));
  return { ever, on: (id, day) => (moved.includes(id) ? isThere(id, day) : named.has(id)) };
}
