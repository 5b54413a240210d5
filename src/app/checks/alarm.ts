/** What a cell says about the findings it takes part in. */
import type { Catalog } from '#domain/catalog/catalog';
import { severities } from '#domain/rule/severity';
import type { CellMeaning } from '#domain/table/cell';
import { say } from '#text/say';
import type { GridCell } from '#ui/grid/model';
import type { Checking } from './checking.svelte';
import { sentenceOf, severityName } from './words';

export interface Alarm {
  readonly alarm: NonNullable<GridCell['alarm']>;
  readonly tip?: string;
}

/** A tip is read at a glance. */
const most = 4;

export function alarmAt(checking: Checking, catalog: Catalog, meaning: CellMeaning): Alarm | undefined {
  if (meaning.compare !== undefined) return undefined;
  const mark = checking.marks.at(meaning);
  const lit = checking.marks.isLit(meaning);
  if (!mark) return lit ? { alarm: { lit } } : undefined;
  const lines = mark.judged.slice(0, most).map(({ finding, standing, explanation }) =>
    say(standing === 'explained' ? 'checks.tipExplained' : 'checks.tip', {
      severity: severityName(finding.severity),
      sentence: sentenceOf(catalog, finding),
      text: explanation?.text ?? '',
    }),
  );
  if (mark.judged.length > most) lines.push(say('checks.tipMore', { count: mark.judged.length - most }));
  const grade = (severities.indexOf(mark.severity) + 1) as 1 | 2 | 3 | 4;
  return { alarm: { grade, settled: mark.explained, lit }, tip: lines.join('\n') };
}
