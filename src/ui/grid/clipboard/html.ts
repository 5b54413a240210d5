/**
 * The table in copied HTML as plain texts: the first with more than one cell. It is parsed apart from the page, where no
 * script runs and no picture is fetched, and nothing of it is ever put into the page. A displayed text wins over the
 * number beside it (`x:num`, `sdval`, `data-sheets-value`): what was seen is what is pasted.
 */
import { cellText } from './cell-text';
import { layOut, mostCells, type SpanCell } from './span';

export interface HtmlTable {
  readonly rows: string[][];
  /** Some cell covers more than one place. */
  readonly spans: boolean;
}

/** More than the columns of any sheet is a mistake of whoever wrote it. */
const widest = 1000;

export function readHtmlTable(html: string): HtmlTable | undefined {
  if (!/<t[rd]\b/i.test(html)) return undefined;
  // Some programs give the rows without their table; a browser would throw the rows away.
  const whole = /<table\b/i.test(html) ? html : `<table>${html}</table>`;
  const page = new DOMParser().parseFromString(whole, 'text/html');
  const tables = [...page.querySelectorAll('table')].map(spansOf);
  const found = tables.find((lines) => lines.reduce((sum, line) => sum + line.length, 0) > 1) ?? tables[0];
  if (!found || found.length === 0) return undefined;
  const rows = layOut(found);
  return rows && { rows, spans: found.some((line) => line.some(({ across, down }) => across * down > 1)) };
}

function spansOf(table: HTMLTableElement): SpanCell[][] {
  // Rows of tables inside a cell are not among these.
  const rows = [...table.rows];
  while (isRuler(rows[rows.length - 1])) rows.pop();
  let cells = 0;
  return rows.map((row, at) => {
    cells += row.cells.length;
    return cells > mostCells ? [] : [...row.cells].map((cell) => spanOf(cell, rows.length - at));
  });
}

function spanOf(cell: HTMLTableCellElement, rowsLeft: number): SpanCell {
  return {
    text: cellText(cell),
    across: Math.min(Math.max(cell.colSpan, 1), widest),
    // 0: to the end of the table.
    down: cell.rowSpan < 1 ? rowsLeft : cell.rowSpan,
  };
}

/** Excel and Word end a table that has merged cells with an empty row of no height, which holds the widths. */
function isRuler(row: HTMLTableRowElement | undefined): boolean {
  return row?.getAttribute('height') === '0' && !/[^\s\u00a0]/.test(row.textContent ?? '');
}
