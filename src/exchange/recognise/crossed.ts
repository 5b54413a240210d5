/**
 * 疫苗 down, and across 城镇 → 应种 | 实种, 农村 → 应种 | 实种, or 青山镇 → 1月 | 2月, 白水乡 → 1月 | 2月: three things on two axes. No table
 * holds that; the clerk is told. Where units stand over measures or below them it is understood (`intake/units-across`).
 */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import type { FoundColumn } from './finding';
import { fold } from './fold';
import { nameOf } from './names';
import { isEntityName } from './orientation';

export function crossedDoubt(
  sheet: string,
  row: number,
  columns: readonly FoundColumn[],
): Problem | undefined {
  const months = isOfUnitsAndPeriods(columns);
  const groups = new Map<string, string[]>();
  for (const { path, aspect } of columns) {
    if (path.length < 2 || (aspect && !months)) return undefined;
    const above = path.slice(0, -1).map(fold).join('/');
    const under = nameOf(path[path.length - 1] as string);
    groups.set(above, [...(groups.get(above) ?? []), under]);
  }
  const [first, ...others] = [...groups];
  const [column] = columns;
  if (!first || !column || others.length === 0 || first[1].length < 2) return undefined;
  if (others.some(([, under]) => under.join('|') !== first[1].join('|'))) return undefined;
  if (!months && [[...groups.keys()], first[1]].some((captions) => captions.some(isEntityName)))
    return undefined;
  return {
    code: months ? 'recognise.crossedPeriods' : 'recognise.crossed',
    place: { sheet, cell: cellName(row, column.column) },
    details: {
      above: nameOf(column.path[column.path.length - 2] as string),
      under: first[1].slice(0, 4).join('、'),
    },
  };
}

/** Every column is a month of one unit among several. */
export function isOfUnitsAndPeriods(columns: readonly FoundColumn[]): boolean {
  const units = new Set<string>();
  for (const { path, period } of columns) {
    const unit = path.find(isEntityName);
    if (!period || path.length < 2 || unit === undefined) return false;
    units.add(unit);
  }
  return units.size > 1;
}
