/** 小计 of some of the lines: a member with an id of its own, over the units of those lines that are imported. */
import type { UnitId } from '#domain/id';
import type { DraftLine } from './draft';

type UnitOf = (line: DraftLine) => unknown;

/** undefined for a total of all. */
export function unitsUnder(
  total: DraftLine,
  lines: readonly DraftLine[],
  unitOf: UnitOf,
): readonly UnitId[] | undefined {
  if (total.role !== 'total' || total.over === undefined) return undefined;
  const over = new Set(total.over);
  const units = lines.filter(({ role }) => role === 'unit');
  const under = units.filter(({ at }) => over.has(at)).map((line) => unitOf(line) as UnitId);
  return under.length === 0 || under.length === units.length ? undefined : under;
}

/** The same in every file of the form, as long as the same unit leads the group. */
export function subtotalId(under: readonly UnitId[], taken: ReadonlySet<unknown>): UnitId {
  const id = `subtotal:from:${under[0] as UnitId}`;
  let free = id;
  for (let times = 2; taken.has(free); times += 1) free = `${id}:${times}`;
  return free as UnitId;
}
