/** Where a draft comes from: what every fact of it will tell (law 9). */
import type { FileId } from '#domain/id';
import type { Sheet } from '#workbook/sheet';

export interface Incoming {
  readonly file: FileId;
  readonly fileName: string;
  readonly sheet: Sheet;
  /** ISO time of the import. */
  readonly at: string;
  /** ISO time at which the file was last saved, where that is known. */
  readonly saved?: string;
}
