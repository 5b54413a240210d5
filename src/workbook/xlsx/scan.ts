/**
 * Walks the rows and cells of a sheet part in file order, for reading and for patching alike: it says where things are,
 * in bytes, and decodes nothing but addresses.
 *
 *   sheetData := row*     row := c*     c := f? (v | is)? extLst?
 *
 * A row or cell without `r` stands after the one before it. Names carry the prefix of the root (`x:c`) or none.
 */
import { ProblemError } from '#value/problem';
import { lastColumn, lastRow } from '../limits';
import { Tags } from '../xml/tags';

export const cellTypes = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

export class SheetScanner {
  readonly tags: Tags;
  /** `<sheetData>`: where it starts and its tag ends; where its closing tag starts (its end, if it is `<sheetData/>`). */
  dataStart = 0;
  dataTagEnd = 0;
  dataEnd = 0;
  dataEmpty = false;

  row = 0;
  rowStart = 0;
  rowTagEnd = 0;
  rowEmpty = false;
  /** Where the closing `</row>` starts, after `rowEnd`. */
  rowClose = 0;

  column = 0;
  style = 0;
  type: number = cellTypes.number;
  cellStart = 0;
  cellTagEnd = 0;
  cellEmpty = false;
  /** Where the closing `</c>` starts and ends. */
  cellClose = 0;
  cellEnd = 0;
  /** Content of `<v>`; −1 where there is none. */
  valueStart = -1;
  valueEnd = -1;
  /** The element `<f>` from its `<`; −1 where there is none. */
  formulaStart = -1;
  formulaEnd = -1;
  /** The element `<is>` from its `<`; −1 where there is none. */
  inlineStart = -1;

  constructor(readonly bytes: Uint8Array) {
    this.tags = new Tags(bytes);
  }

  /** Moves to the next tag before the cells; false once `<sheetData>` is reached, or the end where there is none. */
  nextBefore(): boolean {
    const { tags } = this;
    if (!tags.next()) return false;
    if (tags.closing || !tags.is('sheetData')) return true;
    this.dataStart = tags.start;
    this.dataTagEnd = tags.end;
    this.dataEmpty = tags.empty;
    this.dataEnd = tags.end;
    return false;
  }

  /** Moves to the next row, cell or end of a row (`<row/>` has none). */
  next(): 'row' | 'cell' | 'rowEnd' | 'end' {
    const { tags } = this;
    if (this.dataEmpty || this.dataTagEnd === 0) return 'end';
    while (tags.next()) {
      const { nameStart } = tags;
      const short = tags.nameEnd - nameStart === 1;
      if (tags.closing) {
        if (!short && tags.is('sheetData')) {
          this.dataEnd = tags.start;
          return 'end';
        }
        if (tags.is('row')) {
          this.rowClose = tags.start;
          return 'rowEnd';
        }
      } else if (short && this.bytes[nameStart] === 99) {
        this.readCell();
        return 'cell';
      } else if (tags.is('row')) {
        this.readRow();
        return 'row';
      } else if (!tags.empty) tags.skipElement();
    }
    throw new ProblemError({ code: 'file.damaged' });
  }

  private readRow(): void {
    const { tags } = this;
    this.rowStart = tags.start;
    this.rowTagEnd = tags.end;
    this.rowEmpty = tags.empty;
    this.column = 0;
    this.row++;
    for (let slot = 0; slot < tags.attributeCount * 4; slot += 4) {
      const name = tags.attributes[slot] as number;
      const isShort = tags.attributes[slot + 1] === name + 1 && this.bytes[name - 1] !== 58;
      if (isShort && this.bytes[name] === 114) {
        this.row = this.integer(tags.attributes[slot + 2] as number, tags.attributes[slot + 3] as number);
      }
    }
    if (this.row < 1 || this.row > lastRow) throw new ProblemError({ code: 'file.damaged' });
  }

  private readCell(): void {
    const { tags, bytes } = this;
    this.cellStart = tags.start;
    this.cellTagEnd = tags.end;
    this.cellEmpty = tags.empty;
    this.column++;
    this.style = 0;
    this.type = cellTypes.number;
    for (let slot = 0; slot < tags.attributeCount * 4; slot += 4) {
      const name = tags.attributes[slot] as number;
      // `x14ac:s` is no `s`.
      if (tags.attributes[slot + 1] !== name + 1 || bytes[name - 1] === 58) continue;
      const start = tags.attributes[slot + 2] as number;
      const end = tags.attributes[slot + 3] as number;
      const letter = bytes[name];
      if (letter === 114) this.readAddress(start, end);
      else if (letter === 115) this.style = this.integer(start, end);
      else if (letter === 116) this.type = this.typeOf(start, end);
    }
    if (this.column > lastColumn) throw new ProblemError({ code: 'file.damaged' });
    this.valueStart = this.formulaStart = this.inlineStart = -1;
    this.cellClose = this.cellEnd = tags.end;
    if (!tags.empty) this.readContent();
  }

  private readContent(): void {
    const { tags, bytes } = this;
    while (tags.next()) {
      const letter = tags.nameEnd - tags.nameStart === 1 ? bytes[tags.nameStart] : 0;
      if (tags.closing) {
        if (letter !== 99) continue;
        this.cellClose = tags.start;
        this.cellEnd = tags.end;
        return;
      }
      if (letter === 118) {
        this.valueStart = tags.end;
        this.valueEnd = tags.empty ? tags.end : tags.textEnd();
        tags.at = this.valueEnd;
      } else if (letter === 102) {
        this.formulaStart = tags.start;
        tags.skipElement();
        this.formulaEnd = tags.end;
      } else if (tags.is('is')) {
        this.inlineStart = tags.start;
        tags.skipElement();
      } else tags.skipElement();
    }
    throw new ProblemError({ code: 'file.damaged' });
  }

  /** `BC12`: the column counts, and the row where it differs from the row's own (some writers leave the row's out). */
  private readAddress(start: number, end: number): void {
    const { bytes } = this;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = (bytes[at] as number) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (column > 0 && at < end) this.column = column;
  }

  private typeOf(start: number, end: number): number {
    const first = this.bytes[start];
    if (first === 115) return end - start === 1 ? cellTypes.shared : cellTypes.text;
    if (first === 105) return cellTypes.inline;
    if (first === 98) return cellTypes.boolean;
    if (first === 101) return cellTypes.error;
    return first === 100 ? cellTypes.date : cellTypes.number;
  }

  private integer(start: number, end: number): number {
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = (this.bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) throw new ProblemError({ code: 'file.damaged' });
      value = value * 10 + digit;
    }
    return value;
  }
}
