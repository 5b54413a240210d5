/** How the bureau's own functions get their argument: whole, to be asked for at any place (`elsewhere.ts`). */
import { isAbsence, type Absence, type Value } from '#value/value';
import type { Roaming } from './elsewhere';
import type { FormulaFunction } from './functions/function';
import type { Goal } from './goal';
import { Unsupported, type Program, type Setting } from './scope';
import type { Node } from './syntax';

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
    const target = (): Goal | Absence =>
      (first.kind === 'operand' ? places.target(first.name, row) : undefined) ?? missing;
    const due = () => (first.kind === 'operand' ? places.due(first.name, row) : places.elapsed(row));
    return compute(undefined, { row, places, isRate, at, target, due }, ...given);
  };
}

/** Whether a function looks beyond its place. */
export function looksElsewhere({ parameters }: Pick<FormulaFunction, 'parameters'>): boolean {
  return parameters.some(({ takes }) => takes === 'elsewhere');
}
