/**
 * The container of protected bytes: 8 bytes magic, 2 bytes length of the header (big endian), the header (JSON), then what
 * AES-GCM gives: as many bytes as went in, and a tag of 16. All before the ciphertext is authenticated with it.
 * A header is not believed: it is short, its version, methods and numbers are those this program writes or has written.
 */
import { ProblemError } from '#value/problem';

export const envelopeVersion = 1;
export const kdf = 'PBKDF2-HMAC-SHA-256';
export const cipher = 'AES-256-GCM';

/** What is written now, and what is taken: fewer would be weak, more would keep a PC busy for minutes. */
export const iterations = { written: 600_000, least: 600_000, most: 5_000_000 } as const;
export const saltLength = { written: 16, most: 64 } as const;
export const ivLength = 12;
export const tagLength = 16;

/** LEDGER, end of text, new line: neither a text nor a zip begins so. */
const magic = [0x4c, 0x45, 0x44, 0x47, 0x45, 0x52, 0x1a, 0x0a];
const headerAt = magic.length + 2;
const longestHeader = 1024;

export interface Settings {
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
  readonly iterations: number;
}

export interface Envelope extends Settings {
  /** Everything before the ciphertext: authenticated, not secret. */
  readonly head: Uint8Array;
  readonly sealed: Uint8Array;
}

/** By content, whatever the file is called. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte);
}

export function headOf({ salt, iv, iterations: rounds }: Settings): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({
      version: envelopeVersion,
      kdf,
      iterations: rounds,
      salt: hexOf(salt),
      cipher,
      iv: hexOf(iv),
    }),
  );
  const head = new Uint8Array(headerAt + header.length);
  head.set(magic);
  new DataView(head.buffer).setUint16(magic.length, header.length);
  head.set(header, headerAt);
  return head;
}

/** Fails with `sealed.notOne`, `.damaged` or `.tooNew`, before anything is computed. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  if (!isSealed(bytes)) throw new ProblemError({ code: 'sealed.notOne' });
  if (bytes.length < headerAt) damaged();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(magic.length);
  const start = headerAt + length;
  if (length > longestHeader || bytes.length < start + tagLength) damaged();
  const settings = readHeader(bytes.subarray(headerAt, start));
  return { ...settings, head: bytes.subarray(0, start), sealed: bytes.subarray(start) };
}

function readHeader(bytes: Uint8Array): Settings {
  const header = parsed(bytes);
  const { version, iterations: rounds } = header;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) damaged();
  if (version > envelopeVersion) {
    throw new ProblemError({ code: 'sealed.tooNew', details: { found: version, known: envelopeVersion } });
  }
  if (header['kdf'] !== kdf || header['cipher'] !== cipher) damaged();
  if (typeof rounds !== 'number' || !Number.isInteger(rounds)) damaged();
  if (rounds < iterations.least || rounds > iterations.most) damaged();
  const salt = bytesOf(header['salt'], saltLength.written, saltLength.most);
  return { salt, iv: bytesOf(header['iv'], ivLength, ivLength), iterations: rounds };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof found === 'object' && found !== null) return found as Readonly<Record<string, unknown>>;
  } catch {
    // No UTF-8 or no JSON: the same to the reader.
  }
  return damaged();
}

function damaged(): never {
  throw new ProblemError({ code: 'sealed.damaged' });
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: unknown, least: number, most: number): Uint8Array {
  if (typeof hex !== 'string' || !/^(?:[0-9a-f]{2})+$/.test(hex)) damaged();
  const length = hex.length / 2;
  if (length < least || length > most) damaged();
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}
