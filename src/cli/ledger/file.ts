/**
 * The ledger a verb works on: `L.ledger.zip` as the app keeps its backups, or `L.json`, the same content written out
 * plainly. What a file is its content decides when it is read, its ending when it is written.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { emptyContent } from '#exchange/ledger-file/content';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { writeLedgerFile } from '#exchange/ledger-file/write';
import { MemoryLedger } from '#store/memory-ledger';
import { bytesOf, orThrow } from '../file';
import { readPlain, writePlain } from './plain';

export async function openLedger(path: string): Promise<MemoryLedger> {
  const bytes = await bytesOf(path);
  const plain = bytes[0] === 0x7b;
  const name = basename(path);
  return new MemoryLedger(plain ? readPlain(bytes, name) : orThrow(readLedgerFile(bytes, name)));
}

/** An empty one where there is no such file. */
export async function openOrBegin(path: string): Promise<MemoryLedger> {
  const there = await readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return there ? openLedger(path) : new MemoryLedger(emptyContent);
}

/** Beside the old file first, then in its place: it is there whole or not at all. */
export async function saveLedger(path: string, ledger: MemoryLedger): Promise<void> {
  const bytes = path.endsWith('.json')
    ? writePlain(ledger.state)
    : writeLedgerFile(ledger.state, await buildName());
  const beside = `${path}.${process.pid}.new`;
  await writeFile(beside, bytes);
  await rename(beside, path);
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
