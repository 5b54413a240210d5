/** What the aggregates have in common: which of their arguments are numbers, and what they are when none is. */
import { emptier, isFault, statusFor } from '#value/absence';
import { isAbsence, type Absence, type Status, type Value } from '#value/value';
import { asNumber } from '../coerce';
import type { Program } from './function';

/**
 * Folds the numbers among the arguments. Statuses, blank among them, are passed over, as Excel passes over empty
 * cells: where every part must be there a formula says `+`. A fault is the result, whatever else there is.
 */
export function overNumbers<State>(
  start: () => State,
  add: (state: State, number: number) => State,
  finish: (state: State, count: number) => Value,
): (args: readonly Program[]) => Program {
  return (args) => (row) => {
    let state = start();
    let count = 0;
    let empty: Absence | undefined;
    for (const arg of args) {
      const value = arg(row);
      if (isAbsence(value) && !isFault(value)) {
        empty = emptierOf(empty, value);
        continue;
      }
      const number = asNumber(value);
      if (isAbsence(number)) return number;
      state = add(state, number);
      count += 1;
    }
    return count === 0 && empty ? empty : finish(state, count);
  };
}

function emptierOf(known: Absence | undefined, other: Absence): Absence {
  if (!known) return other;
  const status: Status = emptier(statusFor(known), statusFor(other));
  return status === known.why ? known : other;
}
