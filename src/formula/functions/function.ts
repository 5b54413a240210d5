/** What a function is: its parameters, its names, its help, examples that are run as tests, and what it does. */
import type { Value } from '#value/value';

/**
 * A formula made ready: the value for a row. What a row is, the caller knows; functions only hand it on, and may
 * leave an argument unasked (IF).
 */
export type Program = (row: number) => Value;

export interface Parameter {
  /** Key of the text that explains it: `number`, `digits`, `condition` … */
  readonly name: string;
  readonly optional?: true;
  /** The last one, any number of times more. */
  readonly repeated?: true;
}

export interface Example {
  readonly formula: string;
  /** What the names stand for. */
  readonly given?: Readonly<Record<string, Value>>;
  readonly value: Value;
}

export interface FormulaFunction {
  readonly name: string;
  readonly chinese: string;
  /** Key of the help text. */
  readonly help: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  /** Gets as many arguments as the parameters allow. */
  readonly compile: (args: readonly Program[]) => Program;
  /**
   * For the fast lane (`kernel.ts`): the same where the arguments are all numbers. NaN stands for an argument that is
   * none; a result that depends on one must be NaN. Without it the fast lane is not taken.
   */
  readonly plain?: (...numbers: number[]) => number;
}

/** How many arguments a function takes. */
export function argumentCounts({ parameters }: FormulaFunction): { least: number; most: number } {
  const least = parameters.filter(({ optional }) => !optional).length;
  return { least, most: parameters.some(({ repeated }) => repeated) ? 255 : parameters.length };
}

export function takes(declared: FormulaFunction, count: number): boolean {
  const { least, most } = argumentCounts(declared);
  return count >= least && count <= most;
}
