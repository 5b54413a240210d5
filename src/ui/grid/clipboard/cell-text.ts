/**
 * The text a cell of copied HTML shows. Line breaks are `<br>` and the borders of paragraphs; line ends of the source are
 * spaces, and nothing at all between two Chinese characters, where Word and Excel break their source too. Spaces kept by
 * force (U+00A0, `mso-spacerun`) are spaces. What is not shown, and tables inside the cell, are not read.
 */

const unread = new Set([
  'STYLE',
  'SCRIPT',
  'TEMPLATE',
  'TITLE',
  'TABLE',
  'RT',
  'RP',
  'XML',
  'SELECT',
  'OBJECT',
]);
const paragraphs = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE']);

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60]';
const breakBetweenWide = new RegExp(`(${wide})[ \\t]*[\\r\\n]\\s*(?=${wide})`, 'g');

export function cellText(cell: Node): string {
  const lines: string[] = [''];
  collect(cell, lines);
  return lines
    .map((line) => line.replace(/[\u00a0 ]+/g, ' ').trim())
    .join('\n')
    .trim();
}

function collect(node: Node, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) lines.push((lines.pop() ?? '') + plain(child.nodeValue ?? ''));
    // Neither comments nor what Word puts between `<![if …]>`, which is a comment to a browser.
    if (child.nodeType !== 1) continue;
    const name = child.nodeName.toUpperCase();
    if (unread.has(name)) continue;
    if (name === 'BR') lines.push('');
    else if (paragraphs.has(name)) apart(child, lines);
    else collect(child, lines);
  }
}

/** A paragraph begins a line of its own and ends it. */
function apart(paragraph: Node, lines: string[]): void {
  if ((lines[lines.length - 1] ?? '').trim() !== '') lines.push('');
  collect(paragraph, lines);
  lines.push('');
}

function plain(source: string): string {
  return source.replace(breakBetweenWide, '$1').replace(/[\t\r\n ]+/g, ' ');
}
