/** Writes one form onto a worksheet of the library. */
import type { Cell, Worksheet } from 'exceljs';
import { cellName } from '../address';
import { aligned, box, fonts, headerFill, middle } from './look';
import { columnWidths, depthOf, leavesOf, placesOf, type Places } from './places';
import type { CellSpec, HeaderSpec, RowSpec, SheetSpec } from './spec';

export function writeSheet(sheet: Worksheet, spec: SheetSpec): void {
  const places = placesOf(spec);
  const width = places.columns.length;
  columnWidths(spec, places.columns).forEach(
    (columnWidth, index) => (sheet.getColumn(index + 1).width = columnWidth),
  );
  spec.title.forEach((text, index) => {
    const cell = line(sheet, index + 1, 1, width, text);
    cell.font = index === 0 ? fonts.title : fonts.subtitle;
    cell.alignment = middle;
    sheet.getRow(index + 1).height = index === 0 ? 32 : 20;
  });
  writeMarks(sheet, spec, places);
  writeHead(sheet, spec, places);
  writeHeader(sheet, spec.header, places.headerTop, 1, places.headerBottom);
  spec.codeRow?.forEach((code, index) => boxed(sheet.getCell(places.codeRow, index + 1), code, true));
  spec.rows.forEach((row, index) => writeRow(sheet, row, places.firstRow + index, places.columns));
  spec.notes?.forEach((note, index) => {
    const cell = line(sheet, places.notesTop + index, 1, width, note);
    cell.font = fonts.note;
    cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: true };
  });
  if (places.signatureRow > 0) writeSignatures(sheet, spec.signatures ?? [], places.signatureRow, width);
  setPage(sheet, spec, places);
}

/** A text over several columns. */
function line(sheet: Worksheet, row: number, from: number, to: number, text: string): Cell {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  return cell;
}

/** The marks stand above the right end of the table, in as many columns as their text needs. */
function writeMarks(sheet: Worksheet, spec: SheetSpec, { marksTop, columns }: Places): void {
  const widths = columnWidths(spec, columns);
  let from = columns.length;
  for (let room = widths[from - 1] ?? 0; room < 26 && from > 1; from--) room += widths[from - 2] as number;
  spec.marks?.forEach((mark, index) => {
    const cell = line(sheet, marksTop + index, from, columns.length, mark);
    cell.font = fonts.note;
    cell.alignment = aligned('left');
  });
}

function writeHead(sheet: Worksheet, { head }: SheetSpec, { headRow, columns }: Places): void {
  if (!head) return;
  const width = columns.length;
  const third = Math.max(1, Math.floor(width / 3));
  const texts = [
    { text: head.left, from: 1, to: third, side: 'left' },
    { text: head.middle, from: third + 1, to: Math.max(third + 1, width - third), side: 'center' },
    { text: head.right, from: Math.max(third + 1, width - third) + 1, to: width, side: 'right' },
  ] as const;
  for (const { text, from, to, side } of texts) {
    if (text === undefined || from > width) continue;
    const cell = line(sheet, headRow, from, Math.min(to, width), text);
    cell.font = fonts.body;
    cell.alignment = aligned(side);
  }
}

/** A caption without children reaches down to the last header row. */
function writeHeader(
  sheet: Worksheet,
  header: readonly HeaderSpec[],
  row: number,
  from: number,
  bottom: number,
): void {
  let column = from;
  for (const node of header) {
    const children = node.children ?? [];
    const columns = leavesOf([node]).length;
    const last = children.length > 0 ? row : bottom;
    for (let each = row; each <= last; each++) {
      for (let place = column; place < column + columns; place++)
        boxed(sheet.getCell(each, place), null, true);
    }
    if (last > row || columns > 1) sheet.mergeCells(row, column, last, column + columns - 1);
    sheet.getCell(row, column).value = node.caption;
    if (children.length > 0) writeHeader(sheet, children, row + 1, column, bottom);
    column += columns;
  }
  const levels = depthOf(header);
  if (levels > 0) sheet.getRow(row).height = 30;
}

function boxed(cell: Cell, value: string | null, shaded: boolean): void {
  cell.value = value;
  cell.font = fonts.body;
  cell.border = box;
  cell.alignment = middle;
  if (shaded) cell.fill = headerFill;
}

function writeRow(sheet: Worksheet, row: RowSpec, place: number, columns: readonly HeaderSpec[]): void {
  columns.forEach((column, index) => {
    const spec = row.cells[index] ?? null;
    const cell = sheet.getCell(place, index + 1);
    writeValue(cell, spec);
    const { format = column.format, indent = 0 } = detailsOf(spec);
    if (format !== undefined) cell.numFmt = format;
    cell.font = row.kind === 'data' ? fonts.body : fonts.strong;
    cell.border = box;
    cell.alignment = aligned(column.align ?? sideOf(spec), indent);
  });
  sheet.getRow(place).height = 20;
}

function detailsOf(spec: CellSpec): {
  value: number | string | null;
  formula?: string;
  format?: string;
  indent?: number;
} {
  return typeof spec === 'object' && spec !== null ? spec : { value: spec };
}

function writeValue(cell: Cell, spec: CellSpec): void {
  const { value, formula } = detailsOf(spec);
  cell.value = formula === undefined ? value : { formula, ...(value === null ? {} : { result: value }) };
}

function sideOf(spec: CellSpec): 'left' | 'right' {
  const { value, formula } = detailsOf(spec);
  return formula === undefined && typeof value === 'string' ? 'left' : 'right';
}

function writeSignatures(sheet: Worksheet, signatures: readonly string[], row: number, width: number): void {
  // Spread over the columns as far as there are any; what finds no place of its own joins the last one.
  const share = Math.max(1, Math.floor(width / signatures.length));
  const places = Math.min(signatures.length, width);
  for (let index = 0; index < places; index++) {
    const last = index === places - 1;
    const from = index * share + 1;
    const text = last ? signatures.slice(index).join('    ') : (signatures[index] as string);
    const cell = line(sheet, row, from, last ? width : from + share - 1, text);
    cell.font = fonts.body;
    cell.alignment = aligned('left');
  }
  sheet.getRow(row).height = 24;
}

function setPage(sheet: Worksheet, spec: SheetSpec, places: Places): void {
  const width = places.columns.length;
  const lastHeader = Math.max(places.headerBottom, places.codeRow);
  const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printTitlesRow: `${places.headerTop}:${lastHeader}`,
    printArea: `A1:${cellName(Math.max(places.bottom, lastHeader), width)}`,
  });
  sheet.headerFooter.oddFooter = '&C第 &P 页,共 &N 页';
  sheet.views = [{ state: 'frozen', xSplit: spec.frozenColumns ?? 1, ySplit: lastHeader }];
}
