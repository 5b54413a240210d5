/** A column of cells without an object per cell: numbers beside one state byte each. */
import { faults, statuses, type Absence, type Value, type Why } from '#value/value';

/** State byte 0 is a number, 1 a text (then `texts` holds it), 2 a boolean; the rest say why there is no number. */
export const columnStates = ['number', 'text', 'boolean', ...statuses, ...faults] as const;

export interface Column {
  readonly numbers: Float64Array;
  readonly states: Uint8Array;
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
  return absences[state] as Absence;
}

export function writeColumn(column: Column, row: number, value: Value): void {
  column.texts.delete(row);
  if (typeof value === 'number') {
    column.numbers[row] = value;
    column.states[row] = 0;
    return;
  }
  column.numbers[row] = value === true ? 1 : value === false ? 0 : Number.NaN;
  if (typeof value === 'string') {
    column.states[row] = 1;
    column.texts.set(row, value);
  } else column.states[row] = typeof value === 'boolean' ? 2 : stateOf(value.why);
}
