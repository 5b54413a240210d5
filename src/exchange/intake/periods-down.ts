/** Months, quarters or years down the side, one unit's figures across: 一月, 二月 … are periods, and nobody's names. */
import type { Period } from '#domain/period/period';
import { findPeriod, withYear } from '#domain/period/text';
import type { FoundRow, TableFinding } from '../recognise/finding';

/** By row; undefined where other things stand there, and where a row names a unit besides its month. */
export function periodsDown({ rows, columns, orientation, labelColumns, period }: TableFinding) {
  if (orientation !== 'other' || columns.some((column) => column.period)) return undefined;
  const year = period?.period?.year;
  const startMonth = period?.period?.startMonth ?? 1;
  const found = new Map<FoundRow, Period>();
  const seen = new Set<string>();
  const data = rows.filter(({ kind }) => kind === 'data');
  for (const row of data) {
    const hit = findPeriod(row.caption);
    if (!hit || row.caption.replace(hit.text, '').trim() !== '') continue;
    const full = hit.part && year !== undefined ? withYear(hit, year, startMonth) : hit;
    if (!full.period || seen.has(full.iso)) return undefined;
    seen.add(full.iso);
    found.set(row, full.period);
  }
  // 全年 below twelve months is the only other row that such a table has.
  const isAlone = labelColumns.length === 1 && found.size >= 3 && data.length - found.size <= 1;
  return isAlone ? found : undefined;
}
