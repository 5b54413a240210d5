/** All that a ledger is, as plain data: what a ledger file carries from one place to another. */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import type { Entry } from '#domain/change/entry';
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

export const emptyContent: LedgerContent = { catalog: emptyCatalog, facts: [], history: [], files: [] };
