/** Where the parts of a form come to stand; known before it is built, so that formulas can be written. Rows count from 1. */
import type { HeaderSpec, SheetSpec } from './spec';

export interface Places {
  /** Columns of the table. */
  readonly columns: readonly HeaderSpec[];
  readonly marksTop: number;
  /** 0 where there is none. */
  readonly headRow: number;
  readonly headerTop: number;
  readonly headerBottom: number;
  /** 0 where there is none. */
  readonly codeRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly notesTop: number;
  /** 0 where there is none. */
  readonly signatureRow: number;
  readonly bottom: number;
}

export function placesOf(sheet: SheetSpec): Places {
  const marks = sheet.marks?.length ?? 0;
  const marksTop = sheet.title.length + 1;
  const headRow = sheet.head ? marksTop + marks : 0;
  const headerTop = marksTop + marks + (sheet.head ? 1 : 0);
  const headerBottom = headerTop + depthOf(sheet.header) - 1;
  const codeRow = sheet.codeRow ? headerBottom + 1 : 0;
  const firstRow = headerBottom + (sheet.codeRow ? 2 : 1);
  const lastRow = firstRow + sheet.rows.length - 1;
  const notesTop = lastRow + 1;
  const notes = sheet.notes?.length ?? 0;
  const signatureRow = sheet.signatures?.length ? notesTop + notes : 0;
  return {
    columns: leavesOf(sheet.header),
    marksTop,
    headRow,
    headerTop,
    headerBottom,
    codeRow,
    firstRow,
    lastRow,
    notesTop,
    signatureRow,
    bottom: signatureRow > 0 ? signatureRow : lastRow + notes,
  };
}

export function leavesOf(header: readonly HeaderSpec[]): HeaderSpec[] {
  return header.flatMap((node) => (node.children?.length ? leavesOf(node.children) : [node]));
}

export function depthOf(header: readonly HeaderSpec[]): number {
  return header.reduce((most, { children }) => Math.max(most, 1 + (children ? depthOf(children) : 0)), 0);
}

/** Latin letters are one wide, Chinese ones two. */
export function widthOf(text: string): number {
  return text.split('\n').reduce((most, line) => {
    let width = 0;
    for (const letter of line) width += letter > '\u2e7f' ? 2 : 1;
    return Math.max(most, width);
  }, 0);
}

/** Column widths that hold the texts without becoming a poster. */
export function columnWidths(sheet: SheetSpec, columns: readonly HeaderSpec[]): number[] {
  return columns.map(({ caption, width }, index) => {
    if (width !== undefined) return width;
    // A caption may break into two lines, a cell should not.
    let needed = Math.max(8, Math.ceil(widthOf(caption) / 2) + 2);
    for (const row of sheet.rows) {
      const cell = row.cells[index];
      const details = typeof cell === 'object' && cell !== null ? cell : { value: cell };
      const indent = 'indent' in details ? (details.indent ?? 0) * 2 : 0;
      if (typeof details.value === 'string') needed = Math.max(needed, widthOf(details.value) + indent + 2);
      else if (typeof details.value === 'number') needed = Math.max(needed, 10);
    }
    return Math.min(40, needed);
  });
}
