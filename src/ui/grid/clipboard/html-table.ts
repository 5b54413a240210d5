/**
 * A block as the HTML table Word, WPS and Excel take: thin borders, figures at the right. A text that a spreadsheet would
 * turn into something else (`007`, `1/2`, `3-1`, a formula, an identity number) says that it is text.
 */
import { isLikeFormula } from '#value/formula-like';
import { readNumber } from '#value/read-number';
import type { HeadCell } from './heads';

const border = 'border:.5pt solid windowtext';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
}

/** Statuses of the forms (`/`, `—`) are texts to a spreadsheet anyway. */
function isFigure(text: string): boolean {
  return readNumber(text).kind === 'number' && !/^[-−+]?0\d/.test(text.trim());
}

function cell(text: string): string {
  if (isFigure(text)) return `<td style="${border};text-align:right">${escaped(text)}</td>`;
  return `<td style="${border}${asText(text)}">${escaped(text)}</td>`;
}

function asText(text: string): string {
  return isLikeFormula(text) || /\d/.test(text) ? `;mso-number-format:'\\@'` : '';
}

function caption(text: string): string {
  return `<td style="${border}${asText(text)}">${escaped(text)}</td>`;
}

function head({ text, across, down }: HeadCell): string {
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  return `<th${spans} style="${border};text-align:center${asText(text)}">${escaped(text)}</th>`;
}

export function htmlTable(
  rows: readonly (readonly string[])[],
  heads: readonly (readonly (HeadCell | undefined)[])[],
  captions?: readonly string[],
): string {
  const over = heads.map((line) => `<tr>${line.map((at) => (at ? head(at) : '')).join('')}</tr>`);
  const body = rows.map((row, at) => {
    const first = captions ? caption(captions[at] ?? '') : '';
    return `<tr>${first}${row.map(cell).join('')}</tr>`;
  });
  return (
    '<html><head><meta charset="utf-8"></head><body>' +
    '<table style="border-collapse:collapse">' +
    [...over, ...body].join('') +
    '</table></body></html>'
  );
}
