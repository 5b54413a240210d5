/** What stands above a table: whose it is, of which period, and what is to be known about its sums. */
import { periodCode } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { axisOf } from '#domain/table/cell';
import { say } from '#text/say';
import { nameOf, periodLocale } from './naming';
import type { TableView } from './view.svelte';

export interface Heading {
  readonly subject: string;
  readonly period: string;
  readonly note: string;
}

export function headingOf({ workspace: { catalog }, table, period, pivot, shown }: TableView): Heading {
  const alone = pivot.kind !== 'form' && axisOf(shown.table, 'period') !== undefined;
  // Of years, several stand side by side: none of them is the heading.
  const ofYear = { ...period, kind: 'year', index: 1 } as const;
  const whole = alone && period.kind === 'year' && axisOf(table, 'period') === undefined;
  return {
    subject: subjectOf(),
    period: whole ? '' : showPeriod(alone ? ofYear : shown.chosen, periodLocale()),
    note: alone && !shown.toDate ? noSum() : '',
  };

  function subjectOf(): string {
    if (pivot.indicator !== undefined) {
      return say('view.ofIndicator', { indicator: nameOf(catalog, pivot.indicator) });
    }
    const unit = nameOf(catalog, shown.table.unit);
    return pivot.kind === 'form' ? say('table.reporter', { unit }) : say('view.ofUnit', { unit });
  }

  function noSum(): string {
    if (periodCode(period).includes('T')) return say('view.alreadyToDate');
    return whole ? say('view.noSum') : '';
  }
}
