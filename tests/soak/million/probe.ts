/** Runs in the page: what a ledger's database holds, as hashes, read record by record and not by way of a backup. */
import type { FileId } from '#domain/id';
import { canonical } from '#exchange/ledger-file/canonical';
import { Database } from '#store/database';
import { Ledger } from '#store/ledger';
import { changeOf } from '#store/stored-change';

export interface Held {
  /** By kind: how many and their hash, in the order of their keys. */
  readonly [kind: string]: string;
}

const encoder = new TextEncoder();

/** Records are hashed in lots and the hashes once more: a million texts are never held at once. */
class Hasher {
  #lot: string[] = [];
  #sums = '';
  count = 0;

  async add(text: string): Promise<void> {
    this.count += 1;
    if (this.#lot.push(text) >= 20_000) await this.#sum();
  }

  async end(): Promise<string> {
    await this.#sum();
    return `${this.count} ${(await sha(encoder.encode(this.#sums))).slice(0, 16)}`;
  }

  async #sum(): Promise<void> {
    this.#sums += await sha(encoder.encode(this.#lot.join('\n')));
    this.#lot = [];
  }
}

async function sha(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function hold(name: string): Promise<Held> {
  const ledger = new Ledger(name);
  const held: Record<string, string> = {};
  const catalog = await ledger.readCatalog();
  for (const [kind, records] of Object.entries(catalog)) {
    const hasher = new Hasher();
    for (const key of [...(records as ReadonlyMap<string, unknown>).keys()].sort())
      await hasher.add(canonical((records as ReadonlyMap<string, unknown>).get(key)));
    held[kind] = await hasher.end();
  }
  const facts = new Hasher();
  for (const indicator of [...catalog.indicators.keys()].sort())
    for (const fact of await ledger.readFactsOf([indicator])) await facts.add(canonical(fact));
  held['facts'] = await facts.end();
  const [history, files] = [new Hasher(), new Hasher()];
  const fileIds = new Set<FileId>();
  const db = new Database(name);
  for (const head of await db.history.toArray()) {
    const change = changeOf(await db.changes.get(head.id));
    for (const { to } of change.facts ?? []) if (to?.source.kind === 'file') fileIds.add(to.source.file);
    await history.add(canonical(head));
    for (const [kind, steps] of Object.entries(change))
      for (const step of steps as readonly unknown[]) await history.add(kind + canonical(step));
  }
  held['history'] = await history.end();
  for (const file of [...fileIds].sort()) {
    const stored = await ledger.findFile(file);
    const { bytes, ...rest } = stored ?? { bytes: new Uint8Array() };
    await files.add(canonical(rest) + (await sha(bytes as Uint8Array<ArrayBuffer>)));
  }
  held['files'] = await files.end();
  db.close();
  ledger.close();
  return held;
}
