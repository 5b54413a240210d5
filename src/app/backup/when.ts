/** When the next generation is to be written: once the clerk pauses, never too often, and not too late either. */

/** Minutes without an edit that are a pause. */
export const pause = 2;

/** All in milliseconds of the clock; `last` is undefined where none was written yet. */
export interface Times {
  /** Of the first edit no generation holds. */
  readonly first: number;
  /** Of the last edit. */
  readonly newest: number;
  readonly last?: number | undefined;
  /** Minutes between two generations. */
  readonly every: number;
}

export function dueAt({ first, newest, last, every }: Times): number {
  const minute = 60_000;
  const earliest = last === undefined ? 0 : last + every * minute;
  // Who types without a pause is not left without a backup for longer than that.
  const settled = Math.min(newest + pause * minute, first + every * minute);
  return Math.max(earliest, settled);
}
