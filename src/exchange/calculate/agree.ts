/** Whether a computed value is what Excel had: numbers in 15 digits, up to the dust of another order of adding. */
import type { CellValue } from '#workbook/sheet';

const tolerance = 1e-9;

export function agrees(cached: CellValue, computed: CellValue | undefined): boolean {
  if (computed === undefined) return false;
  if (typeof cached === 'number' && typeof computed === 'number') return near(cached, computed);
  if (typeof cached === 'object' && typeof computed === 'object') return cached?.error === computed?.error;
  // A formula that gives "" may be stored without a value.
  if (cached === null) return computed === '';
  return cached === computed;
}

function near(a: number, b: number): boolean {
  return (
    a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 1e-13
  );
}
