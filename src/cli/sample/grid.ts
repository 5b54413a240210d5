/** A sheet in the making: cells by place, merges, row heights; `sheetData` and `mergeCells` at the end. */
import { cellName, rangeName } from '#workbook/address';
import type { Range } from '#workbook/sheet';
import type { Outcome } from './results';
import type { Strings } from './strings';
import type { Look, Styles } from './styles';
import { escape, list, tag } from './xml';

export interface Formula extends Outcome {
  readonly text: string;
  /** For a formula filled down a column: its number, and on the first cell the cells it reaches over. */
  readonly shared?: { readonly id: number; readonly over?: string };
}

export class Grid {
  readonly #rows = new Map<number, Map<number, string>>();
  readonly #heights = new Map<number, number>();
  readonly #merges: string[] = [];
  readonly #formulas: string[] = [];

  constructor(
    readonly strings: Strings,
    readonly styles: Styles,
  ) {}

  height(row: number, points: number): void {
    this.#heights.set(row, points);
  }

  text(row: number, column: number, text: string, look: Look): void {
    this.string(row, column, this.strings.idOf(text), look);
  }

  string(row: number, column: number, id: number, look: Look): void {
    this.#put(row, column, look, { t: 's' }, tag('v', {}, String(id)));
  }

  number(row: number, column: number, value: number, look: Look): void {
    this.#put(row, column, look, {}, tag('v', {}, String(value)));
  }

  blank(row: number, column: number, look: Look): void {
    this.#put(row, column, look, {}, '');
  }

  formula(row: number, column: number, { text, shared, value, error }: Formula, look: Look): void {
    const written = shared && shared.over === undefined ? '' : escape(text);
    const f = tag('f', shared ? { t: 'shared', ref: shared.over, si: shared.id } : {}, written);
    const v = tag('v', {}, error ?? String(value));
    this.#formulas.push(cellName(row, column));
    this.#put(row, column, look, { t: error && 'e' }, f + v);
  }

  /** Text over several cells; every cell of the range carries the look, or Excel leaves gaps in the frame. */
  merged(range: Range, text: string, look: Look): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) this.blank(row, column, look);
    }
    this.text(range.top, range.left, text, look);
    if (range.top < range.bottom || range.left < range.right) this.#merges.push(rangeName(range));
  }

  #put(row: number, column: number, look: Look, more: { t?: string | undefined }, content: string): void {
    const cells = this.#rows.get(row) ?? new Map<number, string>();
    this.#rows.set(row, cells);
    cells.set(column, tag('c', { r: cellName(row, column), s: this.styles.idOf(look), ...more }, content));
  }

  /** Cells with formulas, for the calculation chain. */
  get formulas(): readonly string[] {
    return this.#formulas;
  }

  sheetData(): string {
    const byNumber = <T>([a]: [number, T], [b]: [number, T]): number => a - b;
    const rows = [...this.#rows].sort(byNumber).map(([row, cells]) => {
      const height = this.#heights.get(row);
      const attributes = { r: row, ht: height, customHeight: height && 1 };
      return tag(
        'row',
        attributes,
        [...cells]
          .sort(byNumber)
          .map(([, cell]) => cell)
          .join(''),
      );
    });
    return tag('sheetData', {}, rows.join(''));
  }

  mergeCells(): string {
    return list(
      'mergeCells',
      this.#merges.map((ref) => tag('mergeCell', { ref })),
    );
  }
}
