/**
 * A ledger file read back. Nothing is believed before it is checked: the zip's own sums, size and hash of every part,
 * the counts, the shape of what is read. A file is taken whole or refused with the part that is wrong.
 */
import type { Catalog } from '#domain/catalog/catalog';
import { definitions, keyOf } from '#domain/catalog/collections';
import {
  collections,
  type Change,
  type Collection,
  type Collections,
  type Step,
} from '#domain/change/change';
import type { Entry } from '#domain/change/entry';
import type { Fact } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import { ProblemError, succeed, type Result } from '#value/problem';
import { inflate, readZip, type Entry as ZipEntry, type Zip } from '#workbook/opc/read';
import type { KeptFile, LedgerContent } from './content';
import { damagedIn, notOne } from './damage';
import { RowReader, type Lists } from './fact-rows';
import { readManifest, type PartLine } from './manifest';
import { sha256 } from './sha256';
import { countsOf } from './write';

/** Fails with `ledgerFile.damaged`, `.notOne`, `.tooNew`, or `file.tooLarge` and `file.bomb` of the zip itself. */
export function readLedgerFile(bytes: Uint8Array, fileName?: string): Result<LedgerContent> {
  try {
    return succeed(readContent(bytes));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const place = fileName === undefined ? {} : { file: fileName };
    const { code } = error.problem;
    const broken = code === 'file.damaged' || code === 'file.truncated';
    const problem = broken ? { code: 'ledgerFile.damaged', details: { part: 'zip' } } : error.problem;
    return { ok: false, problem: { ...problem, place: { ...place, ...problem.place } } };
  }
}

function readContent(bytes: Uint8Array): LedgerContent {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) notOne();
  const zip = readZip(bytes);
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const head = entries.get('manifest.json');
  if (!head) notOne();
  const manifest = readManifest(textOf(inflate(zip, head), head.name));
  const parts = new Map(manifest.parts.map((line) => [line.name, line]));
  const partOf = (name: string): Uint8Array => {
    const line = parts.get(name);
    return line ? checkedPart(zip, entries.get(name), line) : damagedIn(name);
  };
  const json = (name: string): unknown => parsed(textOf(partOf(name), name), name);
  const catalog = readCatalog(json('catalog.json'));
  const { facts, reader } = readFacts(json('facts.json'));
  const content: LedgerContent = {
    catalog,
    facts,
    history: readHistory(json('history.json'), catalog, facts, reader),
    files: readFiles(json('files.json'), partOf),
  };
  for (const [name, count] of Object.entries(countsOf(content))) {
    if ((manifest.counts[name] ?? 0) !== count) damagedIn('manifest.json');
  }
  return content;
}

function checkedPart(zip: Zip, entry: ZipEntry | undefined, line: PartLine): Uint8Array {
  if (entry?.size !== line.bytes) damagedIn(line.name);
  const bytes = inflate(zip, entry);
  return sha256(bytes) === line.sha256 ? bytes : damagedIn(line.name);
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

/** The facts, and the reader for what history says of them in the same lists. */
function readFacts(found: unknown): { facts: Fact[]; reader: RowReader } {
  const part = 'facts.json';
  const { lists, rows } = recordOf(found, part);
  const reader = new RowReader(recordOf(lists, part) as Lists, part);
  return { facts: listOf(rows, part).map((row) => reader.read(row, part)), reader };
}

const historyPart = 'history.json';

type Told = (collection: Collection, told: unknown) => unknown;

function readHistory(found: unknown, catalog: Catalog, facts: readonly Fact[], reader: RowReader): Entry[] {
  // What still stands is named by its place or key; the rest is told in full.
  const told: Told = (collection, one) => {
    if (typeof one === 'number') return collection === 'facts' ? facts[one] : undefined;
    if (collection === 'facts') return reader.read(one, historyPart);
    const known: ReadonlyMap<string, unknown> = catalog[collection];
    return typeof one === 'string' ? known.get(one) : recordIn(one, historyPart);
  };
  return listOf(found, historyPart).map((entry) => {
    const [head, change] = listOf(entry, historyPart);
    const { id, at, kind } = recordOf(head, historyPart);
    if (typeof id !== 'number' || typeof at !== 'string' || typeof kind !== 'string') damagedIn(historyPart);
    return { ...(head as Omit<Entry, 'change'>), change: readChange(recordOf(change, historyPart), told) };
  });
}

function readChange(lists: Readonly<Record<string, unknown>>, told: Told): Change {
  const change: Record<string, readonly Step<unknown>[]> = {};
  for (const [name, steps] of Object.entries(lists)) {
    const collection = collections.find((one) => one === name) ?? damagedIn(historyPart);
    change[collection] = listOf(steps, historyPart).map((step) => {
      const [from = null, to = null] = listOf(step, historyPart);
      const read = (one: unknown): unknown => told(collection, one) ?? damagedIn(historyPart);
      return { ...(from === null ? {} : { from: read(from) }), ...(to === null ? {} : { to: read(to) }) };
    });
  }
  return change as Change;
}

function readFiles(found: unknown, partOf: (name: string) => Uint8Array): KeptFile[] {
  return listOf(found, 'files.json').map((line) => {
    const { id, name, at, part } = recordOf(line, 'files.json');
    if (![id, name, at, part].every((text) => typeof text === 'string')) damagedIn('files.json');
    return { id: id as FileId, name: name as string, at: at as string, bytes: partOf(part as string) };
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
function recordIn(found: unknown, part: string): Collections[Exclude<Collection, 'facts'>] {
  const record = recordOf(found, part);
  if (typeof (record['key'] ?? record['id']) !== 'string') damagedIn(part);
  return record as unknown as Collections[Exclude<Collection, 'facts'>];
}
