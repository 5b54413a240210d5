/**
 * Targets in a sheet of a workbook: a block whose captions name our indicators and units, either way round, under a title or
 * without one. What such a sheet calls 全县 or 合计 is the county.
 */
import type { GoalModel } from '#app/goals/model';
import { findIndicator } from '#domain/catalog/catalog';
import { foldName } from '#domain/name';
import { findUnit } from '#domain/orgunit/tree';
import { alignBlock, alignedCells } from '#ui/grid/clipboard/align';
import type { GridWrite } from '#ui/grid/model';
import { orderOf } from '#ui/grid/order';
import { textAt } from '#workbook/format';
import type { Sheet, Workbook } from '#workbook/sheet';

export interface Found {
  readonly sheet: string;
  readonly writes: readonly GridWrite[];
  /** Captions that are none of ours. */
  readonly unmatched: readonly string[];
}

const county = /^(?:全[县市区]|县级?|合计|总计)(?:目标|任务)?(?:数|值)?$/;

/** Larger sheets are no lists of targets. */
const most = { rows: 2000, columns: 500 };

/** Of all sheets the one with the most targets; undefined where none names both indicators and units. */
export function targetsIn(workbook: Workbook, model: GoalModel): Found | undefined {
  const order = orderOf(model);
  let best: Found | undefined;
  for (const sheet of workbook.sheets) {
    const rows = textsOf(workbook, sheet, model);
    for (const block of [rows, turned(rows)]) {
      const aligned = alignBlock(order, block, { row: 0, column: 0 });
      if (!aligned || aligned.headerRows === 0 || aligned.headerColumns === 0) continue;
      const writes = alignedCells(order, aligned, block).filter(
        ({ place, text }) => text.trim() !== '' && model.placeOf(place),
      );
      if (writes.length > (best?.writes.length ?? 0)) {
        best = { sheet: sheet.name, writes, unmatched: aligned.unmatched };
      }
    }
  }
  return best;
}

function textsOf(workbook: Workbook, sheet: Sheet, model: GoalModel): string[][] {
  const { extent } = sheet;
  if (!extent) return [];
  const height = Math.min(extent.bottom - extent.top + 1, most.rows);
  const width = Math.min(extent.right - extent.left + 1, most.columns);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      ourName(model, textAt(workbook, sheet, extent.top + row, extent.left + column)),
    ),
  );
}

/** Aliases by the names our sheet shows. */
function ourName({ sheet }: GoalModel, text: string): string {
  const folded = foldName(text);
  if (folded === '') return '';
  if (county.test(folded)) return sheet.county.name;
  const { catalog } = sheet;
  return findUnit(catalog.units, text)?.name ?? findIndicator(catalog, text)?.name ?? text;
}

function turned(rows: readonly (readonly string[])[]): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}
