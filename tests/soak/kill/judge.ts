/** What was acknowledged and tried before a kill, beside what is there after it. */
import type { Doing } from './clerk';
import type { Truth } from './truth';

/** Everything that is wrong, in words; nothing where nothing is. */
export function judge({ acknowledged, imports, attempts }: Doing, truth: Truth): string[] {
  const faults = [...truth.faults];
  for (const [key, text] of Object.entries(acknowledged)) {
    const shown = text === '' || text === '—' ? undefined : Number(text);
    const stored = truth.figures[key] ?? undefined;
    if (shown === stored || (shown !== undefined && Number.isNaN(shown))) continue;
    // Figures only grow: what was tried after the one that was seen may be there as well.
    const tried = attempts.some((attempt) => stored !== undefined && attempt.get(key) === stored);
    if (!tried || (shown !== undefined && shown >= 10_000 && (stored as number) < shown))
      faults.push(`${key} was acknowledged as ${text}, and is ${String(stored)}`);
  }
  for (const attempt of attempts) {
    const entries = truth.news.filter(({ set }) => [...attempt].some(([key, figure]) => set[key] === figure));
    const whole = entries.every(({ set }) => [...attempt].every(([key, figure]) => set[key] === figure));
    if (entries.length > 1 || !whole)
      faults.push(
        `of ${attempt.size} figures written at once, only some are there: ${JSON.stringify([...attempt])}`,
      );
  }
  const taken = truth.news.filter(({ code }) => code === 'import').length;
  if (taken < imports) faults.push(`${imports} imports were acknowledged, ${taken} are there`);
  return faults;
}
