/** What a figure is made of, from its operands to the result: what the formula bar and «为什么» show. */
import type { Value } from '#value/value';
import { showNode } from './names';
import { partsOf, type Node } from './syntax';

export interface Step {
  /** The part of the formula, in shown form. */
  readonly text: string;
  readonly value: Value;
  /** Set where the part is an operand: its id (or name). */
  readonly operand?: string;
}

/** What says nothing new. */
const plain: ReadonlySet<Node['kind']> = new Set(['number', 'text', 'boolean', 'error', 'array', 'empty']);

/** Each part once, operands before what is made of them, the whole formula last. Plain numbers and texts say nothing new. */
export function explain(
  node: Node,
  valueOf: (part: Node) => Value,
  nameOf: (id: string) => string | undefined = () => undefined,
): Step[] {
  const steps = new Map<string, Step>();
  const visit = (part: Node): void => {
    partsOf(part).forEach(visit);
    if (plain.has(part.kind)) return;
    const text = showNode(part, nameOf);
    if (part.kind === 'operand') {
      steps.set(text, { text, value: valueOf(part), operand: part.name });
    } else {
      steps.set(text, { text, value: valueOf(part) });
    }
  };
  visit(node);
  return [...steps.values()];
}
