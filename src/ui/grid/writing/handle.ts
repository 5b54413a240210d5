/**
 * The fill handle: from a source area to the cells it was dragged over, a series for each row or column, and plain
 * copies beside it as the other choice. Dragging back into the source does nothing.
 */
import type { GridPlace, GridWrite } from '../model';
import { placeAt, type Order } from '../order';
import type { Rect } from '../selection/area';
import { fillSeries } from '../series/fill';

export interface Fill {
  readonly series: readonly GridWrite[];
  readonly copies: readonly GridWrite[];
}

/** The source and what it was dragged over, along the direction that was dragged further; undefined inside the source. */
export function dragged(source: Rect, row: number, column: number): Rect | undefined {
  const down = Math.max(row - source.bottom, source.top - row, 0);
  const across = Math.max(column - source.right, source.left - column, 0);
  if (down === 0 && across === 0) return undefined;
  return down >= across
    ? { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) }
    : { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export function filled(
  order: Order,
  source: Rect,
  target: Rect,
  textAt: (place: GridPlace) => string,
  ctrl: boolean,
): Fill {
  const vertical = target.left === source.left && target.right === source.right;
  const backwards = target.top < source.top || target.left < source.left;
  const at = (along: number, across: number) =>
    vertical ? placeAt(order, along, across) : placeAt(order, across, along);
  // Heading rows hold no cells: a series passes over them.
  const cells = (from: number, to: number) =>
    span(from, to).filter((i) => !vertical || order.rows[i]?.kind !== 'heading');
  const [top, bottom] = vertical ? [source.top, source.bottom] : [source.left, source.right];
  const sources = cells(top, bottom);
  const targets = backwards
    ? cells(vertical ? target.top : target.left, top - 1).reverse()
    : cells(bottom + 1, vertical ? target.bottom : target.right);
  const series: GridWrite[] = [];
  const copies: GridWrite[] = [];
  for (const across of vertical ? span(source.left, source.right) : span(source.top, source.bottom)) {
    if (!vertical && order.rows[across]?.kind === 'heading') continue;
    const texts = sources.map((along) => textAt(at(along, across) as GridPlace));
    const continued = fillSeries(texts, targets.length, { backwards, ctrl });
    for (const [i, along] of targets.entries()) {
      const place = at(along, across) as GridPlace;
      const from = backwards ? texts.length - 1 - (i % texts.length) : i % texts.length;
      series.push({ place, text: continued[i] ?? '' });
      copies.push({ place, text: texts[from] ?? '' });
    }
  }
  return { series, copies };
}

/**
 * A double click on the handle: down as far as the column beside it is filled, the left one first. At the left of the
 * first column stand the rows' captions, without a gap.
 */
export function besideDown(
  order: Order,
  source: Rect,
  isFilled: (place: GridPlace) => boolean,
): Rect | undefined {
  const last = order.rows.length - 1;
  if (source.left === 0) return last > source.bottom ? { ...source, bottom: last } : undefined;
  for (const column of [source.left - 1, source.right + 1]) {
    let bottom = source.bottom;
    for (;;) {
      const place = placeAt(order, bottom + 1, column);
      if (!place || order.rows[bottom + 1]?.kind === 'heading' || !isFilled(place)) break;
      bottom += 1;
    }
    if (bottom > source.bottom) return { ...source, bottom };
  }
  return undefined;
}
