/**
 * 累计 and 本月 in the name itself: `门诊人次 | 门诊人次（累计）`, `本月门诊人次 | 本年累计门诊人次`. Only where the other one stands
 * beside it, and where it is said of which year: 累计建档人数 beside 建档人数 may count from the very beginning.
 */
import { foldName } from '#domain/name';
import { aspectOf } from '../recognise/aspect';
import type { FoundColumn } from '../recognise/finding';

export interface Told {
  readonly stem: string;
  readonly kind: 'current' | 'cumulative';
  /** In brackets, or with the year: it cannot be part of the name. */
  readonly sure: boolean;
}

const month = '[本当](?:月|季|期)';
const sofar = '(?:本年度?|今年|年初至今|自?年初|1-.{1,3}月|至[本当]月(?:末|底)?)?累计(?:数|额)?';
const shapes = [
  new RegExp(`^(?<stem>.+?)[(\\[](?<said>${month}|${sofar})(?:数)?[)\\]]$`),
  new RegExp(`^(?<said>${month}|${sofar})(?<stem>.{2,})$`),
  new RegExp(`^(?<stem>.{2,}?)(?<said>${month}|${sofar})$`),
];

/** Each with the column as it was found. */
export function withToDateInName(columns: readonly FoundColumn[]): (readonly [FoundColumn, FoundColumn])[] {
  const told = columns.map((column) => (column.aspect ? undefined : toldIn(column)));
  const keyOf = (column: FoundColumn, stem: string): string =>
    [...column.path.slice(0, -1), stem].map(foldName).join('\n');
  const stems = new Map<string, { current?: boolean; bare?: boolean; sofar?: boolean }>();
  columns.forEach((column, i) => {
    const own = told[i];
    const key = keyOf(column, own?.stem ?? column.path[column.path.length - 1] ?? '');
    const known = stems.get(key) ?? {};
    if (!own) known.bare = true;
    else if (own.kind === 'current') known.current = true;
    else if (own.sure) known.sofar = true;
    stems.set(key, known);
  });
  // 本月 beside it says that 累计 is of this year.
  columns.forEach((column, i) => {
    const own = told[i];
    const known = own && stems.get(keyOf(column, own.stem));
    if (known?.current && own?.kind === 'cumulative') known.sofar = true;
  });
  return columns.map((column, i) => {
    const own = told[i];
    const stem = own?.stem ?? column.path[column.path.length - 1] ?? '';
    const known = stems.get(keyOf(column, stem));
    if (column.aspect || !known?.sofar || !(known.current || known.bare)) return [column, column];
    const kind = own?.kind ?? 'current';
    const level = column.path.length - 1;
    return [{ ...column, aspect: { kind, level, subject: [...column.path.slice(0, -1), stem] } }, column];
  });
}

export function toldIn({ path }: Pick<FoundColumn, 'path'>): Told | undefined {
  const caption = foldName(path[path.length - 1] ?? '').replace(/[—–~至](?=\d)/g, '-');
  for (const [i, shape] of shapes.entries()) {
    const { stem, said } = shape.exec(caption)?.groups ?? {};
    if (stem === undefined || said === undefined || aspectOf([stem])) continue;
    const kind = /累计/.test(said) ? 'cumulative' : 'current';
    return { stem, kind, sure: i === 0 || !/^累计/.test(said) };
  }
  return undefined;
}
