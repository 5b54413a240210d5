/** A draft read as its form was read before; what differs is left to be matched and asked. */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Dimension } from '#domain/table/layout';
import type { Recipe, RecipeLine } from '#domain/template/recipe';
import { lineRoles, type Draft, type DraftLine, type Drift, type LineRole, type Side } from '../intake/draft';
import { align } from './align';
import { keysOf } from './key';

export interface Recalled {
  readonly draft: Draft;
  /** Lines the form did not have. */
  readonly added: Readonly<Record<Side, ReadonlySet<number>>>;
  /** Records that lines stood for which are gone: what was added may be one of them under a new name. */
  readonly missing: Readonly<Record<Side, readonly (UnitId | IndicatorId)[]>>;
}

export function recall(draft: Draft, recipe: Recipe, catalog: Catalog): Recalled {
  const rows = recallSide(draft, recipe, catalog, 'rows');
  const columns = recallSide(draft, recipe, catalog, 'columns');
  const table = catalog.tables.get(recipe.key);
  const { period } = draft;
  return {
    draft: {
      ...draft,
      existingTable: recipe.key,
      ...(table && !draft.set.has('tableName') ? { tableName: table.name } : {}),
      // A statistical year that starts in October was the clerk's word; files only say the year.
      ...(period && !draft.set.has('period') && period.startMonth === 1 && period.kind === recipe.periodKind
        ? { period: { ...period, startMonth: recipe.startMonth } }
        : {}),
      rows: rows.lines,
      columns: columns.lines,
      drift: { rows: rows.drift, columns: columns.drift },
    },
    added: { rows: rows.added, columns: columns.added },
    missing: { rows: rows.missing, columns: columns.missing },
  };
}

function recallSide(draft: Draft, recipe: Recipe, catalog: Catalog, side: Side) {
  const dimension = side === 'rows' ? draft.rowDimension : draft.columnDimension;
  const before = recipe[side];
  const lines = draft[side];
  const { pairs, moved, added, missing } = align(
    keysOf(draft, side),
    before.map(({ key }) => key),
  );
  const unsure = new Set(
    draft.finding.doubts
      .filter(({ code }) => code === 'recognise.percentUnsure')
      .map(({ details }) => details?.['column']),
  );
  const recalled = lines.map((line, i) => {
    const known = before[pairs.get(i) ?? -1];
    if (!known) return line;
    const read = remembered(line, known, dimension, catalog, draft.edits[side].get(line.at));
    return unsure.has(line.said) ? { ...read, scale: known.scale } : read;
  });
  const said = (i: number): string => lines[i]?.said ?? '';
  const drift: Drift = {
    added: added.map(said),
    moved: moved.map(said),
    missing: missing.map((j) => before[j]?.key ?? ''),
  };
  return {
    lines: recalled,
    drift,
    added: new Set(added.map((i) => (lines[i] as DraftLine).at)),
    missing: missing.flatMap((j) => before[j]?.id ?? []),
  };
}

const inertRoles: ReadonlySet<LineRole> = new Set(['skip', 'heading', 'total', 'beside', 'part']);

/** What the clerk has said about this very line stands above what was said before. */
function remembered(
  line: DraftLine,
  known: RecipeLine,
  dimension: Dimension,
  catalog: Catalog,
  edit: Partial<DraftLine> = {},
): DraftLine {
  const role = edit.role ?? lineRoles.find((one) => one === known.role) ?? line.role;
  const inert = inertRoles.has(role);
  if (inert || dimension === 'period' || line.own || edit.name !== undefined || edit.answer) {
    return { ...line, role };
  }
  const records = dimension === 'unit' ? catalog.units : catalog.indicators;
  const record = known.id === undefined ? undefined : records.get(known.id as never);
  return record ? { ...line, role, name: record.name, existing: record.id } : { ...line, role };
}
