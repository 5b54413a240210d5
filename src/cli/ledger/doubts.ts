/** What a clerk would be shown before agreeing: the doubts of recognition and of the plan. */
import type { Arrival } from '#exchange/intake/plan-all';
import type { Plan } from '#exchange/intake/plan';
import type { Problem } from '#value/problem';

export function doubtsOf({ draft }: Arrival, plan: Plan | undefined): Problem[] {
  const { finding } = draft;
  if (!plan) return [...finding.doubts];
  const place = (cell: string) => ({ sheet: finding.sheet, cell });
  const { unread, differences, counts } = plan;
  return [
    // Each such cell is told by the plan, with what becomes of it.
    ...finding.doubts.filter(({ code }) => code !== 'recognise.textInNumber'),
    ...unread.map(({ cell, text }) => ({ code: 'doubt.unread', place: place(cell), details: { text } })),
    ...differences.map(({ cell, found, computed }) => ({
      code: 'doubt.difference',
      place: place(cell),
      details: { found, computed },
    })),
    ...(counts.changed > 0 ? [{ code: 'doubt.changes', details: { count: counts.changed } }] : []),
  ];
}
