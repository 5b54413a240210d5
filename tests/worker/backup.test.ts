import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnsOf, factsOf } from '#domain/fact/columns';
import type { FileId } from '#domain/id';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { writeLedgerFile } from '#exchange/ledger-file/write';
import { compareLedgers, isEqual } from '#exchange/restore/compare';
import { mergeOf } from '#exchange/restore/merge';
import { Ledger } from '#store/ledger';
import { readPackedWhole, readWhole, removeWhole, replaceWhole } from '#store/whole';
import { backup, lookInto, mergeBackup, restore, tryRestore } from '#worker/backup';
import { fact, indicator, unit } from '../domain/invent';

const at = '2026-07-01T08:00:00.000Z';
const seed = 20_261_128;
const silent = (): void => undefined;
const label = { code: 'edit', details: {} };
let database = '';
let number = 0;

beforeEach(() => {
  database = `backed-up-${(number += 1)}`;
});
afterEach(async () => {
  await removeWhole(database);
  await removeWhole(`${database}-other`);
});

/** A county of two townships with a workbook, an edit and an undo. */
async function fill(name: string): Promise<void> {
  const ledger = new Ledger(name);
  const file = { id: 'f1' as FileId, name: '上报表.xlsx', bytes: new Uint8Array([80, 75, 3, 4]), at };
  await ledger.commit(
    { code: 'import', details: {} },
    {
      units: [{ to: unit('county', '海棠县', null) }, { to: unit('a', '青山镇', 'county') }],
      indicators: [{ to: indicator('births', '活产数') }],
      facts: [{ to: fact('births', 'a', '2026H1', 7) }, { to: fact('births', 'county', '2026H1', 9) }],
    },
    { at, by: '王芳' },
    [file],
  );
  await ledger.commit(label, { facts: [{ to: fact('births', 'a', '2026H1', 8) }] }, { at });
  await ledger.undo({ at });
  ledger.close();
}

async function backedUp(name = database): Promise<Uint8Array> {
  const made = await backup({ database: name, app: '1' }, silent);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.bytes;
}

describe('a backup', () => {
  it('restored into an empty browser is the same ledger, history and files byte for byte', async () => {
    await fill(database);
    const bytes = await backedUp();
    const other = `${database}-other`;
    const done = await restore({ bytes, fileName: 'b.ledger.zip', database: other }, silent);
    expect(done).toMatchObject({ ok: true, value: { facts: 2, units: 2, files: 1, entries: 3 } });
    expect(await backedUp(other)).toEqual(bytes);
    const ledger = new Ledger(other);
    expect((await ledger.redo({ at }))?.change.facts?.[0]?.to?.value).toBe(8);
    ledger.close();
  });

  it('can be tried: nothing here changes and nothing of the trial stays', async () => {
    await fill(database);
    const bytes = await backedUp();
    const before = writeLedgerFile(await readWhole(database), '1');
    expect(await tryRestore({ bytes, fileName: 'b', database }, silent)).toMatchObject({
      ok: true,
    });
    expect(writeLedgerFile(await readWhole(database), '1')).toEqual(before);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`${database}-trial`);
  });

  it(`that is damaged anywhere is refused, and what is here stays, seed ${seed}`, async () => {
    await fill(database);
    const bytes = await backedUp();
    const before = writeLedgerFile(await readWhole(database), '1');
    const damages = fc.oneof(
      fc.nat({ max: bytes.length - 1 }).map((length) => bytes.slice(0, length)),
      fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })).map(([place, by]) => {
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] as number) ^ by;
        return flipped;
      }),
    );
    await fc.assert(
      fc.asyncProperty(damages, async (damaged) => {
        const done = await restore({ bytes: damaged, fileName: 'b', database }, silent);
        // A flip in a zip's time stamps or comments says nothing about what is in it: then it is the same ledger.
        expect(writeLedgerFile(await readWhole(database), '1')).toEqual(before);
        if (!done.ok) expect(done.problem.code).toMatch(/^(ledgerFile|file)\./);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('is looked into before anything is done: what it holds and how it differs', async () => {
    await fill(database);
    const bytes = await backedUp();
    const ledger = new Ledger(database);
    const later = { ...fact('births', 'a', '2026H1', 70), at: '2026-08-01T08:00:00.000Z' };
    await ledger.commit(label, { facts: [{ to: later }, { to: fact('births', 'a', '2026H2', 1) }] }, { at });
    ledger.close();
    const looked = await lookInto({ bytes, fileName: 'b', database }, silent);
    if (!looked.ok) throw new Error(looked.problem.code);
    expect(looked.value.comparison.facts).toEqual({ same: 1, differing: 1, onlyHere: 1, onlyThere: 0 });
    expect(looked.value.conflicts).toMatchObject([
      { takes: 'here', here: { value: 70 }, there: { value: 7 } },
    ]);
    expect(isEqual(looked.value.comparison)).toBe(false);
  });

  it('is looked into where there are no figures yet, and says the same as laying both beside one another', async () => {
    await fill(database);
    const bytes = await backedUp();
    const there = await readWhole(database);
    const other = `${database}-other`;
    const ledger = new Ledger(other);
    await ledger.commit(label, { units: [{ to: unit('z', '别处', null) }] }, { at });
    ledger.close();
    const here = await readWhole(other);
    const looked = await lookInto({ bytes, fileName: 'b', database: other }, silent);
    if (!looked.ok) throw new Error(looked.problem.code);
    const merge = mergeOf(here, there);
    expect(looked.value.comparison).toEqual(compareLedgers(here, there));
    expect(looked.value.comparison.facts.onlyThere).toBe(there.facts.length);
    expect(looked.value).toMatchObject({ added: merge.added, conflicts: [], conflictCount: 0 });
  });

  it('merged adds what is missing, takes the newer of two figures, and is undone in one step (law 10)', async () => {
    await fill(database);
    const ledger = new Ledger(database);
    const newer = { ...fact('births', 'a', '2026H1', 70), at: '2026-08-01T08:00:00.000Z' };
    await ledger.commit(label, { facts: [{ to: newer }, { to: fact('births', 'a', '2026H2', 1) }] }, { at });
    ledger.close();
    const bytes = await backedUp();
    const other = `${database}-other`;
    await fill(other);
    const before = (await readWhole(other)).facts;
    const done = await mergeBackup({ bytes, fileName: 'b', database: other, stamp: { at } }, silent);
    expect(done).toEqual({ ok: true, value: { added: 1, taken: 1 } });
    expect((await readWhole(other)).facts.map(({ value }) => value).sort()).toEqual([1, 70, 9].sort());
    const merged = new Ledger(other);
    await merged.undo({ at });
    merged.close();
    expect((await readWhole(other)).facts).toEqual(before);
  });
});

describe('replacing a ledger', () => {
  it('that breaks down on the way leaves everything as it was', async () => {
    await fill(database);
    const before = writeLedgerFile(await readWhole(database), '1');
    const whole = await readPackedWhole(database);
    const facts = columnsOf([...factsOf(whole.facts), ...factsOf(whole.facts)]);
    await expect(replaceWhole(database, { ...whole, facts })).rejects.toThrow();
    const history = [...whole.history, ...whole.history];
    await expect(replaceWhole(database, { ...whole, history })).rejects.toThrow();
    expect(writeLedgerFile(await readWhole(database), '1')).toEqual(before);
  });
});

describe('merging', () => {
  const figures = fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom('a', 'b', 'c', 'd'),
      value: fc.integer({ min: 0, max: 9 }),
      at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    }),
    { selector: ({ unit: of }) => of },
  );
  const factsOf = (list: readonly { unit: string; value: number; at: string }[]): Fact[] =>
    list.map(({ unit: of, value, at: when }) => ({ ...fact('births', of, '2026H1', value), at: when }));

  it(`takes nothing away, and a second time changes nothing, seed ${seed} (law 7)`, async () => {
    const { catalog } = await readWhole(database);
    fc.assert(
      fc.property(figures, figures, (here, there) => {
        const own = { catalog, facts: factsOf(here) };
        const file = { catalog, facts: factsOf(there) };
        const { change } = mergeOf(own, file);
        const merged = new Map(own.facts.map((one) => [keyOfFact(one), one]));
        for (const { to } of change.facts ?? []) if (to) merged.set(keyOfFact(to), to);
        for (const one of [...own.facts, ...file.facts]) expect(merged.has(keyOfFact(one))).toBe(true);
        expect(mergeOf({ catalog, facts: [...merged.values()] }, file).change).toEqual({});
      }),
      { seed },
    );
  });
});
