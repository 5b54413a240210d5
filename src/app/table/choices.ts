/** The units or indicators whose view can be looked at instead. */
import { axisOf, membersOf } from '#domain/table/cell';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Page } from '../routes.svelte';
import { pageOf } from './landing';
import { nameOf } from './naming';
import type { TableView } from './view.svelte';

export interface Choices {
  readonly of: 'unit' | 'indicator';
  readonly current: string;
  readonly list: readonly { readonly caption: string; readonly current: boolean; readonly page: Page }[];
}

/** undefined where there is nothing to choose. */
export function choicesOf(view: TableView): Choices | undefined {
  const { pivot, table, workspace } = view;
  if (pivot.kind === 'form') return undefined;
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
