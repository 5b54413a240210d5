/** From what was found on a sheet to what an import would do: findings meet the catalogue. */
import { findIndicator, type Catalog } from '#domain/catalog/catalog';
import { findRoot, findUnit, foldName } from '#domain/orgunit/tree';
import type { Period } from '#domain/period/period';
import { slotOf } from '#domain/period/slot';
import type { Dimension } from '#domain/table/layout';
import type { FoundColumn, FoundRow, Orientation, TableFinding } from '../recognise/finding';
import type { Draft, DraftLine } from './draft';
import { findSameTable } from './same-table';

/** What stands on each axis of a sheet. */
const axes: Readonly<Record<Orientation, { rows: Dimension; columns: Dimension }>> = {
  'entities-in-rows': { rows: 'unit', columns: 'indicator' },
  list: { rows: 'unit', columns: 'indicator' },
  'indicators-in-rows': { rows: 'indicator', columns: 'unit' },
  'periods-in-columns': { rows: 'indicator', columns: 'period' },
  other: { rows: 'unit', columns: 'indicator' },
};

/** `fallback` names the table and the unit where the sheet does not. */
export function draftOf(
  finding: TableFinding,
  catalog: Catalog,
  fallback: { readonly table: string; readonly unit: string },
): Draft {
  const { rows, columns } = axes[finding.orientation];
  const unitName = finding.reporter?.text ?? findRoot(catalog.units)?.name ?? fallback.unit;
  const unit = findUnit(catalog.units, unitName);
  const draft: Draft = {
    finding,
    tableName: finding.title === null ? fallback.table : titleWithoutPeriod(finding),
    period: chosenPeriod(finding, columns),
    unitName,
    ...(unit ? { existingUnit: unit.id } : {}),
    rowDimension: rows,
    columnDimension: columns,
    rows: unlikeNames(finding.rows.map((row) => rowLine(row, rows, catalog, finding))),
    columns: unlikeNames(finding.columns.map((column) => columnLine(column, columns, catalog, finding))),
  };
  const table = findSameTable(draft, catalog);
  return table ? { ...draft, existingTable: table.id, tableName: table.name } : draft;
}

/** Periods across mean that the year is chosen above the table. */
function chosenPeriod(finding: TableFinding, columns: Dimension): Period | null {
  const period = finding.period?.period ?? null;
  if (columns !== 'period' || !period) return period;
  return { kind: 'year', year: period.year, index: 1, startMonth: period.startMonth };
}

/** «2025年上半年妇幼卫生工作报表» names the form 妇幼卫生工作报表 and one of its periods. */
function titleWithoutPeriod(finding: TableFinding): string {
  const title = foldName(finding.title?.text ?? '');
  const period = foldName(finding.period?.text ?? '');
  const rest = title.replace(period, '').replace(/^[()\-—_年度]+|[()\-—_]+$/g, '');
  return rest === '' ? title : rest;
}

function rowLine(row: FoundRow, dimension: Dimension, catalog: Catalog, finding: TableFinding): DraftLine {
  const line = {
    at: row.row,
    path: [row.caption],
    ...(row.code === undefined ? {} : { code: row.code }),
    depth: row.depth,
    name: row.name,
    countingUnit: row.unit ?? finding.countingUnit ?? '',
    decimals: null,
    scale: 1,
  };
  if (row.kind === 'heading') return { ...line, role: 'heading' };
  if (dimension === 'unit') {
    if (row.kind === 'total') return { ...line, role: 'total' };
    const unit = findUnit(catalog.units, row.name);
    return { ...line, role: 'unit', ...(unit ? { existing: unit.id } : {}) };
  }
  return indicatorLine(line, row.formula?.formula, catalog);
}

function columnLine(
  column: FoundColumn,
  dimension: Dimension,
  catalog: Catalog,
  finding: TableFinding,
): DraftLine {
  const line = {
    at: column.column,
    path: column.path,
    ...(column.code === undefined ? {} : { code: column.code }),
    depth: 0,
    name: column.name,
    countingUnit: column.unit ?? finding.countingUnit ?? '',
    decimals: column.decimals,
    scale: column.scale,
  };
  if (column.kind === 'other') return { ...line, role: 'skip' };
  if (dimension === 'period') {
    const period = column.period?.period;
    return period ? { ...line, role: 'period', slot: slotOf(period) } : { ...line, role: 'skip' };
  }
  if (dimension === 'unit') {
    const unit = findUnit(catalog.units, column.name);
    return { ...line, role: 'unit', ...(unit ? { existing: unit.id } : {}) };
  }
  return indicatorLine(line, column.formula?.formula, catalog);
}

function indicatorLine(
  line: Omit<DraftLine, 'role'>,
  formula: string | undefined,
  catalog: Catalog,
): DraftLine {
  const known = findIndicator(catalog, line.name);
  const existing = known ? { existing: known.id } : {};
  if (formula === undefined) return { ...line, role: known?.kind ?? 'input', ...existing };
  return { ...line, role: 'computed', formula, ...existing };
}

/** Two lines never share a name: the second 青山镇 would overwrite the first one's figures. */
function unlikeNames(lines: readonly DraftLine[]): DraftLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = foldName(line.name);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return line;
    const rest = { ...line };
    delete rest.existing;
    return { ...rest, name: `${line.name}(${times})` };
  });
}
