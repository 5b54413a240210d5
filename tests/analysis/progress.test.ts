import { describe, expect, it } from 'vitest';
import { comparedOf } from '#analysis/compare';
import { progressOf } from '#analysis/progress';
import { heightsOf, seriesOf } from '#analysis/series';
import { Figures } from '#compute/table/figures';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { targetKey, type Condition, type Target } from '#domain/target/target';
import { catalog as plain, form, march, shownAs } from '../compute/county';
import { fact } from '../domain/invent';

const target = (indicator: string, unit: string, condition: Condition, more: Partial<Target> = {}) => {
  const place = [indicator as IndicatorId, unit as UnitId, 2026] as const;
  return { key: targetKey(...place), indicator: place[0], unit: place[1], year: 2026, ...condition, ...more };
};

const catalog = applyToCatalog(plain, {
  targets: [
    { to: target('births', 'a', { comparator: '≥', value: 400 }) },
    { to: target('births', 'b', { comparator: '≥', value: 100 }, { pace: 'quarter' }) },
    { to: target('rate', 'county', { comparator: '≥', value: 95 }) },
    { to: target('rate', 'a', { comparator: 'between', value: 50, upper: 60 }) },
    { to: target('beds', 'a', { comparator: '≥', value: 70 }) },
  ],
});

const facts = [
  ...[10, 20, 30].map((n, i) => fact('births', 'a', `2026M0${i + 1}`, n)),
  ...[9, 20, 27].map((n, i) => fact('hospital', 'a', `2026M0${i + 1}`, n)),
  fact('beds', 'a', '2026M03', 60),
  fact('beds', 'a', '2025M03', 56),
  fact('births', 'b', '2026M03', 40),
  fact('hospital', 'b', '2026M03', 30),
  fact('births', 'a', '2025M03', 24),
  fact('hospital', 'a', '2025M03', 18),
];
const figures = new Figures(catalog, form, march, facts, shownAs('comparison', march));
const at = (indicator: string, unit: string) => ({
  indicator: indicator as IndicatorId,
  unit: unit as UnitId,
  period: '2026M03' as PeriodCode,
});

describe('进度: a figure against its target (law 6)', () => {
  it('a flow is what has come together this year, held against what is due by its pace', () => {
    expect(progressOf(figures, at('births', 'a'))).toMatchObject({
      reached: 60,
      completion: 15,
      due: 25,
      ahead: -10,
      standing: 'short',
      gap: { amount: 340, side: 'lacking' },
      forecast: 240,
    });
    expect(progressOf(figures, at('births', 'b'))).toMatchObject({
      completion: 40,
      due: 25,
      standing: 'onTrack',
    });
  });

  it('a county’s rate comes from the sums, and its gap is in people of the numerator (laws 1, 6)', () => {
    // 57 of 70 in March; 95 % of 70 are 66.5.
    expect(progressOf(figures, at('rate', 'county'))).toMatchObject({
      standing: 'short',
      gap: { amount: 10, side: 'lacking', of: 'hospital' },
    });
  });

  it('a rate has neither a pace nor a forecast; above its band it is too much', () => {
    const progress = progressOf(figures, at('rate', 'a'));
    expect(progress).toMatchObject({
      reached: 90,
      completion: 150,
      standing: 'exceeded',
      gap: { amount: 9, side: 'over' },
    });
    expect([progress?.due, progress?.forecast, progress?.ahead]).toEqual([
      undefined,
      undefined,
      { why: 'blank' },
    ]);
  });

  it('a stock is held against the whole target and goes on as over the last twelve months (law 5)', () => {
    expect(progressOf(figures, at('beds', 'a'))).toMatchObject({
      reached: 60,
      standing: 'short',
      gap: { amount: 10, side: 'lacking' },
      forecast: 63,
    });
  });

  it('without a figure there is no standing, no gap, no forecast: blank is not zero (law 2)', () => {
    const blank = new Figures(catalog, form, march, [], shownAs('comparison', march));
    const progress = progressOf(blank, at('births', 'a'));
    expect([progress?.standing, progress?.gap, progress?.forecast]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(progressOf(figures, at('births', 'c'))).toBeUndefined();
  });

  it('the comparison of the table says the same: one place computes', () => {
    for (const unit of ['a', 'b', 'county']) {
      for (const indicator of ['births', 'rate', 'beds']) {
        const progress = progressOf(figures, at(indicator, unit));
        if (!progress) continue;
        const cell = (compare: 'progress' | 'standing' | 'ahead') =>
          figures.valueOf({ ...at(indicator, unit), compare });
        expect([progress.completion, progress.ahead]).toEqual([cell('progress'), cell('ahead')]);
        if (progress.standing) expect(cell('standing')).toBe(progress.standing);
      }
    }
  });
});

describe('同比 and 走势', () => {
  it('of a count in percent, of a rate in points (law 6)', () => {
    expect(comparedOf(figures, at('births', 'a'))).toMatchObject({
      now: 30,
      yearBefore: 24,
      change: 6,
      growth: 25,
    });
    expect(comparedOf(figures, at('rate', 'a'))).toMatchObject({ now: 90, yearBefore: 75, growth: 15 });
  });

  it('a figure over periods keeps its gaps', () => {
    const periods = new Map([['2026M03' as PeriodCode, figures]]);
    expect(seriesOf(periods, 'births' as IndicatorId, 'a' as UnitId)).toEqual([
      { period: '2026M03', value: 30 },
    ]);
    const points = [10, null, 30, 20].map((value, i) => ({
      period: `2026M0${i + 1}` as PeriodCode,
      value: value ?? ({ why: 'blank' } as const),
    }));
    expect(heightsOf(points)).toEqual([0, undefined, 1, 0.5]);
  });
});
