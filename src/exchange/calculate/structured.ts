/**
 * References to Excel's own tables: `销售[金额]`, `销售[[#Totals],[金额]]`, `销售[[#This Row],[一]:[三]]`, `销售[@金额]`, `销售[]`.
 * Without one of the words with # it is the data, without header and totals.
 */
import type { SheetTable, Range } from '#workbook/sheet';

type Part = 'all' | 'data' | 'headers' | 'totals' | 'row';

const words: Readonly<Record<string, Part>> = {
  '#ALL': 'all',
  '#DATA': 'data',
  '#HEADERS': 'headers',
  '#TOTALS': 'totals',
  '#THIS ROW': 'row',
};

export interface Structured {
  readonly table: string;
  readonly parts: readonly Part[];
  /** First and last column; none for all of them. */
  readonly columns: readonly string[];
}

/** undefined where the text is no reference to a table. */
export function readStructured(text: string): Structured | undefined {
  const match = /^([^[\]]+)\[(.*)\]$/.exec(text);
  if (!match) return undefined;
  const [, table = '', body = ''] = match;
  const inner = body.startsWith('@') ? `[#THIS ROW],${bracketed(body.slice(1))}` : bracketed(body);
  const items = [...inner.matchAll(/\[((?:'.|[^'\]])*)\]/g)].map(([, item = '']) =>
    item.replace(/'(.)/g, '$1'),
  );
  const isWord = (item: string): boolean => words[item.toUpperCase()] !== undefined;
  return {
    table,
    parts: items.filter(isWord).map((item) => words[item.toUpperCase()] as Part),
    columns: items.filter((item) => !isWord(item)),
  };
}

/** `金额` stands for `[金额]`. */
function bracketed(body: string): string {
  return body === '' || body.startsWith('[') ? body : `[${body}]`;
}

/** The cells that are meant, seen from a row; undefined where the table has none such. */
export function rangeOf({ parts, columns }: Structured, table: SheetTable, row: number): Range | undefined {
  const { range, headerRows, totalsRows } = table;
  const places = columns.map((name) =>
    table.columns.findIndex((column) => column.toUpperCase() === name.toUpperCase()),
  );
  if (places.includes(-1)) return undefined;
  const left = range.left + (places.length === 0 ? 0 : Math.min(...places));
  const right = places.length === 0 ? range.right : range.left + Math.max(...places);
  const spans = (parts.length === 0 ? (['data'] as const) : parts).map((part): [number, number] => {
    const [first, last] = [range.top + headerRows, range.bottom - totalsRows];
    switch (part) {
      case 'all':
        return [range.top, range.bottom];
      case 'headers':
        return [range.top, first - 1];
      case 'totals':
        return [last + 1, range.bottom];
      case 'row':
        return row >= first && row <= last ? [row, row] : [row, row - 1];
      case 'data':
        return [first, last];
    }
  });
  const top = Math.min(...spans.map(([start]) => start));
  const bottom = Math.max(...spans.map(([, end]) => end));
  return bottom < top || spans.some(([start, end]) => end < start) ? undefined : { top, left, bottom, right };
}
