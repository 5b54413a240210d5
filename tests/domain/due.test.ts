import { describe, expect, it } from 'vitest';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { dueDay } from '#domain/table/due';
import type { Due } from '#domain/table/terms';

const on = (code: string, due: Due) => dueDay({ due }, getPeriod(code as PeriodCode));

describe('截止: the day by which a table is to be in', () => {
  it('每月24日 is the 24th of the month itself, 次月10日 that of the next one', () => {
    expect(on('2026M06', { kind: 'monthDay', day: 24, months: 0 })).toBe('2026-06-24');
    expect(on('2026M12', { kind: 'monthDay', day: 10, months: 1 })).toBe('2027-01-10');
  });

  it('of a half year, a quarter, a year and 累计 it counts from their last month', () => {
    expect(on('2026H1', { kind: 'monthDay', day: 24, months: 1 })).toBe('2026-07-24');
    expect(on('2026Q3', { kind: 'monthDay', day: 5, months: 1 })).toBe('2026-10-05');
    expect(on('2026T05', { kind: 'monthDay', day: 5, months: 1 })).toBe('2026-06-05');
    expect(on('2026', { kind: 'after', days: 15 })).toBe('2027-01-15');
  });

  it('of a year that starts in October it counts from the month the period really ends in', () => {
    expect(on('2026H1@10', { kind: 'after', days: 5 })).toBe('2026-04-05');
    expect(on('2026@10', { kind: 'monthDay', day: 20, months: 1 })).toBe('2026-10-20');
  });

  it('a month too short for the day ends it on its last day', () => {
    expect(on('2026M01', { kind: 'monthDay', day: 31, months: 1 })).toBe('2026-02-28');
    expect(on('2028M01', { kind: 'monthDay', day: 30, months: 1 })).toBe('2028-02-29');
  });

  it('so many days after the end may reach over months and years', () => {
    expect(on('2026M02', { kind: 'after', days: 3 })).toBe('2026-03-03');
    expect(on('2026M11', { kind: 'after', days: 40 })).toBe('2027-01-09');
    expect(on('2026M11', { kind: 'after', days: 0 })).toBe('2026-11-30');
  });

  it('a table without a date is due on none', () => {
    expect(dueDay({}, getPeriod('2026' as PeriodCode))).toBeUndefined();
  });
});
