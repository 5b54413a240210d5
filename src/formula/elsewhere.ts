/**
 * The bureau's own functions look beyond the place a formula stands at: 上期, 上年同期, 累计, 合计. A place is a row; who
 * knows units and periods says where the others are. An argument is handed over whole, to be asked for at any of them.
 */
import { isAbsence, type Absence, type Value } from '#value/value';
import type { FormulaFunction } from './functions/function';
import type { Program, Setting } from './scope';
import { Unsupported } from './scope';
import type { Node } from './syntax';

/** Rows; −1 where there is no such place. */
export interface Elsewhere {
  /** 上期: the period before, same unit. */
  prior(row: number): number;
  /** 上年同期. */
  priorYear(row: number): number;
  /** 累计: from the start of the statistical year up to and with this period. */
  toDate(row: number): number;
  /** The total that a unit is part of. */
  superior(row: number): number;
  /** The units of that total, this one among them. */
  siblings(row: number): readonly number[];
  /** Whether an operand is a rate: its changes are told in points. */
  isRate(operand: string): boolean;
  /** The year's target of an operand for the unit at a row; undefined where none is set. */
  target(operand: string, row: number): number | undefined;
  /** Share of the statistical year that has passed by the end of a row's period, 0–1. */
  elapsed(row: number): number;
  /** A constant as it holds in a row's year. */
  parameter(name: string, row: number): number | undefined;
}

/** An argument at every place. */
export interface Roaming {
  readonly row: number;
  readonly places: Elsewhere;
  readonly isRate: boolean;
  /** Missing where there is no such place. */
  at(row: number): Value;
  /** The target of the operand it is; missing where it is none, or has none. */
  target(): Value;
}

/** What PACE() is asked about. */
const nothing: Node = { kind: 'empty' };

type Body = (asked: unknown, of: Roaming, ...numbers: (number | undefined)[]) => Value;

/** The first argument roams; further ones are plain numbers. */
export function compileRoaming(
  declared: FormulaFunction,
  args: readonly Node[],
  setting: Setting,
  compile: (node: Node) => Program,
): Program {
  const [first = nothing, ...rest] = args;
  const { elsewhere: places } = setting.scope;
  if (setting.mode.cells) {
    return () => {
      throw new Unsupported(declared.name);
    };
  }
  if (!places) return () => ({ why: 'badArguments', about: declared.name });
  const program = compile(first);
  const numbers = rest.map(compile);
  const compute = declared.compute as unknown as Body;
  const about = first.kind === 'operand' ? first.name : declared.name;
  const isRate = first.kind === 'operand' && places.isRate(first.name);
  const missing: Absence = { why: 'missing', about };
  return (row) => {
    const given: (number | undefined)[] = [];
    for (const number of numbers) {
      const value = setting.mode.number(number(row));
      if (isAbsence(value)) return value;
      given.push(value);
    }
    const at = (place: number): Value => (place < 0 ? missing : program(place));
    const target = (): Value =>
      (first.kind === 'operand' ? places.target(first.name, row) : undefined) ?? missing;
    return compute(undefined, { row, places, isRate, at, target }, ...given);
  };
}

/** Whether a function looks beyond its place. */
export function looksElsewhere({ parameters }: Pick<FormulaFunction, 'parameters'>): boolean {
  return parameters.some(({ takes }) => takes === 'elsewhere');
}
