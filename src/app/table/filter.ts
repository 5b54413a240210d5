/** Which rows are shown: one condition on a column, taken from what its cells show. */
import type { GridCell } from '#ui/grid/model';
import { readNumber } from '#value/read-number';

export const conditions = [
  'blank',
  'filled',
  'unread',
  'status',
  'contains',
  'equals',
  'above',
  'below',
] as const;
export type Condition = (typeof conditions)[number];

export interface Filter {
  readonly column: string;
  readonly condition: Condition;
  /** What `contains`, `equals`, `above` and `below` compare with. */
  readonly text: string;
}

export const needsText: ReadonlySet<Condition> = new Set(['contains', 'equals', 'above', 'below']);

/** What was kept is read as what comes from outside. */
export function isFilter(found: unknown): found is Filter {
  if (typeof found !== 'object' || found === null) return false;
  const { column, condition, text } = found as Partial<Filter>;
  return (
    typeof column === 'string' && typeof text === 'string' && conditions.some((each) => each === condition)
  );
}

export function keeps({ condition, text }: Filter, cell: GridCell): boolean {
  switch (condition) {
    case 'blank':
      return cell.text === '';
    case 'filled':
      return cell.text !== '';
    case 'unread':
      return cell.state === 'unread';
    case 'status':
      return cell.state === 'status';
    case 'contains':
      return cell.text.includes(text.trim());
    case 'equals':
      return cell.text === text.trim() || numberOf(cell.editText) === numberOf(text);
    case 'above':
    case 'below': {
      const [shown, limit] = [numberOf(cell.editText), numberOf(text)];
      if (shown === undefined || limit === undefined) return false;
      return condition === 'above' ? shown > limit : shown < limit;
    }
  }
}

function numberOf(text: string): number | undefined {
  const read = readNumber(text);
  return read.kind === 'number' ? read.value : undefined;
}
