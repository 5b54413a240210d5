import { describe, expect, it } from 'vitest';
import type { PeriodKind } from '#domain/period/kinds';
import { isOfDays, partsIn, periodKinds } from '#domain/period/kinds';
import { getPeriod, parsePeriodCode, periodCode, type PeriodCode } from '#domain/period/period';
import { monthsOf } from '#domain/period/months';
import { comparePeriods, nextPeriod, periodLastYear, previousPeriod } from '#domain/period/shift';
import { periodAtSlot, slotOf } from '#domain/period/slot';

const at = (code: string) => getPeriod(code as PeriodCode);

describe('a period', () => {
  it('has one code, which reads back as itself', () => {
    for (const kind of Object.keys(periodKinds) as PeriodKind[]) {
      if (kind === 'range') continue;
      for (let index = 1; index <= partsIn(kind, 2026); index += 1) {
        for (const startMonth of isOfDays(kind) ? [1] : [1, 10]) {
          const period = { kind, year: 2026, index, startMonth };
          expect(parsePeriodCode(periodCode(period))).toEqual({ ok: true, value: period });
        }
      }
    }
  });

  it('is refused when the year has no such part', () => {
    for (const code of [
      '2026H3',
      '2026Q0',
      '2026M13',
      '2026@13',
      '26H1',
      '',
      '2025W53',
      '2026D366',
      '2026W01@10',
    ]) {
      expect(parsePeriodCode(code).ok).toBe(false);
    }
  });

  it('is followed by the next of its kind, over the end of the year', () => {
    expect(periodCode(nextPeriod(at('2026H2')))).toBe('2027H1');
    expect(periodCode(previousPeriod(at('2026M01')))).toBe('2025M12');
    expect(periodCode(periodLastYear(at('2026Q2')))).toBe('2025Q2');
  });

  it('of a statistical year from October lies in the calendar months the year is named by its end', () => {
    const october = { year: 2015, month: 10 };
    expect(monthsOf(at('2016H1@10'))).toEqual({ first: october, last: { year: 2016, month: 3 } });
    expect(monthsOf(at('2016@10'))).toEqual({ first: october, last: { year: 2016, month: 9 } });
  });

  it('to date reaches from the start of the year to its month', () => {
    expect(monthsOf(at('2026T05'))).toEqual({
      first: { year: 2026, month: 1 },
      last: { year: 2026, month: 5 },
    });
  });

  it('sorts by its end, the shorter first', () => {
    const codes = ['2026', '2026M12', '2026H1', '2026Q2', '2026M01']
      .map(at)
      .sort(comparePeriods)
      .map(periodCode);
    expect(codes).toEqual(['2026M01', '2026Q2', '2026H1', '2026M12', '2026']);
  });

  it('on an axis is a slot of whichever year is chosen', () => {
    expect(periodAtSlot(slotOf(at('2019M07'), 2019), at('2020'))).toBe('2020M07');
    expect(periodAtSlot(slotOf(at('2019'), 2019), at('2021@10'))).toBe('2021@10');
    // Three years side by side keep their distance.
    expect(['2020', '2019', '2018'].map((code) => slotOf(at(code), 2020))).toEqual([
      'year',
      'year-1',
      'year-2',
    ]);
    expect(periodAtSlot(slotOf(at('2018Q2'), 2020), at('2026'))).toBe('2024Q2');
  });
});
