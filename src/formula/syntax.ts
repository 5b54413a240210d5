/**
 * The language: Excel's, with names in brackets for operands.
 *
 *   formula    = ["="] expression {"," expression}
 *   expression = expression operator expression | prefix expression | expression "%" | primary
 *   primary    = number | "text" | TRUE | FALSE | error | "[" name "]" | reference | defined name | array
 *              | function "(" [argument {"," argument}] ")" | "(" expression {"," expression} ")"
 *   defined name = a word, or a table and its columns: 表[列] 表[[#Totals],[列]]
 *   argument   = [expression]
 *   reference  = [sheet "!"] ( C5 | C5:D9 | A:B | 3:4 ), each part with "$" or without
 *   sheet      = name | "'" any name "'" , before it perhaps "[" book "]", or two with ":" between
 *   array      = "{" constant {"," constant} {";" constant {"," constant}} "}"
 *   error      = #NULL! | #DIV/0! | #VALUE! | #REF! | #NAME? | #NUM! | #N/A
 *   operators, loosest first:  = <> < <= > >=   &   + −   * /   ^   %   prefix − +   "," (union)   " " (overlap)   ":"
 *
 * All operators group to the left, and a prefix sign binds tighter than ^, as in Excel: −2^2 is 4, 2^3^2 is 64.
 * In a name `]` is written `]]`. `[#…]` is an operand by id, the stored form; a name that begins with # is `[##…]`.
 * `[1]!` and `[1]Sheet1!` before a reference are another workbook's. A union stands in parentheses.
 */
export const operators = ['=', '<>', '<', '<=', '>', '>=', '&', '+', '-', '*', '/', '^'] as const;
export type Operator = (typeof operators)[number];

/** What puts references together: the range over both, what both share, both. */
export const joiners = [':', ' ', ','] as const;
export type Joiner = (typeof joiners)[number];

export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Constant[])[] }
  /** An argument left out: `IF(A1,,2)`. */
  | { readonly kind: 'empty' }
  | Operand
  | Reference
  | DefinedName
  | { readonly kind: 'prefix'; readonly sign: '-' | '+'; readonly of: Node }
  | { readonly kind: 'percent'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'join'; readonly by: Joiner; readonly left: Node; readonly right: Node }
  | Call;

/** What may stand in an array. */
export type Constant = Extract<Node, { kind: 'number' | 'text' | 'boolean' | 'error' }>;

export interface Operand {
  readonly kind: 'operand';
  readonly by: 'name' | 'id';
  readonly name: string;
  /** Where it stands in the text, from 1. */
  readonly at: number;
}

/** Before the `!`. */
export interface SheetName {
  readonly sheet: string;
  /** The other end of `Sheet1:Sheet3`. */
  readonly through?: string;
  /** The `1` of `[1]Sheet1`: another workbook. */
  readonly book?: string;
}

/** One corner; a whole column has no row, a whole row no column. Fixed is what `$` stands before. */
export interface Corner {
  readonly row?: number;
  readonly rowFixed: boolean;
  readonly column?: number;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly kind: 'reference';
  readonly on?: SheetName;
  readonly from: Corner;
  /** Left out for a single cell. */
  readonly to?: Corner;
  readonly at: number;
}

export interface DefinedName {
  readonly kind: 'name';
  readonly name: string;
  readonly on?: SheetName;
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
export const joinPowers: Readonly<Record<Joiner, number>> = { ',': 8, ' ': 9, ':': 10 };
export const primaryPower = 11;

/** How many levels a formula has: so deep the stack goes when it is worked out. */
export function heightOf(node: Node): number {
  return 1 + partsOf(node).reduce((most, part) => Math.max(most, heightOf(part)), 0);
}

/** The nodes right below, in reading order. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'prefix':
    case 'percent':
      return [node.of];
    case 'binary':
    case 'join':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}
