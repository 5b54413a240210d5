/**
 * Reads a zip by its central directory, the only truth about what a zip holds; nothing is inflated before it is asked
 * for. Bounded: what the directory promises is checked against limits before a byte of it is made, and what comes out
 * must be exactly what was promised (size and CRC).
 */
import { inflateSync } from 'fflate';
import { ProblemError } from '#value/problem';
import { crc32 } from './crc';
import {
  centralLength,
  centralSignature,
  endLength,
  endSignature,
  localLength,
  localSignature,
  locatorLength,
  locatorSignature,
  viewOf,
  wideEndSignature,
} from './record';

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the local header starts, where the packed data start. */
  readonly offset: number;
  readonly data: number;
  /** The entry in the central directory: where it starts and how long it is. */
  readonly central: number;
  readonly centralLength: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly Entry[];
  readonly directory: number;
  readonly directoryEnd: number;
  readonly comment: Uint8Array;
}

/** A form has some 100 KB, a year of a county some 50 MB; beyond this a file is hostile or no use in a browser. */
const limits = { entries: 20_000, total: 1_000_000_000, ratio: 250, ratioFrom: 30_000_000 };

function refuse(code: string, details?: Record<string, string | number>): never {
  throw new ProblemError({ code, ...(details ? { details } : {}) });
}

export function readZip(bytes: Uint8Array): Zip {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) refuse('file.truncated');
  const { count, directory, size } = directoryOf(view, end);
  const directoryEnd = directory + size;
  if (count > limits.entries) refuse('file.tooLarge');
  if (directoryEnd > end || directory > directoryEnd) refuse('file.damaged');
  const entries: Entry[] = [];
  let at = directory;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + centralLength > directoryEnd || view.getUint32(at, true) !== centralSignature)
      refuse('file.damaged');
    const entry = readEntry(bytes, view, at, directory);
    total += entry.size;
    if (total > limits.total) refuse('file.tooLarge');
    if (entry.size > limits.ratioFrom && entry.size > entry.packed * limits.ratio) refuse('file.bomb');
    entries.push(entry);
    at += entry.centralLength;
  }
  return { bytes, entries, directory, directoryEnd, comment: bytes.slice(end + endLength) };
}

/** Where the directory is; writers that stream say it in the 64-bit record before the end, although nothing needs it. */
function directoryOf(view: DataView, end: number): { count: number; directory: number; size: number } {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const directory = view.getUint32(end + 16, true);
  if (count !== 0xffff && size !== 0xffffffff && directory !== 0xffffffff) return { count, directory, size };
  const locator = end - locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return { count, directory, size };
  const record = wideAt(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== wideEndSignature) refuse('file.damaged');
  return {
    count: wideAt(view, record + 32),
    size: wideAt(view, record + 40),
    directory: wideAt(view, record + 48),
  };
}

function wideAt(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

const utf8Names = new TextDecoder('utf-8');
/** Without the mark, names are in whatever page the writer's system had; a Mac has UTF-8 and does not say so. */
const strictNames = new TextDecoder('utf-8', { fatal: true });
const oldNames = new TextDecoder('gbk');

function unmarkedName(bytes: Uint8Array): string {
  try {
    return strictNames.decode(bytes);
  } catch {
    return oldNames.decode(bytes);
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = centralLength + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > bytes.length) refuse('file.damaged');
  const named = bytes.subarray(at + centralLength, at + centralLength + nameLength);
  const name = flags & 0x800 ? utf8Names.decode(named) : unmarkedName(named);
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  // Some writers that stream use the 64-bit field although nothing needs it.
  const wide = wideFields(view, at + centralLength + nameLength, extraLength);
  if (size === 0xffffffff) size = wide.shift() ?? refuse('file.damaged');
  if (packed === 0xffffffff) packed = wide.shift() ?? refuse('file.damaged');
  if (offset === 0xffffffff) offset = wide.shift() ?? refuse('file.damaged');
  if (offset + localLength > directory || view.getUint32(offset, true) !== localSignature)
    refuse('file.damaged');
  const data = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (data + packed > directory) refuse('file.damaged');
  return {
    name,
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
    data,
    central: at,
    centralLength: length,
  };
}

/** The 64-bit numbers of extra field 1, in the order they stand there. */
function wideFields(view: DataView, from: number, length: number): number[] {
  const end = from + length;
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fields: number[] = [];
    const stop = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    for (let field = at + 4; field + 8 <= stop; field += 8) {
      fields.push(wideAt(view, field));
    }
    return fields;
  }
  return [];
}

/** The content of an entry. */
export function inflate(zip: Zip, entry: Entry): Uint8Array {
  const packed = packedData(zip, entry);
  if (entry.method === 0) return checked(packed, entry);
  return checked(inflateExactly(packed, entry), entry);
}

/** The entry as it is packed; refuses what cannot be unpacked. */
export function packedData(zip: Zip, entry: Entry): Uint8Array {
  if (entry.flags & 1) refuse('file.encrypted');
  if (entry.method !== 0 && entry.method !== 8) refuse('file.damaged', { part: entry.name });
  return zip.bytes.subarray(entry.data, entry.data + entry.packed);
}

/** Content must be what the directory promised. */
function checked(content: Uint8Array, entry: Entry): Uint8Array {
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    refuse('file.damaged', { part: entry.name });
  return content;
}

function inflateExactly(packed: Uint8Array, entry: Entry): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    refuse('file.damaged', { part: entry.name });
  }
}
