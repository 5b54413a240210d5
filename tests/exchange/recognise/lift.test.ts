import { describe, expect, it } from 'vitest';
import type { TableFinding } from '#exchange/recognise/finding';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { workbookOf, type Made, type SheetOptions } from './sheet';

function only(rows: readonly (readonly Made[])[], options?: SheetOptions): TableFinding {
  const workbook = workbookOf([rows, options]);
  const tables = workbook.sheets.flatMap((sheet) => recogniseSheet(workbook, sheet));
  expect(tables).toHaveLength(1);
  return tables[0] as TableFinding;
}

const formulas = (table: TableFinding) =>
  Object.fromEntries(table.columns.map(({ name, formula }) => [name, formula?.formula ?? null]));
const doubts = (table: TableFinding) =>
  table.doubts
    .filter(({ code }) => code !== 'recognise.noPeriod' && code !== 'recognise.headerUnsure')
    .map(({ code, place }) => `${code} ${place?.cell ?? ''}`.trim());

const head = ['乡镇', '活产数', '住院分娩活产数', '住院分娩率(%)'] as const;

describe('a column whose formulas say the same thing is one named formula', () => {
  it('in the names of the columns, rounding kept', () => {
    const table = only([
      head,
      ['城关镇', 120, 118, ['=ROUND(C2/B2*100,2)', 98.33]],
      ['东乡', 80, 80, ['=ROUND(C3/B3*100,2)', 100]],
    ]);
    expect(table.columns[2]).toMatchObject({
      kind: 'computed',
      formula: { formula: 'ROUND([住院分娩活产数]/[活产数]*100,2)', exceptions: [] },
      unit: '%',
      scale: 1,
      decimals: 2,
    });
  });

  it('with the parent in the name where leaves are alike', () => {
    const table = only(
      [
        ['乡镇', '高血压', null, null, '糖尿病', null, null],
        [null, '管理', '达标', '率', '管理', '达标', '率'],
        ['城关镇', 10, 5, ['=C3/B3*100', 50], 4, 1, ['=F3/E3*100', 25]],
        ['东乡', 10, 6, ['=C4/B4*100', 60], 4, 2, ['=F4/E4*100', 50]],
      ],
      { merges: ['A1:A2', 'B1:D1', 'E1:G1'] },
    );
    expect(table.columns[5]?.formula?.formula).toBe('[糖尿病·达标]/[糖尿病·管理]*100');
  });

  it.each([
    ['=IF(B2=0,"",C2/B2*100)', 'IF([活产数]=0,"",[住院分娩活产数]/[活产数]*100)'],
    ['=IFERROR(C2/B2*100,0)', 'IFERROR([住院分娩活产数]/[活产数]*100,0)'],
    ['=SUM(B2:C2)', 'SUM([活产数],[住院分娩活产数])'],
    ['=B2+C2', '[活产数]+[住院分娩活产数]'],
    ['=$C2/$B2', '[住院分娩活产数]/[活产数]'],
    ['= C2 / B2 * 100', '[住院分娩活产数]/[活产数]*100'],
  ])('%s', (formula, expected) => {
    const below = formula.replace(/([BC])2/g, '$13');
    const table = only([head, ['城关镇', 120, 118, [formula, 1]], ['东乡', 80, 80, [below, 1]]]);
    expect(formulas(table)['住院分娩率']).toBe(expected);
    expect(doubts(table)).toEqual([]);
  });

  it('names the cells that hold a typed value or say something else', () => {
    const table = only([
      head,
      ['城关镇', 120, 118, ['=C2/B2*100', 98]],
      ['东乡', 80, 80, 100],
      ['西乡', 80, 80, ['=C4/B4*100', 100]],
      ['南乡', 80, 80, ['=C5/B2*100', 66]],
      ['北乡', 80, 80, ['=C6/B6*100', 100]],
    ]);
    expect(table.columns[2]?.formula?.exceptions).toEqual(['D3', 'D5']);
    expect(doubts(table)).toEqual(['recognise.formulaTyped D3', 'recognise.formulaDiffers D5']);
  });

  it.each([
    ['=VLOOKUP(A2,Sheet2!A:B,2)', 'recognise.formulaFunction'],
    ['=C2/$B$9', 'recognise.formulaElsewhere'],
    ["=C2/'[1]人口'!B2", 'recognise.formulaElsewhere'],
    ['=C2*A2', 'recognise.formulaElsewhere'],
    ['=C2/B1', 'recognise.formulaElsewhere'],
    ['=ABS(B2:C2)', 'recognise.formulaRange'],
    ['=C2/人口', 'recognise.formulaSyntax'],
  ])('%s stays values, and says why', (formula, code) => {
    const table = only([head, ['城关镇', 120, 118, [formula, 1]]]);
    expect(table.columns[2]).toMatchObject({ kind: 'input' });
    expect(doubts(table)).toEqual([`${code} D2`]);
  });
});

describe('total rows', () => {
  const rows = (total: Made, rate: Made): readonly (readonly Made[])[] => [
    head,
    ['城关镇', 120, 118, ['=C2/B2*100', 98]],
    ['东乡', 80, 80, ['=C3/B3*100', 100]],
    ['合计', total, ['=SUM(C2:C3)', 198], rate],
  ];

  it('may be sums of the rows, and rates of the sums', () => {
    const table = only(rows(['=B2+B3', 200], ['=C4/B4*100', 99]));
    expect(table.totalRows).toEqual([4]);
    expect(doubts(table)).toEqual([]);
  });

  it('are told where they leave a row out, or take the mean of rates', () => {
    const table = only(rows(['=SUM(B2:B2)', 120], ['=AVERAGE(D2:D3)', 99]));
    expect(doubts(table)).toEqual(['recognise.totalMissesRows B4', 'recognise.totalDiffers D4']);
  });
});

describe('indicators in rows', () => {
  it('have their formulas in the names of the rows', () => {
    const table = only([
      ['指标', '单位', '2024年', '2025年'],
      ['活产数', '人', 200, 180],
      ['住院分娩活产数', '人', 198, 179],
      ['住院分娩率', '%', ['=C3/C2*100', 99], ['=D3/D2*100', 99.4]],
      ['两项之和', '人', ['=SUM(C2:C3)', 398], ['=SUM(D2:D3)', 359]],
    ]);
    expect(table.rows.map(({ formula }) => formula?.formula)).toEqual([
      undefined,
      undefined,
      '[住院分娩活产数]/[活产数]*100',
      'SUM([活产数],[住院分娩活产数])',
    ]);
    expect(doubts(table)).toEqual([]);
  });
});

describe('the percent scale of a column', () => {
  const plain = (...rates: readonly Made[]): readonly (readonly Made[])[] => [
    head,
    ['城关镇', 13, 9, rates[0] as Made],
    ['东乡', 21, 19, rates[1] as Made],
  ];

  it('is 100 where the number format shows percents, and the formula says so', () => {
    const table = only(plain(['=C2/B2', 0.6923], ['=C3/B3', 0.9048]), { formats: { 4: '0.00%' } });
    expect(table.columns[2]).toMatchObject({ scale: 100, decimals: 2 });
    expect(table.columns[2]?.formula?.formula).toBe('[住院分娩活产数]/[活产数]*100');
  });

  it('divides where a formula reads a column kept as fractions', () => {
    const table = only(
      [
        [...head, '差距'],
        ['城关镇', 13, 9, 0.6923, ['=1-D2', 0.3077]],
        ['东乡', 21, 19, 0.9048, ['=1-D3', 0.0952]],
      ],
      { formats: { 4: '0.00%' } },
    );
    expect(formulas(table)['差距']).toBe('1-([住院分娩率]/100)');
  });

  it('is as written where texts carry the percent sign', () => {
    expect(only(plain('69.23%', '９０．４８％')).columns[2]).toMatchObject({ scale: 1 });
  });

  it('is 100 for bare fractions which numerator and denominator bear out', () => {
    expect(only(plain(0.6923, 0.9048)).columns[2]).toMatchObject({ scale: 100 });
  });

  it('stays 1, and says it is unsure, where nothing bears fractions out', () => {
    const table = only(plain(0.1234, 0.4321));
    expect(table.columns[2]).toMatchObject({ scale: 1 });
    expect(doubts(table)).toEqual(['recognise.percentUnsure D1']);
  });
});

describe('text in a number cell', () => {
  it('is told with its address and kept, never read as something', () => {
    const table = only([
      head,
      ['城关镇', '12人', 118, 98],
      ['东乡', 80, '约79', 100],
      ['西乡', 70, '1,070', '—'],
    ]);
    expect(doubts(table)).toContain('recognise.textInNumber B2');
    expect(doubts(table)).toContain('recognise.textInNumber C3');
    expect(doubts(table)).not.toContain('recognise.textInNumber C4');
    const told = table.doubts.find(({ place }) => place?.cell === 'B2');
    expect(told?.details).toEqual({ found: '12人' });
  });
});
