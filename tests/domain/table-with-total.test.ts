/** What the units of a form without 合计 come to, for whoever asks. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, UnitId } from '#domain/id';
import { withTotal } from '#domain/table/with-total';
import type { PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { catalog, form, march } from '../compute/county';
import { fact, unit } from './invent';

const rowsOf = (ids: readonly string[]): Table => ({
  ...form,
  layout: {
    ...form.layout,
    rows: { dimension: 'unit', members: ids.map((id) => ({ caption: id, id: id as UnitId })) },
  },
});
const at = (indicator: string) =>
  ({
    indicator: indicator as IndicatorId,
    unit: 'county' as UnitId,
    period: '2026M03' as PeriodCode,
  }) as const;

describe('A form of units without 合计', () => {
  it('comes to the sum of its units, its rates to those of the sums, and says who is missing (laws 1, 2)', () => {
    const facts = [
      fact('births', 'a', '2026M03', 100),
      fact('hospital', 'a', '2026M03', 99),
      fact('births', 'b', '2026M03', 300),
      fact('hospital', 'b', '2026M03', 240),
    ];
    const figures = new Figures(catalog, withTotal(catalog, rowsOf(['a', 'b'])), march, facts);
    expect(figures.valueOf(at('births'))).toBe(400);
    expect(figures.valueOf(at('rate'))).toBeCloseTo((339 / 400) * 100, 12);
    const three = new Figures(catalog, withTotal(catalog, rowsOf(['a', 'b', 'c'])), march, facts);
    expect(three.lackingOf(at('births'))).toEqual([{ unit: 'c', period: '2026M03' }]);
  });

  it('is left as it is where it has a total, a line of its own unit, or one unit alone', () => {
    for (const table of [form, rowsOf(['county', 'a', 'b']), rowsOf(['a'])])
      expect(withTotal(catalog, table)).toBe(table);
  });

  it('is left as it is where units may hold one another: villages are in their townships', () => {
    const village = { ...unit('v', 'v', 'county'), kind: 'village' as const };
    const wider = applyToCatalog(catalog, { units: [{ to: village }, { to: unit('w', 'w', 'a') }] });
    for (const ids of [
      ['a', 'b', 'v'],
      ['a', 'w'],
    ]) {
      const table = rowsOf(ids);
      expect(withTotal(wider, table)).toBe(table);
    }
  });
});
