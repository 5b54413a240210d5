import { describe, expect, it } from 'vitest';
import { lackOf } from '#app/table/lack';
import { partNames } from '#app/table/naming';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { besideOf, meaningBeside } from '#domain/table/cell';
import { besides } from '#domain/table/comparison';
import type { Table } from '#domain/table/table';
import { catalog as county, form } from '../compute/county';
import { fact } from '../domain/invent';

const sofarForm: Table = {
  ...form,
  layout: {
    ...form.layout,
    columns: {
      dimension: 'indicator',
      members: [{ caption: '累计', id: 'births' as IndicatorId, compare: 'toDate' }],
    },
  },
  periods: ['2026M06' as PeriodCode],
};

const codes = (...all: string[]) => all as PeriodCode[];

describe('Periods that lack, in words', () => {
  it('are told by the first and the last where three or more follow each other', () => {
    expect(partNames(codes('2026M05', '2026M01', '2026M03', '2026M02', '2026M04'))).toBe('1月—5月');
    expect(partNames(codes('2026M01', '2026M02', '2026M08'))).toBe('1月、2月、8月');
  });

  it('of two years name the earlier one', () => {
    expect(partNames(codes('2025M07', '2026M07'))).toBe('2025年7月、7月');
  });
});

describe('What stands beside a figure', () => {
  it('is told by what its cell means, in a month, a quarter and a statistical year that starts in October', () => {
    for (const code of codes('2026M06', '2026M01', '2026Q2', '2026M03@10')) {
      const chosen = getPeriod(code);
      for (const beside of besides) {
        const meaning = meaningBeside('i' as IndicatorId, 'u' as UnitId, chosen, undefined, beside);
        expect([code, besideOf(meaning, chosen)]).toEqual([code, beside]);
      }
    }
  });

  it('is at the year so far where it is 累计, and at that of the year before where it is 上年同期累计', () => {
    const at = (beside: (typeof besides)[number]) =>
      meaningBeside('i' as IndicatorId, 'u' as UnitId, getPeriod('2026Q2' as PeriodCode), undefined, beside);
    expect(at('toDate')).toMatchObject({ period: '2026T06' });
    expect(at('toDateBefore')).toMatchObject({ period: '2025T06' });
    expect(at('toDateGrowth')).toMatchObject({ period: '2026T06', compare: 'growth' });
  });
});

describe('What a sum to date is without', () => {
  const month = (n: number) => fact('births', 'a', `2026M0${n}`, 10);
  const told = (of: string, facts: readonly Fact[]) => {
    const figures = new Figures(county, sofarForm, getPeriod('2026M06' as PeriodCode), facts);
    const at = {
      indicator: 'births' as IndicatorId,
      unit: of as UnitId,
      period: '2026T06' as PeriodCode,
    };
    return lackOf(county, figures, at)?.text;
  };

  it('is told by unit, each once with its periods, where a total is over units (law 2)', () => {
    expect(told('county', [month(1), month(2), month(6), fact('births', 'c', '2026T06', 60)])).toBe(
      '累计未齐，缺 2 家：a（3月—5月）、b',
    );
    expect(told('a', [month(1), month(2), month(6)])).toBe('累计未齐，缺 3月—5月');
  });

  it('is nothing where all stand or were reported', () => {
    const reported = ['a', 'b', 'c'].map((of) => fact('births', of, '2026T06', 60));
    expect([told('county', reported), told('a', reported)]).toEqual([undefined, undefined]);
  });
});
