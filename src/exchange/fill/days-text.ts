/** Days in the way a form writes days: «2026年5月25日至6月24日» → «2026年6月25日至7月24日», digits as wide as they were. */
import { dateOf } from '#domain/period/calendar';
import type { Days } from '#domain/period/days';

/** undefined where the text has other numbers, or leaves out a year that is needed now. */
export function daysTextLike(text: string, { first, last }: Days): string | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map((match) => match[0]);
  const [from, until] = [dateOf(first), dateOf(last)];
  const opening = [from.year, from.month, from.day];
  const closing = [until.year, until.month, until.day];
  const wanted =
    numbers.length === 6
      ? [...opening, ...closing]
      : numbers.length === 5 && from.year === until.year
        ? [...opening, ...closing.slice(1)]
        : numbers.length === 3 && first === last
          ? opening
          : undefined;
  if (!wanted) return undefined;
  let at = 0;
  return text.replace(/\d+/g, (number) => {
    const next = String(wanted[at]);
    at += 1;
    return number.startsWith('0') ? next.padStart(number.length, '0') : next;
  });
}
