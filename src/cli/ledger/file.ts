/**
 * The ledger a verb works on: `L.ledger.zip` as the app keeps its backups, `L.ledger.enc`, the same under a passphrase, or
 * `L.json`, the same content written out plainly. What a file is its content decides when it is read, its ending when it is
 * written; what was protected stays so under any name.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSealed, ivLength, saltLength } from '#cipher/envelope';
import { open, seal } from '#cipher/seal';
import { emptyContent } from '#exchange/ledger-file/content';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { writeLedgerFile } from '#exchange/ledger-file/write';
import { MemoryLedger } from '#store/memory-ledger';
import { ProblemError } from '#value/problem';
import { bytesOf, orThrow } from '../file';
import { newPassphraseFor, passphraseFor } from './passphrase';
import { readPlain, writePlain } from './plain';

/** The options of every verb that takes a ledger. */
export const ledgerOptions = ['ledger', 'passphrase-file'] as const;

export interface Opened {
  readonly ledger: MemoryLedger;
  /** Of one that is protected. */
  readonly passphrase?: string;
}

export async function openLedger(path: string, passphraseFile?: string): Promise<MemoryLedger> {
  return (await read(path, passphraseFile)).ledger;
}

/** An empty one where there is no such file; under a passphrase where its name says so. */
export async function openOrBegin(path: string, passphraseFile?: string): Promise<Opened> {
  const there = await readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  if (there) return read(path, passphraseFile);
  const ledger = new MemoryLedger(emptyContent);
  if (!path.endsWith('.enc')) return { ledger };
  return { ledger, passphrase: await newPassphraseFor(basename(path), passphraseFile) };
}

async function read(path: string, passphraseFile: string | undefined): Promise<Opened> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  if (bytes[0] === 0x7b) return { ledger: new MemoryLedger(readPlain(bytes, name)) };
  if (!isSealed(bytes)) return { ledger: new MemoryLedger(orThrow(readLedgerFile(bytes, name))) };
  const passphrase = await passphraseFor(name, passphraseFile);
  const opened = await open(bytes, passphrase);
  if (!opened.ok) throw new ProblemError({ ...opened.problem, place: { file: name } });
  return { ledger: new MemoryLedger(orThrow(readLedgerFile(opened.value, name))), passphrase };
}

/** Beside the old file first, then in its place: it is there whole or not at all. */
export async function saveLedger(path: string, ledger: MemoryLedger, passphrase?: string): Promise<void> {
  const bytes = await written(path, ledger, passphrase);
  const beside = `${path}.${process.pid}.new`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

async function written(path: string, ledger: MemoryLedger, passphrase?: string): Promise<Uint8Array> {
  if (passphrase === undefined && path.endsWith('.json')) return writePlain(ledger.state);
  const plain = writeLedgerFile(ledger.state, await buildName());
  if (passphrase === undefined) return plain;
  const chance = { salt: randomBytes(saltLength.written), iv: randomBytes(ivLength) };
  return seal(plain, passphrase, chance);
}

async function buildName(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** As many bits as ids made in the app have. */
export function newId(): string {
  return randomBytes(9).toString('base64url');
}

export function now(): string {
  return new Date().toISOString();
}
