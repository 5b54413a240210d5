/** Bytes under a passphrase, and back. A file is opened whole or not at all. */
import { ProblemError, succeed, type Result } from '#value/problem';
import { headOf, iterations, readEnvelope, type Settings } from './envelope';
import { theMethod } from './choose';
import type { Method } from './method';
import { passphraseBytes } from './passphrase';

/** What must be new for every file. */
export type Chance = Pick<Settings, 'salt' | 'iv'>;

export async function seal(
  plain: Uint8Array,
  passphrase: string,
  chance: Chance,
  method?: Method,
): Promise<Uint8Array> {
  const way = method ?? (await theMethod());
  const settings = { ...chance, iterations: iterations.written };
  const head = headOf(settings);
  const key = await way.key(
    await way.derive(passphraseBytes(passphrase), settings.salt, settings.iterations),
  );
  const sealed = await key.encrypt(settings.iv, head, plain);
  const bytes = new Uint8Array(head.length + sealed.length);
  bytes.set(head);
  bytes.set(sealed, head.length);
  return bytes;
}

/** Fails with `sealed.wrong` (another passphrase, or damaged behind the header), `.damaged`, `.tooNew`, `.notOne`. */
export async function open(
  bytes: Uint8Array,
  passphrase: string,
  method?: Method,
): Promise<Result<Uint8Array>> {
  try {
    const { salt, iv, iterations: rounds, head, sealed } = readEnvelope(bytes);
    const way = method ?? (await theMethod());
    const key = await way.key(await way.derive(passphraseBytes(passphrase), salt, rounds));
    const plain = await key.decrypt(iv, head, sealed);
    return plain ? succeed(plain) : { ok: false, problem: { code: 'sealed.wrong' } };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}
