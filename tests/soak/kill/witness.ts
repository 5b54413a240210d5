/**
 * Runs in the page and tells what a clerk is told: whenever a frame shows «已保存», the figures of that frame count as
 * acknowledged. Only while the driver says that the table of this period is the one on the screen.
 */
declare global {
  /** Given by the driver. */
  var witnessed: (figures: Record<string, string>) => void;
}

let period: string | null = null;
let last = '';

export function watch(of: string | null): void {
  period = of;
  last = '';
}

function look(): void {
  if (period && document.querySelector('header [role=status]')?.textContent.includes('已保存')) {
    const figures: Record<string, string> = {};
    for (const cell of document.querySelectorAll<HTMLElement>('.ag-row .ag-cell[data-state=input]')) {
      const unit = cell.closest('.ag-row')?.getAttribute('row-id');
      figures[`${period}|${cell.getAttribute('col-id')}|${unit}`] = cell.textContent.trim().replace(/,/g, '');
    }
    const text = JSON.stringify(figures);
    if (text !== last) witnessed(figures);
    last = text;
  }
  requestAnimationFrame(look);
}
requestAnimationFrame(look);
