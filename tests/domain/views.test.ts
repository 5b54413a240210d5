import { describe, expect, it } from 'vitest';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { showPart } from '#domain/period/show';
import { leavesOf, type Axis, type PeriodSlot } from '#domain/table/layout';
import { openPeriods } from '#domain/table/period-axis';
import { pivotsOf, settlePivot, type Pivot } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { form, march, shownAs } from '../compute/county';

const idsOf = (axis: Axis) => leavesOf(axis.members).map(({ id }) => id);
const withPeriods = (...periods: string[]): Table => ({ ...form, periods: periods as PeriodCode[] });

describe('a view of a form', () => {
  it('leaves the form as it is, and the form itself is the form', () => {
    const before = JSON.stringify(form);
    for (const kind of ['months', 'comparison', 'units', 'unit'] as const) shownAs(kind, march);
    expect(JSON.stringify(form)).toBe(before);
    expect(shownAs('form', march).table).toBe(form);
  });

  it('of one unit has the form’s columns as rows: headers as headings, numbers of the code row kept', () => {
    const { rows } = shownAs('months', march).table.layout;
    expect(rows.members).toEqual([
      { caption: '分娩' },
      { caption: 'births', id: 'births', code: '1', depth: 1 },
      { caption: 'hospital', id: 'hospital', code: '2', depth: 1 },
      { caption: 'rate', id: 'rate', code: '3', depth: 1 },
      { caption: 'beds', id: 'beds', code: '4' },
      { caption: 'perBed', id: 'perBed', code: '5' },
    ]);
  });

  it('over periods shows the whole statistical year, with 累计 up to the last opened one', () => {
    const { table, toDate } = shownAs('months', march, withPeriods('2026M01', '2026M03', '2026M05'));
    expect(idsOf(table.layout.columns)).toHaveLength(13);
    expect(toDate?.period).toBe('2026T05');
    expect(toDate?.parts).toHaveLength(5);
  });

  it('of quarters is four quarters; 累计 of a year from October stays in it', () => {
    const quarterly: Table = { ...withPeriods('2026Q2@10'), periodKind: 'quarter', startMonth: 10 };
    const { table, toDate } = shownAs('units', getPeriod('2026Q2@10' as PeriodCode), quarterly, 'births');
    expect(idsOf(table.layout.columns)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'T06']);
    expect(toDate).toEqual({ period: '2026T06@10', parts: ['2026Q1@10', '2026Q2@10'] });
  });

  it('of years sets the opened years side by side and adds nothing up', () => {
    const yearly: Table = { ...withPeriods('2024', '2025', '2026'), periodKind: 'year' };
    const { table, toDate } = shownAs('months', getPeriod('2025' as PeriodCode), yearly);
    expect(idsOf(table.layout.columns)).toEqual(['year-1', 'year', 'year+1']);
    expect(toDate).toBeUndefined();
  });

  it('of a form that has months of its own keeps them and adds 累计; one of them is compared', () => {
    const slots = ['M01', 'M02', 'M03'] as PeriodSlot[];
    const months: Table = {
      ...withPeriods('2026'),
      periodKind: 'year',
      indicator: 'births' as IndicatorId,
      layout: {
        rows: form.layout.rows,
        columns: { dimension: 'period', members: slots.map((id) => ({ caption: id, id })) },
      },
    };
    const year = getPeriod('2026' as PeriodCode);
    expect(idsOf(shownAs('units', year, months, 'births').table.layout.columns)).toEqual([...slots, 'T03']);
    expect(settlePivot(months, { kind: 'comparison', slot: 'M02' as PeriodSlot }).slot).toBe('M02');
    expect(shownAs('comparison', year, months).chosen).toEqual(getPeriod('2026M01' as PeriodCode));
    expect([...openPeriods(months, year)]).toEqual(['2026M01', '2026M02', '2026M03']);
  });
});

describe('a view that is asked for', () => {
  const settled = (pivot: Pivot) => settlePivot(form, pivot);

  it('is of the total where no unit, or one the form does not have, is named', () => {
    expect(settled({ kind: 'months' }).unit).toBe('county');
    expect(settled({ kind: 'months', unit: 'gone' as UnitId }).unit).toBe('county');
    expect(settled({ kind: 'months', unit: 'b' as UnitId }).unit).toBe('b');
  });

  it('is the form where there is only one unit to show by units', () => {
    const alone: Table = {
      ...form,
      layout: { rows: form.layout.columns, columns: shownAs('months', march).table.layout.columns },
    };
    expect(pivotsOf(alone)).toEqual(['form', 'months', 'comparison']);
    expect(settlePivot(alone, { kind: 'units' })).toEqual({ kind: 'form' });
  });
});

describe('a period among others of its year', () => {
  it.each([
    ['2026M06', '6月'],
    ['2026H2', '下半年'],
    ['2026Q2', '第二季度'],
    ['2026T06', '1—6月'],
    ['2026T01', '1月'],
    ['2026', '2026年'],
    ['2026M01@10', '2025年10月'],
    ['2026M04@10', '1月'],
    ['2026T06@10', '2025年10月—3月'],
  ])('%s is %s', (code, shown) => {
    expect(showPart(getPeriod(code as PeriodCode))).toBe(shown);
  });
});
