import { describe, expect, it } from 'vitest';
import { headersOf, linesOf, rowsOf } from '#app/table/heads';
import { CellModel } from '#app/table/model';
import { Figures } from '#compute/table/figures';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Member } from '#domain/table/layout';
import { pivotedOf } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { catalog, form, march, words } from '../compute/county';
import { fact } from '../domain/invent';

const births = 'births' as IndicatorId;
const columns: Member[] = [
  {
    caption: '活产数',
    children: [
      { caption: '本期', id: births },
      { caption: '上年同期', id: births, compare: 'yearBefore' },
      { caption: '同比', id: births, compare: 'growth' },
    ],
  },
  { caption: '住院分娩活产数', id: 'hospital' as IndicatorId, code: '2' },
];
const table: Table = {
  ...form,
  layout: { ...form.layout, columns: { dimension: 'indicator', members: columns } },
};
const figures = new Figures(catalog, table, march, [
  fact('births', 'a', '2026M03', 30),
  fact('births', 'a', '2025M03', 24),
]);
const shown = { table, chosen: march };
const model = new CellModel(catalog, table, shown, figures, () => false);

describe('a form with comparisons beside its columns', () => {
  it('has a column of its own for each, numbered past the codes that were given', () => {
    expect(model.leafIds()).toEqual(['births', 'births~yearBefore', 'births~growth', 'hospital']);
    const [heading, last] = headersOf(catalog, shown);
    expect(heading?.children?.map(({ code }) => code)).toEqual(['1', '3', '4']);
    expect(last?.code).toBe('2');
    expect(heading?.children?.map(({ computed }) => computed)).toEqual([undefined, undefined, true]);
  });

  it('shows the fact of last year itself, and the comparison locked (laws 6, 8)', () => {
    expect(model.cell('a', 'births~yearBefore').text).toBe('24');
    expect(model.cell('a', 'births~growth')).toMatchObject({ text: '25.00%', state: 'computed' });
    expect(model.cell('a', 'births~growth').locked).toBeDefined();
  });

  it('finds each of them again by what it means', () => {
    const at = (period: string) => ({ indicator: births, unit: 'a' as UnitId, period: period as PeriodCode });
    expect(model.findPlace(at('2026M03'))).toEqual({ row: 'a', column: 'births' });
    expect(model.findPlace(at('2025M03'))).toEqual({ row: 'a', column: 'births~yearBefore' });
    expect(model.findPlace({ ...at('2026M03'), compare: 'growth' })).toEqual({
      row: 'a',
      column: 'births~growth',
    });
  });

  it('is looked at in other views without them', () => {
    const months = pivotedOf(table, { kind: 'months', unit: 'a' as UnitId }, march, words);
    expect(months.table.layout.rows.members.map(({ caption }) => caption)).toEqual([
      '活产数',
      '住院分娩活产数',
    ]);
  });
});

describe('a form by rows', () => {
  const rows: Member[] = [
    { caption: '分娩' },
    { caption: '活产数', id: births, depth: 1 },
    { caption: '住院分娩活产数', id: 'hospital' as IndicatorId, depth: 1 },
  ];
  const by = (codeRow: boolean | undefined) => {
    const turned: Table = {
      ...form,
      ...(codeRow === undefined ? {} : { codeRow }),
      layout: {
        rows: { dimension: 'indicator', members: rows },
        columns: { dimension: 'unit', members: [] },
      },
    };
    return rowsOf(catalog, { table: turned, chosen: march }, linesOf(rows)).map(({ code }) => code);
  };

  it('is numbered only where it asks for it, and headings never are', () => {
    expect(by(true)).toEqual([undefined, '1', '2']);
    expect(by(undefined)).toEqual([undefined, undefined, undefined]);
  });
});
