/**
 * What a text in a number cell says. In this order: spaces trimmed and full width folded, statuses by an exact list, a
 * percent or permille sign, the counting unit, digits grouped by threes, a plain decimal, (12) and △12 for −12. Everything else
 * stays unread: nothing is guessed, nothing becomes 0 (law 7). `约120`, `1/2`, `12,34` and `10²` are unread.
 *
 * Of units only the one that the figures are in anyway may stand behind a figure: under 人 `12人` is 12, and `12人次` or
 * `1.2万` stay unread; under 元 `1.2万元` does. A percent sign, too, is read where it is the unit.
 */
import type { Status } from './value';

export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number; readonly percent?: '%' | '‰' }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread'; readonly text: string };

const spaces = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/** The words and signs of the forms, after folding. */
const statusSigns: readonly (readonly [Status, readonly string[]])[] = [
  ['notCarriedOut', ['未开展']],
  ['notCollected', ['未收集']],
  ['notApplicable', ['不适用', '不涉及', '无此项', 'N/A', '/', '-', '--', '−', '–', '—', '——', '─', '──']],
  ['belowUnit', ['不足单位', '…', '……', '...', '......']],
];
const statusOf = new Map(statusSigns.flatMap(([status, signs]) => signs.map((sign) => [sign, status])));

const numeral = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$|^\.\d+$/;

/** More whole digits than a double keeps: a code or an identity number, not a count. */
const longestWhole = 15;

/** `unit`: what the figures are in, several as 人、%; left out where nobody knows, so that a percent sign is told and no unit read. */
export function readNumber(text: string, unit?: string): ReadNumber {
  const folded = fold(text);
  if (folded === '') return { kind: 'blank' };
  const status = statusOf.get(folded);
  if (status) return { kind: 'status', status };

  const percent = /[%‰]$/.exec(folded)?.[0] as '%' | '‰' | undefined;
  if (percent && unit !== undefined && !fold(unit).includes(percent)) return { kind: 'unread', text };
  const bare = percent ? folded.slice(0, -1).replace(spaces, '') : withoutUnit(folded, unit);
  const value = /^\(.*\)$/.test(bare) ? readPlain(bare.slice(1, -1), -1) : readSigned(bare);
  if (value === undefined) return { kind: 'unread', text };
  return { kind: 'number', value, ...(percent ? { percent } : {}) };
}

/** Only the full-width block is folded: NFKC over all would make 10² a 102. */
function fold(text: string): string {
  return text
    .replace(spaces, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC'))
    .replace(/(\d)。(?=\d)/g, '$1.');
}

function withoutUnit(text: string, unit: string | undefined): string {
  // Most figures stand alone.
  if (unit === undefined || unit === '' || /\d$/.test(text)) return text;
  const own = fold(unit)
    .split(/[、,;]/)
    // 15/10万 is 15 under 1/10万.
    .map((one) => one.replace(spaces, '').replace(/^1(?=\/)/, ''))
    .find((one) => one !== '' && !/^\d/.test(one) && text.endsWith(one));
  return own === undefined ? text : text.slice(0, -own.length).replace(spaces, '');
}

function readSigned(text: string): number | undefined {
  // △12.3, by which accounts say that it is negative.
  const [sign] = /^(?:[-−+]|△\s*)/.exec(text) ?? [];
  return sign === undefined ? readPlain(text, 1) : readPlain(text.slice(sign.length), sign === '+' ? 1 : -1);
}

function readPlain(text: string, sign: 1 | -1): number | undefined {
  if (!numeral.test(text)) return undefined;
  const digits = text.replace(/,/g, '');
  const whole = digits.replace(/^0+/, '').replace(/\..*$/, '');
  if (whole.length > longestWhole) return undefined;
  const value = Number(digits);
  return value === 0 ? 0 : sign * value;
}
