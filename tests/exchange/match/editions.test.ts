import { describe, expect, it } from 'vitest';
import { catalogOf } from '#domain/catalog/catalog';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Table } from '#domain/table/table';
import { pairEditions } from '#exchange/match/editions';
import { indicator } from '../../domain/invent';

function form(id: string, lines: readonly (readonly [id: string, code: string])[]): Table {
  return {
    id: id as TableId,
    name: id,
    layout: {
      rows: {
        dimension: 'indicator',
        members: lines.map(([one, code]) => ({ caption: one, id: one as IndicatorId, code })),
      },
      columns: { dimension: 'unit', members: [{ caption: '全县', id: 'county' as UnitId }] },
    },
    unit: 'county' as UnitId,
    periodKind: 'year',
    startMonth: 1,
    periods: [],
    template: null,
    rowHead: '指标',
    countingUnit: null,
    marks: [],
    notes: [],
    signatures: [],
  };
}

const indicators: readonly Indicator[] = [
  indicator('births', '活产数'),
  indicator('visits', '产后访视人数'),
  indicator('early', '早孕建册人数'),
  indicator('anaemia', '孕产妇贫血人数'),
  indicator('fluoride', '儿童涂氟人次'),
  indicator('visits2', '产后访视数'),
  indicator('early2', '早孕建册数'),
  indicator('anaemia2', '孕产妇中重度贫血人数'),
  indicator('weight', '低出生体重儿数'),
];
const catalogWith = (...changed: readonly Indicator[]) =>
  catalogOf((kind) =>
    kind === 'indicators'
      ? [...indicators.filter(({ id }) => !changed.some((one) => one.id === id)), ...changed]
      : [],
  );
const older = form('old', [
  ['births', '01'],
  ['visits', '02'],
  ['early', '03'],
  ['anaemia', '04'],
  ['fluoride', '05'],
]);
const newer = form('new', [
  ['births', '01'],
  ['weight', '02'],
  ['visits2', '03'],
  ['early2', '04'],
  ['anaemia2', '05'],
]);
const said = (catalog = catalogWith()) =>
  pairEditions(catalog, older, newer).map((pair) => [pair.newer.id, pair.older?.id ?? null, pair.state]);

describe('新版对照', () => {
  it('settles what is the same indicator in both, and proposes lines whose names are alike, whatever their codes', () => {
    const pairs = new Map(said().map(([id, ...rest]) => [id, rest]));
    expect(pairs.get('births' as IndicatorId)).toEqual(['births', 'same']);
    expect(pairs.get('visits2' as IndicatorId)?.[0]).toBe('visits');
    expect(pairs.get('early2' as IndicatorId)?.[0]).toBe('early');
    expect(pairs.get('weight' as IndicatorId)).toEqual([null, 'new']);
  });

  it('leaves to the clerk what is not the very same: moderate and severe anaemia is less than anaemia', () => {
    expect(said().find(([id]) => id === 'anaemia2')?.[2]).not.toBe('sure');
  });

  it('gives each old line to one new line at most', () => {
    const from = said().flatMap(([, old]) => old ?? []);
    expect(new Set(from).size).toBe(from.length);
  });

  it('keeps what the clerk said before', () => {
    const told = indicator('weight', '低出生体重儿数', { succeeds: 'fluoride' as IndicatorId });
    expect(said(catalogWith(told)).find(([id]) => id === 'weight')).toEqual(['weight', 'fluoride', 'said']);
  });
});
