/** What a form and its lines are known by, whatever the year. */
import { foldName } from '#domain/name';
import { bracketed, findPeriod } from '#domain/period/text';
import type { RecipeLine } from '#domain/template/recipe';
import { bareName } from '../match/bare';
import type { Draft, DraftLine, Side } from '../intake/draft';
import type { TableFinding } from '../recognise/finding';

/** 卫健统〔2024〕41表 and 卫健统[2025]41表 are one form; 2025年活产数 is next year's 2026年活产数. */
const year = /[〔[(【]?(?:19|20)\d\d[〕\])】]?(?:年度?)?/g;

export function withoutYear(text: string): string {
  return foldName(text).replace(year, '');
}

export function formNumberOf(draft: Draft): string {
  const mark = draft.finding.marks.find(({ label }) => /表号/.test(foldName(label)));
  return mark ? withoutYear(mark.text) : '';
}

export function formTitleOf(draft: Draft): string {
  const { title } = draft.finding;
  return withoutYear(title ? withoutPeriods(draft.finding) : draft.tableName);
}

/** The title without its period, also where the head says the period once more, in other words. */
export function withoutPeriods({ title, period }: Pick<TableFinding, 'title' | 'period'>): string {
  const text = title?.text ?? '';
  const own = findPeriod(text)?.text ?? '';
  const rest = text.replace(own, '');
  // «2025年与2024年对比»: the other period is none of its name either.
  const other = /^[（(]?\s*[与和及同较比、]/.test(rest) ? (findPeriod(rest)?.text ?? '') : '';
  const bare = rest.replace(other, '').replace(/^[（(]?\s*[与和及同较比、](?=.{2})/, '');
  const once = foldName(withoutBracketed(bare)).replace(foldName(period?.text ?? ''), '');
  // «石桥镇2026年药品使用表(2026年4月)»: the year is the period's own, said twice.
  const { year: chosen } = period?.period ?? {};
  return chosen === undefined || own === '' ? once : once.replace(new RegExp(`(?<!\\d)${chosen}年度?`), '');
}

/** «2026年体检进度表(10月止)» is next month's «2026年体检进度表(11月止)». */
function withoutBracketed(text: string): string {
  return bracketed(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** The keys of an axis in order; of lines with the same captions the second is «…#2». */
export function keysOf(draft: Draft, side: Side): string[] {
  const dimension = side === 'rows' ? draft.rowDimension : draft.columnDimension;
  const keyOf = dimension === 'unit' ? unitKey : indicatorKey;
  const times = new Map<string, number>();
  return draft.found[side].map((line) => {
    const key = dimension === 'period' ? (line.slot ?? keyOf(line)) : keyOf(line);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  });
}

/** A number in brackets stays: 红旗村卫生室(1) and (2) are two, in whatever order they come. */
function unitKey(line: DraftLine): string {
  const number = /\(\d{1,3}\)$/.exec(foldName(line.path[line.path.length - 1] ?? ''))?.[0] ?? '';
  return line.own ? 'own' : indicatorKey(line) + number;
}

function indicatorKey(line: DraftLine): string {
  if (line.own) return 'own';
  return line.path.map((caption) => bareName(withoutYear(caption))).join('/');
}

export function isTelling({ key }: Pick<RecipeLine, 'key'>): boolean {
  return key !== 'own' && key !== '';
}
