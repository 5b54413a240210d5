/** Text and numbers out of the bytes of XML, without a string for what is not kept. */

const units = new Uint16Array(1024);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8, entities, CDATA and line ends as XML says. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let count = 0;
  let special = false;
  let at = start;
  if (end - start > units.length) return decodeLong(bytes, start, end);
  while (at < end) {
    const byte = bytes[at++] as number;
    if (byte < 0x80) {
      if (byte === 38 || byte === 13 || byte === 60) special = true;
      units[count++] = byte;
    } else if (byte >= 0xe0 && byte < 0xf0 && at + 1 < end) {
      units[count++] =
        ((byte & 15) << 12) | (((bytes[at] as number) & 63) << 6) | ((bytes[at + 1] as number) & 63);
      at += 2;
    } else return decodeLong(bytes, start, end);
  }
  const text = String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  return special ? plain(text) : text;
}

function decodeLong(bytes: Uint8Array, start: number, end: number): string {
  return plain(decoder.decode(bytes.subarray(start, end)));
}

function plain(text: string): string {
  if (text.includes('<')) {
    // Comments and CDATA may stand inside text.
    return text
      .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->)/)
      .map((piece) =>
        piece.startsWith('<![CDATA[')
          ? lineEnds(piece.slice(9, -3))
          : piece.startsWith('<!--')
            ? ''
            : plain(piece.replace(/</g, '')),
      )
      .join('');
  }
  return entities(lineEnds(text));
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function entities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** `_x000D_` stands for a character XML cannot carry, `_x005F_` for a `_` that would look like such a mark. */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number the text says; NaN where it says none. Up to 15 digits are taken without a string: a whole number below
 * 2^53 divided or multiplied by a power of ten up to 10^22 is rounded once, so it is the nearest double.
 */
export function decodeNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
    } else if (digit === -2 && point < 0) point = digits;
    else return decodeOddNumber(bytes, start, end);
  }
  if (digits === 0 || digits > 15) return decodeOddNumber(bytes, start, end);
  const value = point < 0 ? whole : whole / (powers[digits - point] as number);
  return negative ? -value : value;
}

const numeral = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/** No number is longer; what is, is text, and is not put before the pattern. */
const longestNumeral = 400;

function decodeOddNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > longestNumeral) return Number.NaN;
  const text = decodeText(bytes, start, end);
  return numeral.test(text) ? Number(text) : Number.NaN;
}
