/** Sheets of several workbooks as one workbook; a formula that looks at another sheet becomes its value. */
import type { Cells, CellStyle, Sheet, Workbook } from '../sheet';
import { freeName } from './build';
import { rebuildAsXlsx } from './rebuild';

export interface NamedSheet {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly name: string;
}

export function joinSheets(parts: readonly NamedSheet[]): Promise<Uint8Array> {
  const [first] = parts as readonly [NamedSheet, ...NamedSheet[]];
  const taken = new Set<string>();
  const styles: CellStyle[] = [];
  const offsets = new Map<Workbook, number>();
  const sheets = parts.map(({ workbook, sheet, name }): Sheet => {
    let offset = offsets.get(workbook);
    if (offset === undefined) {
      offsets.set(workbook, (offset = styles.length));
      styles.push(...workbook.styles);
    }
    return { ...sheet, name: freeName(name, taken), state: 'visible', cells: moved(sheet.cells, offset) };
  });
  return rebuildAsXlsx({ ...first.workbook, styles, sheets, names: [] });
}

/** The same cells, with styles further down the list and formulas of their own sheet only. */
function moved(cells: Cells, offset: number): Cells {
  return {
    ...cells,
    style: cells.style.map((style) => style + offset),
    formulas: cells.formulas.map((formula) => (formula?.includes('!') ? '' : formula)),
  };
}
