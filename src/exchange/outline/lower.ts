/** A named formula as a live A1 formula: each operand becomes the cell that shows it. */
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import { type Node } from '#formula/syntax';

/** Functions that came after the file format: Excel knows them in a file only by this prefix. */
const newer: ReadonlySet<string> = new Set(
  (
    'CONCAT IFNA IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XOR RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P ' +
    'MODE.SNGL PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC'
  ).split(' '),
);

/** undefined where an operand is on no cell. A denominator of 0 shows «—», as in the ledger (law 3). */
export function lowerFormula(stored: string, cellOf: (id: string) => string | undefined): string | undefined {
  const parsed = parseFormula(stored);
  if (!parsed.ok) return undefined;
  let complete = true;
  const text = printFormula(named(parsed.value), ({ name }) => {
    const cell = cellOf(name);
    if (cell === undefined) complete = false;
    return cell ?? '';
  });
  return complete ? `IFERROR(${text},"—")` : undefined;
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
