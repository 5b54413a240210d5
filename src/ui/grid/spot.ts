/** Where a cell stands on the grid, and how much of it is covered by the header, pinned cells or the edge. */
import type { Spot } from './entry';

export function spotOf(
  host: HTMLElement,
  stage: HTMLElement,
  cell: HTMLElement | undefined,
): Spot | undefined {
  const view = stage.querySelector('.ag-grid-viewport');
  if (!cell || !view) return undefined;
  const origin = host.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const edge = view.getBoundingClientRect();
  const pinnedRow = cell.closest('.ag-grid-pinned-top-rows') !== null;
  const top = stage.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect().bottom ?? edge.top;
  const left = cell.parentElement?.parentElement
    ?.querySelector('.ag-grid-pinned-left-cells')
    ?.getBoundingClientRect().right;
  const right = edge.left + view.clientWidth;
  const bottom = edge.top + view.clientHeight;
  return {
    left: at.left - origin.left - host.clientLeft,
    top: at.top - origin.top - host.clientTop,
    width: at.width,
    height: at.height,
    limit: right - origin.left,
    align: alignOf(cell.dataset),
    hidden: [
      pinnedRow ? 0 : top - at.top,
      at.right - right,
      at.bottom - bottom,
      (left ?? edge.left) - at.left,
    ],
  };
}

/** As the style sheet has it, without asking the browser to work it out. */
function alignOf({ words, state }: DOMStringMap): Spot['align'] {
  if (words !== undefined || state === 'unread') return 'left';
  return state === 'status' ? 'center' : 'right';
}
