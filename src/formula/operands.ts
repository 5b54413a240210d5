/** Which operands a formula needs, each once, in reading order: ids of a stored formula, names of a shown one. */
import { partsOf, type Node } from './syntax';

export function operandsOf(node: Node): string[] {
  const found = new Set<string>();
  const visit = (inner: Node): void => {
    if (inner.kind === 'operand') found.add(inner.name);
    partsOf(inner).forEach(visit);
  };
  visit(node);
  return [...found];
}
