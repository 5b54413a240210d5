/** Tree → text: the one canonical way to write a formula, with as few parentheses as its meaning allows and no spaces. */
import { printReference, printSheet } from './reference';
import {
  joinPowers,
  percentPower,
  powers,
  prefixPower,
  primaryPower,
  type Node,
  type Operand,
} from './syntax';

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
      case 'error':
        return inner.text;
      case 'empty':
        return '';
      case 'array':
        return `{${inner.rows.map((row) => row.map(printBare).join(',')).join(';')}}`;
      case 'operand':
        return operandText(inner);
      case 'reference':
        return printReference(inner);
      case 'name':
        return printSheet(inner.on) + inner.name;
      case 'join': {
        const power = joinPowers[inner.by];
        const left = print(inner.left, power);
        const right = print(inner.right, power + 1);
        if (inner.by !== ',') return left + inner.by + right;
        // A union brings its own parentheses; those of one to its left are taken off.
        const first = inner.left.kind === 'join' && inner.left.by === ',' ? left.slice(1, -1) : left;
        return `(${first},${right})`;
      }
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
  if (node.kind === 'prefix') return prefixPower;
  // A union brings its own parentheses.
  return node.kind === 'join' && node.by !== ',' ? joinPowers[node.by] : primaryPower;
}

export function bracketed({ by, name }: Pick<Operand, 'by' | 'name'>): string {
  const escaped = name.replace(/]/g, ']]');
  return by === 'id' || escaped.startsWith('#') ? `[#${escaped}]` : `[${escaped}]`;
}
