/** What the last month of 累计 comes to by itself, where a form has 累计 alone. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { fact } from '../domain/invent';
import { catalog, toDateAlone as table } from './to-date';

function apartIn(period: string, facts: readonly Fact[]) {
  const figures = new Figures(catalog, table, getPeriod(period as PeriodCode), facts);
  return (id: string, of = 'a') =>
    figures.valueOf({
      indicator: id as IndicatorId,
      unit: of as UnitId,
      period: period as PeriodCode,
      compare: 'apart',
    });
}

const june = (id: string, of: string, value: number) => fact(id, of, '2026T06', value);
const july = (id: string, of: string, value: number) => fact(id, of, '2026T07', value);

describe('The month a 累计 ends with', () => {
  it('is the 累计 less the one before, of a unit and of the county (laws 1, 5)', () => {
    const apart = apartIn('2026T07', [
      june('births', 'a', 100),
      july('births', 'a', 130),
      june('births', 'b', 50.5),
      july('births', 'b', 60.75),
    ]);
    expect([apart('births'), apart('births', 'b'), apart('births', 'county')]).toEqual([30, 10.25, 40.25]);
  });

  it('is not there where the one before is not, or where a total lacks a unit in either (law 2)', () => {
    const apart = apartIn('2026T07', [
      june('births', 'a', 100),
      july('births', 'a', 130),
      july('births', 'b', 60),
    ]);
    expect(apart('births', 'b')).toMatchObject({ why: 'missing' });
    expect(apart('births', 'county')).toMatchObject({ why: 'missing' });
    expect(apart('hospital')).toMatchObject({ why: 'blank' });
  });

  it('of January is the 累计 itself', () => {
    expect(apartIn('2026T01', [fact('births', 'a', '2026T01', 9)])('births')).toBe(9);
  });

  it('of a rate is that of the differences of its parts, never the difference of two rates (law 1)', () => {
    const apart = apartIn('2026T07', [
      june('births', 'a', 100),
      july('births', 'a', 140),
      june('hospital', 'a', 90),
      july('hospital', 'a', 120),
    ]);
    expect(apart('rate')).toBe(75);
  });

  it('of a stock is what it is at the end; of a rate without its parts it is not there (laws 1, 5)', () => {
    const apart = apartIn('2026T07', [
      june('beds', 'a', 50),
      july('beds', 'a', 55),
      june('typed', 'a', 90),
      july('typed', 'a', 91),
    ]);
    expect(apart('beds')).toBe(55);
    expect(apart('typed')).toMatchObject({ why: 'missing' });
  });

  it('is no fact: nothing can be typed there, and no month gets a figure by it (law 8)', () => {
    const figures = new Figures(catalog, table, getPeriod('2026T07' as PeriodCode), [
      june('births', 'a', 100),
      july('births', 'a', 130),
    ]);
    const at = { indicator: 'births' as IndicatorId, unit: 'a' as UnitId };
    expect(figures.writableAt({ ...at, period: '2026T07' as PeriodCode, compare: 'apart' })).toBeUndefined();
    expect(figures.valueOf({ ...at, period: '2026M07' as PeriodCode })).toMatchObject({ why: 'blank' });
  });
});
