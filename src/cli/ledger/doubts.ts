/** What a clerk would be shown before agreeing: the doubts of recognition and of the plan. */
import { isUsed, type Draft } from '#exchange/intake/draft';
import type { Plan } from '#exchange/intake/plan';
import type { Problem } from '#value/problem';

export function doubtsOf(draft: Draft, plan: Plan | undefined): Problem[] {
  const { finding } = draft;
  if (!plan) return [...finding.doubts];
  const place = (cell: string) => ({ sheet: finding.sheet, cell });
  const { unread, differences, goals, counts } = plan;
  return [
    // Each such cell is told by the plan, with what becomes of it.
    ...finding.doubts.filter(({ code }) => code !== 'recognise.textInNumber'),
    ...questionsOf(draft),
    ...unread.map(({ cell, text }) => ({ code: 'doubt.unread', place: place(cell), details: { text } })),
    ...differences.map(({ cell, found, computed }) => ({
      code: 'doubt.difference',
      place: place(cell),
      details: { found, computed },
    })),
    ...goals.map(({ cell, found, held }) => ({
      code: 'doubt.goal',
      place: place(cell),
      details: { found, held },
    })),
    ...(counts.changed > 0 ? [{ code: 'doubt.changes', details: { count: counts.changed } }] : []),
  ];
}

/** Names that could mean several things, or something other than what was guessed. */
function questionsOf(draft: Draft): Problem[] {
  const lines = [...draft.rows, ...draft.columns].filter((line) => line.asked && isUsed(line));
  const names = lines.map(({ name }) => name);
  if (draft.unitAsked) names.unshift(draft.unitName);
  return names.map((name) => ({ code: 'doubt.name', details: { name } }));
}
