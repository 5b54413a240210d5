/** The plan of an import: one change with everything it adds, and what the clerk should look at first. */
import type { Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, type Change, type Step } from '#domain/change/change';
import { emptyDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { factKey, type Fact, type FactKey } from '#domain/fact/fact';
import type { IndicatorId, NewId, TemplateId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { periodCode, type PeriodCode } from '#domain/period/period';
import type { Layout } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Binding, Template } from '#domain/template/template';
import { fail, succeed, type Problem, type Result } from '#value/problem';
import { bindingsOf } from '../bind/bind';
import { recipeOf } from '../recipe/recipe-of';
import { isUsed, questionsOf, type Draft, type Part } from './draft';
import type { Incoming } from './incoming';
import { goalsOf, type GoalDifference } from './goals';
import { membersOfLines } from './members';
import { partBindings, unitOfPart, withParts } from './parts';
import { periodsBehind } from './periods';
import { proofOf, type Difference, type Unproven } from './proof';
import { readFacts, type Unread } from './read-facts';
import { recordsOf } from './records';
import { refusalOf } from './refused';
import { settled, type FactChange } from './settle';
import { tableOf } from './table-of';

export interface Plan {
  readonly change: Change;
  readonly table: Table;
  /** Whose figures they are; the table may be another's. */
  readonly unit: UnitId;
  readonly period: PeriodCode;
  readonly counts: {
    readonly indicators: number;
    readonly units: number;
    readonly facts: number;
    /** Figures of the ledger that the file has otherwise. */
    readonly changed: number;
    /** Those of them that stay as they are. */
    readonly kept: number;
    /** Figures the ledger holds just so. */
    readonly same: number;
    /** Targets from a column of plans. */
    readonly targets: number;
  };
  /** Plans of the file that differ from the ledger's targets, which stay. */
  readonly goals: readonly GoalDifference[];
  /** Cells whose text is no number: kept as text and marked. */
  readonly unread: readonly Unread[];
  /** Old → new, for every figure that the file has otherwise. */
  readonly changes: readonly FactChange[];
  /** Rates and totals of the file that the ledger computes alike, and those it does not. */
  readonly agreeing: number;
  readonly differences: readonly Difference[];
  /** Figures of 累计 kept unchecked, because periods of the year so far are not there. */
  readonly unproven: readonly Unproven[];
}

/** `present` gives the fact that is kept already. Fails where the draft cannot be imported as it is. */
export function planOf(
  draft: Draft,
  catalog: Catalog,
  incoming: Incoming,
  newId: NewId,
  present: (key: FactKey) => Fact | undefined = () => undefined,
  dictionary: Dictionary = emptyDictionary,
): Result<Plan> {
  const blocked = refusalOf(draft.finding, incoming.sheet) ?? obstacleOf(draft);
  if (blocked) return { ok: false, problem: blocked };
  const chosen = draft.period;
  if (!chosen) return fail('import.noPeriod');
  const records = recordsOf(draft, catalog, newId, dictionary);
  if (!records.ok) return records;
  const { unit, units, indicators, added, idOf, parts } = records.value;

  const layout: Layout = {
    rows: {
      dimension: draft.rowDimension,
      members: withParts(membersOfLines(draft.rows, idOf), draft, (part) => parts.get(part)),
    },
    columns: { dimension: draft.columnDimension, members: membersOfLines(draft.columns, idOf) },
  };
  const templateId = newId() as TemplateId;
  const known = draft.existingTable ? catalog.tables.get(draft.existingTable) : undefined;
  const sheet = incoming.sheet;
  const table = tableOf({ draft, sheet, layout, catalog, unit, template: templateId, newId });
  const countingUnitOf = countingUnits(catalog, indicators);
  const reading = readFacts(draft, incoming, { layout, unit, chosen, idOf, parts, countingUnitOf });
  const { written, kept, changes, same } = settled(reading.facts, draft, present, reading.besides);
  const goals = goalsOf(reading.goals, catalog, chosen.year);

  const definitions: Change = {
    units,
    indicators,
    ...(goals.added.length > 0 ? { targets: goals.added } : {}),
    tables: [{ ...(known ? { from: known } : {}), to: table }],
  };
  const whose = (part: Part): UnitId => unitOfPart(part, draft, idOf, unit);
  const bindings = bindingsOf(draft, incoming, idOf, unit, partBindings(draft, sheet, whose, parts));
  const proof = proofOf(
    bindings,
    sheet,
    applyToCatalog(catalog, definitions),
    { ...table, layout, unit },
    chosen,
    [...reading.facts, ...factsBehind(draft, bindings, present)],
  );
  const template: Template = {
    id: templateId,
    table: table.id,
    file: incoming.file,
    fileName: incoming.fileName,
    period: periodCode(chosen),
    bindings,
    signs: reading.signs,
  };
  const before = catalog.recipes.get(table.id);
  const recipe = recipeOf(draft, table.id, unit, idOf, before);
  return succeed({
    change: {
      ...definitions,
      // The form of one unit among many is no template of the table: it would be filled for another.
      ...(table.unit === unit ? { templates: [{ to: template }] } : {}),
      recipes: [{ ...(before ? { from: before } : {}), to: recipe }],
      facts: written,
    },
    table,
    unit,
    period: periodCode(chosen),
    counts: {
      ...added,
      facts: written.length - reading.unread.length,
      changed: changes.length,
      kept,
      same,
      targets: goals.added.length,
    },
    goals: goals.differing,
    unread: reading.unread,
    changes,
    agreeing: proof.agreeing,
    differences: proof.differences,
    unproven: proof.unproven,
  });
}

/** Of indicators the ledger has, and of those it is about to have. */
function countingUnits(
  { indicators }: Catalog,
  steps: readonly Step<Indicator>[],
): (id: IndicatorId) => string {
  const changed = new Map(steps.flatMap(({ to }) => (to ? [[to.id, to.countingUnit] as const] : [])));
  return (id) => changed.get(id) ?? indicators.get(id)?.countingUnit ?? '';
}

/** What the ledger holds of the year so far, for the figures of the form. */
function factsBehind(
  draft: Draft,
  bindings: readonly Binding[],
  present: (key: FactKey) => Fact | undefined,
): Fact[] {
  const periods = periodsBehind(draft);
  if (periods.length === 0) return [];
  const figures = bindings.flatMap(({ meaning }) =>
    meaning.kind === 'fact' && meaning.compare === undefined ? [meaning] : [],
  );
  return figures.flatMap(({ indicator, unit }) =>
    periods.flatMap((period) => present(factKey(indicator, unit, period)) ?? []),
  );
}

/** What must be put right first. */
function obstacleOf(draft: Draft): Problem | undefined {
  if (draft.tableName.trim() === '') return { code: 'import.noName' };
  if (!draft.rows.some(isUsed)) return { code: 'import.noRows' };
  if (!draft.columns.some(isUsed)) return { code: 'import.noColumns' };
  const count = questionsOf(draft);
  return count > 0 ? { code: 'import.unanswered', details: { count } } : undefined;
}
