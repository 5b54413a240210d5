/** The list of findings as a file to be handed on: a sheet or CSV, a line each. */
import { say } from '#text/say';
import { writeCsv } from '#workbook/csv-write';
import { saveFile } from '../download';
import { today } from '../edge';
import { dayText } from '../times';
import { files } from '../files';
import { jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';

export type Kind = 'xlsx' | 'csv';

/** As the page shows it, word for word. */
export interface Line {
  readonly severity: string;
  readonly table: string;
  readonly period: string;
  readonly unit: string;
  readonly rule: string;
  readonly sentence: string;
  readonly standing: string;
  readonly explanation: string;
}

const columns = [
  'severity',
  'table',
  'period',
  'unit',
  'rule',
  'sentence',
  'standing',
  'explanation',
] as const satisfies readonly (keyof Line)[];

export async function exportFindings(lines: readonly Line[], kind: Kind): Promise<void> {
  const title = say('checks.panel');
  const file = `${title} ${dayText(today())}.${kind}`;
  const head = columns.map((column) => say(`checks.column.${column}`));
  const rows = lines.map((line) => columns.map((column) => line[column]));
  if (kind === 'csv') saveFile(file, writeCsv([head, ...rows]), 'text/csv');
  else {
    const header = head.map((caption) => ({ caption, align: 'left' as const }));
    const data = rows.map((cells) => ({ kind: 'data' as const, cells }));
    const sheet = { name: title, title: [title], header, rows: data, frozenColumns: 0 };
    const bytes = await jobs.run(say('job.filling', { file }), () => files.build({ sheets: [sheet] }));
    saveFile(file, bytes);
  }
  notices.say(say('export.csv', { file, count: lines.length }));
}
