/** A column of cells without an object per cell: numbers beside one state byte each. */
import { faults, statuses, type Absence, type Value, type Why } from '#value/value';

/** State byte 0 is a number, 1 a text, 2 a boolean; the rest say why there is no number. */
export const columnStates = ['number', 'text', 'boolean', ...statuses, ...faults] as const;

export interface Column {
  readonly numbers: Float64Array;
  readonly states: Uint8Array;
  /** By row: the text of a text, or what an absence is about. */
  readonly texts: Map<number, string>;
}

const byWhy = new Map<Why, number>([...statuses, ...faults].map((why, i) => [why, i + 3]));
const blankState = stateOf('blank');
const absences: readonly (Absence | undefined)[] = columnStates.map((s, i) =>
  i < 3 ? undefined : { why: s as Why },
);

export function stateOf(why: Why): number {
  return byWhy.get(why) as number;
}

export function blankColumn(length: number): Column {
  return {
    numbers: new Float64Array(length).fill(Number.NaN),
    states: new Uint8Array(length).fill(blankState),
    texts: new Map(),
  };
}

export function readColumn(column: Column, row: number): Value {
  const state = column.states[row] as number;
  if (state === 0) return column.numbers[row] as number;
  if (state === 1) return column.texts.get(row) ?? '';
  if (state === 2) return column.numbers[row] === 1;
  const absence = absences[state] as Absence;
  const about = column.texts.size === 0 ? undefined : column.texts.get(row);
  return about === undefined ? absence : { why: absence.why, about };
}

export function writeColumn(column: Column, row: number, value: Value): void {
  if (column.texts.size > 0) column.texts.delete(row);
  if (typeof value === 'number') {
    column.numbers[row] = value;
    column.states[row] = 0;
    return;
  }
  column.numbers[row] = value === true ? 1 : value === false ? 0 : Number.NaN;
  if (typeof value === 'string') {
    column.states[row] = 1;
    column.texts.set(row, value);
  } else if (typeof value === 'boolean') {
    column.states[row] = 2;
  } else {
    column.states[row] = stateOf(value.why);
    if (value.about !== undefined) column.texts.set(row, value.about);
  }
}

/** Whether two values would be stored alike. */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  return a.why === b.why && a.about === b.about;
}
