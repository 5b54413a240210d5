/** Ledgers as older versions left them, made by chance: names that begin with another name, signs beside the separator. */
import Dexie from 'dexie';
import fc from 'fast-check';
import type { Change, Step } from '#domain/change/change';
import { keyOfFact, type Fact, type Source } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { packFacts } from '#store/fact-block';
import { migrations } from '#store/migrations/list';
import { few } from '#store/stored-change';
import { indicator, unit } from '../domain/invent';

const at = '2026-07-01T08:00:00.000Z';
const periods = ['2026', '2026H1', '2026H1@10', '2026M01'] as PeriodCode[];
const indicators = ['a', 'a-b', 'ab', 'a~', 'a_b'] as IndicatorId[];
const cell = fc.record({
  kind: fc.constant('file' as const),
  file: fc.constantFrom('f1', 'f2') as fc.Arbitrary<FileId>,
  fileName: fc.constantFrom('甲.xlsx', '乙.xlsx'),
  sheet: fc.constant('表1'),
  cell: fc.constantFrom('B7', 'C12'),
});
const source: fc.Arbitrary<Source> = fc.oneof(
  fc.constant({ kind: 'typed' as const }),
  cell.map((over) => ({ kind: 'typed' as const, over })),
  cell,
);
const fact = fc
  .record(
    {
      period: fc.constantFrom(...periods),
      indicator: fc.constantFrom(...indicators),
      unit: fc.nat({ max: 40 }).map((n) => `u${n}` as UnitId),
      value: fc.oneof(fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      source,
      at: fc.constantFrom(at, '2026-07-02T08:00:00.000Z'),
      status: fc.constantFrom('notCarriedOut' as const, 'belowUnit' as const),
      text: fc.constant('12人'),
      note: fc.string({ minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['period', 'indicator', 'unit', 'value', 'source', 'at'] },
  )
  .map((one): Fact => one);

export interface OldLedger {
  readonly facts: readonly Fact[];
  readonly changes: readonly Change[];
}

const listOf = (max: number): fc.Arbitrary<Fact[]> =>
  fc.uniqueArray(fact, { selector: keyOfFact, maxLength: max, size: 'max' });

export const oldLedger: fc.Arbitrary<OldLedger> = fc.record({
  facts: listOf(300),
  changes: fc.array(
    fc.oneof(
      listOf(3 * few).map((facts) => ({ facts: facts.map((to) => ({ to })) })),
      listOf(3).map((facts) => ({ facts: facts.map((from) => ({ from, to: { ...from, value: 1 } })) })),
      fc.constant({ units: [{ to: unit('u1', '青山镇', null) }] }),
    ),
    { maxLength: 6 },
  ),
});

export const olderVersions = migrations.slice(0, -1).map(({ version }) => version);
const [withRules, withBlocks] = [3, 5];

export async function putOlder(name: string, version: number, { facts, changes }: OldLedger): Promise<void> {
  const db = new Dexie(name);
  for (const { version: of, stores } of migrations.slice(0, version)) db.version(of).stores(stores);
  await db.table('units').bulkAdd([unit('u1', '青山镇', null), unit('u2', '柳河镇', 'u1')]);
  await db.table('indicators').bulkAdd(indicators.map((id) => indicator(id, `指标${id}`)));
  if (version >= withRules) {
    const key = 'r1|u1|2026';
    await db.table('explanations').add({ key, rule: 'r1', unit: 'u1', period: '2026', text: '已核实', at });
  }
  await db.table('files').add({ id: 'f1', name: '甲.xlsx', bytes: new Uint8Array([1, 2]), at });
  await db
    .table('history')
    .bulkAdd(changes.map((_, i) => ({ id: i + 1, at, kind: 'do', label: { code: 'import', details: {} } })));
  await db.table('changes').bulkAdd(changes.map((change, i) => ({ id: i + 1, change: withKeys(change) })));
  await db.table('facts').bulkAdd(version < withBlocks ? facts.map(withKey) : blocksOf(facts));
  db.close();
}

/** Facts were kept with their key until 0.3.0. */
export function withKey(fact: Fact): Fact & { readonly key: string } {
  return { key: keyOfFact(fact), ...fact };
}

function withKeys(change: Change): Change {
  const keyed = ({ from, to }: Step<Fact>): Step<Fact> => ({
    ...(from ? { from: withKey(from) } : {}),
    ...(to ? { to: withKey(to) } : {}),
  });
  return change.facts ? { ...change, facts: change.facts.map(keyed) } : change;
}

function blocksOf(facts: readonly Fact[]): unknown[] {
  const keys = [...new Set(facts.map(({ period, indicator: of }) => `${period}|${of}`))];
  return keys.map((key) => packFacts(facts.filter(({ period, indicator: of }) => `${period}|${of}` === key)));
}
