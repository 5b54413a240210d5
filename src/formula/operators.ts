/** What each operator does in a named formula, as a list. Absences flow by the table in `value/README.md`. */
import { countsAsNothing, worse } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { asNumber, asText } from './coerce';
import { compareValues } from './compare';
import { faults } from './faults';
import type { Operator } from './syntax';

export type Operate = (left: Value, right: Value) => Value;

/** As Excel: a difference that is dust beside what it came from is 0, so that 0.5 − 0.4 − 0.1 is. */
export function snap(result: number, from: number): number {
  return Math.abs(result) < Math.abs(from) * 2 ** -50 ? 0 : result;
}

export const namedOperators: Readonly<Record<Operator, Operate>> = {
  '+': arithmetic(
    (a, b) => finite(snap(a + b, a)),
    (a, b) => (countsAsNothing(a) ? b : countsAsNothing(b) ? a : undefined),
  ),
  '-': arithmetic(
    (a, b) => finite(snap(a - b, a)),
    (a, b) => (countsAsNothing(b) ? a : undefined),
  ),
  '*': arithmetic((a, b) => finite(a * b)),
  '/': arithmetic((a, b) => (b === 0 ? faults.zeroDenominator : finite(a / b))),
  '^': arithmetic((a, b) => finite(a ** b)),
  '&': join,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

export function finite(result: number): number | Absence {
  return Number.isFinite(result) ? result : faults.outOfRange;
}

type Numeric = (a: number, b: number) => number | Absence;

/** What is left of two values of which one counts as nothing; undefined where neither does. */
type Rest = (left: Value, right: Value) => Value | undefined;

function arithmetic(compute: Numeric, rest?: Rest): Operate {
  const slowly: Operate = (left, right) => {
    const kept = rest?.(left, right);
    if (kept !== undefined) return asNumber(kept);
    const a = asNumber(left);
    const b = asNumber(right);
    if (isAbsence(a)) return isAbsence(b) ? worse(a, b) : a;
    return isAbsence(b) ? b : compute(a, b);
  };
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? compute(a, b) : slowly(a, b));
}

function join(left: Value, right: Value): Value {
  const a = asText(left);
  const b = asText(right);
  if (isAbsence(a)) return isAbsence(b) ? worse(a, b) : a;
  return isAbsence(b) ? b : a + b;
}

function comparison(holds: (order: number) => boolean): Operate {
  return (a, b) => {
    if (!isAbsence(a) && !isAbsence(b)) return holds(compareValues(a, b));
    const [x, y] = [asText(a), asText(b)];
    return isAbsence(x) && isAbsence(y) ? worse(x, y) : isAbsence(x) ? x : y;
  };
}
