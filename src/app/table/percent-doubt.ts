/**
 * A percent typed as a share: 0.9896 where the cell held 98-odd before. It is written as it was typed, and asked about:
 * nothing is guessed, but a factor of 100 is not let pass either. Only history makes it doubtful: 0.35 % is a figure too.
 */
import { before, yearBefore } from '#compute/table/places';
import { factOf, type CellMeaning } from '#domain/table/cell';
import type { GridWrite } from '#ui/grid/model';
import { readNumber } from '#value/read-number';
import type { TableView } from './view.svelte';

/** The same cells with what was probably meant. */
export function percentDoubts(view: TableView, writes: readonly GridWrite[]): GridWrite[] {
  return writes.flatMap(({ place, text }) => {
    const meaning = view.meaningAt(place);
    if (!meaning || meaning.compare !== undefined || !view.figures.isInput(meaning)) return [];
    if (view.model.indicatorOf(meaning)?.countingUnit !== '%') return [];
    const read = readNumber(text);
    if (read.kind !== 'number' || read.percent || read.value <= 0 || read.value > 1) return [];
    if (!wasWhole(view, meaning)) return [];
    return [{ place, text: String(Number((read.value * 100).toPrecision(15))) }];
  });
}

/** Last period or last year it was a percentage well above one. */
function wasWhole({ figures }: TableView, meaning: CellMeaning): boolean {
  const known = [before(meaning.period), yearBefore(meaning.period)].map((period) =>
    figures.valueOf({ ...factOf(meaning), period }),
  );
  return known.some((value) => typeof value === 'number' && value > 2);
}
