/**
 * What a function is: its names, its help, what it takes, examples that are run as tests, and a short body. How the
 * arguments come to the body is said by `takes`; README.md has the whole of it.
 */
import type { Absence, Value } from '#value/value';
import type { Area, Datum, Matrix } from '../datum';
import type { Roaming } from '../elsewhere';
import type { Goal } from '../goal';
import type { Mode } from '../modes';
import type { Sheets, Surroundings } from '../scope';

/** How an argument comes to the body. */
export interface Taken {
  /** One number, text or truth; what cannot be read as one is the result, and the body is not asked. */
  number: number;
  text: string;
  truth: boolean;
  /** One value as it is, blank too; errors are the result, and the body is not asked. */
  present: Value;
  /** One value as it is, errors too. */
  value: Value;
  /** All there is: a range, an array, or one value. */
  values: Datum;
  /** As `values`, and what stands there is worked out cell by cell (SUMPRODUCT). */
  array: Datum;
  /** A range of cells, never its values; anything else is #VALUE!. */
  area: Area;
  /** Only worked out when called: the branches of a choice. */
  later: () => Datum;
  /** The argument at every place: only as the first of the bureau's own functions (`elsewhere.ts`). */
  elsewhere: Roaming;
}
export type Take = keyof Taken;

export interface Parameter {
  /** Key of the text that explains it: `number`, `digits`, `condition` … */
  readonly name: string;
  readonly takes: Take;
  readonly optional?: true;
  /** The last one, or the last ones together, any number of times more. */
  readonly repeated?: true;
}

type Given = Readonly<Record<string, Value>>;

export interface Neighbours {
  readonly prior?: Given;
  readonly priorYear?: Given;
  readonly toDate?: Given;
  readonly superior?: Given;
  readonly siblings?: readonly Given[];
  readonly targets?: Readonly<Record<string, number | Goal>>;
  readonly due?: Readonly<Record<string, number>>;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly elapsed?: number;
}

export interface Example {
  readonly formula: string;
  /** What the names stand for. */
  readonly given?: Given;
  /** What the same names stand for at other places: the period before, the total … */
  readonly before?: Neighbours;
  /** Cells from A1, row by row; null is an empty one, texts like #N/A are errors. With them it is a cell formula. */
  readonly cells?: readonly (readonly (number | string | boolean | null)[])[];
  /** In a cell formula an error as its text. */
  readonly value: Value;
}

/** What a body may ask besides its arguments. */
export interface Asked {
  readonly mode: Mode;
  /** Handed to `sheets`. */
  readonly row: number;
  /** Left out where the formula stands in no cell. */
  readonly sheets: Sheets | undefined;
  readonly surroundings: Surroundings;
  /** How many arguments were written. */
  readonly count: number;
  /** Whether ranges stand for each of their values here, as in an array formula. */
  readonly array: boolean;
}

export interface FormulaFunction {
  readonly name: string;
  readonly chinese: string;
  /** Further names people write for it. */
  readonly also?: readonly string[];
  /** Key of the help text. */
  readonly help: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  readonly compute: (asked: Asked, ...args: never[]) => Datum;
  /**
   * For the fast lane (`kernel.ts`): the same where the arguments are all numbers. NaN stands for an argument that is
   * none; a result that depends on one must be NaN. Without it the fast lane is not taken.
   */
  readonly plain?: (...numbers: number[]) => number;
}

/** `[number, digits?, …rest]` as the parameters say. */
export type Args<P extends readonly Parameter[]> = P extends readonly [
  infer First extends Parameter,
  ...infer Rest extends readonly Parameter[],
]
  ? First extends { readonly repeated: true }
    ? Taken[P[number]['takes']][]
    : First extends { readonly optional: true }
      ? [(Taken[First['takes']] | undefined)?, ...Args<Rest>]
      : [Taken[First['takes']], ...Args<Rest>]
  : [];

interface Declaration<P extends readonly Parameter[]> extends Omit<
  FormulaFunction,
  'parameters' | 'compute'
> {
  readonly parameters: P;
  readonly compute: (asked: Asked, ...args: Args<P>) => Datum;
}

/** Checks that the body takes what the parameters say. */
export function declare<const P extends readonly Parameter[]>(declaration: Declaration<P>): FormulaFunction {
  return declaration as unknown as FormulaFunction;
}

/** How many arguments a function takes. */
export function argumentCounts({ parameters }: Pick<FormulaFunction, 'parameters'>): {
  least: number;
  most: number;
} {
  const least = parameters.filter(({ optional }) => !optional).length;
  return { least, most: parameters.some(({ repeated }) => repeated) ? 255 : parameters.length };
}

export function takes(declared: FormulaFunction, count: number): boolean {
  const { least, most } = argumentCounts(declared);
  return count >= least && count <= most;
}

/** The parameter an argument is for; repeated ones come round again. */
export function parameterAt(parameters: readonly Parameter[], index: number): Parameter {
  const found = parameters[index];
  if (found) return found;
  const first = parameters.findIndex(({ repeated }) => repeated);
  const round = parameters.length - first;
  return parameters[first + ((index - first) % round)] as Parameter;
}

export type { Absence, Area, Datum, Matrix, Value };
