/**
 * What the lines of a draft stand for. Worked out anew from what was found and what the clerk said, so that a draft made
 * before another file was planned knows what that file adds: first the form's recipe, then the rules of matching, then the
 * dictionary.
 */
import type { Catalog } from '#domain/catalog/catalog';
import { emptyDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import type { IndicatorId } from '#domain/id';
import type { Dimension } from '#domain/table/layout';
import { membersOf } from '#domain/table/cell';
import { editionFor } from '#domain/table/edition';
import { withEntries } from '../match/entries';
import { matchLines, type Surroundings } from '../match/lines';
import { findRecipe } from '../recipe/find';
import { recall } from '../recipe/recall';
import { answered } from './answered';
import { apart, belongsTo } from './belonging';
import { isOwn, type Draft, type DraftLine, type Side } from './draft';
import { partsOf } from './parts';
import { findSameTable, sameUnits } from './same-table';
import { askWhose, withUnit } from './with-unit';

export function withKnown(draft: Draft, catalog: Catalog, dictionary: Dictionary = emptyDictionary): Draft {
  const known = inEdition(linesKnown(draft, catalog, dictionary), catalog);
  const parts = partsOf(known, catalog);
  return parts.length === 0 ? known : { ...known, parts };
}

/** A file of another year belongs to that year's edition of the form. */
function inEdition(draft: Draft, { tables }: Catalog): Draft {
  const table = draft.existingTable && tables.get(draft.existingTable);
  if (!table || !draft.period) return draft;
  const { id } = editionFor(tables, table, draft.period);
  return id === table.id ? draft : { ...draft, existingTable: id };
}

function linesKnown(draft: Draft, catalog: Catalog, dictionary: Dictionary): Draft {
  const found = withUnit(asFound(draft), catalog);
  const recipe = findRecipe(found, catalog);
  const bare = askWhose(found, catalog, recipe);
  if (recipe) {
    const { draft: recalled, added, missing } = recall(bare, recipe, catalog);
    const home = homeOf(recalled, catalog);
    return matched(recalled, (side) => ({
      mayBe: belongsTo(recalled, catalog),
      catalog,
      dictionary,
      home,
      added: added[side],
      missing: missing[side],
    }));
  }
  const around = {
    catalog,
    dictionary,
    home: new Set<string>(),
    added: new Set<number>(),
    missing: [],
    mayBe: belongsTo(bare, catalog),
  };
  const known = matched(bare, () => around);
  const table = findSameTable(known, catalog);
  if (!table) return known;
  const home = homeOf({ existingTable: table.id }, catalog);
  const again = matched(bare, () => ({ ...around, home }));
  return sameUnits(again, table, catalog) ? { ...again, existingTable: table.id } : again;
}

/** Everything that was worked out before is put away. */
function asFound(draft: Draft): Draft {
  const rest = { ...draft };
  delete rest.existingTable;
  delete rest.drift;
  delete rest.parts;
  const lines = (side: Side): DraftLine[] =>
    draft.found[side].map((line) => ({ ...line, ...draft.edits[side].get(line.at) }));
  return { ...rest, rows: lines('rows'), columns: lines('columns') };
}

function homeOf({ existingTable }: Pick<Draft, 'existingTable'>, catalog: Catalog): ReadonlySet<string> {
  const table = existingTable && catalog.tables.get(existingTable);
  return new Set(table ? membersOf(table, 'indicator') : []);
}

function matched(draft: Draft, aroundOf: (side: Side) => Surroundings): Draft {
  const lines = (side: Side, dimension: Dimension): readonly DraftLine[] => {
    const around = aroundOf(side);
    const found = matchLines(answered(draft[side], dimension, draft, around.catalog), dimension, around);
    if (dimension !== 'indicator') return apart(found, draft, around.catalog);
    return withEntries(found.map(ofKind(around.catalog)), around.dictionary);
  };
  const next = {
    ...draft,
    rows: lines('rows', draft.rowDimension),
    columns: lines('columns', draft.columnDimension),
  };
  return next;
}

/** A known indicator keeps its kind: what the ledger computes is not typed again. */
function ofKind(catalog: Catalog): (line: DraftLine) => DraftLine {
  return (line) => {
    const known = line.existing && catalog.indicators.get(line.existing as IndicatorId);
    if (!known || !isOwn(line)) return line;
    return { ...line, role: known.kind, name: known.name };
  };
}
