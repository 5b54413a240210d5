/** What an import would take from a sheet, as the clerk sees and corrects it before anything is written. */
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import type { Dimension, PeriodSlot } from '#domain/table/layout';
import type { TableFinding } from '../recognise/finding';

/** `total` sums the other lines of its axis; `heading` has no values; `skip` is not imported. */
export const lineRoles = ['unit', 'input', 'computed', 'period', 'total', 'heading', 'skip'] as const;
export type LineRole = (typeof lineRoles)[number];

/** A row or column of the sheet. */
export interface DraftLine {
  /** Row or column number on the sheet. */
  readonly at: number;
  readonly path: readonly string[];
  readonly code?: string;
  readonly depth: number;
  readonly role: LineRole;
  /** Name of the unit or indicator it stands for; unique among the lines of the draft. */
  readonly name: string;
  /** The record that carries this name already. */
  readonly existing?: UnitId | IndicatorId;
  /** Of a computed line: operands by name. */
  readonly formula?: string;
  readonly countingUnit: string;
  readonly decimals: number | null;
  /** Cell value × scale = indicator value. */
  readonly scale: number;
  readonly slot?: PeriodSlot;
}

export interface Draft {
  readonly finding: TableFinding;
  readonly tableName: string;
  /** The table that this file continues. */
  readonly existingTable?: TableId;
  /** Chosen period; null until the clerk gives one. */
  readonly period: Period | null;
  /** The unit whose table it is. */
  readonly unitName: string;
  readonly existingUnit?: UnitId;
  readonly rowDimension: Dimension;
  readonly columnDimension: Dimension;
  readonly rows: readonly DraftLine[];
  readonly columns: readonly DraftLine[];
}

export type Side = 'rows' | 'columns';

export function withLine(draft: Draft, side: Side, at: number, change: Partial<DraftLine>): Draft {
  return {
    ...draft,
    [side]: draft[side].map((line) => (line.at === at ? { ...line, ...change } : line)),
  };
}

export function linesOf(draft: Draft, dimension: Dimension): readonly DraftLine[] {
  if (draft.rowDimension === dimension) return draft.rows;
  return draft.columnDimension === dimension ? draft.columns : [];
}

export function isUsed(line: DraftLine): boolean {
  return line.role !== 'skip' && line.role !== 'heading';
}
