import { beforeAll, describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { lowerFormula } from '#exchange/outline/lower';
import { outlineOf } from '#exchange/outline/outline';
import { buildWorkbook } from '#workbook/build/build';
import { formulaAt, valueAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { ledgerOf, planFiles, planSample, read } from './sample-county';

describe('a table without a template', () => {
  let bytes: Uint8Array;
  let sheet: Sheet;
  beforeAll(async () => {
    const { catalog, facts } = ledgerOf((await planSample('2026H1')).change);
    const table = [...catalog.tables.values()][0] as Table;
    const chosen = getPeriod('2026H1' as PeriodCode);
    const figures = new Figures(catalog, table, chosen, facts);
    const spec = outlineOf(catalog, table, chosen, figures, {
      reporter: '填报单位:海棠县卫生健康局',
      period: '2026年上半年',
      countingUnit: '计量单位:人',
      statusText: () => '—',
      standingText: (one) => one,
    });
    bytes = await buildWorkbook(spec);
    sheet = (await read(bytes, 'built.xlsx')).sheets[0] as Sheet;
  });

  it('becomes a workbook that is recognised as the same table, with the same figures', async () => {
    const built = await planFiles([{ name: 'built.xlsx', bytes }]);
    const original = await planSample('2026H1');
    expect(built.plans[0]?.table.name).toBe('妇幼卫生工作报表');
    expect(built.plans[0]?.period).toBe('2026H1');
    expect(built.plans[0]?.counts).toMatchObject({ indicators: 22, units: 19 });
    const values = (plan: typeof built) =>
      plan.change.facts?.map(({ to }) => to?.value ?? to?.text ?? to?.status);
    expect(values(built)).toEqual(values(original));
  });

  it('has live formulas for rates and totals, with their results stored', () => {
    const total = Array.from({ length: 40 }, (_, i) => i + 1).find(
      (row) => valueAt(sheet, row, 1) === '合计',
    ) as number;
    expect(formulaAt(sheet, total, 2)).toBe(`SUM(B${total + 1}:B${total + 18})`);
    expect(valueAt(sheet, total, 2)).toBe(2756);
    expect(formulaAt(sheet, total, 5)).toBe(
      `IF(COUNT(D${total},B${total})<2,"—",IFERROR(ROUND(D${total}/B${total}*100,2),"—"))`,
    );
    expect(valueAt(sheet, total, 5)).toBe(95.75);
  });
});

describe('lowering a named formula', () => {
  const cells = new Map([
    ['a', 'C5'],
    ['b', 'B5'],
  ]);

  it('writes each operand as the cell that shows it, and «—» for an empty denominator (law 3)', () => {
    expect(lowerFormula('[#a]/[#b]*100', (id) => cells.get(id))).toBe(
      'IF(COUNT(C5,B5)<2,"—",IFERROR(C5/B5*100,"—"))',
    );
  });

  it('is not done when a function looks at other periods', () => {
    expect(lowerFormula('PRIORYEAR([#a])', (id) => cells.get(id))).toBeUndefined();
  });

  it('leaves blanks to functions that pass over them', () => {
    expect(lowerFormula('SUM([#a],[#b])', (id) => cells.get(id))).toBe('IFERROR(SUM(C5,B5),"—")');
  });

  it('is not done when an operand is nowhere on the table', () => {
    expect(lowerFormula('[#a]/[#c]', (id) => cells.get(id))).toBeUndefined();
  });
});
