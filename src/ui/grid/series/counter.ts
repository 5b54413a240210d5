/**
 * A number inside a text counts on: `第1季度` → 第2季度, `1月` → 2月 (and 12月 → 13月), `ID09` → ID10, `007` → 008. The
 * number at the end counts, else the one in front, else the last. Below 0 it counts up again, as in Excel.
 */
import { stepOf, type Rule } from './rule';

interface Counter {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

const forms = [/^(.*?)(\d+)()$/s, /^()(\d+)(.*)$/s, /^(.*?)(\d+)(\D*)$/s];

function parse(text: string): Counter | undefined {
  for (const form of forms) {
    const [, before, digits, after] = form.exec(text) ?? [];
    if (digits !== undefined) return { before: before ?? '', digits, after: after ?? '' };
  }
  return undefined;
}

/** More digits than a number keeps: an identity number, not a count. */
const longest = 15;

export const counter: Rule = {
  kind(text) {
    const found = parse(text);
    return found && found.digits.length <= longest ? `${found.before}\u0000${found.after}` : undefined;
  },

  series(texts) {
    const counters = texts.flatMap((text) => parse(text) ?? []);
    const [first] = counters;
    const step = stepOf(counters.map(({ digits }) => Number(digits)));
    if (!first || step === undefined) return undefined;
    return (at) => {
      const count = Math.abs(Number(first.digits) + step * at);
      const width = first.digits.startsWith('0') ? first.digits.length : 1;
      return first.before + String(count).padStart(width, '0') + first.after;
    };
  },
};
