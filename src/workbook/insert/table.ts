/** A table (list object) may grow by rows among its data; its header and its total row cannot be copied. */
import { parseRangeName } from '../address';
import { attributeOf, integerOf, readTree } from '../xml/tree';
import { refuse, type Place } from './place';

export function checkTable(place: Place, bytes: Uint8Array): void {
  const table = readTree(bytes);
  const text = attributeOf(table, 'ref') ?? '';
  const range = parseRangeName(text);
  if (!range || range.top > place.after || range.bottom <= place.after) return;
  const details = { range: text, table: attributeOf(table, 'displayName') ?? '' };
  const firstData = range.top + (integerOf(table, 'headerRowCount') ?? 1);
  const lastData = range.bottom - (integerOf(table, 'totalsRowCount') ?? 0);
  const isHeader = place.model >= range.top && place.model < firstData;
  const isTotal = place.model > lastData && place.model <= range.bottom;
  if (isHeader || place.after < firstData - 1) refuse('tableHeader', place, details);
  if (isTotal || place.after > lastData) refuse('tableTotal', place, details);
}
