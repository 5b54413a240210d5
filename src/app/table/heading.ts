/** What stands above a table: whose it is, of which period, and what is to be known about its sums. */
import type { IndicatorId } from '#domain/id';
import { isOfDays } from '#domain/period/kinds';
import { periodCode, type Period } from '#domain/period/period';
import { showClosing, showPeriod } from '#domain/period/show';
import { axisOf } from '#domain/table/cell';
import { say } from '#text/say';
import { nameOf, periodLocale } from './naming';
import { hasAmounts } from './scaling';
import type { TableView } from './view.svelte';

export interface Heading {
  /** «填报单位：», «机构：», «指标：» and the name. */
  readonly label: string;
  readonly subject: string;
  readonly period: string;
  readonly note: string;
  readonly countingUnit: string;
}

export function headingOf(view: TableView): Heading {
  const { workspace, table, period, pivot, shown, arrangement } = view;
  const { catalog } = workspace;
  const scaled = arrangement.scaled && hasAmounts(catalog, table);
  const alone = pivot.kind !== 'form' && axisOf(shown.table, 'period') !== undefined;
  const indicator = catalog.indicators.get(pivot.indicator as IndicatorId);
  const unit = indicator?.countingUnit ?? table.countingUnit;
  // Of years, several stand side by side: none of them is the heading.
  const { year, startMonth } = period;
  const ofYear = { kind: 'year', year, index: 1, startMonth } as const;
  const whole = alone && period.kind === 'year' && axisOf(table, 'period') === undefined;
  return {
    ...subjectOf(),
    period: whole ? '' : withDays(alone ? ofYear : shown.chosen, table.cutOff),
    note: scaled ? say('view.scaled') : alone && !shown.toDate ? noSum() : '',
    countingUnit: unit === null || unit === '' ? '' : say('table.countingUnit', { unit }),
  };

  function subjectOf(): Pick<Heading, 'label' | 'subject'> {
    if (indicator) return { label: say('view.ofIndicator'), subject: indicator.name };
    if (pivot.kind === 'rollup') return { label: say('view.ofSet'), subject: nameOf(catalog, table.unit) };
    const label = pivot.kind === 'form' ? say('table.reporter', { unit: '' }) : say('view.ofUnit');
    return { label, subject: nameOf(catalog, shown.table.unit) };
  }

  function withDays(shownPeriod: Period, cutOff: number | undefined): string {
    const name = showPeriod(shownPeriod, periodLocale());
    if (cutOff === undefined || isOfDays(shownPeriod.kind)) return name;
    return say('period.closes', { period: name, days: showClosing(shownPeriod, cutOff, periodLocale()) });
  }

  function noSum(): string {
    if (periodCode(period).includes('T')) return say('view.alreadyToDate');
    return whole ? say('view.noSum') : '';
  }
}
