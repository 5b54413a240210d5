/** What is to be written, and what a workbook says back. */
import type { CellValue } from '../sheet';

export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** null and '' empty the cell; text is written as text, also when it begins with `=`. */
  readonly value: CellValue;
  /** The value is a formula's result: written only where there is a formula. */
  readonly cachedOnly?: boolean;
  /** A formula without `=`, of which `value` is the stored result; it takes the place of what the cell had. */
  readonly formula?: string;
  /** Takes the formula out. Without it a formula cell keeps its formula, and the value becomes its stored result. */
  readonly replaceFormula?: boolean;
}

export interface PatchOptions {
  /** Asks the program that opens the file to compute everything anew. */
  readonly recalculate?: boolean;
  readonly fileName?: string;
}

export interface Patched {
  readonly bytes: Uint8Array;
  /** Cells written, refreshed formula results included. */
  readonly written: number;
  /** Cells that held the same already; not a byte of theirs was touched. */
  readonly unchanged: number;
  /** Formula cells that kept their formula and got a new stored result. */
  readonly refreshed: number;
  /** The file carries a digital signature, which no longer holds. */
  readonly signed: boolean;
}
