/** The sheet of targets: indicators down, units across, one year. The county stands first, beside what its units come to. */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { isRate } from '#domain/indicator/law';
import { childrenOf, findRoot } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { getPeriod } from '#domain/period/period';
import { axisOf, membersOf } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { targetKey, type Target } from '#domain/target/target';
import { round } from '#value/decimal';

export interface GoalSheet {
  readonly catalog: Catalog;
  /** The table it is the sheet of. */
  readonly table?: Table;
  readonly year: number;
  readonly county: Unit;
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
}

/** Of a table its indicators and units; without one every indicator that has a target in that year. */
export function sheetOf(catalog: Catalog, year: number, id: TableId | undefined): GoalSheet | undefined {
  const table = id === undefined ? undefined : catalog.tables.get(id);
  const county = countyOf(catalog, table);
  if (!county) return undefined;
  const ids = table ? (membersOf(table, 'indicator') as IndicatorId[]) : withTargets(catalog, year);
  const indicators = [...new Set(ids)].flatMap((one) => catalog.indicators.get(one) ?? []);
  const units = unitsBelow(catalog, table, county);
  return { catalog, year, county, units, indicators, ...(table && { table }) };
}

/** Whose total a table shows. */
export function countyOf(catalog: Catalog, table: Table | undefined): Unit | undefined {
  if (!table) return findRoot(catalog.units);
  const leaves = leavesOf(axisOf(table, 'unit')?.members ?? []);
  const total =
    leaves.find((leaf) => leaf.total && leaf.id === table.unit) ?? leaves.find((leaf) => leaf.total);
  return catalog.units.get((total?.id ?? table.unit) as UnitId) ?? findRoot(catalog.units);
}

export function unitsBelow(catalog: Catalog, table: Table | undefined, county: Unit): readonly Unit[] {
  const axis = table && axisOf(table, 'unit');
  if (!axis) return childrenOf(catalog.units, county.id);
  const ids = leavesOf(axis.members).flatMap(({ id, total }) =>
    total || id === undefined ? [] : [id as UnitId],
  );
  return [...new Set(ids)].flatMap((id) => (id === county.id ? [] : (catalog.units.get(id) ?? [])));
}

function withTargets(catalog: Catalog, year: number): IndicatorId[] {
  const found = new Set<IndicatorId>();
  for (const target of catalog.targets.values()) if (target.year === year) found.add(target.indicator);
  return [...catalog.indicators.keys()].filter((id) => found.has(id));
}

/** The year the clerk most likely means: the newest that the table was opened for. Statistical years differ by table. */
export function newestYear(catalog: Catalog, id: TableId | undefined): number | undefined {
  const periods = (id === undefined ? undefined : catalog.tables.get(id)?.periods) ?? [];
  return periods.length === 0 ? undefined : Math.max(...periods.map((code) => getPeriod(code).year));
}

export function targetAt(sheet: GoalSheet, indicator: IndicatorId, unit: UnitId): Target | undefined {
  return sheet.catalog.targets.get(targetKey(indicator, unit, sheet.year));
}

/** Whether targets of units come to that of their county: rates and means do not add (law 1). */
export function addsOverUnits(indicator: Indicator): boolean {
  return indicator.rollup === 'sum' && !isRate(indicator.name, indicator.countingUnit);
}

export interface UnitsTogether {
  readonly sum: number;
  /** Units without a target: the sum is not whole (law 2). */
  readonly lacking: readonly Unit[];
  /** The county's less the sum. */
  readonly difference?: number;
}

/** Undefined where nothing is added: no unit has a target, or not all of the same kind. */
export function unitsTogether(sheet: GoalSheet, indicator: Indicator): UnitsTogether | undefined {
  if (!addsOverUnits(indicator)) return undefined;
  const targets = sheet.units.flatMap((unit) => targetAt(sheet, indicator.id, unit.id) ?? []);
  const [first] = targets;
  if (
    !first ||
    targets.some(({ comparator }) => comparator !== first.comparator || comparator === 'between')
  ) {
    return undefined;
  }
  const had = new Set(targets.map(({ unit }) => unit));
  const sum = round(
    targets.reduce((total, { value }) => total + value, 0),
    9,
  );
  const county = targetAt(sheet, indicator.id, sheet.county.id);
  return {
    sum,
    lacking: sheet.units.filter(({ id }) => !had.has(id)),
    ...(county && county.comparator !== 'between' ? { difference: round(county.value - sum, 9) } : {}),
  };
}
