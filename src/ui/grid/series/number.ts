/**
 * Numbers go on along their trend: `1 2` → 3, `0.1 0.2` → 0.3, `10 8` → 6, `5 5` → 5. Of more than two that are not on a
 * line it is the line of least squares, as in Excel: `1 2 4` → 5.333333333333. A percent sign stays: `1% 2%` → 3%.
 */
import { atScale, parseExact, printQuotient } from './exact';
import type { Rule } from './rule';

function split(text: string): { digits: string; sign: string } {
  const trimmed = text.trim();
  const sign = /[%‰]$/.exec(trimmed)?.[0] ?? '';
  return { digits: trimmed.slice(0, trimmed.length - sign.length), sign };
}

export const number: Rule = {
  kind(text) {
    const { digits, sign } = split(text);
    return parseExact(digits) && `number ${sign}`;
  },

  series(texts) {
    const exact = texts.flatMap((text) => parseExact(split(text).digits) ?? []);
    const { sign } = split(texts[0] ?? '');
    const scale = Math.max(...exact.map((it) => it.scale));
    const at = trend(
      exact.map((it) => atScale(it, scale)),
      10n ** BigInt(scale),
    );
    return (place) => {
      const [dividend, divisor] = at(BigInt(place));
      return printQuotient(dividend, divisor, scale) + sign;
    };
  },
};

/** The line through the values at 0, 1, 2 …; its value at a place is a quotient. */
function trend(values: readonly bigint[], one: bigint): (place: bigint) => [bigint, bigint] {
  const [first = 0n] = values;
  if (values.length < 2) return (place) => [first + one * place, 1n];
  const n = BigInt(values.length);
  let [x, y, xx, xy] = [0n, 0n, 0n, 0n];
  for (const [index, value] of values.entries()) {
    const place = BigInt(index);
    x += place;
    y += value;
    xx += place * place;
    xy += place * value;
  }
  const spread = n * xx - x * x;
  return (place) => [y * spread + (n * xy - x * y) * (n * place - x), n * spread];
}
