/** The invented county with two townships, its form as forms with 累计 have it: counts, a stock, a typed and a computed rate. */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { indicator, unit } from '../domain/invent';
import { form } from './county';

export const catalog: Catalog = applyToCatalog(emptyCatalog, {
  units: ['county', 'a', 'b'].map((id) => ({ to: unit(id, id, id === 'county' ? null : 'county') })),
  indicators: [
    { to: indicator('births', '活产数') },
    { to: indicator('hospital', '住院分娩活产数') },
    { to: indicator('beds', '实有床位', { periodLaw: 'stock' }) },
    { to: indicator('typed', '满意率', { countingUnit: '%', rollup: 'none', periodLaw: 'mean' }) },
    {
      to: indicator('rate', '住院分娩率', {
        kind: 'computed',
        formula: '[#hospital]/[#births]*100',
        countingUnit: '%',
        decimals: 2,
      }),
    },
  ],
});

const all = ['births', 'hospital', 'beds', 'typed', 'rate'];

function formOf(ids: readonly string[], memberOf: (id: IndicatorId) => Member): Table {
  return {
    ...form,
    layout: {
      rows: { ...form.layout.rows, members: form.layout.rows.members.filter(({ id }) => id !== 'c') },
      columns: { dimension: 'indicator', members: ids.map((id) => memberOf(id as IndicatorId)) },
    },
  };
}

/** 本月 | 累计 under each indicator, June opened. */
export function withToDate(ids: readonly string[] = all): Table {
  const table = formOf(ids, (id) => ({
    caption: id,
    children: [
      { caption: '本月', id },
      { caption: '累计', id, compare: 'toDate' },
    ],
  }));
  return { ...table, periods: ['2026M06' as PeriodCode] };
}

/** 累计 alone, opened up to June and to July. */
export const toDateAlone: Table = {
  ...formOf(all, (id) => ({ caption: id, id })),
  periodKind: 'toDate',
  periods: ['2026T06', '2026T07'] as PeriodCode[],
};
