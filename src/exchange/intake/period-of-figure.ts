/** 年度目标 | 上半年完成 below a title of the year: the figures are those of the half. */
import type { Period } from '#domain/period/period';
import { findPeriod, withYear } from '#domain/period/text';
import { foldName } from '#domain/name';
import { sameDays } from '../fill/related-period';
import type { FoundColumn, TableFinding } from '../recognise/finding';

export function ofItsFigure(period: Period | null, { columns }: TableFinding): Period | null {
  if (period?.kind !== 'year' || columns.some(({ aspect }) => aspect?.kind === 'current')) return period;
  const figures = columns.filter(({ aspect }) => aspect?.kind === 'actual');
  const said = figures.map((column) => periodIn(column, period));
  const [first] = said;
  return first && said.every((one) => one && sameDays(one, first)) ? first : period;
}

function periodIn({ path, aspect }: FoundColumn, { year, startMonth }: Period): Period | undefined {
  const caption = foldName(path[aspect?.level ?? path.length - 1] ?? '');
  const bare = caption
    .replace(/(实际)?完成(数|值|情况|量)?$/, '')
    .replace(/^截[至止](\d{1,2}月)底?$/, '1-$1');
  const found = bare === caption ? undefined : findPeriod(bare);
  return found?.part ? withYear(found, year, startMonth).period : undefined;
}
