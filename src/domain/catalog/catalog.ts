/** The definitions of a ledger, indexed; facts are not among them. */
import type { IndicatorId, TableId, TemplateId, UnitId } from '../id';
import type { Indicator } from '../indicator/indicator';
import { findNamed } from '../name';
import type { Unit } from '../orgunit/unit';
import type { Parameter, ParameterKey } from '../parameter/parameter';
import type { Table } from '../table/table';
import type { Target, TargetKey } from '../target/target';
import type { Recipe } from '../template/recipe';
import type { Template } from '../template/template';

export interface Catalog {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly templates: ReadonlyMap<TemplateId, Template>;
  readonly recipes: ReadonlyMap<TableId, Recipe>;
  readonly targets: ReadonlyMap<TargetKey, Target>;
  readonly parameters: ReadonlyMap<ParameterKey, Parameter>;
}

export const emptyCatalog: Catalog = {
  units: new Map(),
  indicators: new Map(),
  tables: new Map(),
  templates: new Map(),
  recipes: new Map(),
  targets: new Map(),
  parameters: new Map(),
};

/** The indicator that carries a name or alias, exactly but for spacing. */
export function findIndicator(catalog: Catalog, name: string): Indicator | undefined {
  return findNamed(catalog.indicators, name);
}
