/** 报表: a layout over the facts, with the words of its form. */
import type { IndicatorId, TableId, TemplateId, UnitId } from '../id';
import type { PeriodKind } from '../period/kinds';
import type { PeriodCode } from '../period/period';
import type { Layout } from './layout';
import type { Due, Edition, Reporters, Totals } from './terms';

export interface Table {
  readonly id: TableId;
  readonly name: string;
  readonly layout: Layout;
  /** The unit whose table it is: root of the rows, or the fixed unit. */
  readonly unit: UnitId;
  /** The indicator shown, where indicators are on no axis. */
  readonly indicator?: IndicatorId;
  /** Kind of the period chosen above the table. */
  readonly periodKind: PeriodKind;
  readonly startMonth: number;
  /** Day of the month with which it closes its months (24日); absent: with the month's last day. */
  readonly cutOff?: number;
  /** Periods that were opened, oldest first; a period can be open without a fact. */
  readonly periods: readonly PeriodCode[];
  readonly template: TemplateId | null;
  /** Caption of the label column, e.g. 机构. */
  readonly rowHead: string;
  readonly countingUnit: string | null;
  /** 表号, 制定机关 … in the form's upper right. */
  readonly marks: readonly { readonly label: string; readonly text: string }[];
  /** Lines below the table, as they stand. */
  readonly notes: readonly string[];
  readonly signatures: readonly string[];
  /** 审核关系 as the form's foot states them, line by line. */
  readonly relations?: readonly string[];
  /** 栏次 (甲 1 2 3): columns are numbered unless it is false, rows only where it is true. */
  readonly codeRow?: boolean;
  /** Who reports it; nothing said is every unit the form shows. */
  readonly reporters?: Reporters;
  /** By when; nothing said is no date. */
  readonly due?: Due;
  /** How the rows of units are added up, where they were made by the designer. */
  readonly totals?: Totals;
  /** Of a form that changed over the years. */
  readonly edition?: Edition;
  /** Place among the tables; those without one stand behind, by their titles. */
  readonly order?: number;
}
