/** What names mean: the caller's business. A formula is compiled against a scope and then run for many rows. */
import type { Value } from '#value/value';
import type { Area, Datum } from './datum';
import type { Elsewhere } from './elsewhere';
import type { Mode } from './modes';
import type { DefinedName, Reference } from './syntax';

/**
 * Gives a part's value for a row. What a row is, the scope knows: in named formulas a unit and period, in cells the cell
 * the formula stands in. Everyone else only hands it on.
 */
export type Program = (row: number) => Value;
export type DatumProgram = (row: number) => Datum;

/** Where a formula stands; rows and columns from 1. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export interface Scope {
  /** The values of an operand, by its id (or name). */
  operand(name: string): Program;
  /** Left out where formulas have no cells. */
  readonly sheets?: Sheets;
  readonly surroundings?: Surroundings;
  /** Left out where a row knows no other units and periods. */
  readonly elsewhere?: Elsewhere;
}

/** How a formula, or a part of it, is read. */
export interface Setting {
  readonly mode: Mode;
  readonly scope: Scope;
  /** Cell by cell, where ranges stand for each of their values. */
  readonly array: boolean;
}

export interface Sheets {
  place(row: number): Place;
  /** The one cell a reference names; quick. */
  cell(reference: Reference): Program;
  /** What a reference names: an Area, or the fault noReference. */
  area(reference: Reference): DatumProgram;
  /** undefined where nobody has defined the name. */
  defined(name: DefinedName): DatumProgram | undefined;
  /** A range by numbers (OFFSET, A1:INDEX(…)); the fault noReference off the sheet. */
  areaAt(sheet: number, top: number, left: number, height: number, width: number): Datum;
  /** A reference or defined name given as text, seen from a formula's place (INDIRECT). */
  refer(text: string, row: number): Datum;
  /** What SUBTOTAL passes over: rows hidden by hand or filter, and cells that are subtotals themselves. */
  isHidden(sheet: number, row: number): boolean;
  /** Hidden because a filter does not choose it. */
  isFiltered(sheet: number, row: number): boolean;
  isSubtotal(sheet: number, row: number, column: number): boolean;
  /** The text of a cell's formula without `=`; undefined where it has none. */
  formulaAt(area: Area): string | undefined;
  sheetName(sheet: number): string;
}

/** What functions may know of the world, as arguments: no clock and no locale is asked for below. */
export interface Surroundings {
  /** The moment that is now, as Excel counts days. */
  readonly now?: number;
  readonly date1904?: boolean;
  /** A value through an Excel number format. */
  readonly show?: (value: number | string | boolean, format: string) => string;
}

/** Thrown where a formula needs what is not built, or another workbook; its cell keeps what it had. */
export class Unsupported extends Error {
  constructor(readonly about: string) {
    super(about);
    this.name = 'Unsupported';
  }
}
