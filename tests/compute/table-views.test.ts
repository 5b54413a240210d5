import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { meaningOf, type CellMeaning } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import type { Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { fact } from '../domain/invent';
import { catalog, form, march, shownAs } from './county';

const facts: Fact[] = [
  ...[10, 20, 30].map((n, i) => fact('births', 'a', `2026M0${i + 1}`, n)),
  ...[9, 20, 27].map((n, i) => fact('hospital', 'a', `2026M0${i + 1}`, n)),
  ...[50, 55].map((n, i) => fact('beds', 'a', `2026M0${i + 1}`, n)),
  fact('births', 'b', '2026M03', 40),
  fact('hospital', 'b', '2026M03', 40),
  fact('births', 'a', '2025M03', 24),
  fact('hospital', 'a', '2025M03', 18),
  fact('births', 'b', '2025M03', 26),
];

/** A view as it is read: what a cell shows by the ids of its row and column, rounded to two decimals. */
function looking(shown: Shown, own: Figures) {
  const { rows, columns } = shown.table.layout;
  const meaning = (row: string, column: string): CellMeaning => {
    const r = leavesOf(rows.members).find(({ id }) => id === row);
    const c = leavesOf(columns.members).find(({ id }) => id === column);
    const found = r && c && meaningOf(shown.table, r, c, shown.chosen);
    if (!found) throw new Error(`no cell ${row} ${column}`);
    return found;
  };
  const at = (row: string, column: string): unknown => {
    const value = own.valueOf(meaning(row, column));
    return typeof value === 'number' ? Math.round(value * 100) / 100 : typeof value === 'object' && value.why;
  };
  return { meaning, at, figures: own };
}

function lookAt(kind: Parameters<typeof shownAs>[0], of: string, table: Table = form, chosen = march) {
  const shown = shownAs(kind, chosen, table, of);
  return looking(shown, new Figures(catalog, table, chosen, facts, shown));
}

describe('逐月台账: indicators of one unit over the months of the statistical year', () => {
  it('累计 adds flows, takes the last of stocks that is filled, and a rate comes from the sums (laws 1, 5)', () => {
    const { at } = lookAt('months', 'a');
    expect(['M01', 'M02', 'M03', 'T03'].map((period) => at('births', period))).toEqual([10, 20, 30, 60]);
    expect(['M01', 'M02', 'M03', 'T03'].map((period) => at('beds', period))).toEqual([50, 55, 'blank', 55]);
    expect(['M01', 'M02', 'M03', 'T03'].map((period) => at('rate', period))).toEqual([90, 100, 90, 93.33]);
  });

  it('the county’s 累计 comes from its townships, and says which month of which of them is not there (law 2)', () => {
    const { at, meaning, figures } = lookAt('months', 'county');
    expect(at('births', 'T03')).toBe(100);
    expect(figures.lackingOf(meaning('births', 'T03'))).toContainEqual({ unit: 'b', period: '2026M02' });
    expect(figures.lackingOf(meaning('births', 'T03'))).not.toContainEqual({ unit: 'b', period: '2026M03' });
  });

  it('months that were opened can be filled in; 累计, totals, rates and other months cannot', () => {
    const { meaning, figures } = lookAt('months', 'a');
    const input = (row: string, column: string) => figures.isInput(meaning(row, column));
    expect(['M01', 'M03', 'M04', 'T03'].map((period) => input('births', period))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(input('rate', 'M03')).toBe(false);
    const county = lookAt('months', 'county');
    expect(county.figures.isInput(county.meaning('births', 'M03'))).toBe(false);
  });

  it('an edit of a month is the same fact as in the form, and reaches 累计 at once (law 8)', () => {
    const { at, figures } = lookAt('months', 'a');
    const edit = fact('births', 'a', '2026M02', 25);
    const touched = figures.apply([{ to: edit }]);
    expect(at('births', 'T03')).toBe(65);
    expect(touched).toContainEqual({ indicator: 'births', unit: 'a', period: '2026T03' });
  });

  it('what the form shows is the same under every view', () => {
    const plain = new Figures(catalog, form, march, facts);
    for (const kind of ['months', 'comparison', 'units', 'unit'] as const) {
      const { figures } = lookAt(kind, kind === 'units' ? 'births' : 'a');
      for (const id of ['births', 'hospital', 'rate', 'beds', 'perBed'] as IndicatorId[]) {
        for (const unit of ['county', 'a', 'b', 'c'] as UnitId[]) {
          const cell = { indicator: id, unit, period: '2026M03' as PeriodCode };
          expect([kind, cell, figures.valueOf(cell)]).toEqual([kind, cell, plain.valueOf(cell)]);
        }
      }
      expect(figures.tally()).toEqual(plain.tally());
    }
  });
});

describe('对比: indicators of one unit beside last year and the target', () => {
  const { at, meaning, figures } = lookAt('comparison', 'a');

  it('of a count the difference and percent, of a rate points in both (law 6)', () => {
    const columns = ['now', 'yearBefore', 'change', 'growth'];
    expect(columns.map((column) => at('births', column))).toEqual([30, 24, 6, 25]);
    expect(columns.map((column) => at('rate', column))).toEqual([90, 75, 15, 15]);
  });

  it('完成率 of a count is what came together this year, over the year’s target', () => {
    const county = lookAt('comparison', 'county');
    expect([county.at('births', 'target'), county.at('births', 'progress')]).toEqual([200, 50]);
  });

  it('without a target, or with no figure, nothing is compared; without last year it is missing, never 0 (law 3)', () => {
    expect([at('births', 'target'), at('births', 'progress')]).toEqual(['blank', 'blank']);
    expect([at('beds', 'change'), at('beds', 'growth')]).toEqual(['blank', 'blank']);
    const b = lookAt('comparison', 'b');
    expect([b.at('hospital', 'change'), b.at('hospital', 'growth')]).toEqual(['missing', 'missing']);
  });

  it('this year’s and last year’s figures are facts and can be filled in, comparisons cannot', () => {
    const columns = ['now', 'yearBefore', 'change', 'growth', 'target', 'progress'];
    expect(columns.map((column) => figures.isInput(meaning('births', column)))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(figures.factOf(meaning('births', 'growth'))).toBeUndefined();
  });
});

describe('one indicator of all units over the months', () => {
  it('shows units by months with 累计, the total from the sums', () => {
    const { at } = lookAt('units', 'rate');
    expect(['a', 'b', 'county'].map((unit) => [at(unit, 'M03'), at(unit, 'T03')])).toEqual([
      [90, 93.33],
      [100, 100],
      [95.71, 96],
    ]);
  });
});

describe('periods that are not added up', () => {
  it('figures to date stay beside each other: there is no 累计 of 累计 (law 5)', () => {
    const toDate: Table = { ...form, periodKind: 'toDate', periods: ['2026T03', '2026T06'] as PeriodCode[] };
    const shown = shownAs('months', getPeriod('2026T06' as PeriodCode), toDate, 'a');
    expect(shown.toDate).toBeUndefined();
    expect(leavesOf(shown.table.layout.columns.members).map(({ id }) => id)).toEqual(['T03', 'T06']);
    const own = new Figures(catalog, toDate, shown.chosen, [fact('births', 'a', '2026T03', 60)], shown);
    const { at, meaning } = looking(shown, own);
    expect([at('births', 'T03'), own.isInput(meaning('births', 'T03'))]).toEqual([60, true]);
  });
});
