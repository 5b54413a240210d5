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
      if (byte === 38) {
        const length = usualEntity(bytes, at);
        if (length > 0) {
          units[count++] = entityUnit;
          at += length;
          continue;
        }
        special = true;
      } else if (byte === 13 || byte === 60) special = true;
      units[count++] = byte;
    } else if (byte >= 0xe0 && byte < 0xf0 && at + 1 < end) {
      units[count++] =
        ((byte & 15) << 12) | (((bytes[at] as number) & 63) << 6) | ((bytes[at + 1] as number) & 63);
      at += 2;
    } else return decodeLong(bytes, start, end);
  }
  // Text with comments, line ends or rare entities is decoded anew as a whole: what is decoded must not be read twice.
  return special ? decodeLong(bytes, start, end) : gathered(count);
}

let entityUnit = 0;

/** After `&`: the length of `amp;`, `lt;` or `gt;`, which is set as the unit it stands for; 0 for anything else. */
function usualEntity(bytes: Uint8Array, at: number): number {
  const isAmp = bytes[at] === 97;
  const mark = isAmp ? at + 3 : at + 2;
  if (bytes[mark] !== 59) return 0;
  if (isAmp) entityUnit = 38;
  else if (bytes[at] === 108) entityUnit = 60;
  else if (bytes[at] === 103) entityUnit = 62;
  else return 0;
  const isWhole = isAmp ? bytes[at + 1] === 109 && bytes[at + 2] === 112 : bytes[at + 1] === 116;
  return isWhole ? mark + 1 - at : 0;
}

const letters = String.fromCharCode;

/** The first units as a string, eight at a time: twice as quick as handing the array over. */
function gathered(count: number): string {
  const u = units;
  let text = '';
  let at = 0;
  for (; at + 8 <= count; at += 8)
    text += letters(
      u[at]!,
      u[at + 1]!,
      u[at + 2]!,
      u[at + 3]!,
      u[at + 4]!,
      u[at + 5]!,
      u[at + 6]!,
      u[at + 7]!,
    );
  for (; at + 3 <= count; at += 3) text += letters(u[at]!, u[at + 1]!, u[at + 2]!);
  for (; at < count; at++) text += letters(u[at]!);
  return text;
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

/** Digits with at most one point, then perhaps an exponent; nothing else is a number. The engine rounds it. */
function decodeOddNumber(bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && (bytes[start] as number) <= 32) start++;
  while (start < end && (bytes[end - 1] as number) <= 32) end--;
  if (end - start > longestNumeral) return Number.NaN;
  let at = afterSign(bytes, start);
  const whole = digitsEnd(bytes, at);
  let digits = whole - at;
  at = whole;
  if (bytes[at] === 46 && at < end) {
    const broken = digitsEnd(bytes, at + 1);
    digits += broken - at - 1;
    at = broken;
  }
  if (digits === 0) return Number.NaN;
  if (at < end && ((bytes[at] as number) | 32) === 101) {
    const power = afterSign(bytes, at + 1);
    at = digitsEnd(bytes, power);
    if (at === power) return Number.NaN;
  }
  return at === end ? Number(decodeText(bytes, start, end)) : Number.NaN;
}

/** No number is longer; what is, is text. */
const longestNumeral = 400;

function afterSign(bytes: Uint8Array, at: number): number {
  return bytes[at] === 43 || bytes[at] === 45 ? at + 1 : at;
}

/** Bytes after a value are never digits: a tag follows. */
function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) at++;
  return at;
}
