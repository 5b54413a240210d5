/**
 * Law: a part that is not replaced keeps its bytes — local header, extra fields, packed data, data descriptor — and its
 * order. Only offsets in the central directory move. A replaced part keeps its place, name and date; null takes a part out.
 */
import { crc32 } from './crc';
import type { Entry, Zip } from './read';
import { centralLength, concat, endRecord, localHeader, putSizes, viewOf, type Sizes } from './record';
import { pack } from './write';

export function rewriteZip(zip: Zip, replaced: ReadonlyMap<Entry, Uint8Array | null>): Uint8Array {
  const physical = [...zip.entries].sort((a, b) => a.offset - b.offset);
  const pieces: Uint8Array[] = [zip.bytes.subarray(0, physical[0]?.offset ?? 0)];
  let offset = pieces[0]?.length ?? 0;
  const directoryOf = new Map<Entry, Uint8Array>();
  physical.forEach((entry, index) => {
    const next = physical[index + 1]?.offset ?? zip.directory;
    const content = replaced.get(entry);
    if (content === null) return;
    const piece =
      content === undefined
        ? { local: zip.bytes.subarray(entry.offset, next), central: movedEntry(zip, entry, offset) }
        : freshEntry(zip, entry, offset, content);
    pieces.push(piece.local);
    directoryOf.set(entry, piece.central);
    offset += piece.local.length;
  });
  const left = zip.entries.filter((entry) => directoryOf.has(entry));
  const central = concat(left.map((entry) => directoryOf.get(entry) as Uint8Array));
  return concat([...pieces, central, endRecord(left.length, central.length, offset, zip.comment)]);
}

function movedEntry(zip: Zip, entry: Entry, offset: number): Uint8Array {
  const central = zip.bytes.slice(entry.central, entry.central + entry.centralLength);
  viewOf(central).setUint32(42, offset, true);
  return central;
}

/** Header and data anew; extra fields and the data descriptor of the old entry speak of the old data and go. */
function freshEntry(zip: Zip, entry: Entry, offset: number, content: Uint8Array) {
  const old = viewOf(zip.bytes);
  const { method, packed } = pack(content, true);
  const sizes: Sizes = {
    flags: entry.flags & 0x800,
    method,
    time: old.getUint16(entry.central + 12, true),
    date: old.getUint16(entry.central + 14, true),
    crc: crc32(content),
    packed: packed.length,
    size: content.length,
  };
  const nameLength = old.getUint16(entry.central + 28, true);
  const name = zip.bytes.subarray(entry.central + centralLength, entry.central + centralLength + nameLength);
  const local = concat([localHeader(name, sizes), packed]);
  const central = zip.bytes.slice(entry.central, entry.central + centralLength + nameLength);
  const view = viewOf(central);
  putSizes(view, 6, sizes);
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  view.setUint32(42, offset, true);
  return { local, central };
}
