/**
 * A block of texts from the clipboard, from the best that lies there: our own type with all digits; a table of HTML where
 * it says more than the plain text (merged cells; a Word or web page, whose plain text is no table); else tab separated
 * text, as every spreadsheet writes it.
 */
import { readHtmlTable, type HtmlTable } from './html';
import { privateType, readPrivate } from './private';
import { readTabText } from './tab-text';

export interface Block {
  readonly rows: readonly (readonly string[])[];
  /** The texts have all their digits; else they are what was shown where they come from. */
  readonly exact: boolean;
  readonly origin: 'ledger' | 'html' | 'text';
}

export function readClipboard(data: Pick<DataTransfer, 'getData' | 'types'>): Block | undefined {
  const text = (type: string) => (data.types.includes(type) ? data.getData(type) : '');
  const own = readPrivate(text(privateType));
  if (own) return { rows: own, exact: true, origin: 'ledger' };

  const plain = readTabText(text('text/plain'));
  const html = text('text/html');
  const table = mayDiffer(html, plain) ? readHtmlTable(html) : undefined;
  if (table && saysMore(table, plain)) return { rows: table.rows, exact: false, origin: 'html' };
  return plain.length > 0 ? { rows: plain, exact: false, origin: 'text' } : undefined;
}

/** Without merged cells a plain text of several full columns is the table; then the HTML need not be parsed. */
function mayDiffer(html: string, plain: readonly (readonly string[])[]): boolean {
  const width = plain[0]?.length ?? 0;
  return width < 2 || plain.some((row) => row.length !== width) || /\b(?:col|row)span\b/i.test(html);
}

function saysMore({ rows, spans }: HtmlTable, plain: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (plain.length === 0) return true;
  if (width * rows.length < 2) return false;
  // Paragraphs in a cell of Word are rows of its plain text; headings around a web table are rows, too.
  return spans || plain.length !== rows.length || plain.some((row) => row.length !== width);
}
