/** One table of some units in 2026M03, its total last, checked by some rules. */
import { Checks } from '#compute/checks/checks';
import { Figures } from '#compute/table/figures';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { usualRule, type Rule, type RuleId } from '#domain/rule/rule';
import type { Table } from '#domain/table/table';
import type { Status } from '#value/value';
import { unit } from '../../domain/invent';

export const march = getPeriod('2026M03' as PeriodCode);

export function catalogOf(indicators: readonly Indicator[], units: readonly string[]): Catalog {
  return applyToCatalog(emptyCatalog, {
    units: ['county', ...units].map((id) => ({ to: unit(id, id, id === 'county' ? null : 'county') })),
    indicators: indicators.map((to) => ({ to })),
  });
}

export function tableOf(indicators: readonly Indicator[], units: readonly string[]): Table {
  return {
    id: 't' as TableId,
    name: '月报',
    layout: {
      rows: {
        dimension: 'unit',
        members: [
          ...units.map((id) => ({ caption: id, id: id as UnitId })),
          { caption: '合计', id: 'county' as UnitId, total: true as const },
        ],
      },
      columns: {
        dimension: 'indicator',
        members: indicators.map(({ id, name, code }) => ({
          caption: name,
          id,
          ...(code === undefined ? {} : { code }),
        })),
      },
    },
    unit: 'county' as UnitId,
    periodKind: 'month',
    startMonth: 1,
    periods: ['2026M02', '2026M03'] as PeriodCode[],
    template: null,
    rowHead: '机构',
    countingUnit: null,
    marks: [],
    notes: [],
    signatures: [],
  };
}

export function rule(id: string, formula: string, more: Partial<Rule> = {}): Rule {
  return { ...usualRule, id: id as RuleId, name: id, formula, ...more };
}

/** A figure, or why there is none; March where nothing else is said. */
export function factOf(
  indicator: string,
  at: string,
  held: number | Status | null,
  period = '2026M03',
): Fact {
  const place = [indicator as IndicatorId, at as UnitId, period as PeriodCode] as const;
  const status = typeof held === 'string' ? { status: held } : {};
  return {
    indicator: place[0],
    unit: place[1],
    period: place[2],
    value: typeof held === 'number' ? held : null,
    ...status,
    source: { kind: 'typed' },
    at: '2026-04-01T00:00:00.000Z',
  };
}

export function checking(
  indicators: readonly Indicator[],
  units: readonly string[],
  rules: readonly Rule[],
  facts: readonly Fact[],
) {
  const table = tableOf(indicators, units);
  const figures = new Figures(catalogOf(indicators, units), table, march, facts);
  return { table, figures, checks: new Checks(figures, table, march, rules) };
}
