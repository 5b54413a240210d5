/** A ledger as one file. Everything is sorted and no time is written, so that equal ledgers are equal files. */
import { definitions, keyOf } from '#domain/catalog/collections';
import {
  collections,
  stepsOf,
  type Change,
  type Collection,
  type Collections,
  type Step,
} from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import { writeZip, type Part } from '#workbook/opc/write';
import { canonical, lines } from './canonical';
import type { KeptFile, LedgerContent } from './content';
import { RowWriter } from './fact-rows';
import { formatName, formatVersion, type Manifest } from './manifest';
import { sha256 } from './sha256';

/** `app` says which build wrote it. */
export function writeLedgerFile(content: LedgerContent, app: string): Uint8Array {
  const files = [...content.files].sort(by(({ id }) => id));
  const records = recordTexts(content);
  const texts = factTexts(content, records);
  const parts: Part[] = [
    part('catalog.json', catalogText(records)),
    part('facts.json', texts.facts),
    part('history.json', texts.history),
    part('files.json', filesText(files)),
    ...files.map((file, i) => ({ name: partNameOf(file, i), bytes: file.bytes })),
  ];
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    app,
    counts: countsOf(content),
    parts: parts.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return writeZip([part('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`), ...parts]);
}

export function countsOf({ catalog, facts, history, files }: LedgerContent): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const collection of definitions) counts[collection] = catalog[collection].size;
  return { ...counts, facts: facts.length, history: history.length, files: files.length };
}

/** Of the file with this place among all, sorted by id; its own name behind a number, for people who look inside. */
export function partNameOf({ name }: Pick<KeptFile, 'name'>, place: number): string {
  return `files/${String(place + 1).padStart(4, '0')} ${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}`;
}

function part(name: string, text: string): Part {
  return { name, bytes: new TextEncoder().encode(text) };
}

type Texts = ReadonlyMap<Collection, ReadonlyMap<string, string>>;

/** Of every kind the records by key, sorted, each as its text. */
function recordTexts({ catalog }: LedgerContent): Texts {
  return new Map(
    definitions.map((collection) => {
      const records = [...catalog[collection].values()].sort(by(keyOf));
      return [collection, new Map(records.map((record) => [keyOf(record), canonical(record)]))];
    }),
  );
}

function catalogText(records: Texts): string {
  const lists = [...records].map(
    ([collection, texts]) => `${JSON.stringify(collection)}:${lines(texts.values())}`,
  );
  return `{\n${lists.join(',\n')}\n}\n`;
}

/** One writer for both: history is made of the same periods, units and sources, and mostly of what still stands. */
function factTexts({ facts, history }: LedgerContent, records: Texts): { facts: string; history: string } {
  const writer = new RowWriter();
  const sorted = [...facts].sort(by(({ key }) => key));
  const rows = sorted.map((fact) => writer.write(fact));
  const places = new Map(sorted.map(({ key }, i) => [key, i]));
  const factText = (fact: Fact): string => {
    const row = writer.write(fact);
    const place = places.get(fact.key);
    return place !== undefined && rows[place] === row ? String(place) : row;
  };
  const textOf = (collection: Collection, record: Collections[Collection] | undefined): string => {
    if (!record) return 'null';
    if (collection === 'facts') return factText(record as Fact);
    const text = canonical(record);
    const key = keyOf(record);
    return records.get(collection)?.get(key) === text ? JSON.stringify(key) : text;
  };
  const entries = [...history]
    .sort((a, b) => a.id - b.id)
    .map(({ change, ...head }) => `[${canonical(head)},${changeText(change, textOf)}]`);
  return {
    facts: `{"lists":${canonical(writer.lists)},\n"rows":${lines(rows)}}\n`,
    history: `${lines(entries)}\n`,
  };
}

/** Steps as `[from, to]`: null, the record, or where the same stands: a fact's row in facts.json, the key of a definition. */
function changeText(
  change: Change,
  textOf: (collection: Collection, record: Collections[Collection] | undefined) => string,
): string {
  const lists = collections.flatMap((collection) => {
    const steps = stepsOf(change, collection) as readonly Step<Collections[Collection]>[];
    if (steps.length === 0) return [];
    const texts = steps.map(({ from, to }) => `[${textOf(collection, from)},${textOf(collection, to)}]`);
    return [`${JSON.stringify(collection)}:[${texts.join(',')}]`];
  });
  return `{${lists.join(',')}}`;
}

function filesText(files: readonly KeptFile[]): string {
  const rows = files.map((file, i) => {
    const { id, name, at } = file;
    return canonical({ id, name, at, part: partNameOf(file, i) });
  });
  return `${lines(rows)}\n`;
}

/** By code unit: the same order everywhere, whatever the language of the machine. */
function by<R>(key: (record: R) => string): (a: R, b: R) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
