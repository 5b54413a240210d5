/** A function and its arguments made ready: each argument as its parameter takes it, the body asked for the rest. */
import { isFault } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { Area, blank, Matrix, Union, type Datum } from './datum';
import { faults } from './faults';
import { parameterAt, type Asked, type FormulaFunction, type Take } from './functions/function';
import type { Mode } from './modes';
import type { DatumProgram, Place, Setting } from './scope';
import { eachOf, single } from './shape';

/** undefined is an argument left out between commas. */
export type Argument = DatumProgram | undefined;

type Body = (asked: Asked, ...args: unknown[]) => Datum;

export function compileCall(
  declared: FormulaFunction,
  args: readonly Argument[],
  setting: Setting,
): DatumProgram {
  const { mode, scope, array } = setting;
  const { sheets, surroundings = {} } = scope;
  const kinds = args.map((_, index) => parameterAt(declared.parameters, index).takes);
  const compute = declared.compute as unknown as Body;
  const askedAt = (row: number): Asked => ({ mode, row, sheets, surroundings, count: args.length, array });
  const ones = kinds.map((kind, index) => isOne(kind) && args[index] !== undefined);

  const computeWith = (asked: Asked, data: readonly (Datum | (() => Datum))[]): Datum => {
    const taken: unknown[] = [];
    let absent: Absence | undefined;
    for (let i = 0; i < data.length; i += 1) {
      const kind = kinds[i] as Take;
      const given = data[i];
      const value =
        typeof given === 'function' ? given : args[i] ? take(kind, given as Datum, mode) : emptyOf[kind];
      if (isOne(kind) || kind === 'area') {
        if (kind !== 'value' && isBarrier(value, kind)) absent = worseIn(mode, absent, value as Absence);
      }
      taken.push(value);
    }
    return absent ?? compute(asked, ...taken);
  };

  return (row) => {
    const placeOf = sheets && ((): Place => sheets.place(row));
    const data: (Datum | (() => Datum))[] = [];
    let many = false;
    for (let i = 0; i < args.length; i += 1) {
      const arg = args[i];
      if (kinds[i] === 'later') {
        data.push(arg ? () => arg(row) : () => blank);
        continue;
      }
      if (!arg) {
        data.push(blank);
        continue;
      }
      const datum = arg(row);
      if (!ones[i] || !(datum instanceof Matrix)) data.push(datum);
      else if (array || !(datum instanceof Area || datum instanceof Union)) {
        data.push(datum);
        many = true;
      } else data.push(single(datum, placeOf));
    }
    const asked = askedAt(row);
    return many ? computeEach(asked, data) : computeWith(asked, data);
  };

  /** One result for each value of the arguments that should have been one. */
  function computeEach(asked: Asked, data: readonly (Datum | (() => Datum))[]): Datum {
    // Branches are worked out whole; which of their values is taken is said place by place.
    const whole = data.map((datum) => (typeof datum === 'function' ? datum() : datum));
    const spreads = whole.map((datum, i) => (ones[i] || kinds[i] === 'later' ? datum : blank));
    return eachOf(spreads, (values) =>
      computeWith(
        asked,
        whole.map((datum, i) => {
          const value = values[i] as Value;
          return kinds[i] === 'later' ? () => value : ones[i] ? value : datum;
        }),
      ),
    );
  }
}

/** Whether a parameter wants one value, where a range may stand for many. */
export function isOne(kind: Take): boolean {
  return kind === 'number' || kind === 'text' || kind === 'truth' || kind === 'present' || kind === 'value';
}

function take(kind: Take, datum: Datum, mode: Mode): unknown {
  switch (kind) {
    case 'number':
      return mode.number(datum as Value);
    case 'text':
      return mode.text(datum as Value);
    case 'truth':
      return mode.truth(datum as Value);
    case 'present':
      return mode.present(datum as Value);
    case 'area':
      return datum instanceof Area ? datum : isAbsence(datum) && isFault(datum) ? datum : faults.badArguments;
    default:
      return datum;
  }
}

/** In Excel a present value may be an empty cell. */
function isBarrier(value: unknown, kind: Take): boolean {
  return isAbsence(value) && !(kind === 'present' && value.why === 'blank');
}

/** In cells the first error is the result; in named formulas a fault speaks before a status. */
function worseIn(mode: Mode, first: Absence | undefined, next: Absence): Absence {
  if (!first) return next;
  return !mode.cells && isFault(next) && !isFault(first) ? next : first;
}

/** What an argument left out stands for. */
const emptyOf: Readonly<Record<Take, unknown>> = {
  number: 0,
  text: '',
  truth: false,
  present: blank,
  value: blank,
  values: blank,
  array: blank,
  area: faults.badArguments,
  later: () => blank,
  elsewhere: faults.badArguments,
};
