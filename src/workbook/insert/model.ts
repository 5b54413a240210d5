/**
 * The row that new rows are made like: height, styles and formulas are copied, figures and texts are not — they are the
 * other line's own. A formula is copied as Excel copies it: relative references move along.
 */
import { cellName } from '../address';
import { Tags } from '../xml/tags';
import type { SheetScanner } from '../xlsx/scan';
import { movable, moved } from '../xlsx/shift';
import { escapeElement } from './part';
import { movedRow, refuse, type Place } from './place';

interface ModelCell {
  readonly column: number;
  /** Attributes other than address, type and metadata, as they are written. */
  readonly attributes: string;
  readonly formula: string;
  readonly array: boolean;
}

export class RowModel {
  private attributes: string | undefined;
  private readonly cells: ModelCell[] = [];

  constructor(
    private readonly place: Place,
    private readonly prefix: string,
  ) {}

  setRow(scanner: SheetScanner): void {
    this.attributes = attributesOf(scanner.bytes, scanner.rowStart, scanner.rowTagEnd, /^r$/);
  }

  addCell(scanner: SheetScanner, formula = ''): void {
    const array = formula !== '' && isArray(scanner);
    this.cells.push({
      column: scanner.column,
      attributes: attributesOf(
        scanner.bytes,
        scanner.cellStart,
        scanner.cellTagEnd,
        array ? /^(?:r|t|vm)$/ : /^(?:r|t|cm|vm)$/,
      ),
      formula,
      array,
    });
  }

  /** The new rows; nothing where the model is no row of the file. */
  rows(): string {
    if (this.attributes === undefined) return '';
    const { after, count } = this.place;
    let text = '';
    for (let row = after + 1; row <= after + count; row++) text += this.row(row);
    return text;
  }

  private row(row: number): string {
    const { prefix } = this;
    const opening = `<${prefix}row r="${row}"${this.attributes ?? ''}`;
    if (this.cells.length === 0) return `${opening}/>`;
    return `${opening}>${this.cells.map((cell) => this.cell(cell, row)).join('')}</${prefix}row>`;
  }

  private cell({ column, attributes, formula, array }: ModelCell, row: number): string {
    const { prefix, place } = this;
    const name = cellName(row, column);
    const opening = `<${prefix}c r="${name}"${attributes}`;
    if (formula === '') return `${opening}/>`;
    const copied = moved(movable(formula), row - movedRow(place, place.model), 0);
    const kind = array ? ` t="array" ref="${name}"` : '';
    return `${opening}><${prefix}f${kind}>${escapeElement(copied)}</${prefix}f></${prefix}c>`;
  }
}

function isArray(scanner: SheetScanner): boolean {
  const tags = new Tags(scanner.bytes, scanner.formulaStart);
  tags.next();
  return tags.attribute('t') === 'array';
}

function attributesOf(bytes: Uint8Array, start: number, end: number, dropped: RegExp): string {
  const tag = new TextDecoder().decode(bytes.subarray(start, end));
  let kept = '';
  for (const [, name, value] of tag.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (!dropped.test(name as string)) kept += ` ${name}=${value}`;
  }
  return kept;
}

/** Merged cells across the model row alone are merged in the new rows too; one over the place is refused. */
export function mergesOf(
  place: Place,
  bytes: Uint8Array,
  from: number,
  prefix: string,
): { start: number; end: number; text: string }[] {
  const tags = new Tags(bytes, from);
  const copies: string[] = [];
  let count: { start: number; end: number; text: string } | undefined;
  while (tags.next()) {
    if (tags.is('mergeCells')) {
      if (tags.closing) {
        if (copies.length === 0) return [];
        const text = copies.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('');
        const added = { start: tags.start, end: tags.start, text };
        return count ? [{ ...count, text: String(Number(count.text) + copies.length) }, added] : [added];
      }
      const slot = tags.slotOf('count');
      if (slot >= 0)
        count = {
          start: tags.attributes[slot + 2] as number,
          end: tags.attributes[slot + 3] as number,
          text: tags.attribute('count') ?? '',
        };
    } else if (tags.is('mergeCell') && !tags.closing) {
      copies.push(...copiesOf(place, tags.attribute('ref') ?? ''));
    }
  }
  return [];
}

function copiesOf(place: Place, ref: string): string[] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref);
  if (!match) return [];
  const [, left, , right] = match;
  const [top, bottom] = [Number(match[2]), Number(match[4])];
  if (top <= place.after && bottom > place.after) refuse('merge', place, { range: ref });
  if (top !== place.model || bottom !== place.model) return [];
  return Array.from({ length: place.count }, (_, index) => {
    const row = place.after + 1 + index;
    return `${left}${row}:${right}${row}`;
  });
}
