import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '#app/workspace.svelte';
import type { Change } from '#domain/change/change';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { databaseNames } from '#store/database';
import { Ledger } from '#store/ledger';
import { MemoryLedger } from '#store/memory-ledger';
import { withWaiting } from '#store/waiting';
import { readPackedWhole, readWhole, replaceWhole } from '#store/whole';
import { emptyContent } from '#exchange/ledger-file/content';
import { fact } from '../domain/invent';

const label = { code: 'edit', details: {} };
const h1 = '2026H1' as PeriodCode;
const births = 'births' as IndicatorId;
const set = (value: number, unit = 'qingshan', at?: string): Change => ({
  facts: [{ to: { ...fact('births', unit, h1, value), ...(at ? { at } : {}) } }],
});
const figures = (facts: readonly Fact[]) =>
  Object.fromEntries(facts.map(({ unit, value }) => [unit, value] as const));

/** The disk: what is put on it fails while this says how. */
let fault: string | undefined;
const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
IDBObjectStore.prototype.put = function (...row) {
  if (fault) throw new DOMException('as a full disk would have it', fault);
  return put.apply(this, row);
};

let workspace: Workspace;
beforeEach(async () => {
  fault = undefined;
  workspace = await Workspace.open('real');
});
afterEach(async () => {
  fault = undefined;
  workspace.close();
  await new Ledger(databaseNames.real).delete();
});
const shown = async () => figures(await workspace.ledger.readFacts([h1], [births]));
const sorted = <T extends { readonly facts: readonly Fact[] }>(whole: T): T => ({
  ...whole,
  facts: [...whole.facts].sort((a, b) => (keyOfFact(a) < keyOfFact(b) ? -1 : 1)),
});
const stored = async () => readWhole(databaseNames.real);

describe('A change that cannot be stored', () => {
  it('is done all the same, counted, undone first, and stored in its order once it can be', async () => {
    await workspace.commit(label, set(1));
    fault = 'QuotaExceededError';
    await workspace.commit(label, set(2));
    await workspace.commit(label, set(3, 'baiyun'));
    expect(workspace.save).toEqual({ name: 'failed', trouble: 'full', count: 2 });
    expect(await shown()).toEqual({ qingshan: 2, baiyun: 3 });
    expect((await stored()).history).toHaveLength(1);
    await workspace.undo();
    await workspace.undo();
    // Beyond what waits lies what is stored.
    await workspace.undo();
    expect(await shown()).toEqual({});
    await workspace.redo();
    expect(await shown()).toEqual({ qingshan: 1 });
    fault = undefined;
    expect(await workspace.tryAgain()).toBe(true);
    expect(workspace.save.name).toBe('saved');
    const { history, facts } = await stored();
    expect(history.map(({ id, kind, of }) => [id, kind, of])).toEqual([
      [1, 'do', undefined],
      [2, 'do', undefined],
      [3, 'do', undefined],
      [4, 'undo', 3],
      [5, 'undo', 2],
      [6, 'undo', 1],
      [7, 'redo', 1],
    ]);
    expect(figures(facts)).toEqual({ qingshan: 1 });
    expect(await shown()).toEqual({ qingshan: 1 });
  });

  it('is taken along by the next edit', async () => {
    fault = 'UnknownError';
    await workspace.commit(label, set(1));
    expect(workspace.save).toMatchObject({ name: 'failed', trouble: 'broken', count: 1 });
    fault = undefined;
    await workspace.commit(label, set(2));
    await workspace.tryAgain();
    expect((await stored()).history).toHaveLength(2);
    expect(workspace.save.name).toBe('saved');
  });

  it('is in a backup made meanwhile, which is the ledger as it is stored afterwards', async () => {
    await workspace.commit(label, set(1));
    fault = 'QuotaExceededError';
    await workspace.commit(label, set(2));
    await workspace.undo();
    await workspace.commit(label, set(3, 'baiyun'));
    const backup = withWaiting(await stored(), workspace.line.list);
    fault = undefined;
    await workspace.tryAgain();
    expect(sorted(await stored())).toEqual(sorted(backup));
  });

  it('does not take the place of a figure another window wrote later: both are told, the later one stays', async () => {
    await workspace.commit(label, set(1));
    fault = 'UnknownError';
    await workspace.commit(label, set(2));
    fault = undefined;
    const other = new Ledger(databaseNames.real);
    const later = new Date(Date.now() + 60_000).toISOString();
    await other.commit(label, set(9, 'qingshan', later), { at: later });
    other.close();
    await workspace.tryAgain();
    const { history, facts } = await stored();
    expect(figures(facts)).toEqual({ qingshan: 9 });
    expect(history.map(({ change }) => change.facts?.[0]?.to?.value)).toEqual([1, 9, 2, 9]);
    expect(history.at(-1)?.label).toEqual({ code: 'keptNewer', details: { count: 1 } });
  });

  it('for a fault of the program, which trying again would not mend, is refused and holds nothing up', async () => {
    const unstorable = { ...fact('births', 'baiyun', h1, 3), note: (() => 1) as unknown as string };
    await expect(workspace.commit(label, { facts: [{ to: unstorable }] })).rejects.toThrow();
    expect(workspace.save.name).toBe('saved');
    await workspace.commit(label, set(2));
    expect((await stored()).history).toHaveLength(1);
  });

  it('made in a ledger another window has replaced waits, and is written into the new one when the clerk says so', async () => {
    await workspace.commit(label, set(1));
    const [other, former] = [await readPackedWhole(databaseNames.real), await stored()];
    await workspace.commit(label, set(2));
    await replaceWhole(databaseNames.real, other);
    await workspace.commit(label, set(3, 'baiyun'));
    expect(workspace.save).toEqual({ name: 'failed', trouble: 'replaced', count: 1 });
    expect(await workspace.tryAgain()).toBe(false);
    expect(await stored()).toEqual(former);
    await workspace.adopt();
    expect(figures((await stored()).facts)).toEqual({ qingshan: 1, baiyun: 3 });
    expect(workspace.save.name).toBe('saved');
  });
});

const seed = 20261128;
describe(`A disk that fails now and then, seed ${seed}`, () => {
  const act = fc.record({
    what: fc.constantFrom('set', 'set', 'set', 'undo', 'redo'),
    unit: fc.constantFrom('a', 'b'),
    value: fc.integer({ min: 0, max: 99 }),
    fails: fc.constantFrom(undefined, undefined, 'QuotaExceededError', 'UnknownError'),
  });

  it('leaves in the end what a disk that never fails would hold, entry by entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
        workspace.close();
        await new Ledger(databaseNames.real).delete();
        workspace = await Workspace.open('real');
        const plain = new MemoryLedger(emptyContent);
        for (const { what, unit, value, fails } of acts) {
          fault = fails;
          if (what === 'set') {
            await workspace.commit(label, set(value, unit));
            plain.commit(label, set(value, unit), { at: '' });
          } else {
            await workspace[what as 'undo' | 'redo']();
            plain[what as 'undo' | 'redo']({ at: '' });
          }
          expect(await shown()).toEqual(figures(plain.state.facts));
        }
        fault = undefined;
        await workspace.tryAgain();
        const { history, facts } = await stored();
        expect(figures(facts)).toEqual(figures(plain.state.facts));
        expect(history.map(({ at, ...entry }) => (void at, entry))).toEqual(
          plain.state.history.map(({ at, ...entry }) => (void at, entry)),
        );
      }),
      { seed, numRuns: 60 },
    );
  });
});
