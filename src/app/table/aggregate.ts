/** What the status bar says about the selected cells. Headings say nothing; hidden rows are for the caller to leave out. */
import { aggregateCells, type Aggregate } from '#compute/table/aggregate';
import type { GridPlace } from '#ui/grid/model';
import type { TableView } from './view.svelte';

export function aggregateOf(
  { model, figures }: Pick<TableView, 'model' | 'figures'>,
  places: Iterable<GridPlace>,
  mostRatios: number,
): Aggregate {
  const meanings = [];
  for (const place of places) {
    const meaning = model.meaningAt(place);
    if (meaning) meanings.push(meaning);
  }
  return aggregateCells(figures, meanings, mostRatios);
}
