/** Whether a cell holds already what is to be written into it; if so, not a byte of it is touched. */
import type { CellValue } from '../sheet';
import { Tags } from '../xml/tags';
import { decodeNumber, decodeText, unescapeCharacters } from '../xml/text';
import { cellTypes, type SheetScanner } from '../xlsx/scan';
import { readTextItem } from '../xlsx/strings';

/** The texts that cells name by number; read only when one is asked for. */
export type SharedTexts = () => readonly string[];

export function holds(scanner: SheetScanner, wanted: CellValue, shared: SharedTexts): boolean {
  const value = wanted === '' ? null : wanted;
  const { bytes, type, valueStart, valueEnd, inlineStart } = scanner;
  if (inlineStart >= 0) return typeof value === 'string' && value === inlineText(bytes, inlineStart);
  if (valueStart < 0 || valueStart === valueEnd) return value === null;
  if (typeof value === 'number')
    return type === cellTypes.number && decodeNumber(bytes, valueStart, valueEnd) === value;
  if (value === null) return false;
  const text = decodeText(bytes, valueStart, valueEnd);
  if (typeof value === 'boolean') return type === cellTypes.boolean && text === (value ? '1' : '0');
  if (typeof value === 'object') return type === cellTypes.error && text === value.error;
  if (type === cellTypes.shared) return shared()[Number(text)] === value;
  return type === cellTypes.text && unescapeCharacters(text) === value;
}

function inlineText(bytes: Uint8Array, start: number): string {
  const tags = new Tags(bytes, start);
  tags.next();
  return tags.empty ? '' : readTextItem(tags, 'is');
}
