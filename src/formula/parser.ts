/** Tokens → tree, by how tightly operators bind (Pratt). The grammar stands in `syntax.ts`. */
import { fail, ProblemError, succeed, type Result } from '#value/problem';
import { functionOf } from './functions/index';
import { tokensOf, type Token } from './lexer';
import { percentPower, powers, prefixPower, type Node, type Operator } from './syntax';

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
    const node = this.#expression(0);
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

  #prefixed(): Node {
    const token = this.#token;
    if (token.kind === 'sign' && (token.text === '-' || token.text === '+')) {
      this.#next += 1;
      return { kind: 'prefix', sign: token.text, of: this.#expression(prefixPower) };
    }
    return this.#primary();
  }

  #primary(): Node {
    const { kind, text, at } = this.#token;
    if (kind === 'sign' && text === '(') {
      this.#next += 1;
      const node = this.#expression(0);
      this.#close();
      return node;
    }
    if (kind === 'sign' || kind === 'end') this.#refuse('operand');
    this.#next += 1;
    if (kind === 'number') return { kind: 'number', value: Number(text) };
    if (kind === 'text') return { kind: 'text', value: text };
    if (kind === 'name' || kind === 'id') return { kind: 'operand', by: kind, name: text, at };
    if (this.#takeSign('(')) {
      return { kind: 'call', name: functionOf(text)?.name ?? text, args: this.#args(), at };
    }
    if (text === 'TRUE' || text === 'FALSE') return { kind: 'boolean', value: text === 'TRUE' };
    this.#next -= 1;
    return this.#refuse('operand');
  }

  #args(): Node[] {
    if (this.#takeSign(')')) return [];
    const args = [this.#expression(0)];
    while (this.#takeSign(',')) args.push(this.#expression(0));
    this.#close();
    return args;
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

function isOperator(sign: string): sign is Operator {
  return Object.prototype.hasOwnProperty.call(powers, sign);
}
