/**
 * The lines of an axis and what they stand for. A line that carries a name exactly has it; of the others each is scored, and
 * what two lines would be is neither's until the clerk has said so: never two rows to one unit unasked.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { IndicatorId, UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import type { Unit } from '#domain/orgunit/unit';
import type { Dimension } from '#domain/table/layout';
import { isOwn, type DraftLine, type Suggestion } from '../intake/draft';
import { captionOf } from './indicator/caption';
import { entryNamed, ledgerShelf } from './indicator/shelves';
import type { Scored } from './rule';
import { scoreUnits } from './unit/score';
import { verdictOf } from './verdict';

export interface Surroundings {
  readonly catalog: Catalog;
  readonly dictionary: Dictionary;
  /** Indicators of the table the file continues. */
  readonly home: ReadonlySet<string>;
  /** By place: lines that a known form did not have. They are asked even where nothing is like them. */
  readonly added: ReadonlySet<number>;
  /** Units that a row can be: those of another township are not in this one's list, whatever they are called. */
  mayBe(unit: Unit): boolean;
  /** Records whose lines a known form lost. */
  readonly missing: readonly string[];
}

/** From here on two lines with the same claim are in each other's way. */
const exact = 0.97;

export function matchLines(
  lines: readonly DraftLine[],
  dimension: Dimension,
  around: Surroundings,
): DraftLine[] {
  if (dimension === 'period') return [...lines];
  const open = lines.filter((line) => isOpen(line));
  const scored = new Map<DraftLine, Suggestion[]>();
  const claimed = new Set(
    lines.flatMap((line) => (isOwn(line) && line.existing ? [line.existing as string] : [])),
  );
  const taken = new Map<DraftLine, Suggestion>();
  for (const line of open) {
    const found = suggestionsFor(line, dimension, around, claimed);
    const [first, second] = found;
    if (first && first.score >= exact && (!second || second.score < exact) && !claimed.has(first.id)) {
      claimed.add(first.id);
      taken.set(line, first);
    } else scored.set(line, found);
  }
  const wanted = new Map<string, number>();
  for (const [line, found] of scored) {
    const free = found.filter(({ id, score }) => score >= 0.9 || !claimed.has(id));
    scored.set(line, free);
    const verdict = verdictOf(free.map((known) => ({ known, ...known })));
    if (verdict.kind !== 'taken') continue;
    const { known } = verdict.best;
    taken.set(line, known);
    wanted.set(known.id, (wanted.get(known.id) ?? 0) + 1);
  }
  return lines.map((line) => {
    const best = taken.get(line);
    if (best && (!wanted.has(best.id) || (wanted.get(best.id) === 1 && !claimed.has(best.id)))) {
      return { ...line, existing: best.id as UnitId | IndicatorId, suggestions: [best] };
    }
    const found = scored.get(line);
    return found ? undecided(line, found, around) : line;
  });
}

/** Nobody has said yet what it is. */
function isOpen(line: DraftLine): boolean {
  return isOwn(line) && line.role !== 'total' && !line.own && !line.existing && !line.answer;
}

function undecided(line: DraftLine, found: readonly Suggestion[], around: Surroundings): DraftLine {
  const verdict = verdictOf(found.map((known) => ({ known, ...known })));
  const likely = verdict.kind === 'asked' ? verdict.best.map(({ known }) => known) : found.slice(0, 1);
  const isAdded = around.added.has(line.at);
  const suggestions = [...likely, ...(isAdded ? lost(likely, around) : [])].slice(0, 3);
  if (verdict.kind === 'new' && !isAdded) return line;
  return { ...line, suggestions, asked: true };
}

/** What a known form lost and this line may be under a new name. */
function lost(likely: readonly Suggestion[], { missing, catalog }: Surroundings): Suggestion[] {
  return missing.flatMap((id) => {
    const record = catalog.indicators.get(id as IndicatorId) ?? catalog.units.get(id as UnitId);
    if (!record || likely.some((one) => one.id === id)) return [];
    return [{ from: 'ledger' as const, id, name: record.name, score: 0.5, because: ['samePlace'] }];
  });
}

function suggestionsFor(
  line: DraftLine,
  dimension: Dimension,
  around: Surroundings,
  claimed: ReadonlySet<string>,
): Suggestion[] {
  const { catalog, dictionary, home } = around;
  const found: Scored<{ readonly id: string; readonly name: string }>[] =
    dimension === 'unit'
      ? scoreUnits(line.name, catalog.units).filter(({ known }) => around.mayBe(known))
      : ledgerShelf(catalog.indicators).score(captionIn(line, dictionary), home, claimed);
  return found.map(suggestionOf('ledger')).sort((a, b) => b.score - a.score);
}

export function captionIn(line: DraftLine, dictionary: Dictionary) {
  const { name, path, code, countingUnit, formula } = line;
  // What the clerk has renamed is no longer what its captions say.
  const asFound = foldName(name) === foldName(line.said);
  return captionOf({
    name,
    ...(asFound ? { path } : {}),
    ...(code === undefined ? {} : { code }),
    unit: countingUnit,
    formula: formula ?? null,
    entry: entryNamed(name, dictionary),
  });
}

export function suggestionOf(from: Suggestion['from']) {
  return ({ known, score, because }: Scored<{ readonly id: string; readonly name: string }>): Suggestion => ({
    from,
    id: known.id,
    name: known.name,
    score,
    because,
  });
}
