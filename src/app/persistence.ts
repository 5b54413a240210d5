/** Asks the browser to keep the data when space runs out; undefined where it cannot be asked (plain http, old browsers). */
export async function askToPersist(): Promise<boolean | undefined> {
  try {
    return await navigator.storage?.persist?.();
  } catch {
    return undefined;
  }
}
