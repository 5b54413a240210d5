/** What the aggregates have in common: which of their arguments are numbers, and what they are when none is. */
import { emptier, isFault, statusFor } from '#value/absence';
import { isAbsence, type Absence, type Status, type Value } from '#value/value';
import { Matrix, type Datum } from '../datum';
import type { Asked } from './function';

/** How many numbers there were, or why there is no result. */
export type Met = { readonly count: number; readonly empty?: Absence } | { readonly fault: Absence };

/**
 * Visits the numbers among the arguments. Of a range only the numbers count: texts, truths and empty cells are passed
 * over. A value of its own is read as a number. In a named formula statuses, blank among them, are passed over too:
 * where every part must be there a formula says `+`. A fault is the result, whatever else there is.
 */
export function meetNumbers(asked: Asked, args: readonly Datum[], visit: (number: number) => void): Met {
  let count = 0;
  let empty: Absence | undefined;
  let fault: Absence | undefined;
  const meet = (value: Value): void => {
    if (typeof value === 'number') {
      visit(value);
      count += 1;
    } else if (isFault(value)) fault ??= value;
  };
  for (const arg of args) {
    if (arg instanceof Matrix) arg.eachFilled(meet);
    else if (!asked.mode.cells && isAbsence(arg) && !isFault(arg)) empty = emptierOf(empty, arg);
    else meet(asked.mode.number(arg));
    if (fault) return { fault };
  }
  return empty ? { count, empty } : { count };
}

/** All numbers among the arguments, or why not. */
export function numbersIn(asked: Asked, args: readonly Datum[]): readonly number[] | Absence {
  const numbers: number[] = [];
  const met = meetNumbers(asked, args, (number) => numbers.push(number));
  if ('fault' in met) return met.fault;
  return met.count === 0 && met.empty ? met.empty : numbers;
}

/** Folds the numbers; where there is none in a named formula, the emptiest reason is the result. */
export function overNumbers<State>(
  start: () => State,
  add: (state: State, number: number) => State,
  finish: (state: State, count: number) => Value,
): (asked: Asked, ...args: Datum[]) => Value {
  return (asked, ...args) => {
    let state = start();
    const met = meetNumbers(asked, args, (number) => {
      state = add(state, number);
    });
    if ('fault' in met) return met.fault;
    return met.count === 0 && met.empty ? met.empty : finish(state, met.count);
  };
}

function emptierOf(known: Absence | undefined, other: Absence): Absence {
  if (!known) return other;
  const status: Status = emptier(statusFor(known), statusFor(other));
  return status === known.why ? known : other;
}
