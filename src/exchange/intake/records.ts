/** The definitions an import needs: those it finds in the catalogue, those it would add, and what known ones learn. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Step } from '#domain/change/change';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { IndicatorId, NewId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { foldName } from '#domain/name';
import type { Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { storeFormula } from '#formula/names';
import { fail, succeed, type Result } from '#value/problem';
import { isOwn, isUsed, linesOf, type Draft, type DraftLine, type Part } from './draft';
import { learntIndicators, learntUnits } from './learnt';
import { formulaNames } from './formula-names';
import { newIndicator } from './new-indicator';
import { newUnit, parentOf } from './new-unit';
import { lineOfPart } from './parts';
import { subtotalId, unitsUnder } from './subtotals';

export interface NewRecords {
  /** The unit whose table it is. */
  readonly unit: UnitId;
  readonly units: readonly Step<Unit>[];
  readonly indicators: readonly Step<Indicator>[];
  readonly added: { readonly units: number; readonly indicators: number };
  /** Of each part column, by its place in the draft's list. */
  readonly parts: ReadonlyMap<Part, IndicatorId>;
  /** By line: its unit or indicator, or the slot of a period column. */
  idOf(line: DraftLine): UnitId | IndicatorId | NonNullable<DraftLine['slot']> | undefined;
}

/** Fails with `formula.*` and the column's name where a formula names what nobody carries. */
export function recordsOf(
  draft: Draft,
  catalog: Catalog,
  newId: NewId,
  dictionary: Dictionary,
): Result<NewRecords> {
  const ids = new Map<DraftLine, UnitId | IndicatorId>();
  const addedUnits: Unit[] = [];
  const add = (name: string, parent: UnitId | null, said: string | undefined, order: number): UnitId => {
    const unit = newUnit(newId() as UnitId, name, parent, said, order);
    addedUnits.push(unit);
    return unit.id;
  };
  const { existingUnit, unitName, unitSaid } = draft;
  const superior = existingUnit ? null : parentOf(unitName, catalog.units);
  const root = existingUnit ?? add(unitName, superior, unitSaid, countBelow(catalog.units, superior));
  let order = existingUnit ? countBelow(catalog.units, root) : 0;
  const onUnits = linesOf(draft, 'unit').filter(isUsed);
  for (const line of onUnits) {
    if (
      line.role === 'total' ||
      line.role === 'beside' ||
      line.own ||
      foldName(line.name) === foldName(unitName)
    )
      ids.set(line, root);
    else if (line.existing) ids.set(line, line.existing);
    else {
      ids.set(line, add(line.name, root, line.said, order));
      order += 1;
    }
  }
  for (const line of onUnits) {
    const under = unitsUnder(line, onUnits, (one) => ids.get(one));
    if (under) ids.set(line, subtotalId(under, new Set(ids.values())));
  }

  const onAxis = linesOf(draft, 'indicator');
  const lines = onAxis.filter(isOwn);
  for (const line of lines) ids.set(line, (line.existing ?? newId()) as IndicatorId);
  for (const [all, own] of [
    [onUnits, onUnits.filter(isOwn)],
    [onAxis, lines],
  ] as const) {
    for (const line of all) {
      const base = line.role === 'beside' ? own.find(({ at }) => at === line.base) : undefined;
      const id = base && ids.get(base);
      if (id !== undefined) ids.set(line, id);
    }
  }
  const idOfName = formulaNames(lines, ids, catalog);
  const addedIndicators: Indicator[] = [];
  for (const line of lines) {
    if (line.existing) continue;
    const formula = storedFormula(line, idOfName);
    if (!formula.ok) return formula;
    addedIndicators.push(newIndicator(line, ids.get(line) as IndicatorId, formula.value, dictionary));
  }
  const parts = new Map<Part, IndicatorId>();
  // 活产数·户籍 of every unit is one indicator.
  const named = new Map<string, IndicatorId>();
  for (const part of draft.parts ?? []) {
    const before = part.existing ?? named.get(foldName(part.name));
    const id = before ?? (newId() as IndicatorId);
    named.set(foldName(part.name), id);
    parts.set(part, id);
    const row = before ? undefined : draft.rows.find(({ at }) => at === part.row);
    if (row) addedIndicators.push(newIndicator(lineOfPart(part, row, draft.columns), id, null, dictionary));
  }
  return succeed({
    unit: root,
    parts,
    units: [...addedUnits.map((to) => ({ to })), ...learntUnits(draft, catalog)],
    indicators: [...addedIndicators.map((to) => ({ to })), ...learntIndicators(draft, catalog)],
    added: { units: addedUnits.length, indicators: addedIndicators.length },
    idOf: (line) => line.slot ?? ids.get(line),
  });
}

function countBelow(units: Units, parent: UnitId | null): number {
  let count = 0;
  for (const unit of units.values()) if (unit.parent === parent) count += 1;
  return count;
}

function storedFormula(line: DraftLine, idOf: (name: string) => string | undefined): Result<string | null> {
  if (line.role !== 'computed' || line.formula === undefined) return succeed(null);
  const stored = storeFormula(line.formula, idOf);
  if (stored.ok) return stored;
  return fail(stored.problem.code, { ...stored.problem.details, column: line.name });
}
