/** A named formula as a live A1 formula: each operand becomes the cell that shows it. */
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';

/**
 * undefined where an operand is on no cell. A denominator of 0 shows «—», as in the ledger (law 3).
 * Our printer writes Excel's syntax, so that only the bracketed operands differ.
 */
export function lowerFormula(stored: string, cellOf: (id: string) => string | undefined): string | undefined {
  const parsed = parseFormula(stored);
  if (!parsed.ok) return undefined;
  let complete = true;
  const text = printFormula(parsed.value).replace(/\[#((?:[^\]]|\]\])*)\]/g, (_, id: string) => {
    const cell = cellOf(id.replace(/\]\]/g, ']'));
    if (cell === undefined) complete = false;
    return cell ?? '';
  });
  return complete ? `IFERROR(${text},"—")` : undefined;
}
