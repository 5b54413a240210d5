/** A sheet as it looks, for drawing: rows of cells with their spans, texts and styles. */
import { textAt } from '#workbook/format';
import { styleAt, valueAt } from '#workbook/cells';
import type { CellStyle, Sheet, Workbook } from '#workbook/sheet';

export interface PictureCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Inline style of the cell, from the sheet's own. */
  readonly css: string;
}

export interface Picture {
  readonly columns: readonly { readonly column: number; readonly width: number }[];
  readonly rows: readonly {
    readonly row: number;
    readonly height: number;
    readonly cells: readonly PictureCell[];
  }[];
  /** Rows the sheet has beyond those drawn. */
  readonly more: number;
}

const most = { rows: 150, columns: 80 };
/** A character of Excel's default font, and a point, in pixels. */
const pixels = { character: 7.2, point: 4 / 3 };

export function pictureOf(workbook: Workbook, sheet: Sheet): Picture {
  const { extent } = sheet;
  if (!extent) return { columns: [], rows: [], more: 0 };
  const right = Math.min(extent.right, extent.left + most.columns - 1);
  const bottom = Math.min(extent.bottom, extent.top + most.rows - 1);
  const covered = new Set<string>();
  const starts = new Map<string, { rowSpan: number; columnSpan: number }>();
  for (const merge of sheet.merges) {
    if (merge.top > bottom || merge.left > right) continue;
    const end = { row: Math.min(merge.bottom, bottom), column: Math.min(merge.right, right) };
    starts.set(`${merge.top},${merge.left}`, {
      rowSpan: end.row - merge.top + 1,
      columnSpan: end.column - merge.left + 1,
    });
    for (let row = merge.top; row <= end.row; row += 1) {
      for (let column = merge.left; column <= end.column; column += 1) {
        if (row !== merge.top || column !== merge.left) covered.add(`${row},${column}`);
      }
    }
  }
  const columns = [];
  for (let column = extent.left; column <= right; column += 1) {
    columns.push({ column, width: columnWidth(sheet, column) });
  }
  const rows = [];
  for (let row = extent.top; row <= bottom; row += 1) {
    const cells: PictureCell[] = [];
    for (const { column } of columns) {
      if (covered.has(`${row},${column}`)) continue;
      const text = textAt(workbook, sheet, row, column);
      const style = styleAt(workbook, sheet, row, column);
      const isNumber = typeof valueAt(sheet, row, column) === 'number';
      const merged = starts.get(`${row},${column}`);
      let columnSpan = merged?.columnSpan ?? 1;
      if (!merged && !isNumber && runsOn(style)) {
        // What is longer than its cell is written over the empty ones behind it.
        let room = columnWidth(sheet, column);
        for (let next = column + 1; next <= right && room < textWidth(text, style); next += 1) {
          const at = `${row},${next}`;
          if (covered.has(at) || starts.has(at) || textAt(workbook, sheet, row, next) !== '') break;
          covered.add(at);
          columnSpan += 1;
          room += columnWidth(sheet, next);
        }
      }
      cells.push({
        row,
        column,
        rowSpan: merged?.rowSpan ?? 1,
        columnSpan,
        text,
        css: cssOf(style, isNumber),
      });
    }
    rows.push({ row, height: rowHeight(sheet, row), cells });
  }
  return { columns, rows, more: extent.bottom - bottom };
}

/** Hidden rows and columns are drawn thin, so that nothing of the file is invisible. */
function columnWidth(sheet: Sheet, column: number): number {
  const band = sheet.columns.find((b) => b.first <= column && column <= b.last);
  if (band?.hidden) return 4;
  return Math.round((band?.width ?? 9) * pixels.character);
}

function rowHeight(sheet: Sheet, row: number): number {
  const band = sheet.rows.find((b) => b.row === row);
  return band?.hidden ? 4 : Math.max(20, Math.round((band?.height ?? 15) * pixels.point));
}

/** Text at the left, not broken into lines. */
function runsOn({ horizontal = 'general', wrap }: CellStyle): boolean {
  return !wrap && (horizontal === 'general' || horizontal === 'left');
}

/** A Chinese character is as wide as it is high, another about half of that. */
function textWidth(text: string, { fontSize }: CellStyle): number {
  const size = fontSize === undefined ? 12 : Math.min(fontSize, 20) * pixels.point * 0.9;
  const ems = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.56), 0);
  return ems * size + 10;
}

function cssOf(style: CellStyle, isNumber: boolean): string {
  const rules: string[] = [];
  if (style.bold) rules.push('font-weight:600');
  if (style.italic) rules.push('font-style:italic');
  if (style.fontSize !== undefined)
    rules.push(`font-size:${Math.min(style.fontSize, 20) * pixels.point * 0.9}px`);
  if (style.horizontal && ['left', 'center', 'right'].includes(style.horizontal)) {
    rules.push(`text-align:${style.horizontal}`);
  } else if (isNumber) rules.push('text-align:right');
  if (style.horizontal === 'centerContinuous') rules.push('text-align:center');
  if (style.color) rules.push(`color:${style.color}`);
  if (style.fill) rules.push(`background-color:${style.fill}`);
  if (style.wrap) rules.push('white-space:pre-wrap');
  const sides = { t: 'top', b: 'bottom', l: 'left', r: 'right' };
  for (const [letter, side] of Object.entries(sides)) {
    if (style.borders?.includes(letter)) rules.push(`border-${side}:1px solid var(--line-strong)`);
  }
  return rules.join(';');
}
