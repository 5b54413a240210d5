/** The definitions of a ledger, indexed; facts are not among them. */
import type { IndicatorId, TableId, TemplateId, UnitId } from '../id';
import type { Indicator } from '../indicator/indicator';
import { findNamed } from '../name';
import type { ParameterKey } from '../parameter/parameter';
import type { ExplanationKey } from '../rule/explanation';
import type { RuleId } from '../rule/rule';
import type { TargetKey } from '../target/target';
import { definitions, keyOf, kept, type Definition, type Definitions } from './collections';

interface Keys {
  units: UnitId;
  indicators: IndicatorId;
  tables: TableId;
  templates: TemplateId;
  recipes: TableId;
  targets: TargetKey;
  parameters: ParameterKey;
  rules: RuleId;
  explanations: ExplanationKey;
}

export type Catalog = { readonly [D in Definition]: ReadonlyMap<Keys[D], Definitions[D]> };

/** Of each kind the records `listOf` gives. */
export function catalogOf(listOf: (kind: Definition) => readonly Definitions[Definition][]): Catalog {
  const maps = definitions.map((kind) => [
    kind,
    new Map(listOf(kind).map((one) => [keyOf(one), kept(kind, one)])),
  ]);
  return Object.fromEntries(maps) as unknown as Catalog;
}

export const emptyCatalog: Catalog = catalogOf(() => []);

/** The indicator that carries a name or alias, exactly but for spacing. */
export function findIndicator(catalog: Catalog, name: string): Indicator | undefined {
  return findNamed(catalog.indicators, name);
}
