/** Bytes under a passphrase and back, in the worker: deriving a key keeps a processor busy for a while. */
import { open, seal, type Chance } from '#cipher/seal';
import { matches, verifierOf, type Verifier } from '#cipher/verifier';
import { fail, succeed, type Result } from '#value/problem';
import type { Job } from './job';

/** The file is opened again before it is handed out, as any backup is read back. */
export const protect: Job<
  { bytes: Uint8Array; passphrase: string; chance: Chance },
  Result<Uint8Array>
> = async ({ bytes, passphrase, chance }, progress) => {
  const sealed = await seal(bytes, passphrase, chance);
  progress(1, 2);
  const opened = await open(sealed, passphrase);
  if (!opened.ok || !sameBytes(opened.value, bytes)) return fail('backup.notSame');
  return succeed(sealed);
};

export const unprotect: Job<
  { bytes: Uint8Array; passphrase: string; fileName: string },
  Result<Uint8Array>
> = async ({ bytes, passphrase, fileName }) => {
  const opened = await open(bytes, passphrase);
  return opened.ok ? opened : { ok: false, problem: { ...opened.problem, place: { file: fileName } } };
};

/** What the screen lock keeps of a new passphrase. */
export const verifierFor: Job<{ passphrase: string; salt: Uint8Array }, Verifier> = ({ passphrase, salt }) =>
  verifierOf(passphrase, salt);

export const isPassphrase: Job<{ passphrase: string; verifier: Verifier }, boolean> = ({
  passphrase,
  verifier,
}) => matches(passphrase, verifier);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
