import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { fact, unit } from '../domain/invent';
import { catalog, form, march } from './county';

const at = (indicator: string, of: string) => ({
  indicator: indicator as IndicatorId,
  unit: of as UnitId,
  period: '2026M03' as PeriodCode,
});
const only = (...units: string[]): Table => ({
  ...form,
  reporters: { kind: 'chosen', units: units as UnitId[] },
});
const facts = [fact('births', 'a', '2026M03', 30), fact('births', 'b', '2026M03', 40)];

describe('units that need not report a table', () => {
  it('are not missing in its total, and not counted as blank cells (law 2)', () => {
    const everyone = new Figures(catalog, form, march, facts);
    expect(everyone.lackingOf(at('births', 'county')).map((place) => place.unit)).toEqual(['c']);
    const two = new Figures(catalog, only('a', 'b'), march, facts);
    expect(two.valueOf(at('births', 'county'))).toBe(70);
    expect(two.lackingOf(at('births', 'county'))).toEqual([]);
    expect(two.isExcused(at('births', 'c'))).toBe(true);
    // Three inputs; c has none of them to fill in.
    expect(everyone.tally().missing - two.tally().missing).toBe(3);
  });

  it('count all the same with what they did report; nothing typed is lost (law 7)', () => {
    const figures = new Figures(catalog, only('a'), march, facts);
    expect(figures.valueOf(at('births', 'county'))).toBe(70);
  });

  it('do not excuse those that do report', () => {
    const figures = new Figures(catalog, only('a', 'c'), march, facts);
    expect(figures.lackingOf(at('births', 'county')).map((place) => place.unit)).toEqual(['c']);
  });

  it('a text that is no number is missing whoever typed it', () => {
    const unread = { ...fact('births', 'c', '2026M03', 0), value: null, text: '约30' };
    const figures = new Figures(catalog, only('a', 'b'), march, [...facts, unread]);
    expect(figures.lackingOf(at('births', 'county')).map((place) => place.unit)).toEqual(['c']);
  });

  it('a unit that was closed before the period, or opened after it, is excused by its own life', () => {
    const closed = { ...unit('c', 'c', 'county'), closed: '2026-01-31' };
    const later = applyToCatalog(catalog, { units: [{ to: closed }] });
    const figures = new Figures(later, form, march, facts);
    expect(figures.lackingOf(at('births', 'county'))).toEqual([]);
    const january = { ...at('births', 'county'), period: '2026M01' as PeriodCode };
    const before = new Figures(later, form, { ...march, index: 1 }, []);
    expect(before.lackingOf(january).map((place) => place.unit)).toContain('c');
  });
});

describe('小计', () => {
  const rows: Member[] = [
    { caption: '合计', id: 'county' as UnitId, total: true },
    { caption: '山区小计', id: 'subtotal:山区' as UnitId, total: true, over: ['a', 'b'] as UnitId[] },
    ...['a', 'b', 'c'].map((id) => ({ caption: id, id: id as UnitId })),
  ];
  const table: Table = { ...form, layout: { ...form.layout, rows: { dimension: 'unit', members: rows } } };
  const figures = new Figures(catalog, table, march, [
    ...facts,
    fact('births', 'c', '2026M03', 5),
    fact('hospital', 'a', '2026M03', 27),
    fact('hospital', 'b', '2026M03', 36),
  ]);

  it('adds up its own units, and 合计 counts each unit once', () => {
    expect(figures.valueOf(at('births', 'subtotal:山区'))).toBe(70);
    expect(figures.valueOf(at('births', 'county'))).toBe(75);
  });

  it('has its rate from its sums (law 1), and names only its own units as missing (law 2)', () => {
    expect(figures.valueOf(at('rate', 'subtotal:山区'))).toBe(90);
    expect(figures.lackingOf(at('hospital', 'subtotal:山区'))).toEqual([]);
    expect(figures.lackingOf(at('hospital', 'county')).map((place) => place.unit)).toEqual(['c']);
  });
});
