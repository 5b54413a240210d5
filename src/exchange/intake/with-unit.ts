/** The unit whose table it is: the one that carries the name, or the one the clerk says it is. */
import type { Catalog } from '#domain/catalog/catalog';
import type { UnitId } from '#domain/id';
import { findRoot, findUnit } from '#domain/orgunit/tree';
import type { Recipe } from '#domain/template/recipe';
import { suggestionOf } from '../match/lines';
import { scoreUnits } from '../match/unit/score';
import { verdictOf } from '../match/verdict';
import type { Draft } from './draft';

export function withUnit(draft: Draft, catalog: Catalog): Draft {
  const rest = { ...draft };
  delete rest.existingUnit;
  delete rest.unitAsked;
  delete rest.unitSuggestions;
  const { unitAnswer } = draft;
  if (unitAnswer?.as === 'known') {
    const unit = catalog.units.get(unitAnswer.id as UnitId) ?? findUnit(catalog.units, unitAnswer.name);
    if (unit) return named({ ...rest, existingUnit: unit.id }, unit.name);
  }
  if (unitAnswer?.as === 'new') return named(rest, draft.unitName);
  const verdict = verdictOf(scoreUnits(draft.unitName, catalog.units));
  if (verdict.kind === 'new') return named(rest, draft.unitName);
  if (verdict.kind === 'taken') {
    const { known } = verdict.best;
    return named({ ...rest, existingUnit: known.id }, known.name);
  }
  const unitSuggestions = verdict.best.map(suggestionOf('ledger'));
  return named({ ...rest, unitAsked: true, unitSuggestions }, draft.unitName);
}

/** The reporting unit's own lines are called as it is. */
function named(draft: Draft, unitName: string): Draft {
  const own = (lines: Draft['rows']): Draft['rows'] =>
    lines.map((line) => (line.own ? { ...line, name: unitName } : line));
  return { ...draft, unitName, rows: own(draft.rows), columns: own(draft.columns) };
}

/** A form of one unit that nobody signed: among several units it is the clerk who knows, or the form's own last file. */
export function askWhose(draft: Draft, { units }: Catalog, recipe: Recipe | undefined): Draft {
  const { unitSaid, unitAnswer, set, unitAsked } = draft;
  const own = [...draft.rows, ...draft.columns].some((line) => line.own);
  if (!own || unitSaid !== undefined || unitAnswer || unitAsked || set.has('unitName')) return draft;
  if (units.size < 2 || (recipe?.unit && recipe.unit === findRoot(units)?.id)) return draft;
  const likely = [recipe?.unit ?? undefined, draft.existingUnit].flatMap((id) => (id && units.get(id)) ?? []);
  const unitSuggestions = [...new Set(likely)].map((known) =>
    suggestionOf('ledger')({ known, score: 0.5, because: [] }),
  );
  return { ...draft, unitAsked: true, unitSuggestions };
}
