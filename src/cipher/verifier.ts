/** What is kept to know a passphrase again: salt, rounds, and what PBKDF2 makes of it. The passphrase is not in it. */
import { hexOf, iterations } from './envelope';
import { theMethod } from './choose';
import type { Method } from './method';
import { passphraseBytes } from './passphrase';

export interface Verifier {
  readonly iterations: number;
  /** Both in hexadecimal. */
  readonly salt: string;
  readonly hash: string;
}

export async function verifierOf(passphrase: string, salt: Uint8Array, method?: Method): Promise<Verifier> {
  const rounds = iterations.written;
  const way = method ?? (await theMethod());
  const hash = await way.derive(passphraseBytes(passphrase), salt, rounds);
  return { iterations: rounds, salt: hexOf(salt), hash: hexOf(hash) };
}

export async function matches(passphrase: string, kept: Verifier, method?: Method): Promise<boolean> {
  const salt = Uint8Array.from(kept.salt.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const way = method ?? (await theMethod());
  const hash = hexOf(await way.derive(passphraseBytes(passphrase), salt, kept.iterations));
  // All of it is compared, whatever differs first.
  let differing = hash.length ^ kept.hash.length;
  for (let i = 0; i < hash.length; i += 1) differing |= hash.charCodeAt(i) ^ (kept.hash.charCodeAt(i) || 0);
  return differing === 0;
}

/** As it was stored; undefined where it is none. */
export function readVerifier(found: unknown): Verifier | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { iterations: rounds, salt, hash } = found as Partial<Record<keyof Verifier, unknown>>;
  if (typeof rounds !== 'number' || rounds < 1 || rounds > iterations.most) return undefined;
  if (typeof salt !== 'string' || !/^[0-9a-f]{32,128}$/.test(salt)) return undefined;
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  return { iterations: rounds, salt, hash };
}
