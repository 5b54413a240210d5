/**
 * An .xls may carry its theme as a zip inside a record (MS-XLS 2.4.326). We do not need it, and on a damaged one the
 * library's inflater never ends. So the record is made to say "the default theme", which has no zip.
 *
 *   96 08 length(2) · 96 08 00 00 and eight more zeros · version(4) · zip
 */
const defaultTheme = [0x42, 0xe5, 0x01, 0x00];

/** A copy of the file without its theme. */
export function withoutTheme(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = copy.indexOf(0x96); at >= 0; at = copy.indexOf(0x96, at + 1)) {
    const isRecord =
      copy[at + 1] === 8 &&
      copy[at + 4] === 0x96 &&
      copy[at + 5] === 8 &&
      copy.subarray(at + 6, at + 16).every((byte) => byte === 0);
    if (isRecord && at + 20 <= copy.length) copy.set(defaultTheme, at + 16);
  }
  return copy;
}
