/** 模板: the superior's workbook, kept as the bytes it arrived in, with bindings from its cells to meaning. */
import type { Status } from '#value/value';
import type { FileId, IndicatorId, TableId, TemplateId, UnitId } from '../id';
import type { PeriodCode } from '../period/period';
import type { PeriodSlot } from '../table/layout';

/** What a cell of a template means. A period is the chosen one, or a slot of its year. */
export type Meaning =
  | {
      readonly kind: 'fact';
      readonly indicator: IndicatorId;
      readonly unit: UnitId;
      readonly slot?: PeriodSlot;
      /** Cell value × scale = indicator value. */
      readonly scale: number;
      /** The form's own formula stands in the cell and stays: its result follows from the other cells. */
      readonly formula?: true;
    }
  /** A text that names the chosen period, or the table's unit, between two fixed pieces. */
  | {
      readonly kind: 'period' | 'unit';
      readonly before: string;
      /** As the form came. */
      readonly text: string;
      readonly after: string;
    };

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
