/**
 * A ledger file read back. Nothing is believed before it is checked: the zip's own sums, size and hash of every part,
 * the counts, the shape of what is read. A file is taken whole or refused with the part that is wrong.
 */
import type { Catalog } from '#domain/catalog/catalog';
import { definitions, keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import type { Change, Step } from '#domain/change/change';
import type { EntryHead } from '#domain/change/entry';
import type { PackedChange } from '#domain/change/packed';
import type { FileId } from '#domain/id';
import { ProblemError, succeed, type Result } from '#value/problem';
import { inflate, readZip, type Entry as ZipEntry, type Zip } from '#workbook/opc/read';
import {
  unpackContent,
  type KeptFile,
  type LedgerContent,
  type PackedContent,
  type PackedEntry,
} from './content';
import { damagedIn, notOne } from './damage';
import { hashLater, hashNow, type Hashing } from './hashing';
import { readManifest, type PartLine } from './manifest';
import { eachRow, findRows } from './plain-rows';
import { RowReader } from './row-reader';
import { countsOf } from './write';

/** Fails with `ledgerFile.damaged`, `.notOne`, `.tooNew`, or `file.tooLarge` and `file.bomb` of the zip itself. */
export function readLedgerFile(bytes: Uint8Array, fileName?: string): Result<LedgerContent> {
  try {
    return succeed(unpackContent(hashNow(reading(bytes))));
  } catch (error) {
    return failed(error, fileName);
  }
}

export async function readLater(bytes: Uint8Array, fileName?: string): Promise<Result<PackedContent>> {
  try {
    return succeed(await hashLater(reading(bytes)));
  } catch (error) {
    return failed(error, fileName);
  }
}

function failed(error: unknown, fileName: string | undefined): Result<never> {
  if (!(error instanceof ProblemError)) throw error;
  const place = fileName === undefined ? {} : { file: fileName };
  const { code } = error.problem;
  const broken = code === 'file.damaged' || code === 'file.truncated';
  const problem = broken ? { code: 'ledgerFile.damaged', details: { part: 'zip' } } : error.problem;
  return { ok: false, problem: { ...problem, place: { ...place, ...problem.place } } };
}

function* reading(bytes: Uint8Array): Hashing<PackedContent> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) notOne();
  const zip = readZip(bytes);
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const head = entries.get('manifest.json');
  if (!head) notOne();
  const manifest = readManifest(textOf(inflate(zip, head), head.name));
  const parts = new Map(manifest.parts.map((line) => [line.name, line]));
  function* partOf(name: string): Hashing<Uint8Array> {
    const line = parts.get(name);
    return line ? yield* checkedPart(zip, entries.get(name), line) : damagedIn(name);
  }
  function* json(name: string): Hashing<unknown> {
    return parsed(textOf(yield* partOf(name), name), name);
  }
  const catalog = readCatalog(yield* json('catalog.json'));
  const rows = readRows(yield* partOf('facts.json'));
  const history = readHistory(yield* json('history.json'), catalog, rows);
  const files: KeptFile[] = [];
  for (const { part, ...file } of readFiles(yield* json('files.json')))
    files.push({ ...file, bytes: yield* partOf(part) });
  const content: PackedContent = { catalog, facts: rows.facts, history, files };
  for (const [name, count] of Object.entries(countsOf(content))) {
    if ((manifest.counts[name] ?? 0) !== count) damagedIn('manifest.json');
  }
  return content;
}

function* checkedPart(zip: Zip, entry: ZipEntry | undefined, line: PartLine): Hashing<Uint8Array> {
  if (entry?.size !== line.bytes) damagedIn(line.name);
  const bytes = inflate(zip, entry);
  return (yield bytes) === line.sha256 ? bytes : damagedIn(line.name);
}

function textOf(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damagedIn(part);
  }
}

function parsed(text: string, part: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return damagedIn(part);
  }
}

function readCatalog(found: unknown): Catalog {
  const part = 'catalog.json';
  const lists = recordOf(found, part);
  const maps = definitions.map((collection) => {
    // A file of an earlier version lacks the kinds that came later.
    const records = listOf(lists[collection] ?? [], part).map((record) => recordIn(record, part));
    return [collection, new Map(records.map((record) => [keyOf(record), record]))];
  });
  return Object.fromEntries(maps) as Catalog;
}

function readRows(bytes: Uint8Array): RowReader {
  const part = 'facts.json';
  const json = (text: Uint8Array): unknown => parsed(textOf(text, part), part);
  const found = findRows(bytes);
  if (found) {
    const { lists, from, to } = found;
    return new RowReader(recordOf(json(lists), part), (plain, other) =>
      eachRow(bytes, from, to, plain, (line) => other(json(line))),
    );
  }
  const { lists, rows } = recordOf(json(bytes), part);
  const all = listOf(rows, part);
  return new RowReader(recordOf(lists, part), (_, other) => all.forEach(other));
}

const historyPart = 'history.json';

function readHistory(found: unknown, catalog: Catalog, rows: RowReader): PackedEntry[] {
  return listOf(found, historyPart).map((entry) => {
    const [head, change] = listOf(entry, historyPart);
    const { id, at, kind } = recordOf(head, historyPart);
    if (typeof id !== 'number' || typeof at !== 'string' || typeof kind !== 'string') damagedIn(historyPart);
    return { head: head as EntryHead, change: readChange(recordOf(change, historyPart), catalog, rows) };
  });
}

function readChange(
  { facts, ...lists }: Readonly<Record<string, unknown>>,
  catalog: Catalog,
  rows: RowReader,
): PackedChange {
  const rest: Record<string, readonly Step<unknown>[]> = {};
  for (const [name, steps] of Object.entries(lists)) {
    const kind = definitions.find((one) => one === name) ?? damagedIn(historyPart);
    const known: ReadonlyMap<string, unknown> = catalog[kind];
    // What still stands is named by its key; the rest is told in full.
    const read = (one: unknown): unknown =>
      (typeof one === 'string' ? known.get(one) : recordIn(one, historyPart)) ?? damagedIn(historyPart);
    rest[kind] = listOf(steps, historyPart).map((step) => {
      const [from = null, to = null] = listOf(step, historyPart);
      return { ...(from === null ? {} : { from: read(from) }), ...(to === null ? {} : { to: read(to) }) };
    });
  }
  return {
    rest: rest as Change,
    ...(facts === undefined ? {} : { facts: rows.steps(listOf(facts, historyPart)) }),
  };
}

function readFiles(found: unknown): (Omit<KeptFile, 'bytes'> & { readonly part: string })[] {
  return listOf(found, 'files.json').map((line) => {
    const { id, name, at, part } = recordOf(line, 'files.json');
    if (![id, name, at, part].every((text) => typeof text === 'string')) damagedIn('files.json');
    return { id: id as FileId, name: name as string, at: at as string, part: part as string };
  });
}

function recordOf(found: unknown, part: string): Readonly<Record<string, unknown>> {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) damagedIn(part);
  return found as Readonly<Record<string, unknown>>;
}

function listOf(found: unknown, part: string): readonly unknown[] {
  return Array.isArray(found) ? found : damagedIn(part);
}

/** A definition, known by its key or id. */
function recordIn(found: unknown, part: string): Definitions[Definition] {
  const record = recordOf(found, part);
  if (typeof (record['key'] ?? record['id']) !== 'string') damagedIn(part);
  return record as unknown as Definitions[Definition];
}
