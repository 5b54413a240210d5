/** 疫苗 down, and across 青山镇 → 应种 | 实种, 白水乡 → 应种 | 实种: three things on two axes. No table holds that; the clerk is told. */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import type { FoundColumn } from './finding';
import { fold } from './fold';
import { nameOf } from './names';

export function crossedDoubt(
  sheet: string,
  row: number,
  columns: readonly FoundColumn[],
): Problem | undefined {
  const groups = new Map<string, string[]>();
  for (const { path, aspect } of columns) {
    if (path.length < 2 || aspect) return undefined;
    const above = path.slice(0, -1).map(fold).join('/');
    const under = nameOf(path[path.length - 1] as string);
    groups.set(above, [...(groups.get(above) ?? []), under]);
  }
  const [first, ...others] = [...groups];
  const [column] = columns;
  if (!first || !column || others.length === 0 || first[1].length < 2) return undefined;
  if (others.some(([, under]) => under.join('|') !== first[1].join('|'))) return undefined;
  return {
    code: 'recognise.crossed',
    place: { sheet, cell: cellName(row, column.column) },
    details: {
      above: nameOf(column.path[column.path.length - 2] as string),
      under: first[1].slice(0, 4).join('、'),
    },
  };
}
