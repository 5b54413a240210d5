/**
 * 疫苗 down, and across 城镇 → 应种 | 实种, 农村 → 应种 | 实种, or 青山镇 → 1月 | 2月, 白水乡 → 1月 | 2月: three things on two axes. No table
 * holds that; the clerk is told. Where units stand over measures or below them it is understood (`intake/units-across`), and so are
 * units beside the same indicators down the side (`intake/stacked`).
 */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import type { FoundColumn, FoundRow } from './finding';
import { fold } from './fold';
import { nameOf } from './names';
import { isEntityName } from './orientation';
import { totalWord } from './words';

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

/** Whose row each is: 青山镇 beside 签约人数 | 随访人数, merged down or written once, and 大坪乡 beside the same; undefined where not every row is somebody's. */
export function ownersOf(
  rows: readonly { readonly caption: string; readonly kind: FoundRow['kind'] }[],
  beside: readonly (string | undefined)[],
): readonly string[] | undefined {
  let last: string | undefined;
  const owners = beside.map((text) => (last = text ?? last) ?? '');
  const units = new Map<string, Set<string>>();
  for (const [i, { caption, kind }] of rows.entries()) {
    const owner = owners[i] as string;
    if (kind === 'heading') continue;
    if (!isEntityName(owner) && !totalWord.test(owner)) return undefined;
    const own = units.get(fold(owner)) ?? new Set();
    const name = nameOf(caption);
    if (name === '' || own.has(name) || isEntityName(name)) return undefined;
    units.set(fold(owner), own.add(name));
  }
  const [first, ...others] = units.values();
  const again = others.some(
    (names) => [...names].filter((name) => first?.has(name)).length * 2 >= names.size,
  );
  return again && [...units.values()].some((names) => names.size > 1) ? owners : undefined;
}

/** 青山镇 → 签约人数 | 随访人数, 大坪乡 → 签约人数 | 随访人数 down the side: each pair would become an indicator. */
export function crossedRowsDoubt(
  sheet: string,
  column: number,
  rows: readonly FoundRow[],
): Problem | undefined {
  const units = new Map<string, string[]>();
  for (const { kind, name, of } of rows) {
    const [unit, ...rest] = name.split('·');
    if (of !== undefined) return undefined;
    if (kind !== 'data' || rest.length === 0 || unit === undefined || !isEntityName(unit)) continue;
    units.set(unit, [...(units.get(unit) ?? []), rest.join('·')]);
  }
  const [first, ...others] = units.values();
  const again = first?.some((name) => others.some((names) => names.includes(name)));
  const top = rows[0];
  if (!again || !top) return undefined;
  return {
    code: 'recognise.crossedRows',
    place: { sheet, cell: cellName(top.row, column) },
    details: { units: [...units.keys()].slice(0, 4).join('、') },
  };
}
