/** Which lines of a draft name units and indicators that the catalogue has already. */
import { findIndicator, type Catalog } from '#domain/catalog/catalog';
import type { Dimension } from '#domain/table/layout';
import { findUnit } from '#domain/orgunit/tree';
import { isUsed, type Draft, type DraftLine } from './draft';
import { findSameTable } from './same-table';

export function withKnown(draft: Draft, catalog: Catalog): Draft {
  const unit = findUnit(catalog.units, draft.unitName);
  const rest = { ...draft };
  delete rest.existingUnit;
  delete rest.existingTable;
  const known: Draft = {
    ...rest,
    ...(unit ? { existingUnit: unit.id } : {}),
    rows: draft.rows.map((line) => knownLine(line, draft.rowDimension, catalog)),
    columns: draft.columns.map((line) => knownLine(line, draft.columnDimension, catalog)),
  };
  const table = findSameTable(known, catalog);
  return table ? { ...known, existingTable: table.id } : known;
}

/** A known indicator keeps its kind: what the ledger computes is not typed again. */
function knownLine(line: DraftLine, dimension: Dimension, catalog: Catalog): DraftLine {
  const rest = { ...line };
  delete rest.existing;
  if (!isUsed(line)) return rest;
  if (dimension === 'unit') {
    const unit = line.role === 'total' ? undefined : findUnit(catalog.units, line.name);
    return unit ? { ...rest, existing: unit.id } : rest;
  }
  if (dimension === 'period') return rest;
  const indicator = findIndicator(catalog, line.name);
  return indicator ? { ...rest, existing: indicator.id, role: indicator.kind } : rest;
}
