/** What number cells hold. */
import { readNumber } from '#value/read-number';
import type { Picture, Spot } from './picture';

/** Nothing there, not even a formula. */
export function isBlankAt(picture: Picture, { row, column }: { row: number; column: number }): boolean {
  return picture.at(row, column) === undefined;
}

/** The number a spot holds, typed as text or not; undefined where there is none. */
export function numberIn(picture: Picture, spot: Spot | undefined): number | undefined {
  if (!spot || spot.sort !== 'number') return undefined;
  const { cells } = picture.sheet;
  if (cells.kind[spot.index] === 1) return cells.number[spot.index];
  const read = readNumber(spot.text);
  return read.kind === 'number' ? read.value : undefined;
}

export function formatOf(picture: Picture, spot: Spot): string {
  return picture.workbook.styles[picture.sheet.cells.style[spot.index] as number]?.format ?? 'General';
}
