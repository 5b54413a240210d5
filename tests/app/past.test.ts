import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Past } from '#app/past.svelte';
import type { Entry, EntryHead } from '#domain/change/entry';
import { Ledger } from '#store/ledger';
import { fact } from '../domain/invent';

const at = (minute: number) => new Date(Date.UTC(2026, 6, 1, 8, minute)).toISOString();
let number = 0;
let ledger: Ledger;
let past: Past;

beforeEach(async () => {
  ledger = new Ledger(`past-${(number += 1)}`);
  past = new Past(ledger);
  await past.open();
});
afterEach(() => ledger.delete());

async function taken(written: Promise<Entry | undefined>): Promise<Entry | undefined> {
  const entry = await written;
  if (!entry) return undefined;
  const { change, ...head } = entry;
  void change;
  past.take(head);
  return entry;
}

const edit = (time: number) =>
  taken(
    ledger.commit(
      { code: 'edit', details: { to: time } },
      { facts: [{ to: fact('births', 'qingshan', '2026H1', time) }] },
      { at: at(time) },
    ),
  );

/** What undo and redo say they are at, once it has been read. */
async function said(side: 'undo' | 'redo'): Promise<unknown> {
  await expect.poll(() => past.next(side)?.id).toBe(past[side]);
  return past.next(side)?.label.details['to'];
}

describe('what was done', () => {
  it('can all be taken back and repeated, however much it is, each time saying what comes next (law 10)', async () => {
    const many = 1200;
    for (let time = 1; time <= many; time += 1) await edit(time);
    for (let time = many; time > 0; time -= 1) {
      if (time % 97 === 0) expect(await said('undo')).toBe(time);
      await taken(ledger.undo({ at: at(time) }));
      if (time % 97 === 0) expect(await said('redo')).toBe(time);
    }
    expect(past.undo).toBeUndefined();
    expect(await ledger.undo({ at: at(1) })).toBeUndefined();
    for (let time = 1; time <= many; time += 1) await taken(ledger.redo({ at: at(time) }));
    expect(past.redo).toBeUndefined();
    expect(await said('undo')).toBe(many);
    const ids = await ledger.readIds();
    expect(ids).toHaveLength(3 * many);
    expect(past.times).toHaveLength(3 * many);
    expect(past.standing().size).toBe(many);
  }, 60_000);

  it('is there again after the ledger has been opened anew', async () => {
    for (let time = 1; time <= 5; time += 1) await edit(time);
    await taken(ledger.undo({ at: at(6) }));
    const before = [past.undo, past.redo, past.last, [...past.times], [...past.standing()]];
    past = new Past(ledger);
    await past.open();
    expect([past.undo, past.redo, past.last, [...past.times], [...past.standing()]]).toEqual(before);
    expect(await said('undo')).toBe(4);
    expect(await said('redo')).toBe(5);
  });

  it('counts what waits to be stored as done', async () => {
    const first = await edit(1);
    const waiting: EntryHead[] = [];
    past = new Past(ledger, () => waiting);
    await past.open();
    expect(past.isNewest(first as Entry)).toBe(true);
    const label = { code: 'edit', details: { to: 2 } };
    waiting.push({ id: 2 ** 52, at: at(2), kind: 'do', label });
    past = new Past(ledger, () => waiting);
    await past.open();
    expect(past.isNewest(first as Entry)).toBe(false);
    expect(await said('undo')).toBe(2);
    expect([...past.standing()]).toEqual([1, 2 ** 52]);
  });
});
