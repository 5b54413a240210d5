/**
 * Two indicators become one: what pointed to the one that goes points to the one that stays, its figures move, its names
 * become aliases. One change, so one undo (law 10). Where both have a figure or a target for the same unit and time, the
 * clerk says which is right; nothing is chosen for them (law 7).
 */
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { fail, succeed, type Result } from '#value/problem';
import type { Catalog } from '../catalog/catalog';
import { definitions, keyOf, type Definitions } from '../catalog/collections';
import type { Change, Step } from '../change/change';
import { factKey, keyOfFact, type Fact } from '../fact/fact';
import type { IndicatorId } from '../id';
import { membersOf } from '../table/cell';
import { sameCondition, type Target } from '../target/target';
import { referencesOf, withSwapped } from './references';
import type { Indicator } from './indicator';
import { distinct } from './naming';

export interface Conflict<R> {
  /** Of the record that would stay. */
  readonly key: string;
  readonly stays: R;
  readonly goes: R;
}

export interface Merge {
  readonly facts: readonly Conflict<Fact>[];
  readonly targets: readonly Conflict<Target>[];
  /** Figures that only the one that goes has. */
  readonly moved: number;
}

/** Whether two indicators can be one, and why not. */
export function mayMerge(catalog: Catalog, stays: Indicator, goes: Indicator): Result<true> {
  if (stays.id === goes.id) return fail('indicator.same');
  if (stays.kind === 'input' && goes.kind === 'computed') {
    return fail('indicator.formulaLost', { name: goes.name, by: stays.name });
  }
  for (const table of catalog.tables.values()) {
    const shown = membersOf(table, 'indicator');
    if (shown.includes(stays.id) && shown.includes(goes.id)) {
      return fail('indicator.sameTable', { table: table.name, name: stays.name, by: goes.name });
    }
  }
  const circle = circleThrough(catalog, stays, goes.id);
  return circle ? fail('indicator.circle', { name: circle.name }) : succeed(true);
}

/** What stands on both sides. Two figures that say the same are no conflict. */
export function mergeOf(
  catalog: Catalog,
  facts: readonly Fact[],
  stays: IndicatorId,
  goes: IndicatorId,
): Merge {
  const ofStays = new Map(
    facts.filter((fact) => fact.indicator === stays).map((fact) => [keyOfFact(fact), fact]),
  );
  const conflicts: Conflict<Fact>[] = [];
  let moved = 0;
  for (const fact of facts) {
    if (fact.indicator !== goes) continue;
    const key = factKey(stays, fact.unit, fact.period);
    const other = ofStays.get(key);
    if (other && !isBare(other) && !isBare(fact) && !saysTheSame(other, fact)) {
      conflicts.push({ key, stays: other, goes: fact });
    } else if (!other || isBare(other)) moved += 1;
  }
  const targets: Conflict<Target>[] = [];
  for (const target of catalog.targets.values()) {
    if (target.indicator !== goes) continue;
    const moving = withSwapped('targets', target, () => stays);
    const other = catalog.targets.get(moving.key);
    if (other && !(sameCondition(other, target) && samePace(other, target))) {
      targets.push({ key: moving.key, stays: other, goes: target });
    }
  }
  return { facts: conflicts, targets, moved };
}

/** `takeGoing`: keys of conflicts where the figure of the one that goes is right. */
export function mergeChange(
  catalog: Catalog,
  facts: readonly Fact[],
  stays: Indicator,
  goes: Indicator,
  takeGoing: ReadonlySet<string>,
): Change {
  const swap = (id: IndicatorId): IndicatorId => (id === goes.id ? stays.id : id);
  const change: Record<string, Step<unknown>[]> = {};
  for (const kind of definitions) {
    const steps: Step<unknown>[] = [];
    for (const record of catalog[kind].values() as Iterable<Definitions[typeof kind]>) {
      if (record === goes || record === stays) continue;
      if (!referencesOf(kind, record).includes(goes.id)) continue;
      const next = withSwapped(kind, record, swap);
      if (keyOf(next) === keyOf(record)) steps.push({ from: record, to: next });
      else {
        const other = (catalog[kind] as ReadonlyMap<string, unknown>).get(keyOf(next));
        steps.push({ from: record });
        if (other === undefined) steps.push({ to: next });
        else if (takeGoing.has(keyOf(next))) steps.push({ from: other, to: next });
      }
    }
    if (kind === 'indicators') steps.push({ from: stays, to: joined(stays, goes, swap) }, { from: goes });
    if (steps.length > 0) change[kind] = steps;
  }
  const moves = factSteps(facts, stays.id, goes.id, takeGoing);
  if (moves.length > 0) change.facts = moves;
  return change as Change;
}

function factSteps(
  facts: readonly Fact[],
  stays: IndicatorId,
  goes: IndicatorId,
  takeGoing: ReadonlySet<string>,
): Step<Fact>[] {
  const ofStays = new Map(
    facts.filter((fact) => fact.indicator === stays).map((fact) => [keyOfFact(fact), fact]),
  );
  return facts.flatMap((fact) => {
    if (fact.indicator !== goes) return [];
    const key = factKey(stays, fact.unit, fact.period);
    const other = ofStays.get(key);
    const takes = !other || isBare(other) || takeGoing.has(key);
    if (!takes) return [{ from: fact }];
    return [{ from: fact }, { ...(other ? { from: other } : {}), to: { ...fact, indicator: stays } }];
  });
}

function joined(stays: Indicator, goes: Indicator, swap: (id: IndicatorId) => IndicatorId): Indicator {
  const { succeeds, validFrom, validTo, ...own } = withSwapped('indicators', stays, swap);
  const code = stays.code ?? goes.code;
  const definition = stays.definition ?? goes.definition;
  const source = stays.source ?? goes.source;
  const entry = stays.entry ?? goes.entry;
  return {
    ...own,
    aliases: distinct([...stays.aliases, goes.name, ...goes.aliases], stays.name),
    ...(code === undefined ? {} : { code }),
    ...(definition === undefined ? {} : { definition }),
    ...(source === undefined ? {} : { source }),
    ...(entry === undefined ? {} : { entry }),
    // What one of the two followed on now lies within the one.
    ...(succeeds === undefined || succeeds === stays.id ? {} : { succeeds }),
    // Asked for wherever one of the two was.
    ...(validFrom === undefined || goes.validFrom === undefined
      ? {}
      : { validFrom: Math.min(validFrom, goes.validFrom) }),
    ...(validTo === undefined || goes.validTo === undefined
      ? {}
      : { validTo: Math.max(validTo, goes.validTo) }),
  };
}

/** Neither number, status nor text; a remark alone counts, it must not get lost. */
function isBare({ value, status, text, note }: Fact): boolean {
  return value === null && status === undefined && text === undefined && note === undefined;
}

function saysTheSame(a: Fact, b: Fact): boolean {
  return a.value === b.value && a.status === b.status && a.text === b.text && a.note === b.note;
}

function samePace(a: Target, b: Target): boolean {
  return JSON.stringify(a.pace) === JSON.stringify(b.pace);
}

/** The indicator that would need itself once the two are one. */
function circleThrough(catalog: Catalog, stays: Indicator, goes: IndicatorId): Indicator | undefined {
  const { indicators } = catalog;
  const seen = new Set<IndicatorId>();
  const open = needsOf(stays);
  while (open.length > 0) {
    const id = open.pop() as IndicatorId;
    if (id === goes || id === stays.id) return stays;
    const one = indicators.get(id);
    if (!one || seen.has(id)) continue;
    seen.add(id);
    open.push(...needsOf(one));
  }
  return undefined;
}

function needsOf({ formula }: Indicator): IndicatorId[] {
  const parsed = formula === null ? undefined : parseFormula(formula);
  return parsed?.ok ? (operandsOf(parsed.value) as IndicatorId[]) : [];
}
