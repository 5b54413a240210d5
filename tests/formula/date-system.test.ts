import { describe, expect, it } from 'vitest';
import { parseFormula } from '#formula/parser';
import { compileCellFormula } from '#formula/program';
import { scopeOf } from './grid';

/** In a workbook that counts days from 1904, day 0 is 1904-01-01. */
function valueOf(text: string): unknown {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const scope = { ...scopeOf({ sheets: { 表1: [] } }), surroundings: { now: 45_000.5, date1904: true } };
  return compileCellFormula(parsed.value, scope)(0);
}

describe('where days are counted from 1904', () => {
  it.each([
    ['DATE(1904,1,1)', 0],
    ['DATE(2024,3,5)', 45_356 - 1462],
    ['YEAR(0)', 1904],
    ['DAY(43894)', 5],
    ['EOMONTH(43894,0)', 43_920],
    ['WEEKDAY(0)', 6],
    ['DATEDIF(0,366,"Y")', 1],
    ['WORKDAY(43894,1)', 43_895],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it('a day before is none', () => {
    expect(valueOf('DATE(1903,12,31)')).toEqual({ why: 'outOfRange' });
  });
});
