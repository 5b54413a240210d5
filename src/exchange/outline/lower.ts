/** A named formula as a live A1 formula: each operand becomes the cell that shows it. */
import { roams } from '#compute/formulas';
import { functionOf } from '#formula/functions/index';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import { partsOf, type Node } from '#formula/syntax';

/** Functions that came after the file format: Excel knows them in a file only by this prefix. */
const newer: ReadonlySet<string> = new Set(
  (
    'CONCAT IFNA IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XOR RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P ' +
    'MODE.SNGL PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC'
  ).split(' '),
);

/**
 * undefined where an operand is on no cell, or a function looks at other periods or units. As in the ledger a
 * denominator of 0 shows «—» (law 3), and so does a figure that is not filled in: to Excel a blank cell would be 0 (law 2).
 */
export function lowerFormula(stored: string, cellOf: (id: string) => string | undefined): string | undefined {
  const parsed = parseFormula(stored);
  if (!parsed.ok || roams(parsed.value)) return undefined;
  let complete = true;
  const text = printFormula(named(parsed.value), ({ name }) => {
    const cell = cellOf(name);
    if (cell === undefined) complete = false;
    return cell ?? '';
  });
  if (!complete) return undefined;
  const needed = [...neededBy(parsed.value)].flatMap((id) => cellOf(id) ?? []);
  const guarded = `IFERROR(${text},"—")`;
  return needed.length === 0 ? guarded : `IF(COUNT(${needed.join(',')})<${needed.length},"—",${guarded})`;
}

/** Operands without which there is no result: those not inside a function that passes over blanks or chooses. */
function neededBy(node: Node, found = new Set<string>()): ReadonlySet<string> {
  if (node.kind === 'operand') found.add(node.name);
  else if (
    node.kind !== 'call' ||
    functionOf(node.name)?.parameters.every(({ takes }) => takes === 'number')
  ) {
    partsOf(node).forEach((part) => neededBy(part, found));
  }
  return found;
}

/** The tree with its calls under the names a file has for them. */
function named(node: Node): Node {
  switch (node.kind) {
    case 'prefix':
    case 'percent':
      return { ...node, of: named(node.of) };
    case 'binary':
    case 'join':
      return { ...node, left: named(node.left), right: named(node.right) };
    case 'call':
      return {
        ...node,
        name: newer.has(node.name) ? `_xlfn.${node.name}` : node.name,
        args: node.args.map(named),
      };
    default:
      return node;
  }
}
