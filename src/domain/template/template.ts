/** 模板: the superior's workbook, kept as the bytes it arrived in, with bindings from its cells to meaning. */
import type { Status } from '#value/value';
import type { FileId, IndicatorId, TableId, TemplateId, UnitId } from '../id';
import type { PeriodCode } from '../period/period';
import type { Compared } from '../table/comparison';
import type { PeriodSlot } from '../table/layout';

/** What a cell of a template means. A period is the chosen one, or a slot of its year. */
export type Meaning =
  | {
      readonly kind: 'fact';
      readonly indicator: IndicatorId;
      readonly unit: UnitId;
      readonly slot?: PeriodSlot;
      /** Not the figure itself: the one a year before, or what it is compared with. */
      readonly compare?: Compared;
      /** Cell value × scale = indicator value. */
      readonly scale: number;
      /** Of a computed figure that was typed: the decimals it had, or all where the form kept more than it shows. */
      readonly decimals?: number | 'all';
      /** The form's own formula stands in the cell and stays: its result follows from the other cells. */
      readonly formula?: true;
    }
  | Slot;

/** A text between two fixed pieces; a cell can hold several. */
export interface Slot {
  /** The chosen period, the unit, who filled the form in, the day it is handed out. */
  readonly kind: 'period' | 'unit' | 'clerk' | 'day';
  readonly before: string;
  /** As the form came; of a date kept as a number `2025-07-05`. */
  readonly text: string;
  readonly after: string;
  /** Of a period: another than the chosen one (上年同期, 1—6月累计), as far from it as it was. */
  readonly beside?: true;
  /** The cell holds a date as a number of days: since 1900, or 1904. */
  readonly serial?: 1900 | 1904;
}

/** A place and a meaning. */
export interface Binding {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly meaning: Meaning;
}

export interface Template {
  readonly id: TemplateId;
  readonly table: TableId;
  readonly file: FileId;
  readonly fileName: string;
  /** The period it arrived with; it serves other periods too. */
  readonly period: PeriodCode;
  readonly bindings: readonly Binding[];
  /** The form's own spelling of statuses, e.g. 未开展 as «—». */
  readonly signs: Readonly<Partial<Record<Status, string>>>;
}
