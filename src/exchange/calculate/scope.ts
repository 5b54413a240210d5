/**
 * What references and names mean in a workbook. A formula is compiled once for all cells in which it says the same, so
 * a relative reference is kept as its distance from the cell it was read in; the row handed to a program is the index
 * of the formula's cell on its own sheet.
 */
import { Union, type Datum, type Matrix } from '#formula/datum';
import { faults } from '#formula/faults';
import { parseFormula } from '#formula/parser';
import { compileArrayFormula } from '#formula/program';
import {
  Unsupported,
  type DatumProgram,
  type Program,
  type Scope,
  type Sheets,
  type Surroundings,
} from '#formula/scope';
import type { DefinedName, Reference } from '#formula/syntax';
import { lastColumn, lastRow } from '#workbook/limits';
import { formulaOf } from '#workbook/cells';
import type { Workbook } from '#workbook/sheet';
import { areaAt, CellArea } from './area';
import type { Store } from './store';
import { rangeOf, readStructured, type Structured } from './structured';

export interface Book {
  readonly workbook: Workbook;
  readonly stores: readonly Store[];
  readonly storeOf: ReadonlyMap<string, Store>;
  readonly surroundings: Surroundings;
}

/** The scope of formulas read in the cell at (row, column) of a sheet. */
export function scopeAt(book: Book, own: Store, row: number, column: number): Scope {
  return {
    operand: () => () => faults.unknownName,
    sheets: new CellsOf(book, own, row, column),
    surroundings: book.surroundings,
  };
}

class CellsOf implements Sheets {
  readonly #names = new Map<string, DatumProgram | undefined>();

  constructor(
    private readonly book: Book,
    private readonly own: Store,
    private readonly row: number,
    private readonly column: number,
  ) {}

  place(at: number) {
    const { cells, index } = this.own;
    return { sheet: index, row: cells.row[at] as number, column: cells.column[at] as number };
  }

  cell(reference: Reference): Program {
    const store = this.#storesOf(reference)[0];
    const { row, column, rowFixed, columnFixed } = reference.from;
    if (!store || row === undefined || column === undefined) return () => faults.noReference;
    const { row: rows, column: columns } = this.own.cells;
    const [down, across] = [row - this.row, column - this.column];
    return (at) =>
      store.read(
        rowFixed ? row : around((rows[at] as number) + down, lastRow),
        columnFixed ? column : around((columns[at] as number) + across, lastColumn),
      );
  }

  area(reference: Reference): DatumProgram {
    const stores = this.#storesOf(reference);
    const { from, to = from } = reference;
    const { row: rows, column: columns } = this.own.cells;
    const line = (
      place: number | undefined,
      fixed: boolean,
      otherwise: number,
      anchor: number,
      at: ArrayLike<number>,
      last: number,
    ) =>
      place === undefined
        ? () => otherwise
        : fixed
          ? () => place
          : (index: number) => around((at[index] as number) + place - anchor, last);
    const firstRow = line(from.row, from.rowFixed, 1, this.row, rows, lastRow);
    const endRow = line(to.row, to.rowFixed, lastRow, this.row, rows, lastRow);
    const firstColumn = line(from.column, from.columnFixed, 1, this.column, columns, lastColumn);
    const endColumn = line(to.column, to.columnFixed, lastColumn, this.column, columns, lastColumn);
    return (at) => {
      const [a, b, c, d] = [firstRow(at), endRow(at), firstColumn(at), endColumn(at)];
      const areas = stores.map((store) =>
        areaAt(store, Math.min(a, b), Math.min(c, d), Math.abs(b - a) + 1, Math.abs(d - c) + 1),
      );
      return areas.length === 1
        ? (areas[0] as Datum)
        : areas.length === 0
          ? faults.noReference
          : new Union(areas as Matrix[]);
    };
  }

  defined({ name, on }: DefinedName): DatumProgram | undefined {
    if (on?.book !== undefined) return unsupported(`[${on.book}]`);
    const key = `${on?.sheet ?? ''}!${name}`.toUpperCase();
    if (!this.#names.has(key)) {
      // A name that needs itself finds this.
      this.#names.set(key, () => faults.unknownName);
      this.#names.set(key, this.#define(name, on?.sheet ?? this.own.sheet.name));
    }
    return this.#names.get(key);
  }

  /** References in a name are read as if it stood in A1. */
  #define(name: string, sheet: string): DatumProgram | undefined {
    const same = this.book.workbook.names.filter((one) => one.name.toUpperCase() === name.toUpperCase());
    const structured = readStructured(name);
    if (structured) return this.#tableCells(structured);
    const found =
      same.find((one) => one.sheet?.toUpperCase() === sheet.toUpperCase()) ??
      same.find((one) => one.sheet === undefined);
    if (!found) return undefined;
    const parsed = parseFormula(found.formula);
    return parsed.ok
      ? compileArrayFormula(parsed.value, scopeAt(this.book, this.own, 1, 1))
      : unsupported(found.formula);
  }

  #tableCells(structured: Structured): DatumProgram | undefined {
    for (const store of this.book.stores) {
      const table = store.sheet.tables?.find(
        (one) => one.name.toUpperCase() === structured.table.toUpperCase(),
      );
      if (!table) continue;
      return (at) => {
        const range = rangeOf(structured, table, this.place(at).row);
        return range
          ? areaAt(store, range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1)
          : faults.noReference;
      };
    }
    return undefined;
  }

  areaAt(sheet: number, top: number, left: number, height: number, width: number): Datum {
    return areaAt(this.book.stores[sheet] as Store, top, left, height, width);
  }

  refer(text: string, at: number): Datum {
    const parsed = parseFormula(text);
    if (!parsed.ok) return faults.noReference;
    const node = parsed.value;
    // A text does not move with its formula: it is read from where the formula stands.
    const { row, column } = this.place(at);
    if (node.kind === 'reference') return new CellsOf(this.book, this.own, row, column).area(node)(at);
    return (node.kind === 'name' ? this.defined(node)?.(at) : undefined) ?? faults.noReference;
  }

  isHidden(sheet: number, row: number): boolean {
    return this.book.stores[sheet]?.hiddenRows.has(row) ?? false;
  }

  /** A file does not say why a row is hidden; within a filter's range it is taken for the filter's doing. */
  isFiltered(sheet: number, row: number): boolean {
    const filter = this.book.stores[sheet]?.sheet.autoFilter;
    return filter !== undefined && row > filter.top && row <= filter.bottom && this.isHidden(sheet, row);
  }

  isSubtotal(sheet: number, row: number, column: number): boolean {
    const store = this.book.stores[sheet];
    const index = store?.indexOf(row, column) ?? -1;
    const formula = index < 0 || !store ? undefined : formulaOf(store.cells, index);
    return formula !== undefined && /\b(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula);
  }

  formulaAt(area: Matrix): string | undefined {
    if (!(area instanceof CellArea)) return undefined;
    const index = area.store.indexOf(area.top, area.left);
    return index < 0 ? undefined : formulaOf(area.store.cells, index);
  }

  sheetName(sheet: number): string {
    return this.book.stores[sheet]?.sheet.name ?? '';
  }

  /** The sheets a reference is on; none where there is no such sheet. */
  #storesOf({ on }: Reference): readonly Store[] {
    if (!on) return [this.own];
    if (on.book !== undefined) throw new Unsupported(`[${on.book}]`);
    const first = this.book.storeOf.get(on.sheet.toUpperCase());
    if (!first || on.through === undefined) return first ? [first] : [];
    const last = this.book.storeOf.get(on.through.toUpperCase());
    return last ? this.book.stores.slice(first.index, last.index + 1) : [];
  }
}

function unsupported(about: string): DatumProgram {
  return () => {
    throw new Unsupported(about);
  };
}

/** Past the edge of the sheet a moved reference comes back on the other side. */
function around(place: number, size: number): number {
  return place < 1 ? place + size : place > size ? place - size : place;
}
