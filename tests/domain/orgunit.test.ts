import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, invert, type Change } from '#domain/change/change';
import { differenceOf } from '#domain/change/difference';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { TableId, UnitId } from '#domain/id';
import { edited } from '#domain/orgunit/edit';
import { isBelowOn, livesIn, turningDays } from '#domain/orgunit/life';
import { absorbed, clashesOf, mergeOf, type Decision } from '#domain/orgunit/merge';
import { moved } from '#domain/orgunit/move';
import { removed } from '#domain/orgunit/remove';
import { tablesLacking, withUnitInTables } from '#domain/orgunit/tables';
import { ancestorsOf, childrenOf, inTreeOrder, withDescendants, type Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { leavesOf } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { targetKey } from '#domain/target/target';
import type { Result } from '#value/problem';
import { fact, indicator, unit } from './invent';

const id = (text: string) => text as UnitId;

function unitsOf(...list: Unit[]): Units {
  return new Map(list.map((one) => [one.id, one]));
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

const county = unitsOf(
  unit('county', '海棠县卫健局'),
  unit('cg', '城关镇卫生院', 'county', 0),
  unit('qs', '青山镇卫生院', 'county', 1),
  unit('lh', '柳河镇卫生院', 'county', 2),
  { ...unit('dong', '东村卫生室', 'qs', 0), kind: 'village' },
  { ...unit('xi', '西村卫生室', 'qs', 1), kind: 'village' },
);
const names = (units: Units, parent: string) => childrenOf(units, id(parent)).map(({ name }) => name);

describe('what is listed to choose a unit from', () => {
  it('stands as the tree shows it, in whatever order units were stored', () => {
    const stored = unitsOf(
      unit('village', '双柳村', 'qs', 0),
      unit('lh', '柳河镇卫生院', 'county', 2),
      unit('qs', '青山镇卫生院', 'county', 1),
      unit('lost', '孤儿站', 'gone', 9),
      unit('county', '海棠县卫健局'),
    );
    expect(inTreeOrder(stored).map((one) => one.id)).toEqual(['county', 'qs', 'village', 'lh', 'lost']);
  });
});

describe('moving units', () => {
  it('puts them before a sibling, or at the end, and numbers only whom it must', () => {
    const next = got(moved(county, { ids: [id('lh')], parent: id('county'), before: id('qs') }));
    expect(names(next, 'county')).toEqual(['城关镇卫生院', '柳河镇卫生院', '青山镇卫生院']);
    expect(next.get(id('cg'))).toBe(county.get(id('cg')));
    expect(
      differenceOf({ ...emptyCatalog, units: county }, { ...emptyCatalog, units: next }).units,
    ).toHaveLength(2);
  });

  it('with a day keeps whom they stood under, and without one never did', () => {
    const move = { ids: [id('dong')], parent: id('lh') };
    expect(got(moved(county, move)).get(id('dong'))?.formerly).toBeUndefined();
    const next = got(moved(county, { ...move, from: '2026-07-01' }));
    expect(next.get(id('dong'))?.formerly).toEqual([{ parent: 'qs', until: '2026-06-30' }]);
    expect(isBelowOn(next, id('dong'), id('qs'), '2026-06-30')).toBe(true);
    expect(isBelowOn(next, id('dong'), id('qs'), '2026-07-01')).toBe(false);
    expect(codeOf(moved(next, { ids: [id('dong')], parent: id('cg'), from: '2026-06-01' }))).toBe(
      'unit.earlier',
    );
  });

  it('never puts a unit below itself, also not in a time that is past', () => {
    expect(codeOf(moved(county, { ids: [id('qs')], parent: id('dong') }))).toBe('unit.below');
    const out = got(moved(county, { ids: [id('dong')], parent: id('county'), from: '2026-07-01' }));
    expect(codeOf(moved(out, { ids: [id('qs')], parent: id('dong') }))).toBe('unit.loop');
    expect(codeOf(moved(out, { ids: [id('qs')], parent: id('dong'), from: '2026-08-01' }))).toBe('ok');
  });

  it('makes no loop at any time, whatever is moved where and when; undone, the tree is what it was (laws 10)', () => {
    const count = 7;
    const start: Units = new Map(
      Array.from({ length: count }, (_, i) => [
        id(`u${i}`),
        unit(`u${i}`, `机构${i}`, i === 0 ? null : 'u0', i),
      ]),
    );
    const step = fc.record({
      who: fc.nat(count - 1),
      to: fc.nat(count - 1),
      before: fc.option(fc.nat(count - 1), { nil: undefined }),
      month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let units = start;
        for (const { who, to, before, month } of steps) {
          const result = moved(units, {
            ids: [id(`u${who}`)],
            parent: id(`u${to}`),
            ...(before === undefined ? {} : { before: id(`u${before}`) }),
            ...(month === undefined ? {} : { from: `2026-${String(month).padStart(2, '0')}-01` }),
          });
          if (!result.ok) continue;
          const [old, next]: Catalog[] = [
            { ...emptyCatalog, units },
            { ...emptyCatalog, units: result.value },
          ] as [Catalog, Catalog];
          const change = differenceOf(old as Catalog, next as Catalog);
          expect(applyToCatalog(next as Catalog, invert(change)).units).toEqual(units);
          units = result.value;
          for (const day of [...turningDays(units.values()), '9999-12-31']) {
            for (const one of units.keys()) expect(isBelowOn(units, one, one, day)).toBe(false);
          }
          // Whoever is there is reached from the top, once.
          expect(
            withDescendants(
              units,
              childrenOf(units, null).map((top) => top.id),
            ),
          ).toHaveLength(count);
          for (const one of units.keys()) expect(ancestorsOf(units, one).length).toBeLessThan(count);
        }
      }),
      { seed: 20261128 },
    );
  });
});

describe('a unit’s life', () => {
  const closed = { ...unit('a', '撤并卫生院'), opened: '2024-03-15', closed: '2026-04-10' };
  it.each([
    ['2024M02', false],
    ['2024M03', true],
    ['2024', true],
    ['2023', false],
    ['2026M04', true],
    ['2026M05', false],
    ['2026H1', true],
    ['2026H2', false],
    ['2026Q2', true],
    ['2026M07@10', true],
    ['2026M08@10', false],
  ])('counts in the periods it touches: %s %s', (code, lives) => {
    expect(livesIn(closed, getPeriod(code as PeriodCode))).toBe(lives);
  });
});

describe('changing a unit', () => {
  it('keeps the old name as an alias, and everything tidy', () => {
    const next = got(
      edited(county, [id('cg')], {
        name: ' 城关镇中心卫生院 ',
        groups: ['山区乡镇', ' ', '山区 乡镇'],
        code: ' ',
      }),
    );
    expect(next.get(id('cg'))).toMatchObject({
      name: '城关镇中心卫生院',
      aliases: ['城关镇卫生院'],
      groups: ['山区乡镇'],
    });
    expect(next.get(id('cg'))).not.toHaveProperty('code');
    const back = got(edited(next, [id('cg')], { name: '城关镇卫生院' }));
    expect(back.get(id('cg'))?.aliases).toEqual(['城关镇中心卫生院']);
  });

  it('that changes nothing writes nothing', () => {
    expect(
      differenceOf(
        { ...emptyCatalog, units: county },
        { ...emptyCatalog, units: got(edited(county, [id('cg')], { name: '城关镇卫生院', groups: [] })) },
      ),
    ).toEqual({});
  });

  it('refuses a name of nothing, a day that is none, and an end before the beginning', () => {
    expect(codeOf(edited(county, [id('cg')], { name: ' ' }))).toBe('unit.nameless');
    expect(codeOf(edited(county, [id('cg')], { opened: '2026-02-30' }))).toBe('unit.day');
    expect(codeOf(edited(county, [id('cg')], { opened: '2026-02-01', closed: '2026-01-31' }))).toBe(
      'unit.closedFirst',
    );
  });
});

const table: Table = {
  id: 't' as TableId,
  name: '月报',
  layout: {
    rows: {
      dimension: 'unit',
      members: [
        { caption: '合计', id: id('county'), total: true },
        {
          caption: '乡镇',
          children: [
            { caption: '城关镇', id: id('cg') },
            { caption: '青山镇', id: id('qs') },
          ],
        },
      ],
    },
    columns: { dimension: 'indicator', members: [{ caption: '活产数', id: 'births' as never }] },
  },
  unit: id('county'),
  periodKind: 'half',
  startMonth: 1,
  periods: ['2026H1'] as PeriodCode[],
  template: null,
  rowHead: '机构',
  countingUnit: null,
  marks: [],
  notes: [],
  signatures: [],
};

const ledger: Catalog = applyToCatalog(emptyCatalog, {
  units: [...county.values()].map((to) => ({ to })),
  indicators: [{ to: indicator('births', '活产数') }],
  tables: [{ to: table }],
  targets: [2025, 2026].map((year) => ({
    to: {
      key: targetKey('births' as never, id('qs'), year),
      indicator: 'births' as never,
      unit: id('qs'),
      year,
      comparator: '≥' as const,
      value: 90,
    },
  })),
});
const rows = ({ tables }: Catalog) =>
  leavesOf(tables.get('t' as TableId)?.layout.rows.members ?? []).map((member) => member.id);

/** Facts after a change. */
function factsAfter(facts: readonly Fact[], change: Change): Fact[] {
  const known = new Map(facts.map((one) => [keyOfFact(one), one]));
  for (const { from, to } of change.facts ?? []) {
    if (to) known.set(keyOfFact(to), to);
    else if (from) known.delete(keyOfFact(from));
  }
  return [...known.values()].sort((a, b) => (keyOfFact(a) < keyOfFact(b) ? -1 : 1));
}

describe('merging units', () => {
  const at = '2026-07-01T00:00:00.000Z';
  const facts = [
    fact('births', 'cg', '2026H1', 10),
    fact('births', 'qs', '2026H1', 5),
    fact('births', 'cg', '2025H1', 7),
    fact('births', 'qs', '2025H1', 7),
    fact('births', 'qs', '2024H1', 3),
  ];
  const merge = (decision: Decision | undefined) =>
    mergeOf(ledger, { gone: id('qs'), stays: id('cg'), facts, decide: () => decision, at });
  const values = (decision: Decision) =>
    Object.fromEntries(factsAfter(facts, got(merge(decision))).map((one) => [keyOfFact(one), one.value]));

  it('lists figures that differ, and writes nothing until the clerk decided (laws 7, 8)', () => {
    expect(clashesOf(facts, id('qs'), id('cg')).map(({ gone, stays }) => [gone.value, stays.value])).toEqual([
      [5, 10],
    ]);
    expect(codeOf(merge(undefined))).toBe('unit.undecided');
  });

  it.each([
    ['stays', 10],
    ['gone', 5],
    ['sum', 15],
  ] as const)('with «%s» makes it %d; what only one has stays', (decision, value) => {
    expect(values(decision)).toEqual({
      '2026H1|births|cg': value,
      '2025H1|births|cg': 7,
      '2024H1|births|cg': 3,
    });
  });

  it('takes children, aliases, targets and the rows of tables along', () => {
    const after = applyToCatalog(ledger, got(merge('sum')));
    expect(after.units.has(id('qs'))).toBe(false);
    expect(names(after.units, 'cg')).toEqual(['东村卫生室', '西村卫生室']);
    expect(after.units.get(id('cg'))?.aliases).toEqual(['青山镇卫生院']);
    expect([...after.targets.values()].map((target) => target.unit)).toEqual(['cg', 'cg']);
    expect(rows(after)).toEqual(['county', 'cg']);
  });

  it('of a unit that is in no table where the other is takes its row over', () => {
    const after = applyToCatalog(
      ledger,
      got(mergeOf(ledger, { gone: id('qs'), stays: id('lh'), facts: [], decide: () => undefined, at })),
    );
    expect(rows(after)).toEqual(['county', 'cg', 'lh']);
  });

  it('refuses to melt a unit into the total it counts for, or into what is below it', () => {
    const into = (stays: string) =>
      codeOf(mergeOf(ledger, { gone: id('qs'), stays: id(stays), facts: [], decide: () => undefined, at }));
    expect([into('county'), into('dong'), into('qs')]).toEqual(['unit.intoTotal', 'unit.below', 'unit.self']);
  });

  it('then undone is as if nothing had been, whatever the figures and the decisions (law 10)', () => {
    const some = fc.array(
      fc.record({
        unit: fc.constantFrom('cg', 'qs'),
        period: fc.constantFrom('2024H1', '2025H1', '2025H2', '2026H1'),
        value: fc.integer({ min: 0, max: 3 }),
        note: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom<Decision>('stays', 'gone', 'sum'), (list, decision) => {
        const made = list.map(({ unit: who, period, value, note }) => ({
          ...fact('births', who, period, value),
          ...(note ? { note: `${who}${value}` } : {}),
        }));
        const before = [...new Map(made.map((one) => [keyOfFact(one), one])).values()].sort((a, b) =>
          keyOfFact(a) < keyOfFact(b) ? -1 : 1,
        );
        const change = got(
          mergeOf(ledger, { gone: id('qs'), stays: id('cg'), facts: before, decide: () => decision, at }),
        );
        const after = factsAfter(before, change);
        expect(after.every((one) => one.unit === 'cg')).toBe(true);
        const total = (all: Fact[]) => all.reduce((sum, { value }) => sum + (value ?? 0), 0);
        const same = before.filter(
          (one) =>
            one.unit === 'qs' &&
            before.some(
              (other) => other.unit === 'cg' && other.period === one.period && other.value === one.value,
            ),
        );
        if (decision === 'sum') expect(total(after)).toBe(total(before) - total(same));
        expect(factsAfter(after, invert(change))).toEqual(before);
        expect(applyToCatalog(applyToCatalog(ledger, change), invert(change))).toEqual(ledger);
      }),
      { seed: 20261128 },
    );
  });

  it('from a day on closes the unit, moves what is below it and leaves its figures', () => {
    const next = got(absorbed(county, id('qs'), id('cg'), '2026-07-01'));
    expect(next.get(id('qs'))).toMatchObject({ closed: '2026-06-30', successor: 'cg', parent: 'county' });
    expect(names(next, 'cg')).toEqual(['东村卫生室', '西村卫生室']);
    expect(isBelowOn(next, id('dong'), id('qs'), '2026-06-30')).toBe(true);
  });
});

describe('removing units', () => {
  const none = new Map<UnitId, number>();
  it('is refused where there are figures, also of one that stands below (never silent)', () => {
    const result = removed(ledger, [id('qs')], new Map([[id('dong'), 3]]));
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'unit.hasFacts', details: { names: '东村卫生室', count: 3 } },
    });
    expect(codeOf(removed(ledger, [id('county')], none))).toBe('unit.ownsTable');
  });

  it('takes rows and targets along, and can be undone', () => {
    const after = got(removed(ledger, [id('qs')], none));
    expect([...after.units.keys()]).toEqual(['county', 'cg', 'lh']);
    expect(rows(after)).toEqual(['county', 'cg']);
    expect(after.targets.size).toBe(0);
    const change = differenceOf(ledger, after);
    expect(applyToCatalog(after, invert(change))).toEqual(ledger);
  });

  it('of a former parent leaves those who were below it with whom that stood under', () => {
    const units = got(moved(county, { ids: [id('dong'), id('xi')], parent: id('lh'), from: '2026-07-01' }));
    const after = got(removed({ ...ledger, units }, [id('qs')], none));
    expect(after.units.get(id('dong'))?.formerly).toEqual([{ parent: 'county', until: '2026-06-30' }]);
  });
});

describe('a new unit', () => {
  it('is offered the tables where its siblings report, and stands behind the one before it', () => {
    const added = { ...unit('new', '白石镇卫生院', 'county', 1.5) };
    const catalog = { ...ledger, units: new Map(ledger.units).set(added.id, added) };
    expect(tablesLacking(catalog, added.id).map((one) => one.name)).toEqual(['月报']);
    const after = withUnitInTables(catalog, [added.id], new Set(['t']));
    expect(rows(after)).toEqual(['county', 'cg', 'qs', 'new']);
    expect(tablesLacking(after, added.id)).toEqual([]);
    expect(tablesLacking(catalog, id('dong'))).toEqual([]);
  });
});
