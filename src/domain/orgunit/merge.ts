/**
 * Two records that are one unit become one. Everything said of the first is said of the second from then on, in one change.
 * Figures that differ at the same place are the clerk's to decide: they are listed, never chosen silently (laws 7, 8).
 */
import { round } from '#value/decimal';
import { fail, succeed, type Result } from '#value/problem';
import type { Catalog } from '../catalog/catalog';
import { stepsOf, type Change, type Step } from '../change/change';
import { differenceOf } from '../change/difference';
import type { Fact } from '../fact/fact';
import type { UnitId } from '../id';
import { dayBefore } from './life';
import { edited } from './edit';
import { moved } from './move';
import { withUnitsAt } from './place';
import { memberOf, tablesWith, withoutUnit } from './references';
import { childrenOf, isWithin, type Units } from './tree';
import { withField, type Unit } from './unit';

/** Two figures for one place: of the unit that goes, and of the one that stays. */
export interface Clash {
  readonly gone: Fact;
  readonly stays: Fact;
  /** Both are numbers: they could be added up. */
  readonly addable: boolean;
}

export const decisions = ['stays', 'gone', 'sum'] as const;
export type Decision = (typeof decisions)[number];

export function clashesOf(facts: readonly Fact[], gone: UnitId, stays: UnitId): Clash[] {
  const known = new Map(facts.filter(({ unit }) => unit === stays).map((fact) => [placeOf(fact), fact]));
  return facts.flatMap((fact) => {
    if (fact.unit !== gone) return [];
    const other = known.get(placeOf(fact));
    if (!other || saysNothing(other) || saysNothing(fact) || saysSame(fact, other)) return [];
    return [{ gone: fact, stays: other, addable: fact.value !== null && other.value !== null }];
  });
}

/** Decimals that no figure of a bureau has: 0.1 + 0.2 is 0.3. */
const exact = 10;

export interface Merge {
  readonly gone: UnitId;
  readonly stays: UnitId;
  /** All facts of both. */
  readonly facts: readonly Fact[];
  decide(clash: Clash): Decision | undefined;
  /** ISO time. */
  readonly at: string;
}

/** Fails with `unit.unknown`, `.self`, `.below`, `.intoTotal`, `.undecided`. */
export function mergeOf(catalog: Catalog, { gone, stays, facts, decide, at }: Merge): Result<Change> {
  const [from, into] = [catalog.units.get(gone), catalog.units.get(stays)];
  if (!from || !into) return fail('unit.unknown');
  if (gone === stays) return fail('unit.self');
  if (isWithin(catalog.units, stays, gone)) return fail('unit.below', { unit: from.name, parent: into.name });
  const total = tablesWith(catalog, gone).find((table) => {
    const [one, other] = [memberOf(table, gone), memberOf(table, stays)];
    return one !== undefined && other !== undefined && one.total !== other.total;
  });
  if (total) return fail('unit.intoTotal', { unit: from.name, other: into.name, table: total.name });
  const clashes = new Map(clashesOf(facts, gone, stays).map((clash) => [clash.gone, clash]));
  const steps: Step<Fact>[] = [];
  const known = new Map(facts.filter(({ unit }) => unit === stays).map((fact) => [placeOf(fact), fact]));
  for (const fact of facts) {
    if (fact.unit !== gone) continue;
    const clash = clashes.get(fact);
    const decision = clash ? decide(clash) : undefined;
    if (clash && (decision === undefined || (decision === 'sum' && !clash.addable))) {
      return fail('unit.undecided', { count: clashes.size });
    }
    steps.push({ from: fact });
    const before = known.get(placeOf(fact));
    const to = togetherOf(fact, before, stays, decision, at);
    if (to !== before) steps.push(before ? { from: before, to } : { to });
  }
  const units = unitsMerged(catalog.units, from, into);
  const change = differenceOf(catalog, { ...withoutUnit(catalog, gone, stays), units });
  return succeed(steps.length > 0 ? { ...change, facts: [...stepsOf(change, 'facts'), ...steps] } : change);
}

/** The fact that stands at the place of both. */
function togetherOf(
  fact: Fact,
  before: Fact | undefined,
  unit: UnitId,
  decision: Decision | undefined,
  at: string,
): Fact {
  const here: Fact = { ...fact, unit, at };
  if (!before) return here;
  const notes = [before.note, fact.note].flatMap((note) => note ?? []);
  const note = notes.length > 0 ? { note: [...new Set(notes)].join('；') } : {};
  if (decision === 'sum') {
    const sum = round((before.value ?? NaN) + (fact.value ?? NaN), exact);
    return { ...before, value: sum, source: { kind: 'typed' }, at, ...note };
  }
  if (decision === 'gone' || saysNothing(before)) return { ...here, ...note };
  return note.note === before.note ? before : { ...before, at, ...note };
}

function unitsMerged(units: Units, from: Unit, into: Unit): Units {
  const children = childrenOf(units, from.id).map((child) => ({ ...child, parent: into.id }));
  const next = new Map(withUnitsAt(units, children, { parent: into.id }));
  next.delete(from.id);
  for (const unit of next.values()) {
    let changed = unit;
    const { formerly, successor } = unit;
    if (formerly?.some(({ parent }) => parent === from.id)) {
      const past = formerly.map((one) => (one.parent === from.id ? { ...one, parent: into.id } : one));
      changed = withField(changed, 'formerly', past);
    }
    if (successor === from.id) changed = withField(changed, 'successor', into.id);
    if (changed !== unit) next.set(unit.id, changed);
  }
  const stays = next.get(into.id) ?? into;
  const code = stays.code ?? from.code;
  const merged = edited(next, [into.id], {
    aliases: [...stays.aliases, from.name, ...from.aliases],
    groups: [...(stays.groups ?? []), ...(from.groups ?? [])],
    attributes: { ...from.attributes, ...stays.attributes },
    ...(code === undefined ? {} : { code }),
  });
  return merged.ok ? merged.value : next;
}

/**
 * 并入 from a day on: the unit is closed, its figures stay where they are and count for the time before; what is below it
 * moves. Fails as moving and closing do.
 */
export function absorbed(units: Units, gone: UnitId, stays: UnitId, from: string): Result<Units> {
  if (gone === stays) return fail('unit.self');
  if (isWithin(units, stays, gone)) {
    return fail('unit.below', { unit: units.get(gone)?.name ?? '', parent: units.get(stays)?.name ?? '' });
  }
  const ids = childrenOf(units, gone).map(({ id }) => id);
  const below = moved(units, { ids, parent: stays, from });
  if (!below.ok) return below;
  const closed = edited(below.value, [gone], { closed: dayBefore(from) });
  if (!closed.ok) return closed;
  const next = new Map(closed.value);
  const unit = next.get(gone);
  if (unit) next.set(gone, withField(unit, 'successor', stays));
  return succeed(next);
}

function placeOf({ indicator, period }: Fact): string {
  return `${period}|${indicator}`;
}

function saysNothing({ value, status, text }: Fact): boolean {
  return value === null && text === undefined && (status === undefined || status === 'blank');
}

function saysSame(one: Fact, other: Fact): boolean {
  return one.value === other.value && one.status === other.status && one.text === other.text;
}
