import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Label } from '#domain/change/entry';
import type { FileId } from '#domain/id';
import { writeLater } from '#exchange/ledger-file/write';
import { compareLedgers } from '#exchange/restore/compare';
import { differencesOf } from '#exchange/restore/differences';
import { Ledger } from '#store/ledger';
import { migrations } from '#store/migrations/list';
import { filesKept, marksKept, Snapshots } from '#store/snapshots';
import { readWhole, removeWhole } from '#store/whole';
import { backup, backupOlder, restore } from '#worker/backup';
import { packedOf, returnToSnapshot } from '#worker/snapshot';
import { fact, indicator, unit } from '../domain/invent';
import { putOlder } from '../store/older';

const seed = 20_261_130;
const silent = (): void => undefined;
const label: Label = { code: 'edit', details: {} };
const at = (n: number): string => new Date(Date.UTC(2026, 6, 1) + n * 1000).toISOString();
let database = '';
let number = 0;
let snapshots: Snapshots;
let ledger: Ledger;

beforeEach(() => {
  database = `kept-${(number += 1)}`;
  snapshots = new Snapshots(database);
  ledger = new Ledger(database);
});
afterEach(clear);

async function clear(): Promise<void> {
  ledger.close();
  await snapshots.delete();
  await removeWhole(database);
}

async function backedUp(): Promise<Uint8Array> {
  const made = await backup({ database, app: '1' }, silent);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.bytes;
}
async function bytesOf(id: number): Promise<Uint8Array> {
  const content = await packedOf(database, id);
  if (!content.ok) throw new Error(content.problem.code);
  return writeLater(content.value, '1');
}
const head = { name: '', at: at(0), tables: 0 } as const;
const mark = async (): Promise<number> =>
  snapshots.mark({ ...head, kind: 'beforeImport', mark: await ledger.readPlace() });
const keep = async (replacing = false): Promise<number> =>
  snapshots.add({ ...head, kind: 'beforeRestore', facts: 0 }, await backedUp(), { replacing });

type Act =
  | { readonly name: 'edit'; readonly unit: string; readonly value: number | undefined }
  | { readonly name: 'import'; readonly unit: string }
  | { readonly name: 'rename'; readonly unit: string }
  | { readonly name: 'undo' }
  | { readonly name: 'redo' };
const units = fc.constantFrom('a', 'b', 'c');
const acts = fc.oneof(
  fc.record({
    name: fc.constant('edit' as const),
    unit: units,
    value: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  }),
  fc.record({ name: fc.constant('import' as const), unit: units }),
  fc.record({ name: fc.constant('rename' as const), unit: units }),
  fc.record({ name: fc.constant('undo' as const) }),
  fc.record({ name: fc.constant('redo' as const) }),
);

async function act(one: Act, n: number): Promise<void> {
  const stamp = { at: at(n) };
  if (one.name === 'undo') await ledger.undo(stamp);
  else if (one.name === 'redo') await ledger.redo(stamp);
  else if (one.name === 'rename') {
    await ledger.commit(label, { units: [{ to: unit(one.unit, `改名 ${n}`, null) }] }, stamp);
  } else if (one.name === 'import') {
    const file = { id: `f${n}` as FileId, name: `${n}.xlsx`, bytes: new Uint8Array([n]), at: stamp.at };
    await ledger.commit(label, { facts: [{ to: fact('beds', one.unit, '2026', n) }] }, stamp, [file]);
  } else {
    const to = fact('births', one.unit, '2026H1', one.value ?? 0);
    await ledger.commit(label, { facts: [one.value === undefined ? { from: to } : { to }] }, stamp);
  }
}

describe('A snapshot that is only a mark in the history', () => {
  it(`is byte for byte what a whole copy of that moment is, also after another ledger took its place, seed ${seed} (law 10)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 14 }), fc.nat({ max: 14 }), async (list, when) => {
        await clear();
        snapshots = new Snapshots(database);
        ledger = new Ledger(database);
        await ledger.commit(label, { indicators: [{ to: indicator('births', '活产数') }] }, { at: at(0) });
        let marked = 0;
        let whole = new Uint8Array();
        for (const [n, one] of [...list, { name: 'undo' } as const].entries()) {
          if (n === Math.min(when, list.length)) {
            marked = await mark();
            whole = new Uint8Array(await backedUp());
          }
          await act(one, n + 1);
        }
        expect(await bytesOf(marked)).toEqual(whole);
        // Replaced: the mark is found in the copy that is kept of what was there.
        await keep(true);
        await restore({ bytes: await backedUp(), fileName: 'b', database }, silent);
        await ledger.commit(label, { units: [{ to: unit('z', '别处', null) }] }, { at: at(99) });
        expect(await bytesOf(marked)).toEqual(whole);
        await returnToSnapshot({ database, id: marked }, silent);
        expect(await backedUp()).toEqual(whole);
      }),
      { seed, numRuns: 12 },
    );
  });

  it('is refused in words when its history is not there any more', async () => {
    await act({ name: 'edit', unit: 'a', value: 1 }, 1);
    const marked = await mark();
    ledger.close();
    await removeWhole(database);
    ledger = new Ledger(database);
    await act({ name: 'edit', unit: 'b', value: 2 }, 2);
    const before = await backedUp();
    expect(await returnToSnapshot({ database, id: marked }, silent)).toEqual({
      ok: false,
      problem: { code: 'snapshot.gone' },
    });
    expect(await backedUp()).toEqual(before);
  });

  it('goes with the copy it rests on, and comes back with it', async () => {
    await act({ name: 'edit', unit: 'a', value: 1 }, 1);
    const marked = await mark();
    const base = await keep(true);
    const whole = await bytesOf(marked);
    const gone = await snapshots.remove(base);
    expect(gone.map(({ head: { id } }) => id).sort()).toEqual([marked, base].sort());
    expect(await snapshots.list()).toEqual([]);
    await snapshots.putBack(gone);
    expect(await bytesOf(marked)).toEqual(whole);
  });
});

describe('Snapshots the program keeps', () => {
  it('are few, marks and copies counted apart; those of the clerk stay, and so does the one gone back to', async () => {
    await act({ name: 'edit', unit: 'a', value: 1 }, 1);
    const bytes = await backedUp();
    const named = await snapshots.add({ ...head, kind: 'named', facts: 1 }, bytes);
    const first = await keep();
    for (let n = 0; n < marksKept + 5; n += 1) await mark();
    for (let n = 1; n < filesKept; n += 1) await keep();
    await snapshots.add({ ...head, kind: 'beforeReturn', facts: 1 }, bytes, { spared: first });
    const ids = (await snapshots.list()).map(({ id }) => id);
    expect(ids).toHaveLength(1 + marksKept + filesKept + 1);
    expect(ids).toEqual(expect.arrayContaining([named, first]));
    await keep();
    expect((await snapshots.list()).map(({ id }) => id)).not.toContain(first);
  });

  it('are renamed', async () => {
    const id = await snapshots.add({ ...head, kind: 'named', facts: 0 }, new Uint8Array());
    await snapshots.rename(id, '半年报上报前');
    expect((await snapshots.list())[0]?.name).toBe('半年报上报前');
  });
});

describe('Comparing two states', () => {
  it(`lists what counting them counts, seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 10 }), async (list) => {
        await clear();
        snapshots = new Snapshots(database);
        ledger = new Ledger(database);
        await act({ name: 'edit', unit: 'a', value: 3 }, 1);
        const before = await readWhole(database);
        for (const [n, one] of list.entries()) await act(one, n + 2);
        const after = await readWhole(database);
        const { counts, facts, definitions } = differencesOf(before, after, 1000);
        const plain = compareLedgers(before, after);
        expect(counts).toEqual({
          added: plain.facts.onlyThere,
          removed: plain.facts.onlyHere,
          changed: plain.facts.differing,
        });
        expect(facts).toHaveLength(counts.added + counts.removed + counts.changed);
        for (const { kind, count } of definitions) {
          const { onlyHere, onlyThere, differing } = plain.definitions[kind];
          expect(count).toBe(onlyHere + onlyThere + differing);
        }
        // The other way round what was added is gone.
        expect(differencesOf(after, before, 1000).counts).toEqual({
          added: counts.removed,
          removed: counts.added,
          changed: counts.changed,
        });
      }),
      { seed, numRuns: 12 },
    );
  });
});

describe('A ledger of an older schema', () => {
  const old = { facts: [fact('births', 'a', '2026H1', 7)], changes: [] };

  it('is kept before it is upgraded: what is gone back to is what the upgrade makes of it, with the files there are', async () => {
    ledger.close();
    await removeWhole(database);
    await putOlder(database, 4, old);
    const kept = await backupOlder({ database, app: '1', files: false }, silent);
    if (!kept.ok || !kept.value) throw new Error('not found');
    const id = await snapshots.add({ ...head, kind: 'beforeMigration' }, kept.value.bytes);
    const file = await backupOlder({ database, app: '1', files: true }, silent);
    ledger = new Ledger(database);
    await ledger.readCatalog();
    const whole = await backedUp();
    // A file of it from before is the same as one from after.
    expect(file.ok && file.value?.bytes).toEqual(whole);
    // Once upgraded it is no older one any more.
    expect(await backupOlder({ database, app: '1', files: true }, silent)).toEqual({ ok: true, value: null });
    expect(await bytesOf(id)).toEqual(whole);
    await act({ name: 'edit', unit: 'a', value: 9 }, 1);
    await returnToSnapshot({ database, id }, silent);
    expect(await backedUp()).toEqual(whole);
  });

  it('that an older build kept row by row is still gone back to', async () => {
    ledger.close();
    await removeWhole(database);
    await putOlder(database, 4, old);
    const db = new Dexie(database);
    await db.open();
    const kept = db.tables.filter(({ name }) => name !== 'files');
    const rows = await Promise.all(kept.map(async (table) => [table.name, await table.toArray()] as const));
    db.close();
    const older = { version: 4, stores: Object.fromEntries(rows) };
    const own = new Dexie(`${database}-snapshots`);
    own.version(1).stores({ heads: '++id', files: 'id' });
    const id = (await own.table('heads').add({ ...head, kind: 'beforeMigration' })) as number;
    await own.table('files').add({ id, older });
    own.close();
    ledger = new Ledger(database);
    await ledger.readCatalog();
    const whole = await backedUp();
    await act({ name: 'edit', unit: 'a', value: 9 }, 1);
    await returnToSnapshot({ database, id }, silent);
    expect(await backedUp()).toEqual(whole);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`${database}-older`);
  });

  it('has files no step of the schema touches, so that they need not be kept twice', () => {
    expect(migrations.slice(1).flatMap(({ stores }) => Object.keys(stores))).not.toContain('files');
  });
});
