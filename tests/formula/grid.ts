/** A few sheets of plain values for formulas to refer to; what cells show is what the format library says. */
import { Area, blank, type Datum } from '#formula/datum';
import { faultOfError, faults, isErrorText } from '#formula/faults';
import { parseFormula } from '#formula/parser';
import { compileArrayFormula, compileCellFormula } from '#formula/program';
import type { DatumProgram, Place, Scope, Sheets } from '#formula/scope';
import type { Corner, Reference } from '#formula/syntax';
import type { Value } from '#value/value';
import { showCell } from '#workbook/format';

export type Cell = number | string | boolean | null;

export interface Grid {
  /** From A1, row by row; null is an empty cell, texts like #N/A are errors. */
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly filteredRows?: readonly number[];
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

class GridArea extends Area {
  constructor(
    readonly cells: readonly (readonly Cell[])[],
    readonly sheet: number,
    readonly top: number,
    readonly left: number,
    readonly rows: number,
    readonly columns: number,
  ) {
    super();
  }

  override get usedRows(): number {
    return Math.max(0, Math.min(this.rows, this.cells.length - this.top + 1));
  }

  override get usedColumns(): number {
    const widest = this.cells.reduce((most, row) => Math.max(most, row.length), 0);
    return Math.max(0, Math.min(this.columns, widest - this.left + 1));
  }

  at(row: number, column: number): Value {
    const cell = this.cells[this.top + row - 1]?.[this.left + column - 1] ?? null;
    if (cell === null) return blank;
    return typeof cell === 'string' && isErrorText(cell) ? faultOfError(cell) : cell;
  }

  moved(rows: number, columns: number, height: number, width: number): Datum {
    const [top, left] = [this.top + rows, this.left + columns];
    const inside = top >= 1 && left >= 1 && top + height - 1 <= lastRow && left + width - 1 <= lastColumn;
    return inside ? new GridArea(this.cells, this.sheet, top, left, height, width) : faults.noReference;
  }
}

/** References are read as they stand in the text: the formula is where it was written. */
export function scopeOf(grid: Grid, place: Place = { sheet: 0, row: 20, column: 20 }): Scope {
  const names = Object.keys(grid.sheets);
  const areaOf = ({ on, from, to = from }: Pick<Reference, 'on' | 'from' | 'to'>): Datum => {
    if (on?.book !== undefined) return faults.noReference;
    const sheet = on ? names.findIndex((name) => name.toUpperCase() === on.sheet.toUpperCase()) : place.sheet;
    if (sheet < 0) return faults.noReference;
    const row = (corner: Corner, otherwise: number): number => corner.row ?? otherwise;
    const column = (corner: Corner, otherwise: number): number => corner.column ?? otherwise;
    const [top, bottom] = [row(from, 1), row(to, lastRow)].sort((a, b) => a - b) as [number, number];
    const [left, right] = [column(from, 1), column(to, lastColumn)].sort((a, b) => a - b) as [number, number];
    return sheets.areaAt(sheet, top, left, bottom - top + 1, right - left + 1);
  };
  const definedOf = (name: string): DatumProgram | undefined => {
    const text = Object.entries(grid.names ?? {}).find(
      ([one]) => one.toUpperCase() === name.toUpperCase(),
    )?.[1];
    const parsed = text === undefined ? undefined : parseFormula(text);
    return parsed?.ok ? compileArrayFormula(parsed.value, scope) : undefined;
  };
  const sheets: Sheets = {
    place: () => place,
    cell: (reference) => () => {
      const area = areaOf(reference);
      return area instanceof Area ? area.at(0, 0) : (area as Value);
    },
    area: (reference) => () => areaOf(reference),
    defined: ({ name }) => definedOf(name),
    areaAt: (sheet, top, left, height, width) =>
      new GridArea(grid.sheets[names[sheet] as string] ?? [], sheet, 1, 1, 1, 1).moved(
        top - 1,
        left - 1,
        height,
        width,
      ),
    refer(text, row) {
      const parsed = parseFormula(text);
      if (!parsed.ok) return faults.noReference;
      if (parsed.value.kind === 'reference') return areaOf(parsed.value);
      return parsed.value.kind === 'name'
        ? (definedOf(parsed.value.name)?.(row) ?? faults.noReference)
        : faults.noReference;
    },
    isHidden: (_, row) => [...(grid.hiddenRows ?? []), ...(grid.filteredRows ?? [])].includes(row),
    isFiltered: (_, row) => (grid.filteredRows ?? []).includes(row),
    isSubtotal: () => false,
    formulaAt: () => undefined,
    sheetName: (sheet) => names[sheet] ?? '',
  };
  const scope: Scope = {
    operand: (name) => () => ({ why: 'unknownName', about: name }),
    sheets,
    surroundings: { now: 45_000.5, show: showCell },
  };
  return scope;
}

/** What a cell formula gives; an error as its fault. */
export function cellValue(text: string, grid: Grid, place?: Place): Value {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return compileCellFormula(parsed.value, scopeOf(grid, place))(0);
}

/** The first value of an array formula. */
export function arrayValue(text: string, grid: Grid, place?: Place): Datum {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return compileArrayFormula(parsed.value, scopeOf(grid, place))(0);
}
