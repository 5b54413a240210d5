/**
 * What each operator does in a cell formula, exactly as Excel: an empty cell is 0, "" or FALSE, whichever the other side
 * is; of two errors the left one is the result; 0^0 and roots of negative numbers are #NUM!.
 */
import { isFault } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { areEqual, compareValues, type Plain } from './compare';
import { faults } from './faults';
import { cellNumber, cellText } from './cell-coerce';
import { finite, snap, type Operate } from './operators';
import type { Operator } from './syntax';

export const cellOperators: Readonly<Record<Operator, Operate>> = {
  '+': arithmetic((a, b) => finite(a + b)),
  '-': arithmetic((a, b) => finite(a - b)),
  '*': arithmetic((a, b) => finite(a * b)),
  '/': arithmetic((a, b) => (b === 0 ? faults.zeroDenominator : finite(a / b))),
  '^': arithmetic(power),
  '&': (left, right) => {
    const a = cellText(left);
    if (typeof a !== 'string') return a;
    const b = cellText(right);
    return typeof b === 'string' ? a + b : b;
  },
  '=': equality(true),
  '<>': equality(false),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

/** Dust is only swept from what a whole formula adds or subtracts: 0.5−0.4−0.1 is 0, 1*(0.5−0.4−0.1) is not. */
export const lastOperators: Partial<Readonly<Record<Operator, Operate>>> = {
  '+': arithmetic((a, b) => finite(snap(a + b, a))),
  '-': arithmetic((a, b) => finite(snap(a - b, a))),
};

export function power(a: number, b: number): Value {
  if (a === 0 && b === 0) return faults.outOfRange;
  if (a === 0 && b < 0) return faults.zeroDenominator;
  return finite(a ** b);
}

function arithmetic(compute: (a: number, b: number) => Value): Operate {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return compute(left, right);
    const a = cellNumber(left);
    if (typeof a !== 'number') return a;
    const b = cellNumber(right);
    return typeof b === 'number' ? compute(a, b) : b;
  };
}

function comparison(holds: (order: number) => boolean): Operate {
  return (a, b) => {
    if (isFault(a)) return a;
    if (isFault(b)) return b;
    return holds(compareCells(a, b));
  };
}

function equality(wanted: boolean): Operate {
  return (a, b) => {
    if (isFault(a)) return a;
    if (isFault(b)) return b;
    const same = areEqual(isAbsence(a) ? nothingLike(b) : a, isAbsence(b) ? nothingLike(a) : b);
    return same === wanted;
  };
}

/** Of values that are no errors; an empty cell is the least of the other side's kind. */
export function compareCells(a: Value, b: Value): number {
  return compareValues(isAbsence(a) ? nothingLike(b) : a, isAbsence(b) ? nothingLike(a) : b);
}

function nothingLike(other: Value): Plain {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
