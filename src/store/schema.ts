/** Rows as IndexedDB holds them. A stored field is added here, in its domain file and in a new numbered migration. */
import type { EntryHead } from '#domain/change/entry';
import type { FileId } from '#domain/id';

/** A workbook as it arrived, byte for byte. Files are only ever added: undo leaves them, so that redo finds them. */
export interface StoredFile {
  readonly id: FileId;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO time. */
  readonly at: string;
}

/** A head before IndexedDB has numbered it. */
export type NewHead = Omit<EntryHead, 'id'>;
