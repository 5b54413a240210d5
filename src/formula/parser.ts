/** Tokens → tree, by how tightly operators bind (Pratt). The grammar stands in `syntax.ts`. */
import { fail, ProblemError, succeed, type Result } from '#value/problem';
import { functionOf } from './functions/index';
import { tokensOf } from './lexer';
import type { Token, TokenKind } from './token';
import {
  joinPowers,
  percentPower,
  powers,
  prefixPower,
  type Constant,
  type Joiner,
  type Node,
  type Operator,
} from './syntax';

/** A Problem carries `at` (from 1), `found` and `expected` (operand, operator, closing, end). */
export function parseFormula(text: string): Result<Node> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  try {
    return succeed(new Parser(tokens.value).formula());
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Formulas deeper than this are nobody's; they must not exhaust the stack. */
const deepest = 200;

class Parser {
  #next = 0;
  #depth = 0;

  constructor(readonly tokens: readonly Token[]) {}

  formula(): Node {
    this.#takeSign('=');
    const node = this.#union();
    if (this.#token.kind !== 'end') this.#refuse('operator');
    return node;
  }

  get #token(): Token {
    return this.tokens[this.#next] as Token;
  }

  #expression(power: number): Node {
    this.#depth += 1;
    if (this.#depth > deepest) this.#refuse('end');
    let left = this.#prefixed();
    for (;;) {
      const { kind, text } = this.#token;
      const joiner = this.#joiner(left);
      if (joiner !== undefined && joinPowers[joiner] > power) {
        if (joiner === ':') this.#next += 1;
        left = { kind: 'join', by: joiner, left, right: this.#expression(joinPowers[joiner]) };
        continue;
      }
      if (kind !== 'sign') break;
      if (text === '%' && percentPower > power) {
        this.#next += 1;
        left = { kind: 'percent', of: left };
      } else if (isOperator(text) && powers[text] > power) {
        this.#next += 1;
        left = { kind: 'binary', operator: text, left, right: this.#expression(powers[text]) };
      } else break;
    }
    this.#depth -= 1;
    return left;
  }

  /** A colon, or the space between what may be two references. */
  #joiner(left: Node): Joiner | undefined {
    const { kind, text, spaced } = this.#token;
    if (kind === 'sign' && text === ':' && mayRefer(left)) return ':';
    const begins = kind === 'reference' || kind === 'word' || (kind === 'sign' && text === '(');
    return spaced && begins && mayRefer(left) ? ' ' : undefined;
  }

  #prefixed(): Node {
    const token = this.#token;
    if (token.kind === 'sign' && (token.text === '-' || token.text === '+')) {
      this.#next += 1;
      return { kind: 'prefix', sign: token.text, of: this.#expression(prefixPower) };
    }
    return this.#primary();
  }

  #primary(): Node {
    const { kind, text, at, on, reference } = this.#token;
    const where = on ? { on } : {};
    if (this.#takeSign('(')) return this.#parenthesised();
    if (this.#takeSign('{')) return this.#array();
    if (kind === 'sign' || kind === 'end') this.#refuse('operand');
    this.#next += 1;
    if (kind === 'number') return { kind: 'number', value: Number(text) };
    if (kind === 'text') return { kind: 'text', value: text };
    if (kind === 'error') return { kind: 'error', text };
    if (kind === 'reference' && reference) {
      const { from, to } = reference;
      return { kind: 'reference', ...where, from, ...(to ? { to } : {}), at };
    }
    if (kind === 'name' || kind === 'id') return { kind: 'operand', by: kind, name: text, at };
    if (!on && this.#takeSign('(')) {
      return { kind: 'call', name: functionOf(text)?.name ?? text, args: this.#args(), at };
    }
    if (!on && (text === 'TRUE' || text === 'FALSE')) return { kind: 'boolean', value: text === 'TRUE' };
    return { kind: 'name', ...where, name: text, at };
  }

  #parenthesised(): Node {
    const node = this.#union();
    this.#close();
    return node;
  }

  /** Commas outside of calls put references together. */
  #union(): Node {
    let node = this.#expression(0);
    while (mayRefer(node) && this.#takeSign(',')) {
      node = { kind: 'join', by: ',', left: node, right: this.#expression(0) };
    }
    return node;
  }

  #array(): Node {
    const rows: Constant[][] = [[this.#constant()]];
    while (!this.#takeSign('}')) {
      if (this.#takeSign(',')) rows[rows.length - 1]?.push(this.#constant());
      else if (this.#takeSign(';')) rows.push([this.#constant()]);
      else this.#refuse('closing');
    }
    if (rows.some(({ length }) => length !== rows[0]?.length)) this.#refuse('operand');
    return { kind: 'array', rows };
  }

  #constant(): Constant {
    const sign = this.#takeSign('-') ? -1 : 1;
    if (sign === 1) this.#takeSign('+');
    const { kind, text } = this.#token;
    const truth = kind === 'word' && (text === 'TRUE' || text === 'FALSE');
    if (kind !== 'number' && (sign < 0 || !(kind === 'text' || kind === 'error' || truth))) {
      this.#refuse('operand');
    }
    this.#next += 1;
    if (kind === 'number') return { kind, value: sign * Number(text) };
    return truth ? { kind: 'boolean', value: text === 'TRUE' } : constantOf(kind, text);
  }

  #args(): Node[] {
    if (this.#takeSign(')')) return [];
    const args = [this.#arg()];
    while (this.#takeSign(',')) args.push(this.#arg());
    this.#close();
    return args;
  }

  /** `IF(A1,,2)` leaves one out. */
  #arg(): Node {
    const { kind, text } = this.#token;
    return kind === 'sign' && (text === ',' || text === ')') ? { kind: 'empty' } : this.#expression(0);
  }

  #close(): void {
    if (!this.#takeSign(')')) this.#refuse('closing');
  }

  #takeSign(sign: string): boolean {
    const found = this.#token.kind === 'sign' && this.#token.text === sign;
    if (found) this.#next += 1;
    return found;
  }

  #refuse(expected: 'operand' | 'operator' | 'closing' | 'end'): never {
    const { at, text } = this.#token;
    const refused = fail('formula.syntax', { at, found: text, expected });
    if (refused.ok) throw new Error('A refusal cannot succeed');
    throw new ProblemError(refused.problem);
  }
}

function constantOf(kind: TokenKind, text: string): Constant {
  return kind === 'error' ? { kind, text } : { kind: 'text', value: text };
}

/** What can be a reference once it is worked out. */
function mayRefer({ kind }: Node): boolean {
  return kind === 'reference' || kind === 'name' || kind === 'call' || kind === 'join' || kind === 'error';
}

function isOperator(sign: string): sign is Operator {
  return Object.prototype.hasOwnProperty.call(powers, sign);
}
