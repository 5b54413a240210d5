/**
 * Work that asks for the content of one large part after the other. It is written once, as a generator, and done at
 * once or later: later, large parts are unpacked by the browser's own inflater, where there is one (Chromium 103), in half the time.
 */
import { crc32 } from './crc';
import { inflate, packedData, type Entry, type Zip } from './read';

export type Reading<T> = Generator<Entry, T, Uint8Array>;

export function readNow<T>(zip: Zip, reading: Reading<T>): T {
  let step = reading.next();
  while (!step.done) step = reading.next(inflate(zip, step.value));
  return step.value;
}

export async function readLater<T>(zip: Zip, reading: Reading<T>): Promise<T> {
  let step = reading.next();
  while (!step.done) step = reading.next(await inflateLater(zip, step.value));
  return step.value;
}

const small = 200_000;

async function inflateLater(zip: Zip, entry: Entry): Promise<Uint8Array> {
  if (entry.method !== 8 || entry.size < small || !isSupported()) return inflate(zip, entry);
  // Whatever went wrong, the other inflater says it in our words.
  return (await unpacked(packedData(zip, entry), entry)) ?? inflate(zip, entry);
}

function isSupported(): boolean {
  if (typeof DecompressionStream === 'undefined') return false;
  try {
    // Before Chromium 103 there is one that does not know this format, and says so by throwing.
    new DecompressionStream('deflate-raw');
    return true;
  } catch {
    return false;
  }
}

/** undefined where the data are not what was promised. The check sum is made while the inflater is at the next piece. */
async function unpacked(packed: Uint8Array, { size, crc }: Entry): Promise<Uint8Array | undefined> {
  const content = new Uint8Array(size);
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let at = 0;
  let sum = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return at === size && sum === crc ? content : undefined;
      if (at + value.length > size) {
        await reader.cancel();
        return undefined;
      }
      content.set(value, at);
      at += value.length;
      sum = crc32(value, sum);
    }
  } catch {
    return undefined;
  }
}
