import { describe, expect, it } from 'vitest';
import { choiceText, tableChoices } from '#app/table/chosen';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { TableId, UnitId } from '#domain/id';
import type { PeriodKind } from '#domain/period/kinds';
import type { PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { unit } from '../domain/invent';

interface Said {
  readonly name: string;
  readonly unit?: string;
  readonly kind?: PeriodKind;
  readonly periods?: readonly string[];
}

const table = (said: Said, order: number): Table => ({
  id: `t${order}` as TableId,
  name: said.name,
  layout: {
    rows: { dimension: 'unit', members: [] },
    columns: { dimension: 'indicator', members: [] },
  },
  unit: (said.unit ?? 'county') as UnitId,
  periodKind: said.kind ?? 'half',
  startMonth: 1,
  periods: (said.periods ?? ['2026H1']) as PeriodCode[],
  template: null,
  rowHead: '机构',
  countingUnit: null,
  marks: [],
  notes: [],
  signatures: [],
  order,
});

function choices(...said: Said[]): string[] {
  const catalog = applyToCatalog(emptyCatalog, {
    units: [{ to: unit('county', '海棠县', null, 0) }, { to: unit('town', '青山镇卫生院', 'county', 1) }],
    tables: said.map((one, i) => ({ to: table(one, i) })),
  });
  const found = tableChoices(catalog);
  expect(new Set(found.map(({ id }) => id)).size).toBe(said.length);
  return found.map(choiceText);
}

describe('Tables to choose from', () => {
  it('are called by their names where these differ', () => {
    expect(choices({ name: '妇幼报表' }, { name: '公卫报表' })).toEqual(['妇幼报表', '公卫报表']);
  });

  it('of the same name say who reports them', () => {
    expect(choices({ name: '妇幼报表' }, { name: '公卫报表' }, { name: '妇幼报表', unit: 'town' })).toEqual([
      '妇幼报表（海棠县）',
      '公卫报表',
      '妇幼报表（青山镇卫生院）',
    ]);
  });

  it('of the same unit say their kind of period, else their newest one', () => {
    expect(choices({ name: '妇幼报表' }, { name: '妇幼报表', kind: 'month', periods: ['2026M06'] })).toEqual([
      '妇幼报表（半年）',
      '妇幼报表（月）',
    ]);
    expect(choices({ name: '妇幼报表' }, { name: '妇幼报表', periods: ['2025H1', '2025H2'] })).toEqual([
      '妇幼报表（2026年上半年）',
      '妇幼报表（2025年下半年）',
    ]);
  });

  it('are counted where nothing tells them apart', () => {
    expect(choices({ name: '妇幼报表' }, { name: '妇幼报表' }, { name: '妇幼报表', unit: 'town' })).toEqual([
      '妇幼报表（海棠县，第 1 张）',
      '妇幼报表（海棠县，第 2 张）',
      '妇幼报表（青山镇卫生院）',
    ]);
  });
});
