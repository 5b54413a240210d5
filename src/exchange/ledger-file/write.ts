/** A ledger as one file. Everything is sorted and no time is written, so that equal ledgers are equal files. */
import type { Catalog } from '#domain/catalog/catalog';
import { definitions, keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import { stepsOf, type Change, type Step } from '#domain/change/change';
import { countOf } from '#domain/fact/columns';
import { writeZip, type Part } from '#workbook/opc/write';
import { canonical, lines as linesOf } from './canonical';
import {
  packContent,
  type KeptFile,
  type LedgerContent,
  type PackedContent,
  type PackedEntry,
} from './content';
import { hashLater, hashNow, type Hashing } from './hashing';
import { Ink } from './ink';
import { formatName, formatVersion, type Manifest, type PartLine } from './manifest';
import { RowWriter } from './row-writer';

/** `app` says which build wrote it. */
export function writeLedgerFile(content: LedgerContent, app: string): Uint8Array {
  return hashNow(writing(packContent(content), app));
}

export function writeLater(content: PackedContent, app: string): Promise<Uint8Array> {
  return hashLater(writing(content, app));
}

function* writing(content: PackedContent, app: string): Hashing<Uint8Array> {
  const files = [...content.files].sort(by(({ id }) => id));
  const records = recordTexts(content.catalog);
  const rows = new RowWriter(content.facts);
  const history = historyText(content.history, rows, records);
  const parts: Part[] = [
    part('catalog.json', catalogText(records)),
    { name: 'facts.json', bytes: rows.facts() },
    { name: 'history.json', bytes: history },
    part('files.json', filesText(files)),
    ...files.map((file, i) => ({ name: partNameOf(file, i), bytes: file.bytes })),
  ];
  const lines: PartLine[] = [];
  for (const { name, bytes } of parts) lines.push({ name, bytes: bytes.length, sha256: yield bytes });
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    app,
    counts: countsOf(content),
    parts: lines,
  };
  return writeZip([part('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`), ...parts]);
}

export function countsOf({ catalog, facts, history, files }: PackedContent): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const collection of definitions) counts[collection] = catalog[collection].size;
  return { ...counts, facts: countOf(facts), history: history.length, files: files.length };
}

/** Of the file with this place among all, sorted by id; its own name behind a number, for people who look inside. */
export function partNameOf({ name }: Pick<KeptFile, 'name'>, place: number): string {
  return `files/${String(place + 1).padStart(4, '0')} ${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}`;
}

function part(name: string, text: string): Part {
  return { name, bytes: new TextEncoder().encode(text) };
}

type Texts = ReadonlyMap<Definition, ReadonlyMap<string, string>>;

/** Of every kind the records by key, sorted, each as its text. */
function recordTexts(catalog: Catalog): Texts {
  return new Map(
    definitions.map((collection) => {
      const records = [...catalog[collection].values()].sort(by(keyOf));
      return [collection, new Map(records.map((record) => [keyOf(record), canonical(record)]))];
    }),
  );
}

function catalogText(records: Texts): string {
  const lists = [...records].map(
    ([collection, texts]) => `${JSON.stringify(collection)}:${linesOf(texts.values())}`,
  );
  return `{\n${lists.join(',\n')}\n}\n`;
}

/** One writer for facts and history: both are made of the same periods, units and sources, and mostly of what still stands. */
function historyText(history: readonly PackedEntry[], rows: RowWriter, records: Texts): Uint8Array {
  const ink = new Ink();
  const sorted = [...history].sort((a, b) => a.head.id - b.head.id);
  ink.text(sorted.length === 0 ? '[]' : '[\n');
  sorted.forEach(({ head, change }, i) => {
    ink.text(`[${canonical(head)},{`);
    const lists = definitionSteps(change.rest, records);
    ink.text(lists.join(','));
    if (change.facts) {
      ink.text(lists.length > 0 ? ',"facts":' : '"facts":');
      rows.steps(ink, change.facts);
    }
    ink.text(i === sorted.length - 1 ? '}]\n]' : '}],\n');
  });
  ink.text('\n');
  return ink.bytes;
}

/** Steps as `[from, to]`: null, the record, or the key of the definition where the same stands. */
function definitionSteps(change: Change, records: Texts): string[] {
  const textOf = (kind: Definition, record: Definitions[Definition] | undefined): string => {
    if (!record) return 'null';
    const text = canonical(record);
    const key = keyOf(record);
    return records.get(kind)?.get(key) === text ? JSON.stringify(key) : text;
  };
  return definitions.flatMap((kind) => {
    const steps = stepsOf(change, kind) as readonly Step<Definitions[Definition]>[];
    if (steps.length === 0) return [];
    const texts = steps.map(({ from, to }) => `[${textOf(kind, from)},${textOf(kind, to)}]`);
    return [`${JSON.stringify(kind)}:[${texts.join(',')}]`];
  });
}

function filesText(files: readonly KeptFile[]): string {
  const rows = files.map((file, i) => {
    const { id, name, at } = file;
    return canonical({ id, name, at, part: partNameOf(file, i) });
  });
  return `${linesOf(rows)}\n`;
}

/** By code unit: the same order everywhere, whatever the language of the machine. */
function by<R>(key: (record: R) => string): (a: R, b: R) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
