/** Cells that hold a date as a number, or wait for one: their format says so. */
import type { Slot } from '#domain/template/template';
import { cellIndex, formulaOf, valueOf } from '#workbook/cells';
import { isDate } from '#workbook/format';
import type { Sheet } from '#workbook/sheet';
import type { Day } from '../fill/day-text';
import { dayOfSerial } from '../fill/serial';
import type { Shown } from '../intake/incoming';

export interface DateCell {
  /** undefined while the cell is blank. */
  readonly day?: Day;
  readonly slot: Omit<Slot, 'kind'>;
}

export function dateAt(sheet: Sheet, workbook: Shown, row: number, column: number): DateCell | undefined {
  const { cells } = sheet;
  const index = cellIndex(cells, row, column);
  if (index < 0 || formulaOf(cells, index) !== undefined) return undefined;
  const format = workbook.styles[cells.style[index] as number]?.format ?? 'General';
  const value = valueOf(cells, index);
  if (!isDate(format) || !(value === null || (typeof value === 'number' && value >= 1))) return undefined;
  const serial = workbook.date1904 ? 1904 : 1900;
  const slot = { before: '', text: '', after: '', serial } as const;
  if (value === null) return { slot };
  const day = dayOfSerial(value, serial);
  return { day, slot: { ...slot, text: isoOf(day) } };
}

function isoOf({ year, month, day }: Day): string {
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
