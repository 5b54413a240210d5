/** From what a cell of the file holds to what a fact would hold. */
import { readNumber } from '#value/read-number';
import type { Status } from '#value/value';
import type { CellValue } from '#workbook/sheet';
import { scaled } from '../scale';

export interface ReadCell {
  readonly value: number | null;
  readonly status?: Status;
  /** The form's spelling of the status. */
  readonly sign?: string;
  /** What could not be read, as it stands. */
  readonly text?: string;
}

/** undefined for a blank cell: nothing is known, nothing is written (law 2). `unit`: what the figures of the cell are in. */
export function readCell(value: CellValue, scale: number, unit: string): ReadCell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { value: scaled(value, scale) };
  if (typeof value === 'boolean') return { value: null, text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'object') return { value: null, text: value.error };
  const read = readNumber(value, unit);
  switch (read.kind) {
    case 'blank':
      return undefined;
    case 'status':
      return { value: null, status: read.status, sign: value.trim() };
    case 'number':
      // A percent sign in the text already says the scale.
      return { value: read.percent ? read.value : scaled(read.value, scale) };
    case 'unread':
      return { value: null, text: value };
  }
}
