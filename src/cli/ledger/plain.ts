/** A ledger as one JSON text, for small ledgers, by hand and by eye: records as they are in memory, files in base64. */
import type { Catalog } from '#domain/catalog/catalog';
import { definitions, keyOf } from '#domain/catalog/collections';
import type { Fact } from '#domain/fact/fact';
import { canonical } from '#exchange/ledger-file/canonical';
import type { KeptFile, LedgerContent } from '#exchange/ledger-file/content';
import { formatName, formatVersion } from '#exchange/ledger-file/manifest';
import { ProblemError } from '#value/problem';

type PlainFile = Omit<KeptFile, 'bytes'> & { readonly base64: string };

interface Plain {
  readonly format: string;
  readonly version: number;
  readonly catalog: Readonly<Record<string, readonly never[]>>;
  readonly facts: readonly Fact[];
  readonly history: LedgerContent['history'];
  readonly files: readonly PlainFile[];
}

export function writePlain({ catalog, facts, history, files }: LedgerContent): Uint8Array {
  const sorted = <R>(records: Iterable<R>, key: (record: R) => string): R[] =>
    [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const plain = {
    format: formatName,
    version: formatVersion,
    catalog: Object.fromEntries(definitions.map((name) => [name, sorted(catalog[name].values(), keyOf)])),
    facts: sorted(facts, keyOf),
    history,
    files: sorted(files, ({ id }) => id).map(({ bytes, ...file }) => ({
      ...file,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonical(plain)), null, 1)}\n`);
}

/** What is not there is empty. */
export function readPlain(bytes: Uint8Array, fileName: string): LedgerContent {
  const problem = (code: string, details?: Record<string, string | number>): ProblemError =>
    new ProblemError({ code, place: { file: fileName }, ...(details ? { details } : {}) });
  let plain: Partial<Plain>;
  try {
    plain = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Plain>;
  } catch (error) {
    throw problem('ledgerFile.damaged', { part: error instanceof Error ? error.message : fileName });
  }
  if (plain.format !== formatName) throw problem('ledgerFile.notOne');
  const { version = formatVersion, catalog = {}, facts = [], history = [], files = [] } = plain;
  if (version > formatVersion) throw problem('ledgerFile.tooNew', { found: version, known: formatVersion });
  const maps = definitions.map((name) => [
    name,
    new Map((catalog[name] ?? []).map((record) => [keyOf(record), record])),
  ]);
  return {
    catalog: Object.fromEntries(maps) as Catalog,
    facts: facts.map(withoutKey),
    history,
    files: files.map(({ base64, ...file }) => ({
      ...file,
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    })),
  };
}

/** Older files repeat the place of a fact as its key. */
function withoutKey(fact: Fact): Fact {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => name !== 'key')) as unknown as Fact;
}
