/**
 * Work that asks for the hash of one part after the other. It is written once, as a generator, and done at once or later:
 * later, the browser's own SHA-256 does it where the page is given one (https, this machine), in a sixth of the time.
 */
import { sha256 } from './sha256';

export type Hashing<T> = Generator<Uint8Array, T, string>;

export function hashNow<T>(work: Hashing<T>): T {
  let step = work.next();
  while (!step.done) step = work.next(sha256(step.value));
  return step.value;
}

export async function hashLater<T>(work: Hashing<T>): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await digest(step.value));
  return step.value;
}

/** Below this, asking takes longer than doing it. */
const small = 100_000;

async function digest(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle || bytes.length < small) return sha256(bytes);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
