/** All that a ledger is, as plain data: what a ledger file carries from one place to another. */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import type { Entry, EntryHead } from '#domain/change/entry';
import { packChange, unpackChange, type PackedChange } from '#domain/change/packed';
import { columnsOf, factsOf, type FactColumns } from '#domain/fact/columns';
import type { Fact } from '#domain/fact/fact';
import type { FileId } from '#domain/id';

/** A workbook as it came, byte for byte. */
export interface KeptFile {
  readonly id: FileId;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO time. */
  readonly at: string;
}

export interface LedgerContent {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  /** Oldest first. */
  readonly history: readonly Entry[];
  readonly files: readonly KeptFile[];
}

export interface PackedEntry {
  readonly head: EntryHead;
  readonly change: PackedChange;
}

/** The same with its facts as columns: a ledger of a million passes through a worker this way. */
export interface PackedContent {
  readonly catalog: Catalog;
  readonly facts: FactColumns;
  /** Oldest first. */
  readonly history: readonly PackedEntry[];
  readonly files: readonly KeptFile[];
}

export const emptyContent: LedgerContent = { catalog: emptyCatalog, facts: [], history: [], files: [] };

export function packContent({ facts, history, ...rest }: LedgerContent): PackedContent {
  return {
    ...rest,
    facts: columnsOf(facts),
    history: history.map(({ change, ...head }) => ({ head, change: packChange(change) })),
  };
}

export function unpackContent({ facts, history, ...rest }: PackedContent): LedgerContent {
  return {
    ...rest,
    facts: factsOf(facts),
    history: history.map(({ head, change }) => ({ ...head, change: unpackChange(change) })),
  };
}
