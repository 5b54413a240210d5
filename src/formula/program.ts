/**
 * Tree → closures, made once and run for every row: no text is read again, no code is made from text. Missing stays
 * missing: a formula whose value is lacking has the fault `missing`, about the operand that lacks.
 */
import { needed } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { asNumber } from './coerce';
import { functionOf } from './functions/index';
import { takes, type Program } from './functions/function';
import { compileOperator } from './operators';
import type { Call, Node } from './syntax';

export type { Program };

/** Gives the values of an operand, by its id (or name). */
export type OperandProgram = (operand: string) => Program;

export function compileFormula(node: Node, operandOf: OperandProgram): Program {
  const program = compileNode(node, operandOf);
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

function compileNode(node: Node, operandOf: OperandProgram): Program {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean': {
      const { value } = node;
      return () => value;
    }
    case 'operand':
      return named(operandOf(node.name), node.name);
    case 'prefix':
      return numeric(
        compileNode(node.of, operandOf),
        node.sign === '-' ? (a) => (a === 0 ? 0 : -a) : (a) => a,
      );
    case 'percent':
      return numeric(compileNode(node.of, operandOf), (a) => a / 100);
    case 'binary':
      return compileOperator[node.operator](
        compileNode(node.left, operandOf),
        compileNode(node.right, operandOf),
      );
    case 'call':
      return compileCall(node, operandOf);
  }
}

/** An operand without a number is the cause of what follows from it. */
function named(read: Program, name: string): Program {
  return (row) => {
    const value = read(row);
    if (typeof value === 'number' || !isAbsence(value) || value.about !== undefined) return value;
    return { why: value.why, about: name };
  };
}

function numeric(of: Program, compute: (a: number) => number): Program {
  return (row) => {
    const a = asNumber(of(row));
    return typeof a === 'number' ? compute(a) : a;
  };
}

function compileCall({ name, args }: Call, operandOf: OperandProgram): Program {
  const declared = functionOf(name);
  if (!declared || !takes(declared, args.length)) {
    return () => ({ why: 'badArguments', about: name });
  }
  return declared.compile(args.map((arg) => compileNode(arg, operandOf)));
}
