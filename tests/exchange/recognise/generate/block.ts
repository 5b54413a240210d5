/** A made-up piece of a sheet: cells and merges from row 1, column 1 of its own on, and what is to be found there. */
import type { Made } from '../sheet';

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: Made;
}
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One table as labels have it; the strict part of the score. */
export interface Expected {
  headerTop: number;
  headerBottom: number;
  codeRow: number | null;
  dataTop: number;
  dataBottom: number;
  labelColumns: number[];
  firstValueColumn: number;
  lastValueColumn: number;
  totalRows: number[];
}

export class Block {
  readonly cells: Cell[] = [];
  readonly merges: Area[] = [];
  readonly tables: Expected[] = [];
  width = 0;
  height = 0;

  put(row: number, column: number, value: Made): void {
    if (value === null || value === '') return;
    this.cells.push({ row, column, value });
    this.reach(row, column);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
    this.reach(bottom, right);
  }

  reach(row: number, column: number): void {
    this.height = Math.max(this.height, row);
    this.width = Math.max(this.width, column);
  }

  /** Another block set down with its first cell at a place. */
  place(block: Block, row: number, column: number): void {
    const [down, right] = [row - 1, column - 1];
    for (const cell of block.cells) this.put(cell.row + down, cell.column + right, cell.value);
    for (const m of block.merges) this.merge(m.top + down, m.left + right, m.bottom + down, m.right + right);
    for (const t of block.tables)
      this.tables.push({
        headerTop: t.headerTop + down,
        headerBottom: t.headerBottom + down,
        codeRow: t.codeRow === null ? null : t.codeRow + down,
        dataTop: t.dataTop + down,
        dataBottom: t.dataBottom + down,
        labelColumns: t.labelColumns.map((c) => c + right),
        firstValueColumn: t.firstValueColumn + right,
        lastValueColumn: t.lastValueColumn + right,
        totalRows: t.totalRows.map((r) => r + down),
      });
    this.reach(block.height + down, block.width + right);
  }
}
