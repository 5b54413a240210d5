/** How much the browser has given, and how much of it is used. */
export interface Room {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
}

/** undefined where the browser does not say: plain http, old ones. */
export async function findRoom(): Promise<Room | undefined> {
  try {
    const estimate = await navigator.storage?.estimate?.();
    const { usage, quota } = estimate ?? {};
    return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
  } catch {
    return undefined;
  }
}
