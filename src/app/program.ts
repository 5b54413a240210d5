/** The program files kept in this browser: an old version among them keeps coming back until they go. No data is touched. */
export async function forgetProgram(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
  if (typeof caches === 'undefined') return;
  // Named so by the service worker.
  const names = (await caches.keys()).filter((name) => name.startsWith('indicator-ledger-'));
  await Promise.all(names.map((name) => caches.delete(name)));
}
