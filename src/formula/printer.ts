/** Tree → text: the one canonical way to write a formula, with as few parentheses as its meaning allows and no spaces. */
import { percentPower, powers, prefixPower, type Node, type Operand } from './syntax';

/** How an operand is written: bracketed by default. */
export type OperandText = (operand: Operand) => string;

export function printFormula(node: Node, operandText: OperandText = bracketed): string {
  const print = (inner: Node, power: number): string => {
    const text = printBare(inner);
    return powerOf(inner) < power ? `(${text})` : text;
  };
  const printBare = (inner: Node): string => {
    switch (inner.kind) {
      case 'number':
        return String(inner.value).toUpperCase();
      case 'text':
        return `"${inner.value.replace(/"/g, '""')}"`;
      case 'boolean':
        return inner.value ? 'TRUE' : 'FALSE';
      case 'operand':
        return operandText(inner);
      case 'prefix':
        return inner.sign + print(inner.of, prefixPower);
      case 'percent':
        return `${print(inner.of, percentPower)}%`;
      case 'binary': {
        const power = powers[inner.operator];
        // Operators group to the left: an equal one on the right needs parentheses.
        return print(inner.left, power) + inner.operator + print(inner.right, power + 1);
      }
      case 'call':
        return `${inner.name}(${inner.args.map((arg) => print(arg, 0)).join(',')})`;
    }
  };
  return print(node, 0);
}

function powerOf(node: Node): number {
  if (node.kind === 'binary') return powers[node.operator];
  if (node.kind === 'percent') return percentPower;
  return node.kind === 'prefix' ? prefixPower : prefixPower + 1;
}

export function bracketed({ by, name }: Pick<Operand, 'by' | 'name'>): string {
  const escaped = name.replace(/]/g, ']]');
  return by === 'id' || escaped.startsWith('#') ? `[#${escaped}]` : `[${escaped}]`;
}
