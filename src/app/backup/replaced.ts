/** A ledger that was put in place of another: windows that still show the old one load anew, before anything is written. */
const key = 'indicator-ledger.replaced';

export function tellReplaced(database: string): void {
  try {
    localStorage.setItem(key, `${database} ${Date.now()}`);
  } catch {
    // Nothing is kept here, so no other window shares it.
  }
}

export function watchReplaced(): () => void {
  const told = (event: StorageEvent): void => {
    if (event.key === key) location.reload();
  };
  addEventListener('storage', told);
  return () => removeEventListener('storage', told);
}
