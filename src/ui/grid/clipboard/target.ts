/**
 * Which cells a pasted block covers (spreadsheet cases of Excel and WPS). Each direction by itself: a selection that is a
 * multiple of the block repeats it; any other takes it once, from the top left; one selected row or column is only a
 * corner. So one cell fills a range, a row fills the rows below, and a block on one cell spreads from it. Heading rows are
 * passed over, unless blank rows of the block stand for them; what falls off the form's edge is counted.
 */
import type { GridPlace, PasteOptions } from '../model';
import { placeAt, type Order } from '../order';
import { isSingle, type Rect } from '../selection/area';

export interface PasteCell {
  readonly place: GridPlace;
  readonly text: string;
}

export interface PastePlan {
  readonly cells: readonly PasteCell[];
  /** Cells of the block beyond the form's edge. */
  readonly beyond: number;
  /** What is selected afterwards; undefined where nothing fits. */
  readonly area: Rect | undefined;
  /** The selection is a whole number of blocks, or one cell from which the block spreads: of several areas each must be. */
  readonly fits: boolean;
}

export function planPaste(
  order: Order,
  selected: Rect,
  block: readonly (readonly string[])[],
  { transpose = false, skipBlanks = false }: PasteOptions = {},
): PastePlan {
  const texts = transpose ? transposed(block) : block;
  const width = Math.max(0, ...texts.map((row) => row.length));
  const rows = rowsOf(order, selected, texts);
  const height = repeated(texts.length, rows.chosen);
  const wide = selected.right - selected.left + 1;
  const across = repeated(width, wide);
  const cells: PasteCell[] = [];
  let beyond = 0;
  for (let down = 0; down < height; down += 1) {
    const line = texts[down % texts.length] ?? [];
    const row = down < rows.at.length ? rows.at[down] : order.rows.length;
    if (row === undefined) continue;
    for (let right = 0; right < across; right += 1) {
      const text = line[right % width];
      // A line that is shorter than the others says nothing about the rest.
      if (text === undefined || (skipBlanks && text === '')) continue;
      const place = placeAt(order, row, selected.left + right);
      if (place) cells.push({ place, text });
      else beyond += 1;
    }
  }
  return {
    cells,
    beyond,
    fits: isSingle(selected) || (rows.chosen % height === 0 && wide % across === 0),
    area: areaOf(rows.at.slice(0, height).filter(isRow), selected.left, across, order.leaves.length),
  };
}

export function transposed(block: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ''));
}

function repeated(size: number, selected: number): number {
  return size > 0 && selected > 0 && selected % size === 0 ? selected : size;
}

/** Undefined for a heading row that a blank row of the block stands for. */
type Line = number | undefined;

/**
 * The rows from the selection's top down that are written to, and how many of them are selected. A block out of a file
 * may have a row for each heading row of the form, where nothing stands; one out of a list has none.
 */
function rowsOf(
  order: Order,
  { top, bottom }: Rect,
  block: readonly (readonly string[])[],
): { at: Line[]; chosen: number } {
  const all = order.rows.slice(top).map(({ kind }, i) => ({ index: top + i, heading: kind === 'heading' }));
  const height = repeated(block.length, bottom - top + 1);
  const headings = all.slice(0, height).flatMap(({ heading }, i) => (heading ? [i] : []));
  if (headings.length > 0 && headings.every((i) => isBlank(block[i % block.length]))) {
    const at = all.map(({ index, heading }) => (heading ? undefined : index));
    return { at, chosen: bottom - top + 1 };
  }
  const at = all.flatMap(({ index, heading }) => (heading ? [] : [index]));
  return { at, chosen: at.filter((index) => index <= bottom).length };
}

const isRow = (line: Line): line is number => line !== undefined;

function isBlank(line: readonly string[] | undefined): boolean {
  return line?.every((text) => text.trim() === '') ?? true;
}

function areaOf(rows: readonly number[], left: number, across: number, leaves: number): Rect | undefined {
  const [top] = rows;
  const bottom = rows[rows.length - 1];
  if (top === undefined || bottom === undefined || across === 0 || left >= leaves) return undefined;
  return { top, left, bottom, right: Math.min(left + across, leaves) - 1 };
}
