/**
 * The fast lane: arithmetic over whole spans of rows, without asking why. Its law: where the result for a row is a
 * finite number it is the formula's value; where it is not (an operand was absent, a denominator zero), the program has
 * to be asked. An absent number is NaN here, and NaN stays NaN through everything a kernel is made of.
 */
import { functionOf } from './functions/index';
import { takes } from './functions/function';
import { snap } from './operators';
import type { Node, Operator } from './syntax';

/** Rows done at once. */
export const span = 1024;

/** Values for `count` rows from `start`, at most a span; overwritten by the next call. */
export type Kernel = (start: number, count: number) => Float64Array;

/** undefined where the formula has parts the fast lane does not know. */
export function compileKernel(
  node: Node,
  numbersOf: (operand: string) => Float64Array | undefined,
): Kernel | undefined {
  switch (node.kind) {
    case 'number':
      return constant(node.value);
    case 'text':
    case 'boolean':
      return constant(Number.NaN);
    case 'operand': {
      const numbers = numbersOf(node.name);
      return numbers && ((start, count) => numbers.subarray(start, start + count));
    }
    case 'prefix':
      return combined([node.of], numbersOf, node.sign === '-' ? (a) => 0 - a : (a) => a);
    case 'percent':
      return combined([node.of], numbersOf, (a) => a / 100);
    case 'binary':
      return binary(node, numbersOf);
    case 'call': {
      const declared = functionOf(node.name);
      return declared?.plain && takes(declared, node.args.length)
        ? combined(node.args, numbersOf, declared.plain)
        : undefined;
    }
  }
}

function constant(value: number): Kernel {
  const values = new Float64Array(span).fill(value);
  return () => values;
}

type NumbersOf = Parameters<typeof compileKernel>[1];

function combined(
  nodes: readonly Node[],
  numbersOf: NumbersOf,
  compute: (...numbers: number[]) => number,
): Kernel | undefined {
  const kernels = nodes.flatMap((node) => compileKernel(node, numbersOf) ?? []);
  if (kernels.length < nodes.length) return undefined;
  const out = new Float64Array(span);
  return (start, count) => {
    const parts = kernels.map((kernel) => kernel(start, count));
    const [a, b] = parts as [Float64Array, Float64Array];
    if (parts.length === 1) for (let i = 0; i < count; i += 1) out[i] = kept(compute(a[i] as number));
    else if (parts.length === 2) {
      for (let i = 0; i < count; i += 1) out[i] = kept(compute(a[i] as number, b[i] as number));
    } else {
      for (let i = 0; i < count; i += 1) out[i] = kept(compute(...parts.map((part) => part[i] as number)));
    }
    return out;
  };
}

type Loop = (a: Float64Array, b: Float64Array, out: Float64Array, count: number) => void;

/** A loop of its own for each, which the machine makes tight. Powers are not for this lane: NaN^0 would be 1. */
const loops: Partial<Record<Operator, Loop>> = {
  '+': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1)
      out[i] = kept(snap((a[i] as number) + (b[i] as number), a[i] as number));
  },
  '-': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1)
      out[i] = kept(snap((a[i] as number) - (b[i] as number), a[i] as number));
  },
  '*': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = kept((a[i] as number) * (b[i] as number));
  },
  '/': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = kept((a[i] as number) / (b[i] as number));
  },
};

function binary(node: Extract<Node, { kind: 'binary' }>, numbersOf: NumbersOf): Kernel | undefined {
  const loop = loops[node.operator];
  const left = loop && compileKernel(node.left, numbersOf);
  const right = left && compileKernel(node.right, numbersOf);
  if (!right) return undefined;
  const out = new Float64Array(span);
  return (start, count) => {
    loop(left(start, count), right(start, count), out, count);
    return out;
  };
}

/** What is beyond all numbers must not come back as one: 1 ÷ (1 ÷ 0) is not 0. */
function kept(result: number): number {
  return result - result === 0 ? result : Number.NaN;
}
