import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { outlineOf } from '#exchange/outline/outline';
import type { CellSpec } from '#workbook/build/spec';
import { catalog, form, march } from '../compute/county';
import { fact } from '../domain/invent';

const births = 'births' as IndicatorId;
const rows: Member[] = [
  { caption: '合计', id: 'county' as UnitId, total: true },
  { caption: '山区小计', id: 'subtotal:山区' as UnitId, total: true, over: ['a', 'c'] as UnitId[] },
  { caption: 'a', id: 'a' as UnitId, depth: 1 },
  { caption: 'c', id: 'c' as UnitId, depth: 1 },
  { caption: 'b', id: 'b' as UnitId },
];
const columns: Member[] = [
  {
    caption: '活产数',
    children: [
      { caption: '本期', id: births },
      { caption: '上年同期', id: births, compare: 'yearBefore' },
      { caption: '同比', id: births, compare: 'growth' },
      { caption: '状态', id: births, compare: 'standing' },
    ],
  },
  { caption: '住院分娩活产数', id: 'hospital' as IndicatorId },
  { caption: '住院分娩率', id: 'rate' as IndicatorId },
];
const designed: Table = {
  ...form,
  codeRow: false,
  relations: ['1≥5'],
  notes: ['一、说明'],
  layout: {
    rows: { dimension: 'unit', members: rows },
    columns: { dimension: 'indicator', members: columns },
  },
};
const facts = [
  fact('births', 'a', '2026M03', 30),
  fact('births', 'b', '2026M03', 40),
  fact('births', 'c', '2026M03', 50),
  fact('births', 'a', '2025M03', 24),
  fact('hospital', 'a', '2026M03', 27),
];
const spec = outlineOf(catalog, designed, march, new Figures(catalog, designed, march, facts), {
  reporter: '',
  period: '',
  countingUnit: '',
  statusText: ({ why }) => why,
  standingText: (standing) => `〔${standing}〕`,
});
const [sheet] = spec.sheets;
const cell = (row: string, column: number): CellSpec | undefined =>
  sheet?.rows.find(({ cells }) => (cells[0] as { value: string }).value === row)?.cells[column];

describe('a designed table as a workbook from nothing', () => {
  it('has no code row where the form has none, and its 审核关系 above its notes', () => {
    expect(sheet?.codeRow).toBeUndefined();
    expect(sheet?.notes).toEqual(['1≥5', '一、说明']);
  });

  it('adds up each 小计 from its own units, 合计 from every unit once', () => {
    // Title, head, three lines of header: rows begin at 5.
    expect(cell('山区小计', 1)).toMatchObject({ value: 80, formula: 'SUM(B7:B8)' });
    expect(cell('合计', 1)).toMatchObject({ value: 120, formula: 'SUM(B7:B9)' });
  });

  it('shows what stands beside a figure as values, never as formulas over other columns', () => {
    expect(cell('a', 2)).toEqual({ value: 24, format: '0' });
    expect(cell('a', 3)).toEqual({ value: 25, format: '0.00' });
    expect(cell('合计', 4)).toMatchObject({ value: expect.stringMatching(/^〔\w+〕$/) as string });
  });

  it('has its rates over the figures themselves', () => {
    expect(cell('a', 6)).toMatchObject({
      value: 90,
      formula: expect.stringContaining('F7/B7*100') as string,
    });
  });
});
