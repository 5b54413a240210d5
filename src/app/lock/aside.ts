/**
 * Takes the whole page out of the document and puts it back as it was: what was half filled in, open or scrolled is not
 * lost by a lock, and none of it is to be seen, read aloud or reached while it is away.
 */
interface Scrolled {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
}

/** All of the page but `host`; `active` is what had the focus. Returns the way back. */
export function putAside(host: Element, active: HTMLElement | null): () => void {
  const parts = [...document.body.children].filter((one) => one !== host && one.localName !== 'script');
  const scrolled = parts.flatMap(scrolledIn);
  const away = document.createDocumentFragment();
  for (const part of parts) away.append(part);
  return () => {
    document.body.prepend(away);
    // A dialog that leaves the document is no longer modal.
    for (const part of parts) for (const dialog of part.querySelectorAll('dialog')) reopen(dialog);
    for (const { element, top, left } of scrolled) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    active?.focus({ preventScroll: true });
  };
}

function scrolledIn(part: Element): Scrolled[] {
  return [part, ...part.querySelectorAll('*')].flatMap((element) => {
    const { scrollTop: top, scrollLeft: left } = element;
    return top === 0 && left === 0 ? [] : [{ element, top, left }];
  });
}

function reopen(dialog: HTMLDialogElement): void {
  if (!dialog.open) return;
  dialog.removeAttribute('open');
  dialog.showModal();
}
