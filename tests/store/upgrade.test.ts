import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '#exchange/ledger-file/same';
import { Database, type Upgraded } from '#store/database';
import { Ledger } from '#store/ledger';
import { migrations, stepsAfter } from '#store/migrations/list';
import { olderVersionOf, readOlderWhole } from '#store/older';
import { readPackedWhole } from '#store/whole';
import { oldLedger, olderVersions, putOlder } from './older';
import { factBlocks } from './released/005-fact-blocks';
import { packedChanges } from './released/006-packed-changes';

const seed = 20_261_128;
const released = [...migrations.slice(0, 4), factBlocks, packedChanges];

/** Everything there is: stores, keys, indexes, rows. */
async function dump(name: string): Promise<unknown> {
  const db = new Dexie(name);
  await db.open();
  const stores = await Promise.all(
    [...db.tables]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (table) => ({
        name: table.name,
        key: table.schema.primKey.src,
        indexes: table.schema.indexes.map(({ src }) => src).sort(),
        rows: await table.toArray(),
      })),
  );
  const { verno } = db;
  db.close();
  return { verno, stores };
}

async function upgradeAsReleased(name: string): Promise<void> {
  const db = new Dexie(name);
  for (const step of released) {
    const made = db.version(step.version).stores(step.stores);
    if ('upgrade' in step && step.upgrade) made.upgrade(step.upgrade as never);
  }
  await db.open();
  db.close();
}

async function upgrade(name: string, told: (how: Upgraded) => void = () => undefined): Promise<void> {
  const db = new Database(name);
  db.whileUpgrading = told;
  await db.open();
  db.close();
}

describe.each(olderVersions)('a ledger of version %i', (version) => {
  it(`is brought up to this one exactly as the steps first released did it, and reads the same before and after, seed ${seed}`, async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(oldLedger, async (old) => {
        const [name, other] = [`old ${version} ${(number += 1)}`, `released ${version} ${number}`];
        await putOlder(name, version, old);
        await putOlder(other, version, old);
        const before = await readOlderWhole(name);
        await upgrade(name);
        await upgradeAsReleased(other);
        expect(await dump(name)).toEqual(await dump(other));
        if (!before) throw new Error('not found');
        expect(isSame(before, await readPackedWhole(name))).toBe(true);
        await Promise.all([name, other].map((one) => Dexie.delete(one)));
      }),
      { seed, numRuns: 12 },
    );
  });

  it('tells how far it is, and is as it was where it breaks off half-way', async () => {
    const name = `broken off ${version}`;
    const [old] = fc.sample(oldLedger, { seed, numRuns: 1 });
    if (!old) throw new Error('nothing made');
    const changes = [
      ...old.changes,
      ...fc.sample(oldLedger, { seed: 1, numRuns: 9 }).flatMap((one) => one.changes),
    ];
    await putOlder(name, version, { ...old, changes });
    const before = await dump(name);
    for (const to of stepsAfter(version)) {
      await expect(
        upgrade(name, (how) => {
          if (how.to === to) throw new Error('the power went');
        }),
      ).rejects.toThrow('the power went');
      expect(await dump(name)).toEqual(before);
    }
    const told: Upgraded[] = [];
    await upgrade(name, (how) => told.push(how));
    expect([...new Set(told.map(({ to }) => to))]).toEqual(stepsAfter(version));
    for (const to of stepsAfter(version)) {
      const of = told.filter((how) => how.to === to);
      expect(of.map(({ done }) => done)).toEqual(of.map(({ done }) => done).sort((a, b) => a - b));
      expect(of.at(-1)?.done).toBe(of.at(-1)?.total);
    }
    await Dexie.delete(name);
  });
});

describe('An older ledger read as it lies there', () => {
  it('is none where there is none, or it is of this version, and nothing is left behind by looking', async () => {
    expect(await olderVersionOf('nowhere')).toBeUndefined();
    expect(await readOlderWhole('nowhere')).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
    const ledger = new Ledger('of today');
    await ledger.readCatalog();
    expect(await olderVersionOf('of today')).toBeUndefined();
    expect(await readOlderWhole('of today')).toBeUndefined();
    await ledger.delete();
  });

  it('leaves the workbooks out where asked so, and tells how far it is', async () => {
    const [old] = fc.sample(oldLedger, { seed, numRuns: 1 });
    if (!old) throw new Error('nothing made');
    await putOlder('with files', 4, old);
    const told: [number, number][] = [];
    const advance = (done: number, total: number): void => void told.push([done, total]);
    expect((await readOlderWhole('with files'))?.files).toHaveLength(1);
    expect((await readOlderWhole('with files', { files: false, advance }))?.files).toEqual([]);
    const all = old.facts.length + old.changes.length;
    expect(told.at(-1)).toEqual([all, all]);
    expect(await olderVersionOf('with files')).toBe(4);
    await Dexie.delete('with files');
  });
});
