/** Gathers cells one by one into the parallel arrays of `Cells`; arrays double as they fill and are cut at the end. */
import { cellKind, type Cells } from './sheet';

/** Texts used by the cells of a whole workbook, each kept once; shared strings come first, under their own numbers. */
export class TextPool {
  private readonly places = new Map<string, number>();
  constructor(readonly texts: string[] = []) {}

  add(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.texts.push(text) - 1;
      this.places.set(text, place);
    }
    return place;
  }
}

export class CellList {
  count = 0;
  private capacity: number;
  private row: Uint32Array;
  private column: Uint16Array;
  private kind: Uint8Array;
  private number: Float64Array;
  private style: Uint32Array;
  private formula: Int32Array;
  private sorted = true;
  readonly formulas: string[] = [];

  constructor(
    private readonly pool: TextPool,
    expected: number,
  ) {
    this.capacity = Math.max(16, expected);
    this.row = new Uint32Array(this.capacity);
    this.column = new Uint16Array(this.capacity);
    this.kind = new Uint8Array(this.capacity);
    this.number = new Float64Array(this.capacity);
    this.style = new Uint32Array(this.capacity);
    this.formula = new Int32Array(this.capacity);
  }

  add(row: number, column: number, kind: number, number: number, style: number, formula: number): void {
    const at = this.count;
    if (at === this.capacity) this.grow();
    if (at > 0) {
      const before = this.row[at - 1] as number;
      if (row < before || (row === before && column <= (this.column[at - 1] as number))) this.sorted = false;
    }
    this.row[at] = row;
    this.column[at] = column;
    this.kind[at] = kind;
    this.number[at] = number;
    this.style[at] = style;
    this.formula[at] = formula;
    this.count = at + 1;
  }

  addText(row: number, column: number, text: string, style: number, formula: number): void {
    this.add(row, column, cellKind.text, this.pool.add(text), style, formula);
  }

  addError(row: number, column: number, error: string, style: number, formula: number): void {
    this.add(row, column, cellKind.error, this.pool.add(error), style, formula);
  }

  addFormula(text: string): number {
    return this.formulas.push(text) - 1;
  }

  setFormula(index: number, formula: number): void {
    this.formula[index] = formula;
  }

  /** The arrays, in reading order. */
  finish(): Cells {
    const order = this.sorted ? undefined : this.order();
    const count = order?.length ?? this.count;
    const take = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array | Int32Array>(
      from: A,
      to: A,
    ): A => {
      if (!order) to.set(from.subarray(0, count));
      else for (let index = 0; index < count; index++) to[index] = from[order[index] as number] as number;
      return to;
    };
    return {
      count,
      row: take(this.row, new Uint32Array(count)),
      column: take(this.column, new Uint16Array(count)),
      kind: take(this.kind, new Uint8Array(count)),
      number: take(this.number, new Float64Array(count)),
      style: take(this.style, new Uint32Array(count)),
      formula: take(this.formula, new Int32Array(count)),
      texts: this.pool.texts,
      formulas: this.formulas,
    };
  }

  /** Cells out of order are sorted; of two at one place the later stays. */
  private order(): Uint32Array {
    const key = (index: number) => (this.row[index] as number) * 65536 + (this.column[index] as number);
    const order = Uint32Array.from({ length: this.count }, (_, index) => index).sort(
      (a, b) => key(a) - key(b) || a - b,
    );
    return order.filter(
      (index, place) => place + 1 === order.length || key(order[place + 1] as number) !== key(index),
    );
  }

  private grow(): void {
    this.capacity *= 2;
    const wider = <A extends { set(from: A): void }>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.row = wider(this.row, new Uint32Array(this.capacity));
    this.column = wider(this.column, new Uint16Array(this.capacity));
    this.kind = wider(this.kind, new Uint8Array(this.capacity));
    this.number = wider(this.number, new Float64Array(this.capacity));
    this.style = wider(this.style, new Uint32Array(this.capacity));
    this.formula = wider(this.formula, new Int32Array(this.capacity));
  }
}
