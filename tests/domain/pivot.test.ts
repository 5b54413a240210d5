import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { meaningOf } from '#domain/table/cell';
import { leavesOf, type Axis, type PeriodSlot } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { fact, indicator, unit } from './invent';

const catalog = applyToCatalog(emptyCatalog, {
  units: [
    { to: unit('county', '海棠县') },
    { to: unit('a', '青山镇', 'county') },
    { to: unit('b', '白石镇', 'county') },
  ],
  indicators: [
    { to: indicator('births', '活产数') },
    { to: indicator('hospital', '住院分娩活产数') },
    {
      to: indicator('rate', '住院分娩率', {
        kind: 'computed',
        formula: '[#hospital]/[#births]*100',
        decimals: 2,
      }),
    },
  ],
});

const axes: Readonly<Record<'unit' | 'indicator' | 'period', Axis>> = {
  unit: {
    dimension: 'unit',
    members: [
      { caption: '合计', id: 'county' as UnitId, total: true },
      { caption: '青山镇', id: 'a' as UnitId },
      { caption: '白石镇', id: 'b' as UnitId },
    ],
  },
  indicator: {
    dimension: 'indicator',
    members: ['births', 'hospital', 'rate'].map((id) => ({ caption: id, id: id as IndicatorId })),
  },
  period: {
    dimension: 'period',
    members: ['Q1', 'Q2'].map((slot) => ({ caption: slot, id: slot as PeriodSlot })),
  },
};

function table(rows: keyof typeof axes, columns: keyof typeof axes, more: Partial<Table> = {}): Table {
  return {
    id: 't' as TableId,
    name: '活产',
    layout: { rows: axes[rows], columns: axes[columns] },
    unit: 'a' as UnitId,
    periodKind: 'year',
    startMonth: 1,
    periods: ['2026' as PeriodCode],
    template: null,
    rowHead: '',
    countingUnit: '人',
    marks: [],
    notes: [],
    signatures: [],
    ...more,
  };
}

const facts = [
  fact('births', 'a', '2026Q1', 10),
  fact('births', 'b', '2026Q1', 30),
  fact('births', 'a', '2026Q2', 12),
  fact('hospital', 'a', '2026Q1', 9),
  fact('hospital', 'b', '2026Q1', 30),
];

/** The whole table as numbers, `—` where there is none. */
function shown(one: Table, period: string): unknown[][] {
  const chosen = getPeriod(period as PeriodCode);
  const figures = new Figures(catalog, one, chosen, facts);
  return leavesOf(one.layout.rows.members).map((row) =>
    leavesOf(one.layout.columns.members).map((column) => {
      const meaning = meaningOf(one, row, column, chosen);
      const value = meaning && figures.valueOf(meaning);
      return typeof value === 'number' ? value : '—';
    }),
  );
}

describe('a table is data: the same facts along other axes need no other code', () => {
  it('units × indicators at a quarter; the total rate comes from the sums (law 1)', () => {
    expect(shown(table('unit', 'indicator'), '2026Q1')).toEqual([
      [40, 39, 97.5],
      [10, 9, 90],
      [30, 30, 100],
    ]);
  });

  it('indicators × periods for one unit', () => {
    expect(shown(table('indicator', 'period'), '2026')).toEqual([
      [10, 12],
      [9, '—'],
      [90, '—'],
    ]);
  });

  it('units × periods for one indicator, blanks left out of the sum and not 0 (law 2)', () => {
    const one = table('unit', 'period', { indicator: 'births' as IndicatorId });
    expect(shown(one, '2026')).toEqual([
      [40, 12],
      [10, 12],
      [30, '—'],
    ]);
  });

  it('indicators × units, the form turned round', () => {
    expect(shown(table('indicator', 'unit'), '2026Q1')).toEqual([
      [40, 10, 30],
      [39, 9, 30],
      [97.5, 90, 100],
    ]);
  });
});
