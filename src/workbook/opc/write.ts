/** A zip from nothing: entries in the given order, one fixed date, so that the same input gives the same bytes. */
import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import { deflate } from './deflate';
import { centralEntry, concat, endRecord, fixedDate, localHeader, type Sizes } from './record';

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Above this, packing well costs more time than the few per cent are worth. */
const large = 1_000_000;

/** Deflated, or stored where deflate would not make it smaller; `quick` where someone waits for it. */
export function pack(bytes: Uint8Array, quick = false): { method: number; packed: Uint8Array } {
  const packed = quick || bytes.length > large ? deflate(bytes) : deflateSync(bytes, { level: 6 });
  return packed.length < bytes.length ? { method: 8, packed } : { method: 0, packed: bytes };
}

const utf8Names = 0x800;

export function writeZip(entries: readonly Part[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const { method, packed } = pack(bytes);
    const nameBytes = new TextEncoder().encode(name);
    const sizes: Sizes = {
      flags: utf8Names,
      method,
      time: 0,
      date: fixedDate,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
    };
    const header = localHeader(nameBytes, sizes);
    directory.push(centralEntry(nameBytes, sizes, offset));
    body.push(header, packed);
    offset += header.length + packed.length;
  }
  const central = concat(directory);
  return concat([...body, central, endRecord(entries.length, central.length, offset, new Uint8Array(0))]);
}
