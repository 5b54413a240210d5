import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { moved } from '#domain/orgunit/move';
import type { Units } from '#domain/orgunit/tree';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { isAbsence } from '#value/value';
import { fact, unit } from '../domain/invent';
import { catalog, form, shownAs } from './county';

/** Two districts with totals of their own in one form; villages a, b under one, c under the other. */
const start: Units = new Map(
  [
    unit('county', '县'),
    unit('east', '东片', 'county', 0),
    unit('west', '西片', 'county', 1),
    unit('a', '甲村', 'east', 0),
    unit('b', '乙村', 'east', 1),
    unit('c', '丙村', 'west', 0),
  ].map((one) => [one.id, one]),
);
const line = (id: string, total: boolean): Member => ({
  caption: id,
  id: id as UnitId,
  ...(total ? { total: true as const } : {}),
});
const districts: Table = {
  ...form,
  layout: {
    ...form.layout,
    rows: {
      dimension: 'unit',
      members: [
        ...['county', 'east', 'west'].map((id) => line(id, true)),
        ...['a', 'b', 'c'].map((id) => line(id, false)),
      ],
    },
  },
  periods: ['2026M01', '2026M02', '2026M03', '2026M04'] as PeriodCode[],
};
const births = 'births' as IndicatorId;
const stretch = '2026T04' as PeriodCode;
const months = ['2026M01', '2026M02', '2026M03', '2026M04'];

function withMove(units: Units, id: string, parent: string, from?: string): Units {
  const result = moved(units, { ids: [id as UnitId], parent: parent as UnitId, ...(from ? { from } : {}) });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function figuresOf(units: Units, period: string, facts: readonly Fact[], table = districts): Figures {
  const chosen = getPeriod(period as PeriodCode);
  const all: Catalog = { ...catalog, units };
  return new Figures(all, table, chosen, facts, shownAs('months', chosen, table));
}

function at(figures: Figures, unitId: string, period: string, indicator = 'births'): unknown {
  const value = figures.valueOf({
    indicator: indicator as IndicatorId,
    unit: unitId as UnitId,
    period: period as PeriodCode,
  });
  return isAbsence(value) ? value.why : value;
}

const figures = [10, 20, 30, 40].flatMap((n, i) => [
  fact('births', 'a', months[i] as string, n),
  fact('births', 'b', months[i] as string, n + 1),
  fact('births', 'c', months[i] as string, n + 2),
  ...['a', 'b', 'c'].map((id) => fact('beds', id, months[i] as string, n)),
]);

describe('totals of districts', () => {
  it('add up who stands below them, the county adds all', () => {
    const now = figuresOf(start, '2026M02', figures);
    expect(['county', 'east', 'west'].map((id) => at(now, id, '2026M02'))).toEqual([63, 41, 22]);
  });
});

describe('a unit that moved on 1 March', () => {
  const units = withMove(start, 'b', 'west', '2026-03-01');

  it('counts for its former parent before, for its new one after, and for the county always', () => {
    const now = figuresOf(units, '2026M04', figures);
    expect(months.map((month) => at(now, 'east', month))).toEqual([21, 41, 30, 40]);
    expect(months.map((month) => at(now, 'west', month))).toEqual([12, 22, 63, 83]);
    expect(months.map((month) => at(now, 'county', month))).toEqual([33, 63, 93, 123]);
  });

  it('累计 is the sum of the months as they were; of a stock the last (law 5)', () => {
    const now = figuresOf(units, '2026M04', figures);
    expect(['east', 'west', 'county'].map((id) => at(now, id, '2026T04'))).toEqual([132, 180, 312]);
    expect(['east', 'west', 'county'].map((id) => at(now, id, '2026T04', 'beds'))).toEqual([40, 80, 120]);
  });

  it('without a day counts as if it had always stood there', () => {
    const now = figuresOf(withMove(start, 'b', 'west'), '2026M04', figures);
    expect(months.map((month) => at(now, 'east', month))).toEqual([10, 20, 30, 40]);
  });

  it('an edit of a month before the move reaches the former parent and 累计', () => {
    const now = figuresOf(units, '2026M04', figures);
    now.apply([{ to: fact('births', 'b', '2026M01', 111) }]);
    expect(['east', 'west'].map((id) => at(now, id, '2026M01'))).toEqual([121, 12]);
    expect(['east', 'west'].map((id) => at(now, id, '2026T04'))).toEqual([232, 180]);
  });

  it('whatever moves, totals of periods that ended before the first move are what they were, and the county’s all are', () => {
    const move = fc.record({
      who: fc.constantFrom('a', 'b', 'c'),
      to: fc.constantFrom('east', 'west'),
      month: fc.integer({ min: 2, max: 4 }),
    });
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 4 }), values, (moves, numbers) => {
        const facts = numbers.map((n, i) =>
          fact('births', ['a', 'b', 'c'][i % 3] as string, months[Math.floor(i / 3)] as string, n),
        );
        let after = start;
        let first = 5;
        for (const { who, to, month } of [...moves].sort((one, other) => one.month - other.month)) {
          if (after.get(who as UnitId)?.parent === to) continue;
          const result = moved(after, {
            ids: [who as UnitId],
            parent: to as UnitId,
            from: `2026-0${month}-01`,
          });
          if (!result.ok) continue;
          after = result.value;
          first = Math.min(first, month);
        }
        const [was, is] = [start, after].map((units) => figuresOf(units, '2026M04', facts)) as [
          Figures,
          Figures,
        ];
        months.forEach((month, i) => {
          expect(at(is, 'county', month)).toBe(at(was, 'county', month));
          // A unit is in one district at a time: the districts make up the county in every month, and in 累计.
          expect(numberAt(is, 'east', month) + numberAt(is, 'west', month)).toBe(sumOf(facts, month));
          if (i + 1 >= first) return;
          for (const id of ['east', 'west']) expect(at(is, id, month)).toBe(at(was, id, month));
        });
        expect(numberAt(is, 'east', '2026T04') + numberAt(is, 'west', '2026T04')).toBe(sumOf(facts));
        for (const id of ['east', 'west']) {
          expect(is.lackingOf({ indicator: births, unit: id as UnitId, period: stretch })).toEqual([]);
        }
      }),
      { seed: 20261128 },
    );
  });
});

function sumOf(facts: readonly Fact[], month?: string): number {
  const own = facts.filter(({ period }) => month === undefined || period === month);
  return own.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** A district nobody is in gives no number: it counts as nothing here. */
function numberAt(figures: Figures, unitId: string, period: string): number {
  const value = at(figures, unitId, period);
  return typeof value === 'number' ? value : 0;
}

describe('小计 by superior', () => {
  const over = (name: string, ids: string[]): Member => ({
    ...line(`subtotal:parent:${name}`, true),
    over: ids as UnitId[],
  });
  const table: Table = {
    ...districts,
    totals: { place: 'first', subtotals: 'parent' },
    layout: {
      ...districts.layout,
      rows: {
        dimension: 'unit',
        members: [
          line('county', true),
          over('东片', ['a', 'b']),
          over('西片', ['c']),
          ...['a', 'b', 'c'].map((id) => line(id, false)),
        ],
      },
    },
  };

  it('is over whoever stood there in the period', () => {
    const now = figuresOf(withMove(start, 'b', 'west', '2026-03-01'), '2026M04', figures, table);
    expect(months.map((month) => at(now, 'subtotal:parent:东片', month))).toEqual([21, 41, 30, 40]);
    expect(months.map((month) => at(now, 'subtotal:parent:西片', month))).toEqual([12, 22, 63, 83]);
    expect(at(now, 'county', '2026T04')).toBe(312);
  });
});

describe('a unit that was closed on 15 February', () => {
  const units: Units = new Map(start).set('a' as UnitId, {
    ...unit('a', '甲村', 'east', 0),
    closed: '2026-02-15',
  });
  const until = figures.filter(({ unit: who, period }) => who !== 'a' || period <= '2026M02');
  const meaning = (period: string, who = 'a') => ({
    indicator: 'births' as IndicatorId,
    unit: who as UnitId,
    period: period as PeriodCode,
  });

  it('still counts in the periods it lived in', () => {
    const now = figuresOf(units, '2026M04', until);
    expect(months.map((month) => at(now, 'county', month))).toEqual([33, 63, 63, 83]);
  });

  it('is not asked for after that: nothing is missing, no total is partial (law 2)', () => {
    const now = figuresOf(units, '2026M04', until);
    expect(months.map((month) => now.isExcused(meaning(month)))).toEqual([false, false, true, true]);
    expect(now.lackingOf(meaning('2026M04', 'county'))).toEqual([]);
    const asked = figuresOf(start, '2026M04', until);
    expect(asked.lackingOf(meaning('2026M04', 'county'))).toEqual([{ unit: 'a', period: '2026M04' }]);
    expect(now.tally().missing).toBe(asked.tally().missing - 3);
  });

  it('has a 累计 of the months it lived in, and its last stock is not the county’s (law 5)', () => {
    const now = figuresOf(units, '2026M04', until);
    expect(at(now, 'a', '2026T04')).toBe(30);
    expect(now.lackingOf(meaning('2026T04'))).toEqual([]);
    expect(at(now, 'county', '2026T04')).toBe(242);
    expect(at(now, 'county', '2026T04', 'beds')).toBe(80);
  });

  it('counts with a figure it has nevertheless, in the month and in 累计 alike (law 7)', () => {
    const now = figuresOf(units, '2026M04', figures);
    expect(at(now, 'county', '2026M04')).toBe(123);
    expect([at(now, 'a', '2026T04'), at(now, 'county', '2026T04')]).toEqual([100, 312]);
  });
});
