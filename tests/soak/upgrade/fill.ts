/**
 * Runs in the page: a ledger as an older version left it. Figures from workbooks of 60,000 and less, each workbook an entry,
 * and a thousand figures typed over one by one, each an entry of its own.
 */
import Dexie from 'dexie';
import type { Change, Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import { packFacts } from '#store/fact-block';
import { migrations } from '#store/migrations/list';
import { chanceOf, monthsFrom } from '../../store/large-county';
import { withKey } from '../../store/older';
import { definitionsOf, importOf } from '../million/fill';

/** The first schema in which facts lie in blocks. */
const withBlocks = 5;
const edits = 1000;

export async function fillOlder(name: string, version: number, count: number): Promise<number> {
  await Dexie.delete(name);
  const db = new Dexie(name);
  for (const step of migrations.slice(0, version)) db.version(step.version).stores(step.stores);
  const chance = chanceOf(20_261_128);
  const periods = monthsFrom(2025, Math.ceil(count / 60_000));
  let entry = 0;
  const add = async (code: string, at: string, change: Change): Promise<void> => {
    entry += 1;
    await db.table('history').add({ id: entry, at, kind: 'do', label: { code, details: {} } });
    await db.table('changes').add({ id: entry, change });
  };
  const definitions = definitionsOf(periods);
  await add('edit', '2026-07-01T08:00:00.000Z', definitions);
  for (const [kind, steps] of Object.entries(definitions) as [string, readonly Step<unknown>[]][])
    await db.table(kind).bulkAdd(steps.map(({ to }) => to));
  let made = 0;
  for (const [month, period] of periods.entries()) {
    const { at, file, steps } = importOf(period, month, chance);
    const taken = steps.slice(0, count - made);
    const standing = taken.map(({ to }) => to);
    made += taken.length;
    await db.table('files').add(file);
    await add('import', at, { facts: taken });
    if (month === 0) {
      for (let n = 0; n < Math.min(edits, standing.length); n += 1) {
        const place = Math.floor(chance() * standing.length);
        const from = standing[place] as Fact;
        const to: Fact = { ...from, value: n, source: { kind: 'typed' }, at: `2026-08-01T08:00:00.${n}Z` };
        standing[place] = to;
        await add('edit', to.at, { facts: [{ from, to }] });
      }
    }
    await db.table('facts').bulkAdd(version < withBlocks ? standing.map(withKey) : blocksOf(standing));
  }
  db.close();
  return made;
}

function blocksOf(facts: readonly Fact[]): unknown[] {
  const books = new Map<string, Fact[]>();
  for (const fact of facts) {
    const book = `${fact.period}|${fact.indicator}`;
    books.set(book, [...(books.get(book) ?? []), fact]);
  }
  return [...books.values()].map(packFacts);
}

/** How long it takes only to read those rows, in pieces, and hold them: no upgrade is quicker. */
export async function readAlone(name: string): Promise<number> {
  const db = new Dexie(name);
  await db.open();
  const begun = performance.now();
  for (const { name: store } of db.tables) {
    let last: unknown;
    for (;;) {
      const keys = db.table(store).where(':id');
      const some = await (
        last === undefined ? db.table(store).limit(5000) : keys.above(last as string).limit(5000)
      ).toArray();
      const end = some[some.length - 1] as { id?: unknown; key?: unknown } | undefined;
      if (!end) break;
      last = end.key ?? end.id;
    }
  }
  const time = performance.now() - begun;
  db.close();
  return time;
}
