/** 合计 | 户籍 | 非户籍 beside indicators in rows: each part of each is an indicator of its own, «活产数·户籍». */
import type { Catalog } from '#domain/catalog/catalog';
import { findIndicator } from '#domain/catalog/catalog';
import type { IndicatorId, UnitId } from '#domain/id';
import { leavesOf, type Member } from '#domain/table/layout';
import type { Binding } from '#domain/template/template';
import { formulaAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { isOwn, type Draft, type DraftLine, type Part } from './draft';

export function partsOf(draft: Draft, catalog: Catalog): readonly Part[] {
  if (draft.rowDimension !== 'indicator' || draft.columnDimension !== 'unit') return [];
  const columns = draft.columns.filter(({ role }) => role === 'part');
  return draft.rows.filter(isOwn).flatMap((row) =>
    columns.map((column) => {
      const name = `${row.name}·${column.name}`;
      const existing = findIndicator(catalog, name)?.id;
      return { row: row.at, column: column.at, name, ...(existing ? { existing } : {}) };
    }),
  );
}

/** As its row is, but for the name: whatever the row computes, a part of it was typed. */
export function lineOfPart({ name }: Part, row: DraftLine): DraftLine {
  const { at, path, depth, countingUnit, decimals, scale } = row;
  return { at, path, depth: depth + 1, countingUnit, decimals, scale, role: 'input', said: name, name };
}

/** Each part in the form on the screen below its indicator. */
export function withParts(
  members: readonly Member[],
  draft: Draft,
  idOf: (part: Part) => IndicatorId | undefined,
): Member[] {
  const { parts = [] } = draft;
  if (parts.length === 0) return [...members];
  const rows = draft.rows.filter(({ role }) => role !== 'skip');
  return leavesOf(members).flatMap((member, i) => {
    const row = rows[i];
    const own = parts.filter((part) => part.row === row?.at);
    const below = own.flatMap((part): Member[] => {
      const id = idOf(part);
      const column = draft.columns.find(({ at }) => at === part.column);
      return id && column ? [{ caption: column.name, id, depth: (member.depth ?? 0) + 1 }] : [];
    });
    return [member, ...below];
  });
}

/** The cells of parts, as the form has them. */
export function partBindings(
  { parts = [], rows }: Draft,
  sheet: Sheet,
  unit: UnitId,
  ids: ReadonlyMap<Part, IndicatorId>,
): Binding[] {
  return parts.flatMap((part): Binding[] => {
    const { row, column } = part;
    const indicator = ids.get(part);
    if (indicator === undefined) return [];
    const scale = rows.find(({ at }) => at === row)?.scale ?? 1;
    const formula = formulaAt(sheet, row, column) === undefined ? {} : { formula: true as const };
    const meaning = { kind: 'fact' as const, indicator, unit, scale, ...formula };
    return [{ sheet: sheet.name, row, column, meaning }];
  });
}
