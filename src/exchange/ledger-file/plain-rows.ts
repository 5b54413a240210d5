/**
 * Rows as this program writes them: one a line, digits and short texts. Read from the bytes straight into columns, a million
 * of them never become a million lists. Whatever looks otherwise is left to the JSON reader, line by line or as a whole.
 */

export interface PlainRow {
  period: number;
  indicator: number;
  unit: number;
  value: number | null;
  source: number;
  cell: string | null;
  time: number;
}

/** The signs a row is made of, as bytes. */
const comma = 44;
const open = 91;
const close = 93;
const quote = 34;
const backslash = 92;
const newline = 10;
const zero = 48;

/** Where rows begin and end in facts.json, and the lists before them; undefined where it is laid out in another way. */
export function findRows(
  bytes: Uint8Array,
): { readonly lists: Uint8Array; readonly from: number; readonly to: number } | undefined {
  const head = '{"lists":';
  const middle = ',\n"rows":[\n';
  const tail = '\n]}\n';
  const end = bytes.indexOf(newline);
  const from = end - 1 + middle.length;
  const to = bytes.length - tail.length;
  const isPlain =
    end > 0 &&
    to > from &&
    startsWith(bytes, 0, head) &&
    startsWith(bytes, end - 1, middle) &&
    startsWith(bytes, to, tail);
  if (!isPlain) return undefined;
  return { lists: bytes.subarray(head.length, end - 1), from, to };
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/**
 * Calls `plain` for each row that holds nothing but digits and a plain cell, `other` with the bytes of any other line,
 * without its comma. The row is the same object each time.
 */
export function eachRow(
  bytes: Uint8Array,
  from: number,
  to: number,
  plain: (row: PlainRow) => void,
  other: (line: Uint8Array) => void,
): void {
  const row: PlainRow = { period: 0, indicator: 0, unit: 0, value: 0, source: 0, cell: null, time: 0 };
  const cells = new Map<number, string>();
  let at = from;
  /** A natural number that ends with this sign; −1 where there is none. */
  const digits = (end: number): number => {
    const begun = at;
    let value = 0;
    for (let code = bytes[at] as number; code >= zero && code <= zero + 9; code = bytes[++at] as number)
      value = value * 10 + code - zero;
    const length = at - begun;
    if (length === 0 || length > 9 || bytes[at] !== end) return -1;
    if (length > 1 && bytes[begun] === zero) return -1;
    at += 1;
    return value;
  };
  const isNull = (): boolean => {
    if (!startsWith(bytes, at, 'null,')) return false;
    at += 5;
    return true;
  };
  const number = (): number => {
    const begun = at;
    const whole = digits(comma);
    if (whole >= 0) return whole;
    at = begun;
    while (at < to && bytes[at] !== comma && bytes[at] !== newline) at += 1;
    const text = String.fromCharCode(...bytes.subarray(begun, Math.min(at, begun + 40)));
    at += 1;
    return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]\d+)?$/.test(text) ? Number(text) : Number.NaN;
  };
  const cell = (): string | undefined => {
    const begun = at + 1;
    if (bytes[at] !== quote) return undefined;
    let key = 0;
    for (at = begun; at < to; at += 1) {
      const code = bytes[at] as number;
      if (code === quote) break;
      if (code === backslash || code < 32 || code > 126) return undefined;
      key = (key * 31 + code) >>> 0;
    }
    if (bytes[at + 1] !== comma) return undefined;
    const length = at - begun;
    at += 2;
    if (length > 12) return undefined;
    const known = cells.get(key);
    if (known?.length === length && startsWith(bytes, begun, known)) return known;
    const text = String.fromCharCode(...bytes.subarray(begun, begun + length));
    cells.set(key, text);
    return text;
  };
  const isRow = (): boolean => {
    if (bytes[at++] !== open) return false;
    if ((row.period = digits(comma)) < 0) return false;
    if ((row.indicator = digits(comma)) < 0) return false;
    if ((row.unit = digits(comma)) < 0) return false;
    if (isNull()) row.value = null;
    else if (Number.isNaN((row.value = number()))) return false;
    if ((row.source = digits(comma)) < 0) return false;
    if (isNull()) row.cell = null;
    else {
      const text = cell();
      if (text === undefined) return false;
      row.cell = text;
    }
    return (
      (row.time = digits(close)) >= 0 && (at === to || (bytes[at] === comma && bytes[at + 1] === newline))
    );
  };
  while (at < to) {
    const begun = at;
    if (isRow()) {
      plain(row);
      at += 2;
      continue;
    }
    const end = bytes.indexOf(newline, begun);
    const isLast = end < 0 || end >= to;
    other(bytes.subarray(begun, isLast ? to : end - 1));
    at = isLast ? to : end + 1;
  }
}
