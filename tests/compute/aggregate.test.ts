import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCells } from '#compute/table/aggregate';
import { Figures } from '#compute/table/figures';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { applyToCatalog } from '#domain/change/change';
import type { CellMeaning } from '#domain/table/cell';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { sameNumber } from '#value/decimal';
import { fact, indicator } from '../domain/invent';
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
      apart: 0,
      moments: false,
      ratios: [],
      moreRatios: 0,
    });
  });

  it('beds of several months have a mean but no sum; of several units they are added (law 5)', () => {
    const over = aggregateCells(figures, [cell('beds', 'a', '2026M02'), cell('beds', 'a')]);
    expect(over).toMatchObject({ sum: null, moments: true, average: 55, min: 50, max: 60 });
    const own = figuresOf([...facts, fact('beds', 'b', '2026M03', 5)]);
    const within = aggregateCells(own, [cell('beds', 'a'), cell('beds', 'b')]);
    expect(within).toMatchObject({ sum: 65, moments: false });
  });

  it('births of several months are added', () => {
    const said = aggregateCells(figures, [cell('births', 'a', '2026M02'), cell('births', 'a')]);
    expect(said).toMatchObject({ sum: 50, moments: false });
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

  it('counts and rates selected together: the counts are added, the rates left out and pooled (law 1)', () => {
    const units = ['a', 'b'];
    const said = aggregateCells(
      figures,
      units.flatMap((unit) => ['births', 'hospital', 'rate', 'perBed'].map((id) => cell(id, unit))),
    );
    expect([said.count, said.numericCount, said.apart]).toEqual([8, 7, 3]);
    expect([said.sum, said.average, said.min, said.max]).toEqual([79, 19.75, 9, 30]);
    expect(said.ratios).toEqual([
      { indicator: 'rate', value: 97.5 },
      { indicator: 'perBed', value: 40 / 60 },
    ]);
  });

  it('a rate that there is not, for want of a denominator, keeps nothing back (law 3)', () => {
    const said = aggregateCells(figures, [cell('perBed', 'a'), cell('perBed', 'b'), cell('births', 'b')]);
    expect([said.sum, said.min, said.apart]).toEqual([30, 30, 1]);
    expect(aggregateCells(figures, [cell('perBed', 'a'), cell('perBed', 'b')]).max).toBe(10 / 60);
  });

  it('a rate selected once says nothing that its own cell does not say', () => {
    expect(aggregateCells(figures, [cell('rate', 'a'), cell('births', 'a')]).ratios).toEqual([]);
  });

  it('a quotient is a rate whatever it is called: it is not added', () => {
    const said = aggregateCells(figures, [cell('perBed', 'a', '2026M02'), cell('perBed', 'a')]);
    expect([said.sum, said.average, said.apart]).toEqual([null, null, 2]);
  });

  it.each([
    ['[#births]+[#hospital]', 79],
    ['SUM([#births],-[#hospital])', 1],
    ['ROUND([#births]*2/10,1)', 8],
    ['IF([#births]>0,[#births],0)', 40],
    ['IFERROR([#hospital],0)', 39],
    ['[#births]/[#hospital]', null],
    ['[#births]*[#hospital]', null],
    ['[#rate]+1', null],
    ['MAX([#births],[#hospital])', null],
  ])('of what %s computes, the sum over a and b is %s', (formula, sum) => {
    const own = applyToCatalog(catalog, {
      indicators: [{ to: indicator('made', '算得数', { kind: 'computed', formula, countingUnit: '人' }) }],
    });
    const columns = { ...form.layout.columns, members: [{ caption: 'made', id: 'made' as IndicatorId }] };
    const table = { ...form, layout: { ...form.layout, columns } };
    const said = aggregateCells(new Figures(own, table, march, facts), [
      cell('made', 'a'),
      cell('made', 'b'),
    ]);
    expect(said.sum).toBe(sum);
  });

  it('last year’s figures and changes of counts are added, percentages and points are not (law 6)', () => {
    const own = figuresOf([...facts, fact('births', 'a', '2025M03', 8), fact('births', 'b', '2025M03', 20)]);
    const compared = (compare: CellMeaning['compare']) =>
      aggregateCells(
        own,
        ['a', 'b'].map((unit) => ({ ...cell('births', unit), ...(compare ? { compare } : {}) })),
      );
    expect(compared('change').sum).toBe(12);
    expect([compared('growth').sum, compared('growth').apart]).toEqual([null, 2]);
  });

  it('no more ratios are worked out than are shown; how many more there are is said', () => {
    const said = aggregateCells(
      figures,
      ['a', 'b'].flatMap((unit) => ['rate', 'perBed'].map((id) => cell(id, unit))),
      1,
    );
    expect([said.ratios.length, said.moreRatios]).toEqual([1, 1]);
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
            return [keyOfFact(one), one];
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
