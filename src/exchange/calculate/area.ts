/** A range of cells of a workbook being calculated; a cell is worked out when it is asked for. */
import { Area, type Datum } from '#formula/datum';
import { faults } from '#formula/faults';
import type { Value } from '#value/value';
import { lastColumn, lastRow } from '#workbook/limits';
import type { Store } from './store';

/** Rows from which an index pays. */
const worthAnIndex = 64;

export class CellArea extends Area {
  constructor(
    readonly store: Store,
    readonly top: number,
    readonly left: number,
    readonly rows: number,
    readonly columns: number,
  ) {
    super();
  }

  get sheet(): number {
    return this.store.index;
  }

  override get usedRows(): number {
    return Math.max(0, Math.min(this.rows, this.store.lastRow - this.top + 1));
  }

  override get usedColumns(): number {
    return Math.max(0, Math.min(this.columns, this.store.lastColumn - this.left + 1));
  }

  at(row: number, column: number): Value {
    return this.store.read(this.top + row, this.left + column);
  }

  override firstRow(column: number, wanted: number | string | boolean): number | undefined {
    return this.usedRows < worthAnIndex
      ? undefined
      : this.store.firstRow(this.left + column, this.top, this.usedRows, wanted);
  }

  override eachFilled(visit: (value: Value, row: number, column: number) => void): void {
    const { top, left } = this;
    this.store.eachIn(top, left, top + this.rows - 1, left + this.columns - 1, (value, row, column) => {
      visit(value, row - top, column - left);
    });
  }

  moved(rows: number, columns: number, height: number, width: number): Datum {
    return areaAt(this.store, this.top + rows, this.left + columns, height, width);
  }
}

export function areaAt(store: Store, top: number, left: number, height: number, width: number): Datum {
  const inside =
    top >= 1 &&
    left >= 1 &&
    height >= 1 &&
    width >= 1 &&
    top + height - 1 <= lastRow &&
    left + width - 1 <= lastColumn;
  return inside ? new CellArea(store, top, left, height, width) : faults.noReference;
}
