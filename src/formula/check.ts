/** What is wrong with a formula that reads well: unknown names and functions, wrong numbers of arguments. */
import type { Problem } from '#value/problem';
import { namedFunction } from './functions/index';
import { argumentCounts, takes } from './functions/function';
import { printFormula } from './printer';
import { partsOf, type Call, type Node } from './syntax';

/** All Problems in reading order; each carries `at`. `isKnown` is asked about names only, ids are taken as they are. */
export function checkFormula(node: Node, isKnown: (name: string) => boolean): Problem[] {
  if (node.kind === 'operand') {
    if (node.by === 'id' || isKnown(node.name)) return [];
    return [{ code: 'formula.unknownName', details: { at: node.at, name: node.name } }];
  }
  if (node.kind === 'reference' || node.kind === 'name') {
    // A named formula has no cells to refer to, and its names stand in brackets.
    return [{ code: 'formula.unknownName', details: { at: node.at, name: printFormula(node) } }];
  }
  const own = node.kind === 'call' ? checkCall(node) : [];
  return [...own, ...partsOf(node).flatMap((part) => checkFormula(part, isKnown))];
}

function checkCall({ name, args, at }: Call): Problem[] {
  const declared = namedFunction(name, args.length);
  if (!declared) return [{ code: 'formula.unknownFunction', details: { at, name } }];
  if (takes(declared, args.length)) return [];
  const { least, most } = argumentCounts(declared);
  return [{ code: 'formula.badArguments', details: { at, name, found: args.length, least, most } }];
}
