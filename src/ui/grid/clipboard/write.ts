/**
 * Puts a block on the clipboard three times over: as tab separated text, as an HTML table for Word and for spreadsheets
 * that keep borders, and with all digits for ourselves. The first two hold what is shown. «带表头复制» adds the heads: a
 * caption over several columns stands once, over the first, and in HTML spans them. Excel and WPS take the HTML, which says
 * what is text; so the plain text stays what was shown, without a mark that would be seen where it is pasted as it is.
 */
import { headLines, type HeadCell } from './heads';
import { htmlTable } from './html-table';
import { privateType, writePrivate } from './private';
import { writeTabText } from './tab-text';

export interface CopyHeads {
  /** For each column the captions from the top level down to its own. */
  readonly columns: readonly (readonly string[])[];
  /** The caption of each row. */
  readonly rows: readonly string[];
  /** Over the captions of the rows. */
  readonly corner?: string;
}

export interface CopyBlock {
  /** As displayed. */
  readonly shown: readonly (readonly string[])[];
  /** As the editor would show it: all digits. */
  readonly exact: readonly (readonly string[])[];
  readonly heads?: CopyHeads;
  /** Its lines that are heading rows: blank ones to others, who have the row too; for ourselves they are left out. */
  readonly headings?: ReadonlySet<number>;
}

export function writeClipboard(
  data: Pick<DataTransfer, 'setData'>,
  { shown, exact, heads, headings }: CopyBlock,
): void {
  const lines = heads ? headLines(heads.columns, heads.corner) : [];
  data.setData('text/plain', writeTabText(withHeads(shown, lines, heads)));
  data.setData('text/html', htmlTable(shown, lines, heads?.rows));
  data.setData(privateType, writePrivate(dense(withHeads(exact, lines, heads), lines.length, headings)));
}

function withHeads(
  block: readonly (readonly string[])[],
  lines: readonly (readonly (HeadCell | undefined)[])[],
  heads: CopyHeads | undefined,
): (readonly string[])[] {
  if (!heads) return [...block];
  const over = lines.map((line) => line.map((cell) => cell?.text ?? ''));
  return [...over, ...block.map((row, at) => [heads.rows[at] ?? '', ...row])];
}

function dense(
  block: (readonly string[])[],
  over: number,
  headings: ReadonlySet<number> | undefined,
): (readonly string[])[] {
  return headings ? block.filter((_, at) => !headings.has(at - over)) : block;
}
