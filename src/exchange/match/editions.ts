/**
 * 新版对照: the lines of a form's new edition and those of the old one they may go back to. A line that is the same
 * indicator in both is settled; of the others the best pairs are proposed, each old line once, and the clerk decides.
 * Codes say nothing here: a new edition numbers its lines anew.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import { axisOf } from '#domain/table/cell';
import type { Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { showFormula } from '#formula/names';
import { captionOf, type Caption } from './indicator/caption';
import { Shelf } from './indicator/shelf';
import { verdictOf } from './verdict';

export interface FormLine {
  readonly id: IndicatorId;
  /** Captions from the top level to the leaf. */
  readonly path: readonly string[];
  readonly code?: string;
}

export interface Pair {
  readonly newer: FormLine;
  /** null where the old edition has nothing like it. */
  readonly older: FormLine | null;
  /** The same indicator in both; said before by the clerk; certain by its name; to be looked at; new. */
  readonly state: 'same' | 'said' | 'sure' | 'asked' | 'new';
}

export function linesOf(table: Table): FormLine[] {
  const axis = axisOf(table, 'indicator');
  const walk = (members: readonly Member[], above: readonly string[]): FormLine[] =>
    members.flatMap(({ caption, children, id, code }) => {
      const path = [...above, caption];
      if (children) return walk(children, path);
      if (id === undefined) return [];
      return [{ id: id as IndicatorId, path, ...(code === undefined ? {} : { code }) }];
    });
  return axis ? walk(axis.members, []) : [];
}

export function pairEditions(catalog: Catalog, older: Table, newer: Table): Pair[] {
  const old = linesOf(older);
  const fresh = linesOf(newer);
  const byId = new Map(old.map((line) => [line.id, line]));
  const settled = new Map<IndicatorId, Pair>();
  for (const line of fresh) {
    const succeeds = catalog.indicators.get(line.id)?.succeeds;
    const said = succeeds === undefined ? undefined : byId.get(succeeds);
    const same = byId.get(line.id);
    if (same) settled.set(line.id, { newer: line, older: same, state: 'same' });
    else if (said) settled.set(line.id, { newer: line, older: said, state: 'said' });
  }
  const taken = new Set([...settled.values()].map((pair) => pair.older?.id));
  const open = old.filter(({ id }) => !taken.has(id));
  const shelf = new Shelf(
    open.map((line) => ({ id: line.id, name: line.path.join(' '), caption: captionIn(catalog, line) })),
  );
  const proposed = fresh
    .filter((line) => !settled.has(line.id))
    .flatMap((line) => {
      const verdict = verdictOf(shelf.score(captionIn(catalog, line)));
      if (verdict.kind === 'new') return [];
      const sure = verdict.kind === 'taken';
      const best = sure ? [verdict.best] : verdict.best;
      return best.map(({ known, score }) => ({ line, id: known.id as IndicatorId, score, sure }));
    })
    .sort((a, b) => b.score - a.score);
  for (const { line, id, sure } of proposed) {
    if (settled.has(line.id) || taken.has(id)) continue;
    taken.add(id);
    settled.set(line.id, { newer: line, older: byId.get(id) ?? null, state: sure ? 'sure' : 'asked' });
  }
  return fresh.map((line) => settled.get(line.id) ?? { newer: line, older: null, state: 'new' });
}

function captionIn(catalog: Catalog, { id, path }: FormLine): Caption {
  const indicator = catalog.indicators.get(id);
  const name = indicator?.name ?? path[path.length - 1] ?? '';
  const shown =
    indicator?.formula &&
    showFormula(indicator.formula, (one) => catalog.indicators.get(one as IndicatorId)?.name);
  return captionOf({
    name,
    aliases: indicator?.aliases ?? [],
    path,
    unit: indicator?.countingUnit ?? '',
    formula: shown ?? null,
    ...(indicator?.entry === undefined ? {} : { entry: indicator.entry }),
  });
}
