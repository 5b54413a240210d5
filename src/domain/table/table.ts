/** 报表: a layout over the facts, with the words of its form. */
import type { IndicatorId, TableId, TemplateId, UnitId } from '../id';
import type { PeriodKind } from '../period/kinds';
import type { PeriodCode } from '../period/period';
import type { Layout } from './layout';

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
}
