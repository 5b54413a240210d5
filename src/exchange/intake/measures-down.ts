/**
 * Rows that say which figure of an indicator they hold, below it, beside it or in its name. They are read as columns are: a row
 * is a column of the indicator's own caption with what it says below.
 *
 *     门诊人次                  一、门诊人次           门诊人次 | 本月            本月门诊人次
 *       其中：1—6月累计            本月                        | 累计            1—6月累计门诊人次
 *                                 1—6月累计
 *
 * 其中：本月 makes of the indicator above it the year so far.
 */
import { foldName } from '#domain/name';
import type { Period } from '#domain/period/period';
import { aspectOf } from '../recognise/aspect';
import type { FoundColumn, FoundRow, TableFinding } from '../recognise/finding';
import type { Measure } from './draft';
import { measuresAbove } from './measures';
import { toDateAlone, type Alone } from './to-date-alone';

/** `isBlank`: whether a row has no figures; `told`: rows of a form whose every name says 累计. */
export function measuresDown(
  rows: readonly FoundRow[],
  chosen: Period | null,
  isBlank: (row: FoundRow) => boolean,
  told: readonly FoundColumn[] = [],
): ReadonlyMap<FoundRow, Measure> {
  const columns = new Map<FoundRow, FoundColumn>();
  const headings = new Set<FoundRow>();
  let above: FoundRow | undefined;
  let below: FoundRow[] = [];
  const close = (): void => {
    if (above && below.length > 0) group(above, below);
    below = [];
  };
  for (const row of rows) {
    if (row.kind === 'total') continue;
    const beside = besideIn(row);
    if (beside) columns.set(row, asColumn(row, beside.subject, beside.caption));
    else if (row.kind === 'data' && above && saidIn(row.caption)) below.push(row);
    else {
      close();
      above = row;
    }
  }
  close();
  for (const row of rows) {
    if (row.kind !== 'data' || columns.has(row)) continue;
    columns.set(row, told.find(({ column }) => column === row.row) ?? asColumn(row));
  }
  const found = [...columns.values()];
  const measures = measuresAbove(found, chosen);
  return new Map<FoundRow, Measure>([
    ...[...headings].map((row) => [row, { role: 'heading' }] as const),
    ...[...columns].flatMap(([row, column]) => {
      const measure = measures.get(column);
      return measure ? [[row, measure] as const] : [];
    }),
  ]);

  function group(subject: FoundRow, told: readonly FoundRow[]): void {
    const kinds = told.map(({ caption }) => saidIn(caption));
    const [month, sofar] = [kinds.includes('current'), kinds.includes('cumulative')];
    if (!month && !sofar) return;
    const name = bare(subject.name);
    if (month && sofar) {
      // A figure of its own above both is of something else.
      if (subject.kind === 'data' && !isBlank(subject)) return;
      headings.add(subject);
    } else if (subject.kind === 'data')
      columns.set(subject, asColumn(subject, name, month ? '累计' : '本月'));
    else return;
    for (const row of told) columns.set(row, asColumn(row, name, bare(row.caption)));
  }
}

/** 1—6月累计门诊人次, 1—6月累计住院人次: a form with 累计 alone, said in the names of its rows. */
export function toDateAloneDown(finding: TableFinding, period: Period | null): Alone | undefined {
  if (finding.columns.some(({ aspect }) => aspect)) return undefined;
  const columns = finding.rows.filter(({ kind }) => kind === 'data').map((row) => asColumn(row));
  return toDateAlone({ ...finding, title: null, columns }, period);
}

/** 本月 below an indicator, or before its name. */
export function saysMonth({ caption }: FoundRow, unit: '月' | '季'): boolean {
  return new RegExp(`^[本当]${unit}`).test(bare(caption));
}

/** Whether a caption is nothing but the month, the year so far, or what they are compared with. */
function saidIn(caption: string): 'current' | 'cumulative' | 'beside' | undefined {
  const said = bare(caption);
  const kind = aspectOf([said])?.kind;
  if (kind === 'cumulative') return /上年|去年|同期/.test(said) ? 'beside' : 'cumulative';
  if (kind === 'period') return /^(1[-—–~～至]\d{1,2}月|截[至止])/.test(said) ? 'cumulative' : undefined;
  if (kind === 'current') return /^[本当](月|季)/.test(said) ? 'current' : undefined;
  return kind === 'previous' || kind === 'change' ? 'beside' : undefined;
}

/** 门诊人次 | 本月 in two columns of names. */
function besideIn({ kind, name }: FoundRow): { subject: string; caption: string } | undefined {
  const at = name.lastIndexOf('·');
  if (kind !== 'data' || at <= 0) return undefined;
  const caption = name.slice(at + 1);
  return saidIn(caption) ? { subject: name.slice(0, at), caption } : undefined;
}

function bare(caption: string): string {
  return foldName(caption)
    .replace(/^(其中[:：]?|#)/, '')
    .replace(/^([一二三四五六七八九十]+[、.]|\d+[、.](?!\d))/, '');
}

function asColumn(row: FoundRow, subject?: string, caption?: string): FoundColumn {
  const { name, scale, decimals, unit = null } = row;
  const path = subject === undefined ? [name] : [subject, caption ?? name];
  const column = { column: row.row, path, name, kind: 'input' as const, unit, scale, decimals };
  if (subject === undefined) return column;
  const kind = saidIn(caption ?? '') === 'cumulative' ? 'cumulative' : aspectOf([caption ?? ''])?.kind;
  return kind ? { ...column, aspect: { kind, level: 1, subject: [subject] } } : column;
}
