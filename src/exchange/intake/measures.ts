/**
 * Columns beside indicators in rows. Some are units; others say which figure of the indicator it is: this period's, last
 * year's, the plan, the change. This period's is the reporting unit's fact. The others are facts of other periods, or
 * computed by the ledger itself, and are left out unless the clerk takes them in.
 */
import type { FoundColumn } from '../recognise/finding';
import type { DraftLine } from './draft';

/** The first of these that a form has is the figure. */
const figures = ['current', 'actual', 'closing', 'cumulative', 'period'] as const;

export function measureRole(column: FoundColumn, all: readonly FoundColumn[]): DraftLine['role'] {
  const kinds = all.map((one) => one.aspect?.kind);
  const figure = figures.find((kind) => kinds.includes(kind));
  if (!figure || !column.aspect) return 'unit';
  return all.find((one) => one.aspect?.kind === figure) === column ? 'unit' : 'skip';
}
