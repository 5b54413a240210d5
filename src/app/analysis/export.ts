/** 导出: what the page shows as a workbook — the indicators on one sheet, the ranking on another; figures as figures. */
import type { IndicatorLine, UnitLine } from '#analysis/lines';
import type { Progress } from '#analysis/progress';
import type { Compared } from '#analysis/compare';
import type { Catalog } from '#domain/catalog/catalog';
import type { Indicator } from '#domain/indicator/indicator';
import { isAbsence, type Value } from '#value/value';
import { say } from '#text/say';
import type { CellSpec, HeaderSpec, RowSpec, SheetSpec, WorkbookSpec } from '#workbook/build/spec';
import { decimalsOf } from '../table/show-cell';
import * as words from './words';

export interface Shown {
  readonly catalog: Catalog;
  readonly county: string;
  readonly table: string;
  readonly period: string;
  readonly lines: readonly IndicatorLine[];
  readonly indicator: Indicator;
  readonly ranking: readonly UnitLine[];
  /** «缺 2 家:…», or nothing. */
  readonly lacking: string;
}

export function countyBook(shown: Shown): WorkbookSpec {
  return { sheets: [rankingSheet(shown), indicatorSheet(shown)] };
}

const worded = { width: 14, align: 'center' } as const;

const judged: readonly HeaderSpec[] = [
  { caption: say('county.target'), align: 'right', width: 12 },
  { caption: say('county.completion'), format: '0.0', width: 10 },
  { caption: say('county.gap'), ...worded },
];

function rankingSheet(shown: Shown): SheetSpec {
  const { catalog, indicator, ranking } = shown;
  return {
    name: say('county.rankingSheet'),
    title: [
      say('county.rankingTitle', { indicator: indicator.name }),
      say('county.of', { county: shown.county, table: shown.table, period: shown.period }),
    ],
    header: [
      { caption: say('county.rank'), align: 'center', width: 7 },
      { caption: say('county.unit'), width: 22 },
      { caption: captionOf(indicator), width: 12 },
      { caption: say('county.yearBefore'), width: 12 },
      { caption: say('county.growth'), align: 'right', width: 13 },
      ...judged,
      { caption: say('county.standing'), ...worded },
    ],
    rows: ranking.map(({ unit, rank, compared, progress }) =>
      row([
        rank ?? '—',
        catalog.units.get(unit)?.name ?? unit,
        figure(compared.now, indicator),
        figure(compared.yearBefore, indicator),
        words.showGrowth(compared, indicator),
        ...judgement(catalog, progress, indicator),
        progress ? words.showStanding(progress) : null,
      ]),
    ),
    notes: [...(shown.lacking === '' ? [] : [shown.lacking]), say('county.legend')],
    frozenColumns: 2,
  };
}

function indicatorSheet(shown: Shown): SheetSpec {
  const { catalog, lines } = shown;
  return {
    name: say('county.indicatorSheet'),
    title: [
      say('county.indicators'),
      say('county.of', { county: shown.county, table: shown.table, period: shown.period }),
    ],
    header: [
      { caption: say('county.indicator'), width: 24 },
      { caption: say('county.countingUnit'), align: 'center', width: 8 },
      { caption: say('county.now'), width: 12 },
      { caption: say('county.yearBefore'), width: 12 },
      { caption: say('county.growth'), align: 'right', width: 13 },
      ...judged,
      { caption: say('county.forecast'), align: 'right', width: 12 },
      { caption: say('county.standing'), ...worded },
    ],
    rows: lines.map(({ indicator, compared, progress }) =>
      row([
        indicator.name,
        indicator.countingUnit,
        figure(compared.now, indicator),
        figure(compared.yearBefore, indicator),
        words.showGrowth(compared, indicator),
        ...judgement(catalog, progress, indicator),
        progress ? words.showForecast(progress, indicator) : null,
        progress ? words.showStanding(progress) : null,
      ]),
    ),
    notes: [...(shown.lacking === '' ? [] : [shown.lacking]), say('county.legend')],
  };
}

function row(cells: readonly CellSpec[]): RowSpec {
  return { kind: 'data', cells };
}

function judgement(catalog: Catalog, progress: Progress | undefined, indicator: Indicator): CellSpec[] {
  if (!progress) return [null, null, null];
  const { completion } = progress;
  return [
    words.showGoal(progress, indicator),
    typeof completion === 'number' ? completion : '—',
    words.showGap(catalog, progress, indicator) || null,
  ];
}

/** A number with the decimals its indicator shows, or the word for why there is none; never 0 for it (law 3). */
function figure(value: Value | Compared['now'], indicator: Indicator): CellSpec {
  if (typeof value !== 'number') return isAbsence(value) && value.why === 'blank' ? null : '—';
  const decimals = decimalsOf(indicator);
  if (decimals === null) return value;
  return { value, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

export function captionOf({ name, countingUnit }: Indicator): string {
  return countingUnit === '' ? name : say('county.withUnit', { name, unit: countingUnit });
}
