/**
 * The language: Excel's, with names in brackets for operands.
 *
 *   formula    = ["="] expression
 *   expression = expression operator expression | prefix expression | expression "%" | primary
 *   primary    = number | "text" | TRUE | FALSE | "[" name "]" | function "(" [expression {"," expression}] ")" | "(" expression ")"
 *   operators, loosest first:  = <> < <= > >=   &   + −   * /   ^   %   prefix − +
 *
 * All operators group to the left, and a prefix sign binds tighter than ^, as in Excel: −2^2 is 4, 2^3^2 is 64.
 * In a name `]` is written `]]`. `[#…]` is an operand by id, the stored form; a name that begins with # is `[##…]`.
 */
export const operators = ['=', '<>', '<', '<=', '>', '>=', '&', '+', '-', '*', '/', '^'] as const;
export type Operator = (typeof operators)[number];

export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | Operand
  | { readonly kind: 'prefix'; readonly sign: '-' | '+'; readonly of: Node }
  | { readonly kind: 'percent'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | Call;

export interface Operand {
  readonly kind: 'operand';
  readonly by: 'name' | 'id';
  readonly name: string;
  /** Where it stands in the text, from 1. */
  readonly at: number;
}

export interface Call {
  readonly kind: 'call';
  /** English, whichever language it was written in; an unknown one as written, in capitals. */
  readonly name: string;
  readonly args: readonly Node[];
  readonly at: number;
}

/** How tightly an operator binds. */
export const powers: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
export const percentPower = 6;
export const prefixPower = 7;

/** The nodes right below, in reading order. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'prefix':
    case 'percent':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}
