/** The definitions an import needs: those it finds in the catalogue and those it would add. */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, NewId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { factorOf, periodLawOf, rollupOf } from '#domain/indicator/law';
import { foldName } from '#domain/name';
import { childrenOf } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { storeFormula } from '#formula/names';
import { fail, succeed, type Result } from '#value/problem';
import { isUsed, linesOf, type Draft, type DraftLine } from './draft';
import { unitKindOf } from './unit-kind';

export interface NewRecords {
  /** The unit whose table it is. */
  readonly unit: UnitId;
  readonly addedUnits: readonly Unit[];
  readonly addedIndicators: readonly Indicator[];
  /** By line: its unit or indicator, or the slot of a period column. */
  idOf(line: DraftLine): UnitId | IndicatorId | NonNullable<DraftLine['slot']> | undefined;
}

/** Fails with `formula.*` and the column's name where a formula names what nobody carries. */
export function recordsOf(draft: Draft, catalog: Catalog, newId: NewId): Result<NewRecords> {
  const ids = new Map<DraftLine, UnitId | IndicatorId>();
  const addedUnits: Unit[] = [];
  const root = draft.existingUnit ?? (newId() as UnitId);
  if (!draft.existingUnit) {
    addedUnits.push({
      id: root,
      name: draft.unitName,
      parent: null,
      kind: unitKindOf(draft.unitName),
      aliases: [],
      order: childrenOf(catalog.units, null).length,
    });
  }
  let order = childrenOf(catalog.units, root).length;
  for (const line of linesOf(draft, 'unit').filter(isUsed)) {
    if (line.role === 'total' || foldName(line.name) === foldName(draft.unitName)) ids.set(line, root);
    else if (line.existing) ids.set(line, line.existing);
    else {
      const id = newId() as UnitId;
      ids.set(line, id);
      addedUnits.push({ id, name: line.name, parent: root, kind: unitKindOf(line.name), aliases: [], order });
      order += 1;
    }
  }

  const lines = linesOf(draft, 'indicator').filter(isUsed);
  for (const line of lines) ids.set(line, (line.existing ?? newId()) as IndicatorId);
  const byName = new Map(lines.map((line) => [foldName(line.name), ids.get(line) as IndicatorId]));
  for (const known of catalog.indicators.values()) {
    for (const name of [known.name, ...known.aliases]) {
      if (!byName.has(foldName(name))) byName.set(foldName(name), known.id);
    }
  }
  const addedIndicators: Indicator[] = [];
  for (const line of lines) {
    if (line.existing) continue;
    const formula = storedFormula(line, (name) => byName.get(foldName(name)));
    if (!formula.ok) return formula;
    addedIndicators.push(indicatorOf(line, ids.get(line) as IndicatorId, formula.value));
  }
  return succeed({
    unit: root,
    addedUnits,
    addedIndicators,
    idOf: (line) => line.slot ?? ids.get(line),
  });
}

function storedFormula(line: DraftLine, idOf: (name: string) => string | undefined): Result<string | null> {
  if (line.role !== 'computed' || line.formula === undefined) return succeed(null);
  const stored = storeFormula(line.formula, idOf);
  if (stored.ok) return stored;
  return fail(stored.problem.code, { ...stored.problem.details, column: line.name });
}

function indicatorOf(line: DraftLine, id: IndicatorId, formula: string | null): Indicator {
  const { name, countingUnit } = line;
  return {
    id,
    name,
    aliases: [],
    ...(line.code === undefined ? {} : { code: line.code }),
    kind: formula === null ? 'input' : 'computed',
    formula,
    factor: factorOf(countingUnit === '' ? name : countingUnit),
    decimals: line.decimals,
    countingUnit,
    rollup: rollupOf(name, countingUnit),
    periodLaw: periodLawOf(name, countingUnit),
    direction: 'none',
  };
}
