/** The units of a form as its rows or columns: who reports, added up as the form wants it (合计, 小计). */
import type { UnitId } from '../id';
import type { Units } from '../orgunit/tree';
import type { Unit } from '../orgunit/unit';
import type { Member } from './layout';
import { groupsOf } from './reporters';
import type { Totals } from './terms';

export const usualTotals: Totals = { place: 'first' };

export interface UnitRowWords {
  /** 合计. */
  readonly total: string;
  /** 小计 of the units put together: 乡镇卫生院小计. */
  subtotal(of: string): string;
  kind(unit: Unit): string;
  /** For units in no group. */
  readonly others: string;
}

interface Wanted {
  readonly top: UnitId;
  readonly reporters: readonly UnitId[];
  readonly totals: Totals;
  /** Members as they stand: captions written by hand stay. */
  readonly before?: readonly Member[];
}

/** Members without an end in depth: what belongs together stands together, each unit once. */
export function unitMembers(units: Units, wanted: Wanted, words: UnitRowWords): Member[] {
  const { top, totals } = wanted;
  const known = new Map((wanted.before ?? []).map((member) => [member.id, member]));
  const single = (id: UnitId, depth: number): Member => {
    const before = known.get(id);
    const caption = before?.total ? undefined : before?.caption;
    return { caption: caption ?? units.get(id)?.name ?? id, id, ...(depth > 0 ? { depth } : {}) };
  };
  const reporters = [...new Set(wanted.reporters)].filter((id) => id !== top || totals.place === 'none');
  const rows = totals.subtotals
    ? partsOf(units, reporters, totals.subtotals, words).flatMap(({ name, ids }) => [
        subtotal(words.subtotal(name), `${totals.subtotals}:${name}`, ids),
        ...ids.map((id) => single(id, 1)),
      ])
    : reporters.map((id) => single(id, 0));
  const sum: Member = { caption: known.get(top)?.caption ?? words.total, id: top, total: true };
  if (totals.place === 'none') return rows;
  return totals.place === 'first' ? [sum, ...rows] : [...rows, sum];
}

/** A subtotal has an id of its own: what is reported for it is a fact like any other. */
function subtotal(caption: string, key: string, over: readonly UnitId[]): Member {
  return { caption, id: `subtotal:${key}` as UnitId, total: true, over };
}

interface Part {
  readonly name: string;
  readonly ids: readonly UnitId[];
}

/** In the order in which the first unit of each comes; a unit of several groups stands in its first. */
function partsOf(
  units: Units,
  reporters: readonly UnitId[],
  by: NonNullable<Totals['subtotals']>,
  words: UnitRowWords,
): Part[] {
  const parts = new Map<string, UnitId[]>();
  for (const id of reporters) {
    const name = nameOfPart(units, id, by, words);
    const ids = parts.get(name);
    if (ids) ids.push(id);
    else parts.set(name, [id]);
  }
  return [...parts].map(([name, ids]) => ({ name, ids }));
}

function nameOfPart(
  units: Units,
  id: UnitId,
  by: NonNullable<Totals['subtotals']>,
  words: UnitRowWords,
): string {
  const unit = units.get(id);
  if (!unit) return words.others;
  if (by === 'kind') return words.kind(unit);
  if (by === 'group') return groupsOf(unit)[0] ?? words.others;
  return units.get(unit.parent as UnitId)?.name ?? words.others;
}
