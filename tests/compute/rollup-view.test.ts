import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { axisOf, meaningOf, type CellMeaning } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import { pivotedOf, pivotsOf, settlePivot, type Pivot } from '#domain/table/pivot';
import { fact } from '../domain/invent';
import { catalog, form, march, words } from './county';

const seed = 20_261_128;
const period = '2026M03';
const facts: Fact[] = [
  fact('births', 'a', period, 100),
  fact('hospital', 'a', period, 99),
  fact('births', 'b', period, 300),
  fact('hospital', 'b', period, 240),
  fact('births', 'c', period, 20),
  fact('hospital', 'c', period, 20),
  fact('births', 'county', period, 425),
  fact('rate', 'county', period, 86),
];

function look(wanted: Pivot, own: readonly Fact[] = facts) {
  const shown = pivotedOf(form, settlePivot(form, wanted), march, words);
  const figures = new Figures(catalog, form, march, own, shown);
  const rows = axisOf(shown.table, 'unit')?.members ?? [];
  const meaning = (row: number, column: string): CellMeaning => {
    const leaf = leavesOf(shown.table.layout.columns.members).find(({ id }) => id === column);
    const found = leaf && meaningOf(shown.table, rows[row] as never, leaf, shown.chosen);
    if (!found) throw new Error(`no cell ${row} ${column}`);
    return found;
  };
  return {
    rows,
    figures,
    meaning,
    at: (row: number, column: string) => figures.valueOf(meaning(row, column)),
  };
}

describe('汇总: a total beside what was reported for it', () => {
  it('shows both and the difference; the reported figure is never put in the place of the sum (laws 1, 8)', () => {
    const { rows, at } = look({ kind: 'rollup' });
    expect(rows.map(({ caption }) => caption)).toEqual(['county', 'reported', 'gap', 'a', 'b', 'c']);
    expect([0, 1, 2].map((row) => at(row, 'births'))).toEqual([420, 425, 5]);
    expect(at(0, 'rate')).toBeCloseTo((359 / 420) * 100, 12);
    expect(at(1, 'rate')).toBe(86);
    expect(at(2, 'rate')).toBeCloseTo(86 - (359 / 420) * 100, 12);
  });

  it('nothing reported differs from nothing: blank is not zero (law 2)', () => {
    const { at } = look({ kind: 'rollup' });
    expect([1, 2].map((row) => at(row, 'hospital'))).toEqual([{ why: 'blank' }, { why: 'blank' }]);
  });

  it('takes what is typed as reported for the total, also of a rate, and nothing else there', () => {
    const { figures, meaning } = look({ kind: 'rollup' });
    const writable = (row: number, column: string) => figures.writableAt(meaning(row, column));
    expect(writable(1, 'births')).toEqual({ indicator: 'births', unit: 'county', period });
    expect(writable(1, 'rate')).toEqual({ indicator: 'rate', unit: 'county', period });
    expect([writable(0, 'births'), writable(2, 'births'), writable(3, 'rate')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(writable(3, 'births')).toMatchObject({ unit: 'a' });
  });

  it('is offered where a form has a total, and an unknown set is the whole form', () => {
    expect(pivotsOf(form)).toContain('rollup');
    const alone = { ...form, layout: { ...form.layout, rows: { ...form.layout.rows, members: [] } } };
    expect(pivotsOf(alone)).not.toContain('rollup');
    expect(look({ kind: 'rollup', set: 'gone' }).rows).toHaveLength(6);
  });
});

describe('汇总 of a set of units', () => {
  it(`is the sum of its own units, its rate the rate of the sums, whatever they reported, seed ${seed} (law 1)`, () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.tuple(count, count, count), fc.tuple(count, count, count), (births, hospital) => {
        const own = ['a', 'b', 'c'].flatMap((id, i) => [
          fact('births', id, period, births[i] as number),
          fact('hospital', id, period, hospital[i] as number),
        ]);
        const { rows, at, figures, meaning } = look({ kind: 'rollup', set: 'hills' }, own);
        expect(rows.map(({ caption }) => caption)).toEqual(['山区小计', 'a', 'c']);
        expect(at(0, 'births')).toBe(births[0] + births[2]);
        expect(at(0, 'rate')).toBeCloseTo(((hospital[0] + hospital[2]) / (births[0] + births[2])) * 100, 9);
        // The form's own total is not touched by looking at a part of it.
        const whole = {
          indicator: 'births' as IndicatorId,
          unit: 'county' as UnitId,
          period: meaning(0, 'births').period,
        };
        expect(figures.valueOf(whole)).toBe(births[0] + births[1] + births[2]);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('names which of its units lack, and only those (law 2)', () => {
    const own = facts.filter(({ unit }) => unit === ('a' as UnitId));
    const { figures, meaning } = look({ kind: 'rollup', set: 'hills' }, own);
    expect(figures.lackingOf(meaning(0, 'births')).map(({ unit }) => unit)).toEqual(['c']);
    expect(figures.partsOf(meaning(0, 'births')).map(({ unit }) => unit)).toEqual(['a', 'c']);
  });

  it('keeps up with an edit', () => {
    const { figures, at } = look({ kind: 'rollup', set: 'hills' });
    const to = fact('births', 'c', period, 30);
    figures.apply([{ from: fact('births', 'c', period, 20), to }]);
    expect(at(0, 'births')).toBe(130);
  });
});
