/** Small things kept in this browser, beside the ledgers. A browser that keeps nothing still shows everything. */
import { ownName } from '#store/edition';

const nameOf = (key: string): string => `${ownName}.${key}`;

export const pocket = {
  /** null where nothing was kept, or can be. */
  read(key: string): unknown {
    try {
      return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
    } catch {
      return null;
    }
  },

  /** False where nothing can be kept. */
  keep(key: string, value: unknown): boolean {
    try {
      localStorage.setItem(nameOf(key), JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },

  forget(key: string): void {
    try {
      localStorage.removeItem(nameOf(key));
    } catch {
      // Nothing was kept.
    }
  },

  /** Tells when another window of this browser keeps something under this name. Returns the way to stop. */
  watch(key: string, told: () => void): () => void {
    const heard = (event: StorageEvent): void => {
      if (event.key === nameOf(key)) told();
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  },
};
