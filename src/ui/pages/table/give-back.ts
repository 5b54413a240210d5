/**
 * As in a spreadsheet, what is clicked in the bars leaves the keys to the table: who clicks 逐期 or 撤销 types on. Whoever
 * came to a button by keyboard stays there. Esc in a panel keeps what was written there and goes back to the table.
 */
const bars = '[role="toolbar"], [data-bar]';

export function givesBack(node: HTMLElement, focusTable: () => void): { destroy(): void } {
  let byPointer = false;

  const back = (): void => {
    const at = document.activeElement;
    const inBar = at?.closest(bars);
    if (!inBar || !node.contains(at) || inBar.querySelector('[aria-expanded="true"]')) return;
    if (at instanceof HTMLButtonElement || at instanceof HTMLSelectElement || at?.tagName === 'LABEL')
      focusTable();
  };
  const clicked = (event: MouseEvent): void => {
    // A key pressed on a button clicks it too, nowhere. A list that opened is still to be chosen from.
    if (event.detail > 0 && !(event.target instanceof HTMLSelectElement)) setTimeout(back);
  };
  const chosen = ({ target }: Event): void => {
    if (byPointer && target instanceof HTMLSelectElement) setTimeout(back);
  };
  const pointed = (): void => void (byPointer = true);
  const keyed = (): void => void (byPointer = false);
  const escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (!(event.target as Element).closest('aside')) return;
    (document.activeElement as HTMLElement | null)?.blur();
    focusTable();
  };

  node.addEventListener('click', clicked);
  node.addEventListener('change', chosen);
  node.addEventListener('pointerdown', pointed, true);
  node.addEventListener('keydown', keyed, true);
  node.addEventListener('keydown', escaped);
  return {
    destroy() {
      node.removeEventListener('click', clicked);
      node.removeEventListener('change', chosen);
      node.removeEventListener('pointerdown', pointed, true);
      node.removeEventListener('keydown', keyed, true);
      node.removeEventListener('keydown', escaped);
    },
  };
}
