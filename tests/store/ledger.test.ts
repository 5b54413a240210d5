import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#domain/change/change';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { emptyCatalog } from '#domain/catalog/catalog';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { Ledger } from '#store/ledger';
import { MemoryLedger } from '#store/memory-ledger';
import { fact, indicator, unit } from '../domain/invent';

const at = '2026-07-01T08:00:00.000Z';
const label = { code: 'edit', details: {} };
const h1 = '2026H1' as PeriodCode;
const births = 'births' as IndicatorId;
let ledger: Ledger;
let number = 0;

beforeEach(() => {
  ledger = new Ledger(`ledger-${(number += 1)}`);
});
afterEach(() => ledger.delete());

function set(value: number, unitId = 'qingshan'): Change {
  return { facts: [{ to: fact('births', unitId, h1, value) }] };
}

async function facts(): Promise<Fact[]> {
  return ledger.readFacts([h1], [births]);
}

describe('a commit', () => {
  it('writes definitions, facts, files and history together', async () => {
    const file = { id: 'f1' as FileId, name: 'a.xlsx', bytes: new Uint8Array([1, 2]), at };
    await ledger.commit(
      { code: 'import', details: { cells: 1 } },
      {
        units: [{ to: unit('qingshan', '青山镇') }],
        indicators: [{ to: indicator('births', '活产数') }],
        ...set(7),
      },
      { at },
      [file],
    );
    const catalog = await ledger.readCatalog();
    expect([...catalog.units.values()].map((u) => u.name)).toEqual(['青山镇']);
    expect((await facts()).map((f) => f.value)).toEqual([7]);
    expect((await ledger.findFile(file.id))?.bytes).toEqual(file.bytes);
    const heads = await ledger.readHeads(await ledger.readIds());
    expect(heads).toMatchObject([{ id: 1, kind: 'do', label: { code: 'import' } }]);
  });

  it('leaves nothing behind when one of its records cannot be stored', async () => {
    const unstorable = { ...fact('births', 'baiyun', h1, 3), note: (() => 1) as unknown as string };
    await expect(
      ledger.commit(label, { ...set(7), facts: [...(set(7).facts ?? []), { to: unstorable }] }, { at }),
    ).rejects.toThrow();
    expect(await facts()).toEqual([]);
    expect(await ledger.readIds()).toEqual([]);
  });

  it('records the state that was really there, whatever the writer believed', async () => {
    await ledger.commit(label, set(7), { at });
    await ledger.commit(
      label,
      { facts: [{ from: fact('births', 'qingshan', h1, 99), to: fact('births', 'qingshan', h1, 8) }] },
      { at },
    );
    const [entry] = await ledger.readEntriesAfter(1);
    expect(entry?.change.facts?.[0]?.from?.value).toBe(7);
  });
});

describe('undo (law 10)', () => {
  it('survives a reload: another opening of the same ledger undoes what this one did', async () => {
    await ledger.commit(label, set(7), { at });
    await ledger.commit(label, set(8), { at });
    await ledger.undo({ at });
    expect((await facts()).map((f) => f.value)).toEqual([7]);
    await ledger.redo({ at });
    expect((await facts()).map((f) => f.value)).toEqual([8]);
  });

  it('takes an import of 300 units back in one step', async () => {
    const change: Change = {
      facts: Array.from({ length: 300 }, (_, i) => ({ to: fact('births', `u${i}`, h1, i) })),
    };
    await ledger.commit({ code: 'import', details: {} }, change, { at });
    await ledger.undo({ at });
    expect(await facts()).toEqual([]);
  });

  it('forgets what could be redone once something new is done', async () => {
    await ledger.commit(label, set(7), { at });
    await ledger.undo({ at });
    await ledger.commit(label, set(9), { at });
    expect(await ledger.redo({ at })).toBeUndefined();
  });

  const seed = 20261124;
  it(`brings back every earlier state, seed ${seed}`, async () => {
    const steps = fc.array(
      fc.record({
        unit: fc.constantFrom('a', 'b', 'c'),
        value: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (edits) => {
        const own = new Ledger(`undo-${(number += 1)}`);
        const states: string[] = [];
        const state = async () => JSON.stringify(await own.readFacts([h1], [births]));
        let commits = 0;
        for (const edit of edits) {
          states.push(await state());
          const record = fact('births', edit.unit, h1, edit.value ?? 0);
          const change: Change = { facts: [edit.value === null ? { from: record } : { to: record }] };
          if (await own.commit(label, change, { at })) commits += 1;
          else states.pop();
        }
        for (let i = commits - 1; i >= 0; i -= 1) {
          await own.undo({ at });
          expect(await state()).toBe(states[i]);
        }
        await own.delete();
      }),
      { seed, numRuns: 20 },
    );
  });
});

describe('two tabs', () => {
  it('hear of each other and read what the other did', async () => {
    const other = new Ledger(`ledger-${number}`);
    const heard = new Promise<void>((resolve) => {
      const stop = other.onEntry((id) => {
        if (id === 1) {
          stop();
          resolve();
        }
      });
    });
    await ledger.commit(label, set(7), { at });
    await heard;
    expect((await other.readEntriesAfter(0)).map((e) => e.change.facts?.[0]?.to?.value)).toEqual([7]);
    other.close();
  });
});

describe('the facts of one indicator', () => {
  it('are found in every period, with nothing of the others', async () => {
    const all = ['2024H1', '2024H2', '2025H1', '2026-03', '2026H1'].flatMap((period, i) =>
      ['aaa', 'births', 'zzz'].flatMap((id) =>
        // A period in which it has nothing, and one in which it alone has something.
        (id === 'births' && i === 1) || (id !== 'births' && i === 3)
          ? []
          : ['qingshan', 'liuhe'].map((place) => fact(id, place, period, i)),
      ),
    );
    await ledger.commit(label, { facts: all.map((to) => ({ to })) }, { at });
    const wanted = all.filter((one) => one.indicator === births).map(keyOfFact);
    expect(wanted).toHaveLength(8);
    expect((await ledger.readFactsOf([births])).map(keyOfFact).sort()).toEqual(wanted.sort());
    expect(await ledger.countFactsOf(births)).toBe(8);
    expect(await ledger.countFactsOf('nobody' as IndicatorId)).toBe(0);
  });
});

describe('the facts of a unit', () => {
  const of = (unitId: string, period: string, value: number) => ({
    to: fact('births', unitId, period, value),
  });

  it('are found whatever their period, and told alike without a database', async () => {
    const change = { facts: [of('a', '2026H1', 1), of('a', '2025H1', 2), of('b', '2026H1', 3)] };
    await ledger.commit(label, change, { at });
    const ids = ['a', 'b', 'c'] as UnitId[];
    const memory = new MemoryLedger({ catalog: emptyCatalog, facts: [], history: [], files: [] });
    memory.commit(label, change, { at });
    for (const one of [ledger, memory]) {
      const values = (await one.readUnitFacts(['a'] as UnitId[])).map(({ value }) => value);
      expect(values.sort()).toEqual([1, 2]);
      expect([...(await one.countUnitFacts(ids))]).toEqual([
        ['a', 2],
        ['b', 1],
      ]);
    }
    await ledger.undo({ at });
    expect((await ledger.countUnitFacts(ids)).size).toBe(0);
  });
});
