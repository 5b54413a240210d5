import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { FileId, IndicatorId, TableId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Recipe } from '#domain/template/recipe';
import { packFacts } from '#store/fact-block';
import { withKey } from './older';
import { Ledger } from '#store/ledger';
import { migrations } from '#store/migrations/list';
import sample from './samples/1.json';

describe('a ledger of an older version', () => {
  it('opens with everything in it, and keeps recipes from then on', async () => {
    const name = 'ledger of version 1';
    const old = new Dexie(name);
    const [first] = migrations;
    if (!first) throw new Error('no migration');
    old.version(first.version).stores(first.stores);
    for (const [store, rows] of Object.entries(sample)) await old.table(store).bulkAdd(rows);
    old.close();

    const ledger = new Ledger(name);
    const catalog = await ledger.readCatalog();
    expect([...catalog.units.values()].map((unit) => unit.name)).toEqual(['青山镇卫生院']);
    expect([...catalog.indicators.values()].map((indicator) => indicator.name)).toEqual(['活产数']);
    expect(catalog.recipes.size).toBe(0);
    expect(catalog.rules.size).toBe(0);
    expect(catalog.explanations.size).toBe(0);
    expect(await ledger.readIds()).toHaveLength(1);
    // Facts from before are found by their unit too.
    const units = [...catalog.units.keys()];
    const facts = await ledger.readUnitFacts(units);
    expect(facts.length).toBeGreaterThan(0);
    expect(await ledger.countUnitFacts(units)).toEqual(new Map([[units[0], facts.length]]));
    expect((await ledger.readFactsOf(['births' as IndicatorId])).map(withKey)).toEqual(sample.facts);

    const recipe: Recipe = {
      key: 'births' as TableId,
      number: '卫统7表',
      title: '妇幼工作报表',
      rowDimension: 'unit',
      columnDimension: 'indicator',
      rows: [],
      columns: [{ key: '活产数', role: 'input', scale: 1 }],
      unit: null,
      periodKind: 'half',
      startMonth: 1,
    };
    const at = '2026-07-01T08:00:00.000Z';
    await ledger.commit({ code: 'import', details: {} }, { recipes: [{ to: recipe }] }, { at });
    expect([...(await ledger.readCatalog()).recipes.values()]).toEqual([recipe]);
    await ledger.undo({ at });
    expect((await ledger.readCatalog()).recipes.size).toBe(0);
    await ledger.delete();
  });

  it('has every fact of before, however many and of whatever names, and changes them one by one', async () => {
    const name = 'ledger of version 4';
    const old = new Dexie(name);
    for (const { version, stores } of migrations.slice(0, 4)) old.version(version).stores(stores);
    const facts = ['2026H1', '2026H1@10', '2026M01'].flatMap((period) =>
      // Names that begin with another name, and signs on either side of the separator.
      ['a', 'a-b', 'ab', 'a~', 'a_b'].flatMap((id) =>
        Array.from({ length: 400 }, (_, i): Fact => {
          const place = {
            indicator: id as IndicatorId,
            unit: `u${i}` as UnitId,
            period: period as PeriodCode,
          };
          return { ...place, value: i, source: { kind: 'typed' }, at: '2026-07-01T08:00:00.000Z' };
        }),
      ),
    );
    await old.table('facts').bulkAdd(facts.map(withKey));
    old.close();

    const ledger = new Ledger(name);
    const ids = [...new Set(facts.map(({ indicator }) => indicator))];
    const sorted = (list: readonly Fact[]) =>
      [...list].sort((a, b) => (keyOfFact(a) < keyOfFact(b) ? -1 : 1));
    expect(sorted(await ledger.readFactsOf(ids))).toEqual(sorted(facts));
    const place = 'u7' as UnitId;
    expect(await ledger.countUnitFacts([place])).toEqual(new Map([[place, 15]]));
    const [first] = facts;
    if (!first) throw new Error('no facts');
    const at = '2026-07-02T08:00:00.000Z';
    await ledger.commit({ code: 'edit', details: {} }, { facts: [{ from: first }] }, { at });
    expect(await ledger.countFactsOf(first.indicator)).toBe(1199);
    await ledger.undo({ at });
    expect(sorted(await ledger.readFacts([first.period], ids))).toEqual(
      sorted(facts.filter(({ period }) => period === first.period)),
    );
    await ledger.delete();
  });

  it('tells of every figure of an old import where it came from, and takes the import back', async () => {
    const name = 'ledger of version 5';
    const old = new Dexie(name);
    for (const { version, stores } of migrations.slice(0, 5)) old.version(version).stores(stores);
    const at = '2026-07-01T08:00:00.000Z';
    const [indicator, period] = ['births' as IndicatorId, '2026H1' as PeriodCode];
    const facts = Array.from({ length: 120 }, (_, i): Fact => {
      const unit = `u${String(i).padStart(3, '0')}` as UnitId;
      const source = {
        kind: 'file',
        file: 'f1' as FileId,
        fileName: '一.xlsx',
        sheet: '表1',
        cell: `C${i}`,
      } as const;
      const said = i === 9 ? { value: null, text: '12人' } : { value: i };
      return { indicator, unit, period, ...said, source, at };
    });
    await old.table('facts').add(packFacts(facts));
    await old.table('history').add({ id: 1, at, kind: 'do', label: { code: 'import', details: {} } });
    await old.table('changes').add({ id: 1, change: { facts: facts.map((to) => ({ to: withKey(to) })) } });
    old.close();

    const ledger = new Ledger(name);
    for (const fact of facts)
      expect((await ledger.readTrail(keyOfFact(fact), 5)).map(({ step }) => step)).toEqual([{ to: fact }]);
    expect((await ledger.readEntriesAfter(0))[0]?.change).toEqual({ facts: facts.map((to) => ({ to })) });
    await ledger.undo({ at });
    expect(await ledger.readFactsOf([indicator])).toEqual([]);
    await ledger.redo({ at });
    expect(await ledger.readFactsOf([indicator])).toEqual(facts);
    await ledger.delete();
  });

  it('meets migrations numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });
});
