/** Where a draft comes from: what every fact of it will tell (law 9). */
import type { FileId } from '#domain/id';
import type { Sheet, Workbook } from '#workbook/sheet';

/** How a workbook's numbers are shown. */
export type Shown = Pick<Workbook, 'styles' | 'date1904'>;

export interface Incoming {
  readonly file: FileId;
  readonly fileName: string;
  readonly sheet: Sheet;
  readonly workbook: Shown;
  /** ISO time of the import. */
  readonly at: string;
  /** ISO time at which the file was last saved, where that is known. */
  readonly saved?: string;
}
