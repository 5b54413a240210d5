/** What is remembered of an import: how each line was read. Lines that this file lacks stay remembered. */
import type { TableId, UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import type { Recipe, RecipeLine } from '#domain/template/recipe';
import type { Draft, DraftLine, LineRole, Side } from '../intake/draft';
import { formNumberOf, formTitleOf, keysOf } from './key';

export function recipeOf(
  draft: Draft,
  table: TableId,
  unit: UnitId,
  idOf: (line: DraftLine) => unknown,
  before?: Recipe,
): Recipe {
  const { kind, startMonth } = draft.period as Period;
  const lines = (side: Side): RecipeLine[] => {
    const keys = keysOf(draft, side);
    const now = draft[side].map((line, i) => lineOf(keys[i] as string, line, idOf));
    const present = new Set(keys);
    return [...now, ...(before?.[side] ?? []).filter(({ key }) => !present.has(key))];
  };
  return {
    key: table,
    number: formNumberOf(draft) || (before?.number ?? ''),
    title: formTitleOf(draft),
    rowDimension: draft.rowDimension,
    columnDimension: draft.columnDimension,
    rows: lines('rows'),
    columns: lines('columns'),
    unit: before && before.unit !== unit ? null : unit,
    periodKind: kind,
    startMonth,
  };
}

const nameless: ReadonlySet<LineRole> = new Set(['period', 'skip', 'heading', 'beside', 'part']);

function lineOf(key: string, line: DraftLine, idOf: (line: DraftLine) => unknown): RecipeLine {
  const { role, scale } = line;
  // A period moves on with the year, the reporting unit with the file.
  const id = line.own || nameless.has(role) ? undefined : idOf(line);
  return { key, role, scale, ...(typeof id === 'string' ? { id: id as NonNullable<RecipeLine['id']> } : {}) };
}
