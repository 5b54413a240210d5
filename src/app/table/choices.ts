/** The units or indicators whose view can be looked at instead. */
import { axisOf, membersOf } from '#domain/table/cell';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Page } from '../routes.svelte';
import { pageOf } from './landing';
import { say } from '#text/say';
import { nameOf } from './naming';
import { setsOf } from './unit-sets';
import type { TableView } from './view.svelte';

export interface Choices {
  readonly of: 'unit' | 'indicator' | 'set';
  readonly current: string;
  readonly list: readonly { readonly caption: string; readonly current: boolean; readonly page: Page }[];
}

/** undefined where there is nothing to choose. */
export function choicesOf(view: TableView): Choices | undefined {
  const { pivot, table, workspace } = view;
  if (pivot.kind === 'form') return undefined;
  if (pivot.kind === 'rollup') return setsToChoose(view);
  const of = pivot.kind === 'units' ? 'indicator' : 'unit';
  if (!axisOf(table, of)) return undefined;
  const ids = [...new Set(membersOf(table, of) as (UnitId & IndicatorId)[])];
  const name = (id: string): string => nameOf(workspace.catalog, id);
  return {
    of,
    current: name(pivot[of] ?? ''),
    list: ids.map((id) => ({
      caption: name(id),
      current: id === pivot[of],
      page: pageOf(view, { ...pivot, [of]: id }),
    })),
  };
}

function setsToChoose(view: TableView): Choices | undefined {
  const { pivot, table, workspace } = view;
  const sets = setsOf(workspace.catalog, table);
  if (sets.length === 0) return undefined;
  const all = {
    caption: say('view.allUnits'),
    current: pivot.set === undefined,
    page: pageOf(view, { kind: 'rollup' }),
  };
  const list = sets.map(({ key, caption }) => ({
    caption,
    current: key === pivot.set,
    page: pageOf(view, { kind: 'rollup', set: key }),
  }));
  return {
    of: 'set',
    current: list.find(({ current }) => current)?.caption ?? all.caption,
    list: [all, ...list],
  };
}
