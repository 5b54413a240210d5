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
      const name = `${subjectOf(row)}·${column.measure ?? column.name}`;
      // Ledgers of before call it 接种率%.
      const existing = (findIndicator(catalog, name) ?? findIndicator(catalog, `${name}%`))?.id;
      return { row: row.at, column: column.at, name, ...(existing ? { existing } : {}) };
    }),
  );
}

function subjectOf({ name, measure }: DraftLine): string {
  return measure !== undefined && name.endsWith(`·${measure}`) ? name.slice(0, -measure.length - 1) : name;
}

/** As its row is, but for the name: whatever the row computes, a part of it was typed. */
export function lineOfPart({ name, column }: Part, row: DraftLine, columns: readonly DraftLine[]): DraftLine {
  const { at, path, depth } = row;
  const own = columns.find((line) => line.at === column && line.measure !== undefined);
  // 接种率% counts in its own unit.
  const { countingUnit, decimals, scale } = own && own.countingUnit !== '' ? own : row;
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
    const told = new Set<IndicatorId>();
    const below = own.flatMap((part): Member[] => {
      const id = idOf(part);
      if (id === undefined || told.has(id)) return [];
      told.add(id);
      const column = draft.columns.find(({ at }) => at === part.column);
      return column ? [{ caption: column.measure ?? column.name, id, depth: (member.depth ?? 0) + 1 }] : [];
    });
    return [member, ...below];
  });
}

/** The cells of parts, as the form has them. */
export function partBindings(
  draft: Draft,
  sheet: Sheet,
  unitOf: (part: Part) => UnitId,
  ids: ReadonlyMap<Part, IndicatorId>,
): Binding[] {
  const { parts = [], rows } = draft;
  return parts.flatMap((part): Binding[] => {
    const { row, column } = part;
    const indicator = ids.get(part);
    if (indicator === undefined) return [];
    const line = rows.find(({ at }) => at === row);
    const scale = line ? lineOfPart(part, line, draft.columns).scale : 1;
    const formula = formulaAt(sheet, row, column) === undefined ? {} : { formula: true as const };
    const meaning = { kind: 'fact' as const, indicator, unit: unitOf(part), scale, ...formula };
    return [{ sheet: sheet.name, row, column, meaning }];
  });
}

/** Whose figures stand there: those of the unit the column stands beside, or of the reporting one. */
export function unitOfPart(
  { column }: Pick<Part, 'column'>,
  { columns }: Draft,
  idOf: (line: DraftLine) => unknown,
  reporting: UnitId,
): UnitId {
  const { base } = columns.find(({ at }) => at === column) ?? {};
  const unit = base === undefined ? undefined : columns.find(({ at }) => at === base);
  return ((unit && idOf(unit)) as UnitId | undefined) ?? reporting;
}
