/**
 * A condition as a program that answers TRUE, FALSE or why there is no answer. `=` `<=` `>=` forgive what rounding makes:
 * sums of rounded figures need not add up to the last digit. `<` `>` `<>` are strict. One FALSE of an AND is enough,
 * whatever else is missing; so is one TRUE of an OR.
 */
import { isComparing, type Comparing } from '#domain/rule/truth';
import { compileFormula, type OperandProgram, type Program } from '#formula/program';
import type { Elsewhere } from '#formula/elsewhere';
import type { Node } from '#formula/syntax';
import { namedOperators } from '#formula/operators';
import { worse } from '#value/absence';
import { sameNumber } from '#value/decimal';
import { isAbsence, type Absence, type Value } from '#value/value';

export type Judgement = boolean | Absence;
export type Judge = (row: number) => Judgement;

export interface Court {
  readonly operandOf: OperandProgram;
  readonly elsewhere: Elsewhere;
  readonly tolerance: number;
}

export function judgeOf(node: Node, court: Court): Judge {
  if (node.kind === 'binary' && isComparing(node.operator)) {
    return comparing(node.operator, valueOf(node.left, court), valueOf(node.right, court), court.tolerance);
  }
  if (node.kind === 'call') {
    const parts = (): Judge[] => node.args.map((arg) => judgeOf(arg, court));
    if (node.name === 'AND') return joining(parts(), false);
    if (node.name === 'OR') return joining(parts(), true);
    if (node.name === 'NOT' && node.args.length === 1) return inverted(parts()[0] as Judge);
    if (node.name === 'IF' && node.args.length === 3) return choosing(parts());
  }
  const program = valueOf(node, court);
  return (row) => truthOf(program(row));
}

export function valueOf(node: Node, { operandOf, elsewhere }: Court): Program {
  return compileFormula(node, operandOf, elsewhere);
}

/** How far apart two figures may be and still be taken as equal. */
export function withinTolerance(left: number, right: number, tolerance: number): boolean {
  const apart = Math.abs(left - right);
  return apart <= tolerance || sameNumber(left, right) || sameNumber(apart, tolerance);
}

function comparing(operator: Comparing, left: Program, right: Program, tolerance: number): Judge {
  const compare = namedOperators[operator];
  const forgives = operator === '=' || operator === '<=' || operator === '>=';
  return (row) => {
    const a = left(row);
    const b = right(row);
    if (forgives && typeof a === 'number' && typeof b === 'number') {
      if (operator === '<=' ? a < b : operator === '>=' ? a > b : a === b) return true;
      return withinTolerance(a, b, tolerance);
    }
    return truthOf(compare(a, b));
  };
}

/** `decisive` is the answer that settles the whole. */
function joining(parts: readonly Judge[], decisive: boolean): Judge {
  return (row) => {
    let unknown: Absence | undefined;
    for (const part of parts) {
      const answer = part(row);
      if (answer === decisive) return decisive;
      if (isAbsence(answer)) unknown = unknown ? worse(unknown, answer) : answer;
    }
    return unknown ?? !decisive;
  };
}

function inverted(part: Judge): Judge {
  return (row) => {
    const answer = part(row);
    return isAbsence(answer) ? answer : !answer;
  };
}

function choosing([when, then, otherwise]: readonly Judge[]): Judge {
  return (row) => {
    const answer = (when as Judge)(row);
    return isAbsence(answer) ? answer : ((answer ? then : otherwise) as Judge)(row);
  };
}

/** As Excel: a number other than 0 is TRUE. A text is no answer. */
function truthOf(value: Value): Judgement {
  if (typeof value === 'boolean' || isAbsence(value)) return value;
  return typeof value === 'number' ? value !== 0 : { why: 'notNumber', about: value };
}
