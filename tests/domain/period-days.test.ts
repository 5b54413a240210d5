import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, numberOfDay, weekOfDay } from '#domain/period/calendar';
import { daysOf, periodOfDays, rangeOf } from '#domain/period/days';
import { getPeriod, parsePeriodCode, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods, nextPeriod, periodLastYear, shiftPeriod } from '#domain/period/shift';
import { showPart, showPeriod } from '#domain/period/show';
import { periodAtSlot, slotOf } from '#domain/period/slot';
import { findPeriod, withYear } from '#domain/period/text';
import { elapsedShare, partsToDate, toDateOf } from '#domain/period/to-date';

const at = (code: string): Period => getPeriod(code as PeriodCode);
const isoOf = ({ first, last }: { first: number; last: number }): string[] => [isoDay(first), isoDay(last)];
const seed = 20_261_128;

const someDay = fc.integer({ min: dayNumber(1995, 1, 1), max: dayNumber(2060, 12, 31) });
const stretches = fc.tuple(someDay, fc.integer({ min: 0, max: 500 })).map(([from, length]) => ({
  first: from,
  last: from + length,
}));

describe('days', () => {
  it('are none where the calendar has none', () => {
    for (const text of ['2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '30.6.2026', '']) {
      expect(numberOfDay(text)).toBeNaN();
    }
    expect(isoDay(numberOfDay('2024-02-29'))).toBe('2024-02-29');
  });

  it.each([
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2021-01-03', 2020, 53],
  ])('%s lies in week %i–%i, as ISO 8601 counts', (day, year, week) => {
    expect(weekOfDay(numberOfDay(day))).toEqual({ year, week });
  });
});

describe('a week, a day, a free stretch', () => {
  it(`covers its days, is written and coded so that it reads back as itself, seed ${seed}`, () => {
    fc.assert(
      fc.property(stretches, ({ first, last }) => {
        const period = periodOfDays(first, last) as Period;
        expect(daysOf(period)).toEqual({ first, last });
        expect(parsePeriodCode(periodCode(period))).toEqual({ ok: true, value: period });
        const read = findPeriod(showPeriod(period))?.period as Period;
        expect(periodCode(read)).toBe(periodCode(period));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it(`has one next of its kind, beginning the day after, and comes back from it, seed ${seed}`, () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: -60, max: 60 }), ({ first, last }, by) => {
        const period = periodOfDays(first, last) as Period;
        expect(shiftPeriod(shiftPeriod(period, by), -by)).toEqual(period);
        const next = nextPeriod(period);
        expect(daysOf(next).first).toBe(last + 1);
        expect(comparePeriods(period, next)).toBeLessThan(0);
      }),
      { seed },
    );
  });

  it('is one period whichever way its days are given: whole months are months', () => {
    const of = (from: string, until: string) => periodOfDays(numberOfDay(from), numberOfDay(until));
    expect(of('2026-01-01', '2026-06-30')).toEqual(at('2026H1'));
    expect(of('2026-06-29', '2026-07-05')).toEqual(at('2026W27'));
    expect(of('2026-06-30', '2026-06-30')).toEqual(at('2026D181'));
    expect(of('2020-06-03', '2020-12-31')).toEqual(at('2020R20200603_20201231'));
    expect(of('2026-07-01', '2026-06-30')).toBeUndefined();
  });

  it('is written as people write it', () => {
    expect(showPeriod(at('2026W27'))).toBe('2026年第27周(6月29日—7月5日)');
    expect(showPeriod(at('2025W01'))).toBe('2025年第1周(2024年12月30日—2025年1月5日)');
    expect(showPeriod(at('2026D181'))).toBe('2026年6月30日(当日)');
    expect(showPeriod(at('2020R20200603_20201231'))).toBe('2020年6月3日至12月31日');
    expect(showPeriod(at('2021R20201203_20210131'))).toBe('2020年12月3日至2021年1月31日');
    expect(['2026W27', '2026D181', '2020R20200603_20201231'].map((code) => showPart(at(code)))).toEqual([
      '第27周',
      '6月30日',
      '6月3日至12月31日',
    ]);
    expect(showPeriod(at('2026W27'), 'en')).toBe('2026W27 (2026-06-29 to 2026-07-05)');
    expect(withYear(findPeriod('第27周') as never, 2026).period).toEqual(at('2026W27'));
    expect(findPeriod('2025年第53周')?.period?.kind).not.toBe('week');
  });

  it('stands against the same part of the year before', () => {
    expect(periodLastYear(at('2024D060'))).toEqual(at('2023D059'));
    expect(periodLastYear(at('2026W53'))).toEqual(at('2025W52'));
    expect(periodCode(periodLastYear(at('2020R20200603_20201231')))).toBe('2019R20190603_20191231');
  });

  it('on an axis is a slot of whichever year is chosen; a free stretch stays where it is', () => {
    expect(periodAtSlot(slotOf(at('2026W53'), 2026), at('2025M06'))).toBe('2025W52');
    expect(periodAtSlot(slotOf(at('2025W27'), 2026), at('2028M01@10'))).toBe('2027W27');
    expect(periodAtSlot(slotOf(at('2020R20200603_20201231'), 2020), at('2026'))).toBe(
      '2020R20200603_20201231',
    );
  });

  it('law 5: weeks add up from the first of their year on, without a gap', () => {
    const parts = partsToDate(at('2026W27')).map(getPeriod);
    expect(parts).toHaveLength(27);
    parts.slice(1).forEach((part, i) => {
      expect(daysOf(part).first).toBe(daysOf(parts[i] as Period).last + 1);
    });
    expect(isoOf(daysOf(getPeriod(toDateOf(at('2026W27')))))).toEqual(['2025-12-29', '2026-07-05']);
    expect(partsToDate(at('2026D181'))).toEqual([]);
    expect(elapsedShare(at('2026D365'))).toBe(1);
    expect(elapsedShare(rangeOf(dayNumber(2026, 1, 1), dayNumber(2026, 1, 31)))).toBeCloseTo(31 / 365, 12);
  });
});

describe('a month that closes on a cut-off day', () => {
  it.each([
    ['2026M06', 24, '2026-05-25', '2026-06-24'],
    ['2026M01', 24, '2025-12-25', '2026-01-24'],
    ['2026T06', 24, '2025-12-25', '2026-06-24'],
    ['2026M03', 30, '2026-03-01', '2026-03-30'],
    ['2016H1@10', 25, '2015-09-26', '2016-03-25'],
  ])('%s to the %ith', (code, cutOff, from, until) => {
    expect(isoOf(daysOf(at(code), cutOff))).toEqual([from, until]);
  });

  it('is read from its days, and keeps the code of the month', () => {
    const found = findPeriod('报告期：2026年5月25日至2026年6月24日');
    expect(found?.closed).toEqual({ period: at('2026M06'), cutOff: 24 });
    expect([found?.period?.kind, found?.iso]).toEqual(['range', '2026-05-25/2026-06-24']);
    expect(findPeriod('2025年12月25日至2026年3月24日')?.closed?.period).toEqual(at('2026Q1'));
  });

  it(`follows the one before without a gap, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 31 }), (place, cutOff) => {
        const period = shiftPeriod(at('2000M01'), place);
        expect(daysOf(nextPeriod(period), cutOff).first).toBe(daysOf(period, cutOff).last + 1);
      }),
      { seed },
    );
  });
});
