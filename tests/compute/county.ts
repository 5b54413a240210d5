/** An invented county whose form is monthly: three townships, two counts, a stock, two computed indicators. */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { compared, reportedBeside, type Compared } from '#domain/table/comparison';
import { pivotedOf, settlePivot, type PivotKind, type PivotWords, type Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { targetKey } from '#domain/target/target';
import { indicator, unit } from '../domain/invent';

const births = 'births' as IndicatorId;
const county = 'county' as UnitId;

export const catalog: Catalog = applyToCatalog(emptyCatalog, {
  units: ['county', 'a', 'b', 'c'].map((id) => ({ to: unit(id, id, id === 'county' ? null : 'county') })),
  indicators: [
    { to: indicator('births', '活产数') },
    { to: indicator('hospital', '住院分娩活产数') },
    { to: indicator('beds', '实有床位', { periodLaw: 'stock' }) },
    {
      to: indicator('rate', '住院分娩率', {
        kind: 'computed',
        formula: '[#hospital]/[#births]*100',
        decimals: 2,
        countingUnit: '%',
      }),
    },
    {
      to: indicator('perBed', '每床活产', {
        kind: 'computed',
        formula: '[#births]/[#beds]',
        countingUnit: '',
      }),
    },
  ],
  targets: [
    {
      to: {
        key: targetKey(births, county, 2026),
        indicator: births,
        unit: county,
        year: 2026,
        comparator: '≥',
        value: 200,
      },
    },
  ],
});

export const form: Table = {
  id: 't' as TableId,
  name: '月报',
  layout: {
    rows: {
      dimension: 'unit',
      members: ['county', 'a', 'b', 'c'].map((id) => ({
        caption: id,
        id: id as UnitId,
        ...(id === 'county' ? { total: true as const } : {}),
      })),
    },
    columns: {
      dimension: 'indicator',
      members: [
        {
          caption: '分娩',
          children: ['births', 'hospital', 'rate'].map((id) => ({ caption: id, id: id as IndicatorId })),
        },
        ...['beds', 'perBed'].map((id) => ({ caption: id, id: id as IndicatorId })),
      ],
    },
  },
  unit: county,
  periodKind: 'month',
  startMonth: 1,
  periods: ['2025M03', '2026M01', '2026M02', '2026M03'] as PeriodCode[],
  template: null,
  rowHead: '机构',
  countingUnit: null,
  marks: [],
  notes: [],
  signatures: [],
};

export const march = getPeriod('2026M03' as PeriodCode);

const hills: ReadonlySet<UnitId> = new Set(['a', 'c'] as UnitId[]);

/** Captions that are their own codes. */
export const words: PivotWords = {
  period: periodCode,
  toDate: '累计',
  compared: Object.fromEntries([...compared, ...reportedBeside].map((one) => [one, one])) as Record<
    Compared,
    string
  >,
  setOf: (_, key) => (key === 'hills' ? { key, caption: '山区小计', units: hills } : undefined),
  rowHead: { unit: '机构', indicator: '指标' },
  unit: (id) => id,
  indicator: (id) => id,
};

export function shownAs(kind: PivotKind, chosen: Period, table: Table = form, of = 'county'): Shown {
  const wanted = kind === 'units' ? { kind, indicator: of as IndicatorId } : { kind, unit: of as UnitId };
  return pivotedOf(table, settlePivot(table, wanted), chosen, words);
}
