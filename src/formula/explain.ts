/** What a figure is made of, from its operands to the result: what the formula bar and «为什么» show. */
import type { Value } from '#value/value';
import { showNode } from './names';
import { evaluate } from './program';
import { partsOf, type Node } from './syntax';

export interface Step {
  /** The part of the formula, in shown form. */
  readonly text: string;
  readonly value: Value;
  /** Set where the part is an operand: its id (or name). */
  readonly operand?: string;
}

/** Each part once, operands before what is made of them, the whole formula last. Plain numbers and texts say nothing new. */
export function explain(
  node: Node,
  read: (operand: string) => Value,
  nameOf: (id: string) => string | undefined = () => undefined,
): Step[] {
  const steps = new Map<string, Step>();
  const visit = (part: Node): void => {
    partsOf(part).forEach(visit);
    if (part.kind === 'number' || part.kind === 'text' || part.kind === 'boolean') return;
    const text = showNode(part, nameOf);
    if (part.kind === 'operand') {
      steps.set(text, { text, value: read(part.name), operand: part.name });
    } else {
      steps.set(text, { text, value: evaluate(part, read) });
    }
  };
  visit(node);
  return [...steps.values()];
}
