/** What each operator does, as a list. Absences flow by the table in `value/README.md`. */
import { countsAsNothing, worse } from '#value/absence';
import { sameNumber } from '#value/decimal';
import { isAbsence, type Absence, type Value } from '#value/value';
import { asNumber, asText } from './coerce';
import type { Program } from './functions/function';
import type { Operator } from './syntax';

type Compile = (left: Program, right: Program) => Program;

/** As Excel: a difference that is dust beside what it came from is 0, so that 0.5 − 0.4 − 0.1 is. */
export function snap(result: number, from: number): number {
  return Math.abs(result) < Math.abs(from) * 2 ** -50 ? 0 : result;
}

export const compileOperator: Readonly<Record<Operator, Compile>> = {
  '+': arithmetic(
    (a, b) => finite(snap(a + b, a)),
    (a, b) => (countsAsNothing(a) ? b : countsAsNothing(b) ? a : undefined),
  ),
  '-': arithmetic(
    (a, b) => finite(snap(a - b, a)),
    (a, b) => (countsAsNothing(b) ? a : undefined),
  ),
  '*': arithmetic((a, b) => finite(a * b)),
  '/': arithmetic((a, b) => (b === 0 ? noDenominator : finite(a / b))),
  '^': arithmetic((a, b) => finite(a ** b)),
  '&': join,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

/** Law 3: no denominator, no rate. */
const noDenominator: Absence = { why: 'zeroDenominator' };
const outOfRange: Absence = { why: 'outOfRange' };

export function finite(result: number): number | Absence {
  return Number.isFinite(result) ? result : outOfRange;
}

type Numeric = (a: number, b: number) => number | Absence;

/** What is left of two values of which one counts as nothing; undefined where neither does. */
type Rest = (left: Value, right: Value) => Value | undefined;

function arithmetic(compute: Numeric, rest?: Rest): Compile {
  const slowly = (left: Value, right: Value): Value => {
    const kept = rest?.(left, right);
    if (kept !== undefined) return asNumber(kept);
    const a = asNumber(left);
    const b = asNumber(right);
    if (isAbsence(a)) return isAbsence(b) ? worse(a, b) : a;
    return isAbsence(b) ? b : compute(a, b);
  };
  return (left, right) => (row) => {
    const a = left(row);
    const b = right(row);
    return typeof a === 'number' && typeof b === 'number' ? compute(a, b) : slowly(a, b);
  };
}

function join(left: Program, right: Program): Program {
  return (row) => {
    const a = asText(left(row));
    const b = asText(right(row));
    if (isAbsence(a)) return isAbsence(b) ? worse(a, b) : a;
    return isAbsence(b) ? b : a + b;
  };
}

/** As Excel: numbers before texts before truths, texts without regard to capitals, numbers by their 15 digits. */
function comparison(holds: (order: number) => boolean): Compile {
  return (left, right) => (row) => {
    const a = left(row);
    const b = right(row);
    if (isAbsence(a) || isAbsence(b)) {
      const [x, y] = [asText(a), asText(b)];
      return isAbsence(x) && isAbsence(y) ? worse(x, y) : isAbsence(x) ? x : y;
    }
    return holds(compareValues(a, b));
  };
}

function compareValues(a: number | string | boolean, b: number | string | boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a !== typeof b) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toUpperCase(), String(b).toUpperCase()] : [a, b];
  return x === y ? 0 : x < y ? -1 : 1;
}

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
