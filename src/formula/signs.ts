/** The signs of a formula's text as they are meant, and the runs that lexemes are made of. */

const signs: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '“': '"',
  '”': '"',
};

/** One sign stays one sign, except ≤ ≥ ≠: places are counted in the text as it was written. */
export function folded(sign: string): string {
  return signs[sign] ?? (/[\uff01-\uff5e\u3000]/.test(sign) ? sign.normalize('NFKC') : sign);
}

/** What stands between an opening sign and its close; a doubled close is one of the text. */
export function quoted(text: readonly string[], start: number, isClose: (sign: string) => boolean) {
  let body = '';
  for (let index = start + 1; index < text.length; index += 1) {
    const sign = text[index] as string;
    if (isClose(sign)) {
      const next = text[index + 1];
      if (next === undefined || !isClose(next)) return { text: body, after: index + 1 };
      index += 1;
    }
    body += sign;
  }
  return undefined;
}

/** The longest run of signs that, folded, keeps to a pattern. */
export function run(text: readonly string[], start: number, pattern: RegExp): string {
  let found = '';
  for (let index = start; index < text.length; index += 1) {
    const sign = folded(text[index] as string);
    if (sign.length > 1 || !pattern.test(sign)) break;
    found += sign;
  }
  return found;
}
