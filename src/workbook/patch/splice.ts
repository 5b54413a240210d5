/** Pieces of a byte sequence replaced by text, everything between them as it was. */
import { concat } from '../opc/record';

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** At one place, insertions come in the order given, before a replacement that starts there. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    pieces.push(bytes.subarray(at, start), encoder.encode(text));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  return concat(pieces);
}
