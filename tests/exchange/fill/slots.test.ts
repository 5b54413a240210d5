import { beforeAll, describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Template } from '#domain/template/template';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { nameBy, unknownSlots, unlike } from '#exchange/fill/file-name';
import { namePartsOf } from '#exchange/fill/name-parts';
import { buildWorkbook } from '#workbook/build/build';
import type { SheetSpec } from '#workbook/build/spec';
import { cellName } from '#workbook/address';
import { ledgerOf, planFiles } from '../sample-county';

const spec: SheetSpec = {
  name: '表1',
  title: ['海棠县2025年上半年妇幼保健情况表'],
  marks: [
    '表    号:卫统41表',
    '制定机关:国家卫生健康委员会',
    '批准文号:国统制〔2024〕41号',
    '有效期至:2025年12月',
  ],
  head: { left: '填报单位:海棠县', middle: '2025年1—6月', right: '计量单位:人' },
  header: [
    { caption: '机构' },
    { caption: '2025年上半年', children: [{ caption: '活产数' }, { caption: '产妇数' }] },
    { caption: '2024年上半年', children: [{ caption: '活产' }, { caption: '产妇' }] },
    { caption: '上年同期', children: [{ caption: '建册数' }] },
    { caption: '2020年普查人口' },
  ],
  rows: [
    ...['青山镇', '大坪乡', '白水镇', '双河镇'].map((unit, i) => ({
      kind: 'data' as const,
      cells: [unit, 120 + i, 118 + i, 130 + i, 129 + i, 90 + i, 20_000 + i],
    })),
    { kind: 'total', cells: ['合计', 486, 478, 526, 522, 366, 80_006] },
  ],
  notes: ['说明:1.统计范围为2025年上半年辖区内全部机构。'],
  signatures: ['单位负责人:李明    填表人:王芳    联系电话:12345    报出日期:2025年7月5日'],
};

let cells: (period: string, said?: object) => Map<string, unknown>;
let parts: (period: string) => ReturnType<typeof namePartsOf>;
beforeAll(async () => {
  const plan = await planFiles([{ name: '妇幼2025上.xlsx', bytes: await buildWorkbook({ sheets: [spec] }) }]);
  const { catalog, facts } = ledgerOf(plan.change);
  const table = [...catalog.tables.values()][0]!;
  const template = [...catalog.templates.values()][0] as Template;
  cells = (code, said = {}) => {
    const period = getPeriod(code as PeriodCode);
    const figures = formFigures(new Figures(catalog, table, period, facts), { unitName: '海棠县', ...said });
    return new Map(
      fillingOf(template, period, figures)
        .filter(({ value }) => typeof value === 'string')
        .map(({ row, column, value }) => [cellName(row, column), value]),
    );
  };
  parts = (code) => namePartsOf(catalog, table, table.unit, getPeriod(code as PeriodCode), template.fileName);
});

describe('The texts of a form', () => {
  it('stay as they are for its own period', () => {
    expect([...cells('2025H1').values()]).toEqual([]);
  });

  it('say the exported period in title, head and captions; what lies beside it moves along, what is the law stays', () => {
    expect([...cells('2026H1').values()]).toEqual([
      '海棠县2026年上半年妇幼保健情况表',
      '2026年1—6月',
      '2026年上半年',
      '2025年上半年',
    ]);
    expect([...cells('2026H2').values()]).toEqual([
      '海棠县2026年下半年妇幼保健情况表',
      '2026年下半年',
      '2026年下半年',
      '2025年下半年',
    ]);
  });

  it('name the unit it is handed back for, in one text with the period', () => {
    const texts = [...cells('2026H1', { unitName: '青山镇' }).values()];
    expect(texts.slice(0, 2)).toEqual(['青山镇2026年上半年妇幼保健情况表', '填报单位:青山镇']);
  });

  it('say who hands it out and when for another period; for its own they stay, and without a name they stay too', () => {
    const said = { clerk: '陈敏', day: { year: 2026, month: 1, day: 6 } };
    const told = '单位负责人:李明    填表人:陈敏    联系电话:12345    报出日期:2026年1月6日';
    expect([...cells('2025H2', said).values()]).toContain(told);
    expect([...cells('2025H1', said).values()]).toEqual([]);
    expect([...cells('2025H2').values()].filter((text) => /李明/.test(String(text)))).toEqual([]);
  });
});

describe('The name of a file', () => {
  it('is made by the rule of the clerk', () => {
    expect(nameBy('{县区}{表号}{期别}', parts('2026H1'))).toBe('海棠县卫统41表2026年上半年');
    expect(nameBy('{year}_{ 单位 }｛number｝', parts('2026H1'))).toBe('2026_海棠县卫统41表');
    expect(nameBy('{原名}-{期别}', parts('2026H1'))).toBe('妇幼2025上-2026年上半年');
  });

  it('has no sign that no file may have, and keeps slots nobody knows for the clerk to see', () => {
    expect(nameBy('a/b:{期}', parts('2026H1'))).toBe('a_b_{期}');
    expect(unknownSlots('{县区}{期}')).toEqual(['期']);
    expect(nameBy('  . ', parts('2026H1'))).toBe('');
  });

  it('is there once in a folder', () => {
    const taken = new Set<string>();
    expect(['A', 'a', 'A'].map((name) => unlike(name, taken))).toEqual(['A', 'a(2)', 'A(3)']);
  });
});
