import { describe, expect, it } from 'vitest';
import { goalsOf, type Goal } from '#app/table/go-to';
import { births, county, tableOf } from './shown-model';

const active = { row: 'bs', column: 'rate' };
const first = (text: string): Goal | undefined => goalsOf(county, text, active)[0];
const at = (text: string) => {
  const goal = first(text);
  return (
    goal && [goal.of, goal.place.row, goal.place.column, ...(goal.to ? [goal.to.row, goal.to.column] : [])]
  );
};

describe('The name box goes to', () => {
  it.each([
    ['a row by its name, in the column the clerk is in', '青山', ['row', 'qs', 'rate']],
    ['a column by its name, in the row the clerk is in', '活产数', ['column', 'bs', 'births']],
    ['a column by its code', '2', ['column', 'bs', 'inHospital']],
    ['a row by its code', '03', ['row', 'icu', 'rate']],
    ['a row by initials of its pinyin', 'qsz', ['row', 'qs', 'rate']],
    ['a column by initials of its pinyin', 'zyfml', ['column', 'bs', 'rate']],
    ['a cell by row and column', '青山 活产', ['cell', 'qs', 'births']],
    ['a cell by column and row', '分娩率 白石', ['cell', 'bs', 'rate']],
    ['a cell by the words the box itself shows', '青山镇卫生院 · 住院分娩率', ['cell', 'qs', 'rate']],
    ['a cell by initials', 'qs zyfml', ['cell', 'qs', 'rate']],
    ['a column by the head above it', '住院分娩', ['column', 'bs', 'inHospital']],
    ['a row written in full width', 'icu', ['row', 'icu', 'rate']],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it('puts the exact name before the longer one', () => {
    expect(goalsOf(county, '活产数', active).map(({ caption }) => caption)).toEqual([
      '活产数',
      '住院分娩活产数',
    ]);
  });

  it('goes nowhere where nothing is called so', () => {
    expect(goalsOf(county, '长岭', active)).toEqual([]);
    expect(goalsOf(county, '  ', active)).toEqual([]);
    expect(goalsOf(tableOf([], []), '青山', null)).toEqual([]);
  });

  it('begins at the first row and column where no cell is active', () => {
    expect(goalsOf(county, '青山', null)[0]?.place).toEqual({ row: 'qs', column: 'births' });
  });
});

describe('Letters and numbers count the table as shown', () => {
  it.each([
    ['B1 is the first figure of the total, which is shown first', 'B1', ['cell', 'sum', 'births']],
    ['in small letters too', 'd3', ['cell', 'qs', 'rate']],
    ['in full width too', 'Ｄ３', ['cell', 'qs', 'rate']],
    ['an area', 'B3:D4', ['area', 'qs', 'births', 'bs', 'rate']],
    ['an area from its other corner', 'D4:B3', ['area', 'qs', 'births', 'bs', 'rate']],
    ['whole rows', '3:4', ['area', 'qs', 'births', 'bs', 'rate']],
    ['whole columns', 'B:C', ['area', 'sum', 'births', 'icu', 'inHospital']],
    ['the name of a row is its row', 'A3', ['area', 'qs', 'births', 'qs', 'rate']],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it('counts a column of codes', () => {
    const coded = tableOf(births, county.rows, { caption: '机构', codeCaption: '代码' });
    expect(goalsOf(coded, 'C3', active)[0]?.place).toEqual({ row: 'qs', column: 'births' });
  });

  it('knows no place beyond the edge', () => {
    expect(goalsOf(county, 'E1', active)).toEqual([]);
    expect(goalsOf(county, 'B9', active)).toEqual([]);
    expect(goalsOf(county, 'B0', active)).toEqual([]);
    expect(goalsOf(county, 'B1:', active)).toEqual([]);
  });
});
