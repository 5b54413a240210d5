/**
 * 收法: how files of a form are read, as the clerk confirmed it. One a table. The next file of the form is recognised by
 * 表号, title and captions, and read alike without a question; where it has drifted, only the difference is asked.
 */
import type { IndicatorId, TableId, UnitId } from '../id';
import type { PeriodKind } from '../period/kinds';
import type { Dimension } from '../table/layout';

export interface RecipeLine {
  /** The captions without blanks, units and years; unique on its axis. */
  readonly key: string;
  /** What the line was taken for: unit, input, computed, period, total, heading, skip. */
  readonly role: string;
  readonly id?: UnitId | IndicatorId;
  /** Cell value × scale = indicator value, where files do not say it themselves. */
  readonly scale: number;
}

export interface Recipe {
  /** A recipe's key is its table. */
  readonly key: TableId;
  /** 表号, folded; empty where the form has none. */
  readonly number: string;
  /** Title without its period, folded. */
  readonly title: string;
  readonly rowDimension: Dimension;
  readonly columnDimension: Dimension;
  readonly rows: readonly RecipeLine[];
  readonly columns: readonly RecipeLine[];
  /** Whose it has been so far; null where several units send it. */
  readonly unit: UnitId | null;
  readonly periodKind: PeriodKind;
  readonly startMonth: number;
}
