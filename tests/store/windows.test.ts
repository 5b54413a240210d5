import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCatalog } from '#domain/catalog/catalog';
import type { Change } from '#domain/change/change';
import { packChange } from '#domain/change/packed';
import { columnsOf } from '#domain/fact/columns';
import type { IndicatorId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { Ledger } from '#store/ledger';
import { Replaced, troubleOf } from '#store/trouble';
import { readPackedWhole, replaceWhole } from '#store/whole';
import { fact } from '../domain/invent';

const at = '2026-07-01T08:00:00.000Z';
const label = { code: 'edit', details: {} };
const h1 = '2026H1' as PeriodCode;
const births = 'births' as IndicatorId;
const set = (value: number, unit = 'qingshan'): Change => ({
  facts: [{ to: fact('births', unit, h1, value) }],
});
const valuesIn = async (ledger: Ledger) => (await ledger.readFacts([h1], [births])).map(({ value }) => value);

let name = '';
let number = 0;
let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger((name = `windows-${(number += 1)}`));
});
afterEach(() => ledger.close());

/** Opens the database past the program, as a newer build or another program would. */
function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}

describe('Two windows', () => {
  it('that write the same cell leave the later figure, and both in the history', async () => {
    const other = new Ledger(name);
    const first = await ledger.commit(label, set(7), { at });
    await other.commit(label, set(8), { at: '2026-07-01T08:00:01.000Z' }, [], first);
    await ledger.commit(label, set(9), { at: '2026-07-01T08:00:02.000Z' }, [], first);
    other.close();
    expect(await valuesIn(ledger)).toEqual([9]);
    const steps = (await ledger.readEntriesAfter(0)).map(({ change }) => change.facts?.[0]);
    expect(steps.map((step) => [step?.from?.value, step?.to?.value])).toEqual([
      [undefined, 7],
      [7, 8],
      [8, 9],
    ]);
  });
});

describe('A ledger that was replaced in another window', () => {
  const later = '2026-07-02T08:00:00.000Z';

  it('takes nothing that was done in the former one: neither a change nor undo nor redo', async () => {
    await ledger.commit(label, set(1), { at });
    const backup = await readPackedWhole(name);
    const known = await ledger.commit(label, set(2), { at: later });
    await replaceWhole(name, backup);
    await expect(ledger.commit(label, set(3), { at: later }, [], known)).rejects.toBeInstanceOf(Replaced);
    await expect(ledger.undo({ at: later }, { upon: known })).rejects.toBeInstanceOf(Replaced);
    await expect(ledger.redo({ at: later }, { upon: known })).rejects.toBeInstanceOf(Replaced);
    expect(await readPackedWhole(name)).toEqual(backup);
  });

  it('is known by its history, also where other entries bear the same numbers', async () => {
    const known = await ledger.commit(label, set(2), { at: later });
    await replaceWhole(name, {
      catalog: emptyCatalog,
      facts: columnsOf([]),
      files: [],
      history: [{ head: { id: 1, at, label, kind: 'do' }, change: packChange(set(5)) }],
    });
    expect(known?.id).toBe(1);
    await expect(ledger.commit(label, set(3), { at: later }, [], known)).rejects.toBeInstanceOf(Replaced);
  });

  it('takes what was done upon entries it still has', async () => {
    const known = await ledger.commit(label, set(1), { at });
    await replaceWhole(name, await readPackedWhole(name));
    await ledger.commit(label, set(3), { at: later }, [], known);
    expect(await valuesIn(ledger)).toEqual([3]);
  });

  it('by a replacement that is under way makes a change wait and then refuses it', async () => {
    await ledger.commit(label, set(1), { at });
    const backup = await readPackedWhole(name);
    const known = await ledger.commit(label, set(2), { at: later });
    const replacing = replaceWhole(name, backup);
    const writing = ledger.commit(label, set(3), { at: later }, [], known).then(
      () => 'written before',
      (error: unknown) => troubleOf(error),
    );
    await replacing;
    // Whichever came first, the ledger is the one that was put in place.
    expect(['written before', 'replaced']).toContain(await writing);
    expect(await readPackedWhole(name)).toEqual(backup);
  });
});

describe('Another version of the schema', () => {
  it('newer than this build is not opened, not mended and not written', async () => {
    await ledger.commit(label, set(7), { at });
    ledger.close();
    (await openRaw(990)).close();
    const older = new Ledger(name);
    const refused = await older.readCatalog().catch(troubleOf);
    expect(refused).toBe('newer');
    expect(await older.commit(label, set(8), { at }).catch(troubleOf)).toBe('newer');
    older.close();
    const raw = await openRaw(990);
    expect(raw.version).toBe(990);
    raw.close();
  });

  it('asked for by a newer build gets the database once what is under way is stored', async () => {
    await ledger.commit(label, set(7), { at });
    const said: string[] = [];
    ledger.onNewer(async () => {
      await ledger.commit(label, set(8), { at });
      said.push('typed text stored');
    });
    const raw = await openRaw(990);
    expect(said).toEqual(['typed text stored']);
    const count = await new Promise((resolve) => {
      const request = raw.transaction('history').objectStore('history').count();
      request.onsuccess = () => resolve(request.result);
    });
    expect(count).toBe(2);
    expect(await ledger.commit(label, set(9), { at }).catch(troubleOf)).toBe('newer');
    raw.close();
  });

  it('older, held open by a window that does not close, is said and waited for', async () => {
    const raw = await openRaw(10);
    let blocked = 0;
    ledger.onBlocked(() => {
      blocked += 1;
      raw.close();
    });
    // An empty database of the first version has none of its stores: the steps make them.
    await expect(ledger.readCatalog()).resolves.toBeDefined();
    expect(blocked).toBe(1);
  });
});

describe('A connection the browser closed', () => {
  it('is opened again for the next change', async () => {
    await ledger.commit(label, set(7), { at });
    ledger.close();
    await ledger.commit(label, set(8), { at });
    expect(await valuesIn(ledger)).toEqual([8]);
    const undone = await ledger.undo({ at });
    expect(undone?.of).toBe(2);
  });
});
