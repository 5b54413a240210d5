import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { UnitId } from '#domain/id';
import { getPeriod } from '#domain/period/period';
import { leavesOf } from '#domain/table/layout';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { figuresFor, narrowed, tableFor, unitsOf } from '#exchange/fill/one-unit';
import { buildWorkbook } from '#workbook/build/build';
import type { SheetSpec } from '#workbook/build/spec';
import { cellName } from '#workbook/address';
import { ledgerOf, planFiles } from '../sample-county';

async function known(sheet: SheetSpec) {
  const { change } = await planFiles([
    { name: 'form.xlsx', bytes: await buildWorkbook({ sheets: [sheet] }) },
  ]);
  const { catalog, facts } = ledgerOf(change);
  const [table] = catalog.tables.values();
  const [template] = catalog.templates.values();
  return { catalog, facts, table: table!, template: template! };
}

const head = { left: '填报单位:海棠县', middle: '2025年上半年', right: '计量单位:人' };

describe('A form with a line for each unit, handed back for one of them', () => {
  it('has that line and a total that is the unit’s own; the others are blank', async () => {
    const { catalog, facts, table, template } = await known({
      name: '表1',
      title: ['妇幼保健情况表'],
      head,
      header: [{ caption: '机构' }, { caption: '活产数' }, { caption: '产妇数' }],
      rows: [
        { kind: 'data', cells: ['青山镇', 120, 118] },
        { kind: 'data', cells: ['大坪乡', 80, 79] },
        { kind: 'data', cells: ['白水镇', 60, 58] },
        { kind: 'total', cells: ['合计', 260, 255] },
      ],
    });
    const name = (id: UnitId) => catalog.units.get(id)?.name;
    expect(unitsOf(table).map(name)).toEqual(['青山镇', '大坪乡', '白水镇']);
    const unit = unitsOf(table)[1] as UnitId;
    const chosen = getPeriod(template.period);
    const whole = formFigures(new Figures(catalog, tableFor(table, unit), chosen, facts), {
      unitName: '大坪乡',
    });
    const cells = fillingOf(template, chosen, figuresFor(whole, table, unit));
    const written = Object.fromEntries(cells.map(({ row, column, value }) => [cellName(row, column), value]));
    const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b).slice(-4);
    expect(rows.map((row) => [written[cellName(row, 2)], written[cellName(row, 3)]])).toEqual([
      [null, null],
      [80, 79],
      [null, null],
      [80, 79],
    ]);
    expect(Object.values(written)).toContain('填报单位:大坪乡');
    expect(leavesOf(narrowed(table, unit).layout.rows.members).map(({ caption }) => caption)).toEqual([
      '大坪乡',
    ]);
  });
});

describe('A form of one unit, handed back for another', () => {
  it('has the figures of the other one in all its cells', async () => {
    const { catalog, facts, table, template } = await known({
      name: '表1',
      title: ['卫生资源情况表'],
      head,
      header: [
        { caption: '指标名称' },
        { caption: '计量单位' },
        { caption: '2025年' },
        { caption: '2024年' },
      ],
      rows: [
        { kind: 'data', cells: ['床位数', '张', 420, 400] },
        { kind: 'data', cells: ['卫生技术人员', '人', 310, 300] },
        { kind: 'data', cells: ['执业医师', '人', 120, 118] },
      ],
    });
    const other = 'other' as UnitId;
    expect(unitsOf(table, [other])).toEqual([table.unit, other]);
    const theirs = facts.map((fact): Fact => ({
      ...fact,
      unit: other,
      value: (fact.value ?? 0) + 1000,
    }));
    const chosen = getPeriod(template.period);
    const own = new Figures(catalog, tableFor(table, other), chosen, [...facts, ...theirs]);
    const figures = figuresFor(formFigures(own, { unitName: '龙潭镇' }), table, other);
    const numbers = fillingOf(template, chosen, figures).map(({ value }) => value);
    expect(numbers.filter((value) => typeof value === 'number')).toEqual([
      1420, 1400, 1310, 1300, 1120, 1118,
    ]);
  });
});
