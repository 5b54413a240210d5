/** 自动备份, in the worker: a backup is written into the clerk's folder, read back from there, and old ones are thinned. */
import { generationsIn, type Generation } from '#exchange/generation/name';
import { toRemove } from '#exchange/generation/thin';
import { troubleOf } from '#exchange/generation/trouble';
import type { Waiting } from '#store/waiting';
import { fail, succeed, type Result } from '#value/problem';
import { backup, type LedgerSummary } from './backup';
import type { Job } from './job';

export interface GenerationInput {
  readonly database: string;
  readonly app: string;
  readonly folder: FileSystemDirectoryHandle;
  /** Of the new file. */
  readonly name: string;
  readonly mark: string;
  readonly keep: number;
  /** What could not be stored yet. */
  readonly waiting?: readonly Waiting[];
}

export interface WrittenGeneration {
  readonly summary: LedgerSummary;
  readonly bytes: number;
  /** How many of this mark there are now. */
  readonly kept: number;
  readonly removed: number;
}

export const writeGeneration: Job<GenerationInput, Result<WrittenGeneration>> = async (input, progress) => {
  const { folder, name, mark, keep } = input;
  const made = await backup(input, progress);
  if (!made.ok) return made;
  const { bytes, summary } = made.value;
  try {
    const written = await writeFile(folder, name, bytes);
    if (!written) return fail('generation.notSame', { name });
    const own = generationsIn(await namesIn(folder)).filter((one) => one.mark === mark);
    const begun = await emptyOnes(folder, own);
    const whole = own.filter((one) => !begun.includes(one));
    const old = [...toRemove(whole, keep), ...begun];
    for (const one of old) await folder.removeEntry(one.name);
    return succeed({ summary, bytes: bytes.length, kept: own.length - old.length, removed: old.length });
  } catch (error) {
    return fail(troubleOf(error), { name });
  }
};

/** False where what is read back is not what was written; then nothing of it stays. */
async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const before = await folder.getFileHandle(name).catch(() => undefined);
  const file = before ?? (await folder.getFileHandle(name, { create: true }));
  const takeBack = async (): Promise<void> => {
    // What lay there under the same name, written within the same second, is as it was.
    if (!before) await folder.removeEntry(name);
  };
  try {
    // The browser writes beside it and puts it in place on close: under this name there is never half a backup.
    const stream = await file.createWritable();
    try {
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    const back = new Uint8Array(await (await file.getFile()).arrayBuffer());
    if (back.length === bytes.length && back.every((byte, i) => byte === bytes[i])) return true;
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw error;
  }
  await folder.removeEntry(name);
  return false;
}

/** Begun when the browser was shut: a name with nothing behind it. */
async function emptyOnes(
  folder: FileSystemDirectoryHandle,
  own: readonly Generation[],
): Promise<Generation[]> {
  const sizes = await Promise.all(
    own.map(async ({ name }) => (await (await folder.getFileHandle(name)).getFile()).size),
  );
  return own.filter((_, i) => sizes[i] === 0);
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
