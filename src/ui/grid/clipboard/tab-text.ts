/**
 * Cells as tab separated text, the way spreadsheets put them on the clipboard: a cell with a tab, a line break or a
 * quote stands in quotes with its quotes doubled, rows end with CRLF, and so does the last.
 */

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function writeTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t') + '\r\n').join('');
}

export function readTabText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A quote opens only at the start of a cell: 5" stays what it is.
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const [, inQuotes, plain, end] = cell.exec(text) as unknown as (string | undefined)[];
    row.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\t' && cell.lastIndex < text.length) continue;
    if (end === '\t') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
