/** Forms as townships send them, invented: units down or indicators down, with or without total, rates and remarks. */
import fc from 'fast-check';
import type { CellSpec, RowSpec, SheetSpec } from '#workbook/build/spec';

const unitNames = ['青山镇', '大坪乡', '白水镇', '双河镇', '石门乡', '龙潭镇', '城关镇', '柳林乡'];
const indicatorNames = ['活产数', '产妇数', '早孕建册人数', '产后访视人数', '高危产妇数', '住院分娩活产数'];
const rates = ['早孕建册率(%)', '产后访视率(%)'];
const periods = ['2025年上半年', '2025年1-6月', '2026年第一季度', '2026年3月', '2025年度'];

export interface RandomForm {
  readonly sheet: SheetSpec;
  readonly down: 'units' | 'indicators';
}

const figure: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 99_999 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999_999 }).map((n) => n / 100) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('—', '/', '未开展', '不适用', '未收集', '…') },
  { weight: 1, arbitrary: fc.constantFrom('12人', '约120', '见附件') },
);

/** A row keeps enough plain figures to be a row of figures. */
const figures = (count: number): fc.Arbitrary<CellSpec[]> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.array(figure, { minLength: count - 1, maxLength: count - 1 }),
    )
    .map(([first, rest]) => [first, ...rest]);

export const randomForms: fc.Arbitrary<RandomForm> = fc
  .record({
    down: fc.constantFrom('units' as const, 'indicators' as const),
    units: fc.shuffledSubarray(unitNames, { minLength: 4 }),
    indicators: fc.shuffledSubarray(indicatorNames, { minLength: 3 }),
    period: fc.constantFrom(...periods),
    total: fc.constantFrom('none' as const, 'live' as const),
    rate: fc.constantFrom(undefined, ...rates),
    inTitle: fc.boolean(),
    notes: fc.boolean(),
  })
  .chain(({ down, units, indicators, ...look }) => {
    const [lines, columns] = down === 'units' ? [units, indicators] : [indicators, units];
    return fc
      .tuple(...lines.map(() => figures(columns.length)))
      .map((rows) => ({ down, sheet: sheetOf({ down, lines, columns, rows, ...look }) }));
  });

interface Parts {
  readonly down: 'units' | 'indicators';
  readonly lines: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly CellSpec[][];
  readonly period: string;
  readonly total: 'none' | 'live';
  readonly rate: string | undefined;
  readonly inTitle: boolean;
  readonly notes: boolean;
}

function sheetOf({ down, lines, columns, rows, period, total, rate, inTitle, notes }: Parts): SheetSpec {
  const rated = down === 'units' && rate !== undefined;
  const firstRow = 5;
  const rowSpecs: RowSpec[] = rows.map((cells, i) => ({
    kind: 'data',
    cells: [lines[i] as string, ...cells, ...(rated ? [rateAt(firstRow + i)] : [])],
  }));
  if (total === 'live' && down === 'units') {
    const last = firstRow + rows.length - 1;
    const sums = columns.map((_, i): CellSpec => {
      const letter = String.fromCharCode(66 + i);
      return { value: null, formula: `SUM(${letter}${firstRow}:${letter}${last})` };
    });
    rowSpecs.push({ kind: 'total', cells: ['合计', ...sums, ...(rated ? [rateAt(last + 1)] : [])] });
  }
  return {
    name: '表1',
    title: [inTitle ? `海棠县${period}妇幼保健情况表` : '海棠县妇幼保健情况表'],
    head: { left: '填报单位:海棠县', ...(inTitle ? {} : { middle: period }), right: '计量单位:人' },
    header: [
      { caption: down === 'units' ? '机构' : '指标名称' },
      ...columns.map((caption) => ({ caption })),
      ...(rated ? [{ caption: rate }] : []),
    ],
    codeRow: ['甲', ...columns.map((_, i) => String(i + 1)), ...(rated ? [String(columns.length + 1)] : [])],
    rows: rowSpecs,
    ...(notes ? { notes: ['说明:本表由各乡镇卫生院填报。'] } : {}),
    signatures: ['单位负责人:李明', '填表人:王芳', '报出日期:2026年7月5日'],
  };
}

/** The first figure over the second, as bureaus write it. */
function rateAt(row: number): CellSpec {
  return { value: null, formula: `IFERROR(ROUND(C${row}/B${row}*100,2),"—")`, format: '0.00' };
}
