/**
 * The three records of a zip file (APPNOTE 4.3), little-endian:
 *
 *   local header   PK34 · version flags method time date crc packed size nameLength extraLength · name extra · data
 *   central entry  PK12 · madeBy version flags method time date crc packed size nameLength extraLength
 *                         commentLength disk attributes(6) offset · name extra comment
 *   end            PK56 · disks(4) count(2×2) directorySize directoryOffset commentLength · comment
 */
export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
/** The 64-bit end record and what points at it: PK67 · disk(4) offset(8) disks(4). */
export const wideEndSignature = 0x06064b50;
export const locatorSignature = 0x07064b50;
export const locatorLength = 20;
export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;

/** 1980-01-01 00:00, the first moment zip knows: the same input gives the same bytes. */
export const fixedDate = 0x21;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What a local header and a central entry both say, from `version` to `size`. */
export interface Sizes {
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export function putSizes(view: DataView, at: number, sizes: Sizes): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, sizes.flags, true);
  view.setUint16(at + 4, sizes.method, true);
  view.setUint16(at + 6, sizes.time, true);
  view.setUint16(at + 8, sizes.date, true);
  view.setUint32(at + 10, sizes.crc, true);
  view.setUint32(at + 14, sizes.packed, true);
  view.setUint32(at + 18, sizes.size, true);
}

export function localHeader(name: Uint8Array, sizes: Sizes): Uint8Array {
  const header = new Uint8Array(localLength + name.length);
  const view = viewOf(header);
  view.setUint32(0, localSignature, true);
  putSizes(view, 4, sizes);
  view.setUint16(26, name.length, true);
  header.set(name, localLength);
  return header;
}

export function centralEntry(name: Uint8Array, sizes: Sizes, offset: number): Uint8Array {
  const entry = new Uint8Array(centralLength + name.length);
  const view = viewOf(entry);
  view.setUint32(0, centralSignature, true);
  view.setUint16(4, 20, true);
  putSizes(view, 6, sizes);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  entry.set(name, centralLength);
  return entry;
}

export function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(endLength + comment.length);
  const view = viewOf(record);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, endLength);
  return record;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
