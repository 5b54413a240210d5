import { keyOfFact, type Fact } from '#domain/fact/fact';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyCatalog } from '#domain/catalog/catalog';
import type { Change } from '#domain/change/change';
import type { IndicatorId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { Ledger } from '#store/ledger';
import { MemoryLedger } from '#store/memory-ledger';
import { fact, indicator, unit } from '../domain/invent';

const at = '2026-07-01T08:00:00.000Z';
const label = { code: 'edit', details: {} };
const empty = { catalog: emptyCatalog, facts: [], history: [], files: [] };

let ledger: Ledger | undefined;
let number = 0;
afterEach(() => ledger?.delete());

/** Additions, edits and removals of a few records, whether they are there or not. */
const step = fc.oneof(
  fc
    .tuple(fc.constantFrom('births', 'deaths'), fc.constantFrom('a', 'b'), fc.nat(99))
    .map(([i, u, value]): Change => ({ facts: [{ to: fact(i, u, '2026H1', value) }] })),
  fc
    .tuple(fc.constantFrom('births', 'deaths'), fc.constantFrom('a', 'b'))
    .map(([i, u]): Change => ({ facts: [{ from: fact(i, u, '2026H1', 0) }] })),
  fc.constantFrom('青山镇', '青山乡').map((name): Change => ({ units: [{ to: unit('a', name) }] })),
  fc.constant<Change>({ indicators: [{ from: indicator('births', '活产数') }] }),
);
const acts = fc.array(
  fc.oneof({ weight: 4, arbitrary: step }, fc.constantFrom('undo' as const, 'redo' as const)),
  { minLength: 3, maxLength: 12 },
);

describe('A ledger in memory', () => {
  const seed = 609;
  it(`does what the one in the browser does, entry by entry, undo and redo as well, seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        ledger = new Ledger(`memory-${(number += 1)}`);
        const memory = new MemoryLedger(empty);
        for (const act of list) {
          const [there, here] =
            typeof act === 'string'
              ? [await ledger[act]({ at }), memory[act]({ at })]
              : [await ledger.commit(label, act, { at }), memory.commit(label, act, { at })];
          expect(here).toEqual(there);
        }
        expect(memory.catalog).toEqual(await ledger.readCatalog());
        const slice = [['2026H1'], ['births', 'deaths']] as unknown as [PeriodCode[], IndicatorId[]];
        const byKey = (a: Fact, b: Fact) => (keyOfFact(a) < keyOfFact(b) ? -1 : 1);
        expect(memory.readFacts(...slice).sort(byKey)).toEqual(
          (await ledger.readFacts(...slice)).sort(byKey),
        );
        await ledger.delete();
      }),
      { seed, numRuns: 25 },
    );
  });
});
