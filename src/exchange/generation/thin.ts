/**
 * Which generations stay: the newest ones, and beside them the last of each of the newest days and months there are. So a
 * mistake found the same hour, the next week or the next year can still be gone behind.
 */
import type { Generation } from './name';

export const daysKept = 7;
export const monthsKept = 12;

/** Those to remove. `generations` are of one mark, newest first; `newest` how many of them stay whatever their day. */
export function toRemove(generations: readonly Generation[], newest: number): Generation[] {
  const kept = new Set([
    ...generations.slice(0, Math.max(1, newest)),
    ...lastOfEach(generations, ({ day }) => day).slice(0, daysKept),
    ...lastOfEach(generations, ({ day }) => day.slice(0, 7)).slice(0, monthsKept),
  ]);
  return generations.filter((one) => !kept.has(one));
}

function lastOfEach(
  generations: readonly Generation[],
  spanOf: (generation: Generation) => string,
): Generation[] {
  const known = new Set<string>();
  return generations.filter((one) => {
    const span = spanOf(one);
    if (known.has(span)) return false;
    known.add(span);
    return true;
  });
}
