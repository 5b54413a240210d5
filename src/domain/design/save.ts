/** A design becomes one change: the table, and the indicators it needs that the ledger does not have. */
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import type { Catalog } from '../catalog/catalog';
import type { Change } from '../change/change';
import type { IndicatorId } from '../id';
import type { Indicator } from '../indicator/indicator';
import { foldName } from '../name';
import type { Unit } from '../orgunit/unit';
import { membersOf } from '../table/cell';
import { editionsOf } from '../table/edition';
import type { Table } from '../table/table';

export interface Sketch {
  readonly table: Table;
  /** Indicators the ledger does not have yet: from the dictionary, or computed columns. */
  readonly added: readonly Indicator[];
  /** Units, where the ledger has none at all. */
  readonly units?: readonly Unit[];
}

/** Why a sketch cannot be saved yet. */
export type Lack = 'nameless' | 'nameTaken' | 'noIndicator' | 'noUnit';

export function lacksOf(catalog: Catalog, { table }: Sketch): Lack[] {
  const family = new Set(editionsOf(catalog.tables, table).map(({ id }) => id));
  const taken = [...catalog.tables.values()].some(
    ({ id, name }) => id !== table.id && !family.has(id) && foldName(name) === foldName(table.name),
  );
  return [
    ...(foldName(table.name) === '' ? ['nameless' as const] : []),
    ...(taken ? ['nameTaken' as const] : []),
    ...(membersOf(table, 'indicator').length === 0 ? ['noIndicator' as const] : []),
    ...(catalog.units.has(table.unit) ? [] : ['noUnit' as const]),
  ];
}

/** What others did to the table meanwhile beside its form stays: periods, template, place in the list, edition. */
export function saveSketch(catalog: Catalog, { table, added, units = [] }: Sketch): Change {
  const from = catalog.tables.get(table.id);
  const kept = from && {
    periods: from.periods,
    template: from.template,
    ...(from.order === undefined ? {} : { order: from.order }),
    ...(from.edition === undefined ? {} : { edition: from.edition }),
  };
  const to: Table = { ...table, ...kept };
  const needed = neededOf(to, added).filter(({ id }) => !catalog.indicators.has(id));
  const fresh = units.filter(({ id }) => !catalog.units.has(id));
  return {
    ...(fresh.length === 0 ? {} : { units: fresh.map((unit) => ({ to: unit })) }),
    ...(needed.length === 0 ? {} : { indicators: needed.map((indicator) => ({ to: indicator })) }),
    tables: [from ? { from, to } : { to }],
  };
}

/** Those on the table, and whatever their formulas and weights are made of. */
function neededOf(table: Table, added: readonly Indicator[]): Indicator[] {
  const byId = new Map(added.map((one) => [one.id, one]));
  const found = new Set<IndicatorId>();
  const visit = (id: IndicatorId): void => {
    const indicator = byId.get(id);
    if (!indicator || found.has(id)) return;
    found.add(id);
    operandIds(indicator).forEach(visit);
    if (indicator.weight !== undefined) visit(indicator.weight);
  };
  (membersOf(table, 'indicator') as IndicatorId[]).forEach(visit);
  return added.filter(({ id }) => found.has(id));
}

function operandIds({ formula }: Indicator): IndicatorId[] {
  const parsed = formula === null ? undefined : parseFormula(formula);
  return parsed?.ok ? (operandsOf(parsed.value) as IndicatorId[]) : [];
}

/** Figures that a design takes off its form and that no other table shows: the facts stay, nothing is lost (law 7). */
export function takenOff(catalog: Catalog, { table }: Sketch): IndicatorId[] {
  const before = catalog.tables.get(table.id);
  if (!before) return [];
  const now = new Set(membersOf(table, 'indicator'));
  return [...new Set(membersOf(before, 'indicator') as IndicatorId[])].filter((id) => !now.has(id));
}
