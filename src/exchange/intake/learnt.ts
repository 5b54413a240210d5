/** What the file calls a known record becomes one of its aliases: the next file needs no question. */
import { findIndicator, type Catalog } from '#domain/catalog/catalog';
import type { Step } from '#domain/change/change';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { foldName } from '#domain/name';
import type { Unit } from '#domain/orgunit/unit';
import { isGeneric } from '../match/bare';
import { unitNamed } from '../match/unit/score';
import { isOwn, linesOf, type Draft } from './draft';

interface Called<Id> {
  readonly id: Id | undefined;
  readonly said: string | undefined;
}

export function learntIndicators(draft: Draft, catalog: Catalog): Step<Indicator>[] {
  const lines = linesOf(draft, 'indicator').filter(isOwn);
  const called = lines.map((line) => ({ id: line.existing as IndicatorId | undefined, said: line.said }));
  // 人数 is called so in its own form only; the recipe remembers that.
  return learnt(catalog.indicators, called, (said) => !isGeneric(said) && !findIndicator(catalog, said));
}

export function learntUnits(draft: Draft, catalog: Catalog): Step<Unit>[] {
  const lines = linesOf(draft, 'unit').filter((line) => isOwn(line) && line.role === 'unit' && !line.own);
  const called = [
    { id: draft.existingUnit, said: draft.unitSaid },
    ...lines.map((line) => ({ id: line.existing as UnitId | undefined, said: line.said })),
  ];
  return learnt(catalog.units, called, (said) => !unitNamed(said, catalog.units));
}

/** A name that someone carries already stays theirs. */
function learnt<Id extends string, R extends Unit | Indicator>(
  records: ReadonlyMap<Id, R>,
  called: readonly Called<Id>[],
  isFree: (said: string) => boolean,
): Step<R>[] {
  const more = new Map<R, string[]>();
  for (const { id, said } of called) {
    const record = id === undefined ? undefined : records.get(id);
    if (!record || said === undefined || !isFree(said)) continue;
    const aliases = more.get(record) ?? [];
    if (![...record.aliases, ...aliases].some((alias) => foldName(alias) === foldName(said)))
      aliases.push(said);
    more.set(record, aliases);
  }
  return [...more]
    .filter(([, aliases]) => aliases.length > 0)
    .map(([from, aliases]) => ({ from, to: { ...from, aliases: [...from.aliases, ...aliases] } }));
}
