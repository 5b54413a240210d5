/** A line of the list of findings. */
import type { Catalog } from '#domain/catalog/catalog';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { say } from '#text/say';
import { nameOf, periodLocale } from '../table/naming';
import type { Line } from './export';
import type { Judged } from './judged';
import type { Found } from './slices';
import { sentenceOf, severityName, titleOf } from './words';

export type Row = Found & Judged;

export function lineOf(catalog: Catalog, { finding, table, standing, explanation }: Row): Line {
  return {
    severity: severityName(finding.severity),
    table: catalog.tables.get(table)?.name ?? '',
    period: showPeriod(getPeriod(finding.period), periodLocale()),
    unit: nameOf(catalog, finding.unit),
    rule: titleOf(catalog, finding),
    sentence: sentenceOf(catalog, finding),
    standing: say(`checks.standing.${standing}`),
    explanation: explanation?.text ?? '',
  };
}
