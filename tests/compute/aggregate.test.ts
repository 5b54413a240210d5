import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCells } from '#compute/table/aggregate';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { CellMeaning } from '#domain/table/cell';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { sameNumber } from '#value/decimal';
import { fact } from '../domain/invent';
import { catalog, form, march, shownAs } from './county';

const cell = (id: string, unit: string, period = '2026M03'): CellMeaning => ({
  indicator: id as IndicatorId,
  unit: unit as UnitId,
  period: period as PeriodCode,
});

function figuresOf(facts: readonly Fact[]): Figures {
  return new Figures(catalog, form, march, facts, shownAs('months', march));
}

const facts = [
  fact('births', 'a', '2026M03', 10),
  fact('hospital', 'a', '2026M03', 9),
  fact('births', 'b', '2026M03', 30),
  fact('hospital', 'b', '2026M03', 30),
  fact('births', 'a', '2026M02', 40),
  fact('hospital', 'a', '2026M02', 20),
  fact('beds', 'a', '2026M02', 50),
  fact('beds', 'a', '2026M03', 60),
];
const figures = figuresOf(facts);

describe('what the status bar says about the selected cells', () => {
  it('counts, adds and averages what is a number; a blank is not 0', () => {
    expect(aggregateCells(figures, [cell('births', 'a'), cell('births', 'b'), cell('births', 'c')])).toEqual({
      count: 2,
      numericCount: 2,
      sum: 40,
      average: 20,
      min: 10,
      max: 30,
      ratios: [],
    });
  });

  it('adds decimals as decimals', () => {
    const own = figuresOf([fact('births', 'a', '2026M03', 0.1), fact('births', 'b', '2026M03', 0.2)]);
    const { sum } = aggregateCells(own, [cell('births', 'a'), cell('births', 'b')]);
    expect(sameNumber(sum ?? 0, 0.3)).toBe(true);
  });

  it('a status counts as filled and keeps nothing back', () => {
    const own = figuresOf([
      ...facts,
      { ...fact('births', 'c', '2026M03', 0), value: null, status: 'notCarriedOut' },
    ]);
    const said = aggregateCells(own, [cell('births', 'a'), cell('births', 'c')]);
    expect([said.count, said.numericCount, said.sum]).toEqual([2, 1, 10]);
  });

  it('text that is no number keeps the numbers back (law 7)', () => {
    const own = figuresOf([...facts, { ...fact('births', 'c', '2026M03', 0), value: null, text: '12人' }]);
    const said = aggregateCells(own, [cell('births', 'a'), cell('births', 'c')]);
    expect([said.count, said.numericCount, said.sum, said.average, said.min, said.max]).toEqual([
      2,
      1,
      null,
      null,
      null,
      null,
    ]);
  });

  it('rates are neither added nor averaged; the pooled rate stands in their place (law 1)', () => {
    const said = aggregateCells(figures, [cell('rate', 'a'), cell('rate', 'b')]);
    expect([said.sum, said.average, said.min, said.max]).toEqual([null, null, 90, 100]);
    expect(said.ratios).toEqual([{ indicator: 'rate', value: 97.5 }]);
  });

  it('over periods flows are added and stocks taken from the last (law 5)', () => {
    const periods = ['2026M02', '2026M03'];
    const rates = aggregateCells(
      figures,
      periods.map((period) => cell('rate', 'a', period)),
    );
    expect(rates.ratios).toEqual([{ indicator: 'rate', value: (29 / 50) * 100 }]);
    const perBed = aggregateCells(
      figures,
      ['2026M03', '2026M02'].map((period) => cell('perBed', 'a', period)),
    );
    expect(perBed.ratios).toEqual([{ indicator: 'perBed', value: 50 / 60 }]);
  });

  it('a total selected with its parts does not count them twice', () => {
    const said = aggregateCells(figures, [cell('rate', 'county'), cell('rate', 'a')]);
    expect(said.ratios).toEqual([{ indicator: 'rate', value: 90 }]);
  });

  it('counts among the cells, or a comparison: no pooled rate is offered', () => {
    expect(aggregateCells(figures, [cell('rate', 'a'), cell('births', 'a')]).ratios).toEqual([]);
    expect(aggregateCells(figures, [{ ...cell('rate', 'a'), compare: 'growth' }]).ratios).toEqual([]);
  });

  const seed = 2511;
  it(`the pooled rate of all parts is the total's rate, over any periods, seed ${seed}`, () => {
    const anyFact = fc.record({
      id: fc.constantFrom('births', 'hospital', 'beds'),
      unit: fc.constantFrom('a', 'b', 'c'),
      period: fc.constantFrom('2026M01', '2026M02', '2026M03'),
      value: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), fc.boolean(), (list, wholeYear) => {
        const byKey = new Map(
          list.map(({ id, unit, period, value }) => {
            const one = fact(id, unit, period, value);
            return [one.key, one];
          }),
        );
        const own = figuresOf([...byKey.values()]);
        const periods = wholeYear ? ['2026M01', '2026M02', '2026M03'] : ['2026M03'];
        for (const id of ['rate', 'perBed']) {
          const cells = ['a', 'b', 'c'].flatMap((unit) => periods.map((period) => cell(id, unit, period)));
          const total = own.valueOf(cell(id, 'county', wholeYear ? '2026T03' : '2026M03'));
          expect(aggregateCells(own, cells).ratios).toEqual([{ indicator: id, value: total }]);
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});
