/** A rate taken apart: numerator ÷ denominator × factor, as its formula says it (law 1). */
import type { Node } from '#formula/syntax';

export interface Ratio {
  readonly numerator: Node;
  readonly denominator: Node;
  readonly factor: number;
}

/**
 * Reads `a/b`, `a/b*100`, `100*a/b`, each in ROUND or IFERROR too. Undefined for anything else: then nobody can say how
 * many cases are lacking.
 */
export function ratioOf(node: Node): Ratio | undefined {
  if (node.kind === 'call' && (node.name === 'ROUND' || node.name === 'IFERROR')) {
    return node.args[0] && ratioOf(node.args[0]);
  }
  if (node.kind === 'percent') return times(ratioOf(node.of), 0.01);
  if (node.kind !== 'binary') return undefined;
  const { operator, left, right } = node;
  if (operator === '*') {
    if (right.kind === 'number') return times(ratioOf(left), right.value);
    return left.kind === 'number' ? times(ratioOf(right), left.value) : undefined;
  }
  if (operator !== '/') return undefined;
  // 100*a/b groups as (100*a)/b.
  const [factor, numerator] = factorOf(left);
  return { numerator, denominator: right, factor };
}

function factorOf(node: Node): [number, Node] {
  if (node.kind !== 'binary' || node.operator !== '*') return [1, node];
  if (node.left.kind === 'number') return [node.left.value, node.right];
  return node.right.kind === 'number' ? [node.right.value, node.left] : [1, node];
}

function times(ratio: Ratio | undefined, by: number): Ratio | undefined {
  return ratio && { ...ratio, factor: ratio.factor * by };
}
