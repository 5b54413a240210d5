/**
 * Tree → closures, made once and run for every row: no text is read again, no code is made from text. In named formulas
 * missing stays missing: a formula whose value is lacking has the fault `missing`, about the operand that lacks. In cell
 * formulas everything is as in Excel.
 */
import { needed } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { compileCall, isOne } from './call';
import { lastOperators } from './cell-operators';
import { Area, Matrix, Table, type Datum } from './datum';
import { faultOfError, faults } from './faults';
import { compileJoin } from './join';
import { parameterAt, takes } from './functions/function';
import { functionOf, namedFunction } from './functions/index';
import { cells, named } from './modes';
import type { Elsewhere } from './elsewhere';
import { compileRoaming, looksElsewhere } from './roam';
import type { DatumProgram, Program, Scope, Setting } from './scope';
import { eachOf, single } from './shape';
import { Unsupported } from './scope';
import { partsOf, type Call, type Node } from './syntax';

export type { Program };

/** Gives the values of an operand, by its id (or name). */
export type OperandProgram = (operand: string) => Program;

/** `elsewhere` lets the bureau's own functions see other periods and units. */
export function compileFormula(node: Node, operandOf: OperandProgram, elsewhere?: Elsewhere): Program {
  const scope: Scope = { operand: operandOf, ...(elsewhere ? { elsewhere } : {}) };
  const program = compileValue(node, { mode: named, scope, array: false });
  return (row) => {
    const value = program(row);
    return typeof value === 'number' ? value : isAbsence(value) ? settled(value) : value;
  };
}

/** One value of a formula, where its operands are at hand. */
export function evaluate(node: Node, read: (operand: string) => Value): Value {
  return compileFormula(node, (operand) => () => read(operand))(0);
}

/** A computed cell is never blank: nobody can fill it in. */
function settled(absence: Extract<Value, object>): Value {
  return absence.why === 'belowUnit' ? absence : needed(absence);
}

/** A formula in a cell: one value, and never an empty one. */
export function compileCellFormula(node: Node, scope: Scope): Program {
  const setting: Setting = { mode: cells, scope, array: false };
  const last = node.kind === 'binary' ? lastOperators[node.operator] : undefined;
  if (node.kind === 'binary' && last && !mayBeArray(node)) {
    const left = compileValue(node.left, setting);
    const right = compileValue(node.right, setting);
    return (row) => last(left(row), right(row));
  }
  const program = compileValue(node, setting);
  return (row) => {
    const value = program(row);
    return isAbsence(value) && value.why === 'blank' ? 0 : value;
  };
}

/** A formula over a range of cells ({…}): the values for its places. */
export function compileArrayFormula(node: Node, scope: Scope): DatumProgram {
  return compileDatum(node, { mode: cells, scope, array: true });
}

/** For places where one value is meant. */
function compileValue(node: Node, setting: Setting): Program {
  const { sheets } = setting.scope;
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean': {
      const { value } = node;
      return () => value;
    }
    case 'operand':
      return namedOperand(setting.scope.operand(node.name), node.name);
    case 'reference':
      if (sheets && !node.to && !node.on?.through) return sheets.cell(node);
      break;
    case 'prefix':
      if (mayBeArray(node)) break;
      return numeric(node.of, setting, node.sign === '-' ? negated : undefined);
    case 'percent':
      if (mayBeArray(node)) break;
      return numeric(node.of, setting, percent);
    case 'binary': {
      if (mayBeArray(node)) break;
      const operate = setting.mode.operators[node.operator];
      const left = compileValue(node.left, setting);
      const right = compileValue(node.right, setting);
      return (row) => operate(left(row), right(row));
    }
    default:
  }
  const program = compileDatum(node, setting);
  return (row) => {
    const datum = program(row);
    return datum instanceof Matrix ? single(datum, sheets && (() => sheets.place(row))) : datum;
  };
}

/** For places where a range or an array may stand. */
function compileDatum(node: Node, setting: Setting): DatumProgram {
  const { scope, mode, array } = setting;
  switch (node.kind) {
    case 'error': {
      const fault = faultOfError(node.text);
      return () => fault;
    }
    case 'array': {
      const table = new Table(
        node.rows.map((row) => row.map((one) => (one.kind === 'error' ? faultOfError(one.text) : one.value))),
      );
      return () => table;
    }
    case 'empty':
      return () => ({ why: 'blank' });
    case 'reference':
      return scope.sheets ? scope.sheets.area(node) : () => faults.noReference;
    case 'name':
      return scope.sheets?.defined(node) ?? (() => ({ ...faults.unknownName, about: node.name }));
    case 'join':
      return compileJoin(
        node.by,
        compileDatum(node.left, setting),
        compileDatum(node.right, setting),
        setting,
      );
    case 'call':
      return compileFunction(node, setting);
    case 'prefix':
    case 'percent': {
      if (!array && !mayBeArray(node)) return compileValue(node, setting);
      const of = compileOperand(node.of, setting);
      const compute = node.kind === 'percent' ? percent : node.sign === '-' ? negated : undefined;
      return (row) => each([of(row)], ([value]) => numberOf(value as Value, setting, compute));
    }
    case 'binary': {
      if (!array && !mayBeArray(node)) return compileValue(node, setting);
      const operate = mode.operators[node.operator];
      const left = compileOperand(node.left, setting);
      const right = compileOperand(node.right, setting);
      return (row) => each([left(row), right(row)], ([a, b]) => operate(a as Value, b as Value));
    }
    default:
      return compileValue(node, setting);
  }
}

/** One value of a range in a plain cell; all values of an array, there too. */
function compileOperand(node: Node, setting: Setting): DatumProgram {
  if (setting.array) return compileDatum(node, setting);
  if (!mayBeArray(node)) return compileValue(node, setting);
  const program = compileDatum(node, setting);
  const { sheets } = setting.scope;
  return (row) => {
    const datum = program(row);
    return datum instanceof Area ? single(datum, sheets && (() => sheets.place(row))) : datum;
  };
}

/** Whether array constants, or names that may stand for some, are worked through here. */
function mayBeArray(node: Node): boolean {
  if (node.kind === 'array' || node.kind === 'name') return true;
  return node.kind !== 'join' && partsOf(node).some(mayBeArray);
}

function each(data: readonly Datum[], compute: (values: readonly Value[]) => Value): Datum {
  if (!data.some((datum) => datum instanceof Matrix)) return compute(data as readonly Value[]);
  return eachOf(data, compute);
}

/** An operand without a number is the cause of what follows from it. */
function namedOperand(read: Program, name: string): Program {
  return (row) => {
    const value = read(row);
    if (typeof value === 'number' || !isAbsence(value) || value.about !== undefined) return value;
    return { why: value.why, about: name };
  };
}

function negated(a: number): number {
  return a === 0 ? 0 : -a;
}

function percent(a: number): number {
  return a / 100;
}

function numeric(of: Node, setting: Setting, compute: ((a: number) => number) | undefined): Program {
  const program = compileValue(of, setting);
  return (row) => numberOf(program(row), setting, compute);
}

/** In a cell `+` before a text leaves it one. */
function numberOf(value: Value, { mode }: Setting, compute: ((a: number) => number) | undefined): Value {
  if (!compute && mode.cells) return value;
  const a = mode.number(value);
  return typeof a === 'number' && compute ? compute(a) : a;
}

function compileFunction({ name, args }: Call, setting: Setting): DatumProgram {
  const declared = setting.mode.cells ? functionOf(name) : namedFunction(name, args.length);
  if (!declared || !takes(declared, args.length)) {
    if (setting.mode.cells) {
      return () => {
        throw new Unsupported(name);
      };
    }
    return () => ({ why: 'badArguments', about: name });
  }
  if (looksElsewhere(declared)) {
    return compileRoaming(declared, args, setting, (arg) => compileValue(arg, setting));
  }
  const compiled = args.map((arg, index) => {
    if (arg.kind === 'empty') return undefined;
    const { takes: take } = parameterAt(declared.parameters, index);
    if (take === 'array') return compileDatum(arg, { ...setting, array: true });
    return isOne(take) ? compileOperand(arg, setting) : compileDatum(arg, setting);
  });
  return compileCall(declared, compiled, setting);
}
