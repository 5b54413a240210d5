/** What a table has to have at hand to be computed: indicators, periods, and the places of both. */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { findParameter } from '#domain/parameter/parameter';
import type { Period, PeriodCode } from '#domain/period/period';
import { comparesIn, membersOf } from '#domain/table/cell';
import type { Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { targetKey } from '#domain/target/target';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { asksFor, roamsAway } from '../formulas';
import { periodsOf, placesOf, type Asked, type Places } from './places';

/** Functions that look at the year up to now. */
const yearLong = ['YTD', 'PROGRESS', 'REACHED'];

/** The places that some indicators need: the periods whose facts have to be read are among them. */
export function placesFor(catalog: Catalog, table: Table, chosen: Period, shown?: Shown): Places {
  return placesOf(table, chosen, askedOf(catalog, table, shown));
}

/** The periods that the form looks at by itself, however it is viewed. */
export function periodsFor(catalog: Catalog, table: Table, chosen: Period): ReadonlySet<PeriodCode> {
  return new Set(periodsOf(table, chosen, askedOf(catalog, table)).single);
}

function askedOf(catalog: Catalog, table: Table, shown?: Shown): Asked {
  const formulas = indicatorsOf(catalog, table).flatMap(({ formula }) => formula ?? []);
  const compares = comparesIn(table) || (shown !== undefined && comparesIn(shown.table));
  return {
    toDate: compares || formulas.some((formula) => yearLong.some((name) => asksFor(formula, name))),
    roams: formulas.some(roamsAway),
    ...(shown ? { shown } : {}),
    units: catalog.units,
    findIndicator: (id) => catalog.indicators.get(id),
    target: (indicator, unit, year) => catalog.targets.get(targetKey(indicator, unit, year)),
    parameter: (name, year) => findParameter(catalog.parameters, name, year)?.value,
  };
}

/** Those of the table, whatever their formulas and weights need, and those they succeed. */
export function indicatorsOf(catalog: Catalog, table: Table): Indicator[] {
  return withOperands(membersOf(table, 'indicator') as IndicatorId[], (id) => catalog.indicators.get(id));
}

export function withOperands(
  ids: readonly IndicatorId[],
  find: (id: IndicatorId) => Indicator | undefined,
): Indicator[] {
  const found = new Map<IndicatorId, Indicator>();
  const visit = (id: IndicatorId): void => {
    const indicator = find(id);
    if (!indicator || found.has(id)) return;
    found.set(id, indicator);
    if (indicator.formula !== null) operandIds(indicator.formula).forEach(visit);
    if (indicator.weight !== undefined) visit(indicator.weight);
    if (indicator.succeeds !== undefined) visit(indicator.succeeds);
  };
  ids.forEach(visit);
  return [...found.values()];
}

function operandIds(formula: string): IndicatorId[] {
  const parsed = parseFormula(formula);
  return parsed.ok ? (operandsOf(parsed.value) as IndicatorId[]) : [];
}
