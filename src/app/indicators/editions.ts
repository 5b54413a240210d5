/** 新版对照: which lines of a form's new edition go on from which of the old one; confirmed in one commit. */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { succession } from '#domain/indicator/succession';
import { getPeriod } from '#domain/period/period';
import { inOrder } from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { pairEditions, type Pair } from '#exchange/match/editions';
import { say } from '#text/say';
import { sayDone } from '../said';
import type { Workspace } from '../workspace.svelte';
import { without } from './fields';

export { linesOf } from '#exchange/match/editions';

/** Tables with indicators on an axis, and what is likely: the newest that says what it follows. */
export function editionChoices({ catalog }: Workspace): {
  readonly tables: readonly Table[];
  readonly newer: Table | undefined;
  readonly older: Table | undefined;
} {
  const tables = inOrder([...catalog.tables.values()]).filter((table) => table.indicator === undefined);
  const following = tables
    .filter(({ edition }) => edition?.previous !== undefined)
    .sort((a, b) => (b.edition?.year ?? 0) - (a.edition?.year ?? 0))[0];
  const newer = following ?? tables[tables.length - 1];
  const previous = following?.edition?.previous;
  const older =
    (previous === undefined ? undefined : catalog.tables.get(previous)) ??
    tables.find((table) => table !== newer);
  return { tables, newer, older };
}

export function pairsOf({ catalog }: Workspace, older: Table, newer: Table): Pair[] {
  return pairEditions(catalog, older, newer);
}

/** The first statistical year of an edition. */
export function firstYearOf({ edition, periods }: Table): number | undefined {
  const [first] = periods;
  return edition?.year ?? (first === undefined ? undefined : getPeriod(first).year);
}

/** `chosen`: for each line of the new edition the old one, null where it has none. */
export async function confirmEdition(
  workspace: Workspace,
  newer: Table,
  year: number,
  chosen: ReadonlyMap<IndicatorId, IndicatorId | null>,
): Promise<void> {
  const { indicators } = workspace.catalog;
  const next = new Map<IndicatorId, Indicator>();
  const now = (id: IndicatorId): Indicator | undefined => next.get(id) ?? indicators.get(id);
  let count = 0;
  for (const [id, from] of chosen) {
    const own = now(id);
    if (!own || id === from) continue;
    const before = from === null ? undefined : now(from);
    if (before) {
      const [ended, going] = succession(before, own, year);
      next.set(ended.id, ended).set(going.id, going);
      count += 1;
    } else if (own.succeeds !== undefined) {
      next.set(id, without(own, 'succeeds'));
    }
  }
  const steps = [...next.values()].flatMap((to) => {
    const from = indicators.get(to.id);
    return from && JSON.stringify(from) !== JSON.stringify(to) ? [{ from, to }] : [];
  });
  const details = { table: newer.name, year, count };
  const entry = await workspace.commit({ code: 'succession', details }, { indicators: steps });
  sayDone(workspace, entry, say('indicators.editionDone', { count, year }));
}

/** An old line that two new ones go on from. */
export function takenTwice(chosen: ReadonlyMap<IndicatorId, IndicatorId | null>): IndicatorId | undefined {
  const from = [...chosen.values()].filter((id) => id !== null);
  return from.find((id, i) => from.indexOf(id) !== i);
}
