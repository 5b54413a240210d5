/**
 * An .xlsx made from what was read of a file that cannot be written itself (.xls, .et, .csv …): values, formulas with
 * their results, merges, widths, formats, names of ranges, what is hidden. What the reader does not keep (pictures,
 * charts, macros) is not in it, so whoever hands it on has to say so.
 */
import type { CellFormulaValue, CellValue as PeerValue, Style, Worksheet } from 'exceljs';
import { cellName, rangeName } from '../address';
import { formulaOf, valueOf } from '../cells';
import type { CellStyle, CellValue, Sheet, Workbook } from '../sheet';
import { packed } from './packed';

export async function rebuildAsXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const made = new exceljs.Workbook();
  made.created = made.modified = new Date(0);
  made.creator = made.lastModifiedBy = '';
  made.properties.date1904 = workbook.date1904;
  const styles = workbook.styles.map(styleOf);
  for (const sheet of workbook.sheets) {
    const to = made.addWorksheet(sheet.name, { state: sheet.state });
    writeCells(to, sheet, styles);
    writeLayout(to, sheet);
  }
  for (const { name, formula, sheet, hidden } of workbook.names) {
    // The library writes names of ranges only; the print names are its own business.
    const isRange = /^(?:'[^']+'|[^'!]+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(formula);
    if (isRange && !hidden && sheet === undefined) made.definedNames.add(formula, name);
  }
  return packed(new Uint8Array(await made.xlsx.writeBuffer()));
}

function writeCells(to: Worksheet, sheet: Sheet, styles: readonly Partial<Style>[]): void {
  const { cells } = sheet;
  const starts = new Map((sheet.arrays ?? []).map((range) => [cellName(range.top, range.left), range]));
  const inArray = (row: number, column: number) =>
    (sheet.arrays ?? []).some(
      (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
  for (let index = 0; index < cells.count; index++) {
    const [row, column] = [cells.row[index] as number, cells.column[index] as number];
    const cell = to.getCell(row, column);
    const formula = formulaOf(cells, index);
    const range = starts.get(cell.address);
    const result = resultOf(valueOf(cells, index));
    if (formula === undefined || formula === '' || (inArray(row, column) && !range)) cell.value = result;
    else {
      const value: Partial<CellFormulaValue> = { formula, ...(result === null ? {} : { result }) };
      cell.value = (range ? { ...value, shareType: 'array', ref: rangeName(range) } : value) as PeerValue;
    }
    Object.assign(cell, styles[cells.style[index] as number]);
  }
}

type Result = string | number | boolean | null | { error: '#N/A' };

function resultOf(value: CellValue): Result {
  return typeof value === 'object' && value !== null ? { error: value.error as '#N/A' } : value;
}

function writeLayout(to: Worksheet, { merges, columns, rows, frozen, autoFilter }: Sheet): void {
  for (const merge of merges) to.mergeCells(merge.top, merge.left, merge.bottom, merge.right);
  for (const { first, last, width, hidden } of columns) {
    for (let column = first; column <= Math.min(last, first + 255); column++) {
      const band = to.getColumn(column);
      if (width !== undefined) band.width = width;
      band.hidden = hidden;
    }
  }
  for (const { row, height, hidden } of rows) {
    const line = to.getRow(row);
    if (height !== undefined) line.height = height;
    line.hidden = hidden;
  }
  if (frozen) to.views = [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }];
  if (autoFilter) to.autoFilter = rangeName(autoFilter);
}

function styleOf(style: CellStyle): Partial<Style> {
  const { format, bold, italic, fontSize, color, fill, horizontal, vertical, wrap, indent, borders, locked } =
    style;
  const argb = (code: string) => ({ argb: `FF${code.slice(1).toUpperCase()}` });
  const line = { style: 'thin' } as const;
  const sides = borders ?? '';
  return {
    ...(format === 'General' ? {} : { numFmt: format }),
    font: {
      name: '宋体',
      size: fontSize ?? 11,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(color === undefined ? {} : { color: argb(color) }),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } }),
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal: horizontal as 'left' }),
      ...(vertical === undefined ? {} : { vertical: vertical as 'middle' }),
      ...(wrap ? { wrapText: true } : {}),
      ...(indent === undefined ? {} : { indent }),
    },
    border: {
      ...(sides.includes('t') ? { top: line } : {}),
      ...(sides.includes('b') ? { bottom: line } : {}),
      ...(sides.includes('l') ? { left: line } : {}),
      ...(sides.includes('r') ? { right: line } : {}),
    },
    ...(locked === false ? { protection: { locked: false } } : {}),
  };
}
