/**
 * Text as a reader takes it in: full-width letters, digits and signs as plain ones, odd spaces and zero-width characters
 * gone, and the blanks that only justify Chinese text (`指  标`, `合   计`) left out.
 */
const han = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]';
const besideHan = new RegExp(`(?<=${han})\\s+|\\s+(?=${han})`, 'g');

/** As written, but for blanks: `"指  标\n（人）"` → `指标（人）`; `"Sum  of Field2"` → `Sum of Field2`. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(besideHan, '')
    .trim();
}

/** A title as written, runs of blanks as one; blanks between all its signs only stretch it: `汇 总 表` → `汇总表`. */
export function titleText(text: string): string {
  const title = text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(\S )+\S$/.test(title) ? title.replace(/ /g, '') : title;
}

/** What folding changes. */
const odd = /[\s\u00a0\u200b-\u200d\u2060\ufeff\uff01-\uff5e]/;

/** For comparing: also with plain signs: `"指  标\n（人）"` → `指标(人)`. */
export function fold(text: string): string {
  if (!odd.test(text)) return text;
  return tidy(text).replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** How far a text is set in, in characters of two blanks. */
export function indentOf(text: string): number {
  const blanks = /^[ \u00a0\u3000]*/.exec(text)?.[0] ?? '';
  let width = 0;
  for (const blank of blanks) width += blank === '\u3000' ? 2 : 1;
  return Math.floor(width / 2);
}
