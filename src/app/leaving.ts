/** Leaving the page: what is being typed counts, and with anything not stored the browser asks first. */
import { router } from './routes.svelte';
import type { Session } from './session.svelte';

/** Fields that only look for something lose nothing. */
const looking = '[type=search], [role=combobox], [role=search] *, dialog [role=listbox] *';

export function watchLeaving(session: Session): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let written: { readonly field: Element; readonly text: string } | undefined;

  const isWriting = (): boolean => {
    const field = document.activeElement;
    if (!field || field.matches(looking) || written?.field !== field) return false;
    return textOf(field) !== written.text;
  };
  const ask = (event: BeforeUnloadEvent): void => {
    session.settle();
    if (!session.mayLose && !isWriting()) return;
    event.preventDefault();
    // Older browsers ask by this.
    event.returnValue = true;
  };
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const text = textOf(target);
      written = text === undefined ? undefined : { field: target as Element, text };
    },
    { signal },
  );
  router.leaving = () => session.settle();
  addEventListener('beforeunload', ask, { signal });
  // Closed by the system, or put to sleep: the write is begun, and is whole or not at all.
  addEventListener('pagehide', () => session.settle(), { signal });
  document.addEventListener('freeze', () => session.settle(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      // Back from making room, perhaps.
      const { workspace } = session;
      if (document.visibilityState === 'visible' && workspace?.save.name === 'failed')
        void workspace.tryAgain();
    },
    { signal },
  );
  return () => abort.abort();
}

/** Of a field that is written into. */
function textOf(field: unknown): string | undefined {
  const writes =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(field.type));
  return writes ? field.value : undefined;
}
