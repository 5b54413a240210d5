/**
 * While the page is away its windows' ears are still open: keys and pastes on the lock must not reach them. To be called
 * before anything else listens.
 */
const kinds = ['keydown', 'keyup', 'paste', 'copy', 'cut', 'dragover', 'drop', 'beforeprint'] as const;

export function holdBack(host: Element, isLocked: () => boolean): void {
  for (const kind of kinds) {
    addEventListener(
      kind,
      (event) => {
        if (!isLocked() || (event.target instanceof Node && host.contains(event.target))) return;
        event.stopImmediatePropagation();
        if (kind === 'dragover' || kind === 'drop') event.preventDefault();
      },
      { capture: true },
    );
    host.addEventListener(kind, (event) => event.stopPropagation());
  }
}
