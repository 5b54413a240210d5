/** The kinds of definitions a ledger holds: the one list. A new kind is a line here, in `Catalog` and a store migration. */
import { keyOfFact } from '../fact/fact';
import type { FactPlace } from '../fact/place-map';
import type { Indicator } from '../indicator/indicator';
import type { Unit } from '../orgunit/unit';
import type { Parameter } from '../parameter/parameter';
import type { Explanation } from '../rule/explanation';
import type { Rule } from '../rule/rule';
import type { Table } from '../table/table';
import type { Target } from '../target/target';
import type { Recipe } from '../template/recipe';
import { inColumns } from '../template/columns';
import type { Template } from '../template/template';

export interface Definitions {
  units: Unit;
  indicators: Indicator;
  tables: Table;
  templates: Template;
  recipes: Recipe;
  targets: Target;
  parameters: Parameter;
  rules: Rule;
  explanations: Explanation;
}
export type Definition = keyof Definitions;
export const definitions = [
  'units',
  'indicators',
  'tables',
  'templates',
  'recipes',
  'targets',
  'parameters',
  'rules',
  'explanations',
] as const satisfies readonly Definition[];

/** Key of a record in its collection; of a fact its place. */
export function keyOf(record: { readonly id: string } | { readonly key: string } | FactPlace): string {
  if ('id' in record) return record.id;
  return 'key' in record ? record.key : keyOfFact(record);
}

/** Kinds the catalogue keeps in another form than they are written in; either reads the same. */
const lighter: { readonly [D in Definition]?: (record: Definitions[D]) => Definitions[D] } = {
  templates: inColumns,
};

/** A record as the catalogue keeps it. */
export function kept<D extends Definition>(kind: D, record: Definitions[D]): Definitions[D] {
  return lighter[kind]?.(record) ?? record;
}
