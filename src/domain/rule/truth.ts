/** Which formulas give TRUE or FALSE: comparisons, and what joins them. */
import type { Node, Operator } from '#formula/syntax';

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const satisfies readonly Operator[];
export type Comparing = (typeof comparisons)[number];

export function isComparing(operator: Operator): operator is Comparing {
  return (comparisons as readonly Operator[]).includes(operator);
}

/** What holds where the other does not. */
export const opposites: Readonly<Record<Comparing, Comparing>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** Functions that answer with a truth whatever they are given. */
const truths: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'XOR', 'TRUE', 'FALSE', 'EXACT']);

export function isTruth(node: Node): boolean {
  if (node.kind === 'boolean') return true;
  if (node.kind === 'binary') return isComparing(node.operator);
  if (node.kind !== 'call') return false;
  if (node.name === 'IF') return node.args.slice(1).every(isTruth);
  return truths.has(node.name) || /^IS[A-Z]+$/.test(node.name);
}
