import { describe, expect, it } from 'vitest';
import { partNames } from '#app/table/naming';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { besideOf, meaningBeside } from '#domain/table/cell';
import { besides } from '#domain/table/comparison';

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
