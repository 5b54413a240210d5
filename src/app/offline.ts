/** Working without a network, where the browser has service workers: https, localhost. */
import { edition } from '#store/edition';
import { say } from '#text/say';
import { notices } from './notices.svelte';
import type { Session } from './session.svelte';

/** The first visit opens first. */
const afterStart = 3000;

/** Keeps the page for visits without a network, and tells when a new version waits. */
export function stayOffline(session: Session): () => void {
  const { serviceWorker } = navigator;
  if (!serviceWorker || edition === 'folder' || import.meta.env.DEV) return () => undefined;
  // The first worker of a first visit is no new version.
  let known = serviceWorker.controller !== null;
  let taking = false;
  const changed = (): void => {
    if (taking) location.reload();
    // Another window took the new version: this one has parts that are no longer there.
    else if (known) tellChanged();
    known = true;
  };
  serviceWorker.addEventListener('controllerchange', changed);
  const timer = setTimeout(() => {
    void serviceWorker.register('./sw.js').then(watch, () => undefined);
  }, afterStart);

  // A browser told to keep no service workers answers with nothing.
  function watch(registration?: ServiceWorkerRegistration): void {
    if (!registration) return;
    if (registration.waiting && known) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && known) offer(installing);
      });
    });
  }
  function tellChanged(): void {
    const reload = async (): Promise<void> => {
      if (await store(session)) location.reload();
      else tellChanged();
    };
    const action = { caption: say('offline.reload'), run: () => void reload() };
    notices.say(say('offline.changed'), { stays: true, actions: [action] });
  }
  function offer(waiting: ServiceWorker): void {
    const take = async (): Promise<void> => {
      if (!(await store(session))) return offer(waiting);
      taking = true;
      waiting.postMessage('take over');
    };
    const action = { caption: say('offline.take'), run: () => void take() };
    notices.say(say('offline.waiting'), { stays: true, actions: [action] });
  }
  return () => {
    clearTimeout(timer);
    serviceWorker.removeEventListener('controllerchange', changed);
  };
}

/** What is being typed too. False where not all could be stored: it would go with this page; the bar says what to do. */
async function store(session: Session): Promise<boolean> {
  session.settle();
  await session.workspace?.flush();
  return !session.mayLose;
}
