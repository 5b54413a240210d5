/**
 * Tokens → relations in stored form.
 *
 *   relation = ["※"] side (≥ side)+ ["(" aside ")"] [verdict]
 *   side     = term ((+ − × ÷) term)* | term "+" "…" "+" term | terms "之和" | term "至" term "之和"
 *   term     = code | name | number | "(" side ")"
 *
 * A chain `A16≥A17≥A18` is two relations. A sum is written with +, which needs all its parts: blank is not 0 (law 2).
 */
import type { IndicatorId } from '#domain/id';
import type { Comparing } from '#domain/rule/truth';
import { bracketed } from '#formula/printer';
import { fail, ProblemError } from '#value/problem';
import type { AxisName, Terms } from './terms';
import type { Placed, Token } from './tokens';

export interface Relation {
  readonly left: string;
  readonly operator: Comparing;
  readonly right: string;
  /** Where it stands in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly soft: boolean;
  readonly aside?: string;
  /** 为不合格: said to be what must not be. */
  readonly verdict?: 'violation';
}

const verdicts = /^(?:则|均|都)?(?:为|是|视为|判为)?(?:不合格|不合理|不正确|不符|错误|有误|异常|不通过)/;
const approvals = /^(?:则|均|都)?(?:为|是)?(?:合格|正确|成立|通过)/;
/** A counting unit behind a name. */
const harmless = /^(?:人|人次|例|个|张|次|户|元|万元|千元|%|合计|单位:?.{1,3})$/;

export function relationsIn(tokens: readonly Placed[], terms: Terms, axis?: AxisName): Relation[] {
  return new Reader(tokens, terms, axis).relations();
}

/** A side, and what it is made of. */
interface Side {
  readonly formula: string;
  readonly ids: readonly IndicatorId[];
  /** `100%`, alone. */
  readonly percent?: number;
}

class Reader {
  #next = 0;
  readonly #named: boolean;
  readonly #sums: boolean;

  constructor(
    readonly tokens: readonly Placed[],
    readonly terms: Terms,
    readonly axis: AxisName | undefined,
  ) {
    const all = tokens.map(({ token }) => token);
    this.#named = all.some(({ kind }) => kind === 'name');
    this.#sums = all.some(({ kind }) => kind === 'sum');
  }

  relations(): Relation[] {
    const found: Relation[] = [];
    while (this.#next < this.tokens.length) {
      if (!this.#sums && this.#take('and')) continue;
      found.push(...this.#chain());
    }
    return found;
  }

  #chain(): Relation[] {
    const from = this.tokens[this.#next]?.from ?? 0;
    const soft = this.#take('soft') !== undefined;
    const sides = [this.#side()];
    const operators: Comparing[] = [];
    for (let token = this.#token; token?.kind === 'relation'; token = this.#token) {
      this.#next += 1;
      operators.push(token.operator);
      sides.push(this.#side());
    }
    if (operators.length === 0) this.#refuse('rules.noRelation');
    const aside = this.#take('aside')?.text;
    const later = this.#take('soft') !== undefined;
    const verdict = this.#verdict();
    const to = this.tokens[this.#next - 1]?.to ?? from;
    return operators.map((operator, i) => {
      const [left, right] = [sides[i] as Side, sides[i + 1] as Side];
      return {
        left: textOf(left, right, this.terms),
        operator,
        right: textOf(right, left, this.terms),
        from,
        to,
        soft: soft || later,
        ...(aside === undefined ? {} : { aside }),
        ...(verdict ? { verdict } : {}),
      };
    });
  }

  #verdict(): 'violation' | undefined {
    const token = this.#token;
    if (token?.kind !== 'word') return undefined;
    const against = verdicts.test(token.text);
    if (!against && !approvals.test(token.text))
      this.#refuse(/或/.test(token.text) ? 'rules.either' : 'rules.unknownName');
    this.#next += 1;
    return against ? 'violation' : undefined;
  }

  /** `added`: somebody has said that what is listed is added up. */
  #side(adding = false): Side {
    const added = this.#take('sum') !== undefined || adding;
    let formula = '';
    const ids: IndicatorId[] = [];
    let percent: number | undefined;
    let listed = false;
    const add = (text: string, more: readonly IndicatorId[]): void => {
      formula += text;
      ids.push(...more);
    };
    if (this.#token?.kind === 'sign' && this.#token.text === '-') formula += this.#sign();
    for (;;) {
      const term = this.#term(added);
      percent = formula === '' ? term.percent : undefined;
      add(term.formula, term.ids);
      if (this.#token?.kind === 'aside' && harmless.test(this.#token.text)) this.#next += 1;
      const token = this.#token;
      if (token?.kind === 'to') {
        this.#next += 1;
        listed = true;
        const end = this.#term();
        add(this.#filled(term, end), end.ids);
      } else if (token?.kind === 'sign' && this.tokens[this.#next + 1]?.token.kind === 'dots') {
        this.#next += 2;
        if (this.#token?.kind === 'sign') this.#next += 1;
        const end = this.#term();
        add(token.text === '+' ? this.#filled(term, end) : this.#refuse('rules.unclear'), end.ids);
      }
      if (this.#token?.kind === 'sign') formula += this.#sign();
      else if (this.#sums && this.#take('and')) {
        formula += '+';
        listed = true;
      } else break;
    }
    const closed = this.#take('sum') !== undefined;
    // A list or range that nobody said to add up; or one figure that would be a sum.
    if (listed ? !(added || closed) : closed && ids.length < 2) this.#refuse('rules.unclear');
    return { formula, ids, ...(percent === undefined ? {} : { percent }) };
  }

  /** All after the first, up to and with the last. */
  #filled(first: Side, last: Side): string {
    const [from, to] = [first.ids[0], last.ids[0]];
    const between = from === undefined || to === undefined ? [] : this.terms.between(from, to);
    if (between.length === 0) this.#refuse('rules.unclear');
    return between
      .slice(1)
      .map((id) => `+${operand(id)}`)
      .join('');
  }

  #sign(): string {
    const text = this.#token?.text ?? '';
    this.#next += 1;
    return text;
  }

  #term(added = false): Side {
    const token = this.#token;
    if (token?.kind === 'open') {
      this.#next += 1;
      const inner = this.#side(added);
      if (!this.#take('close')) this.#refuse('rules.unclear');
      return { formula: `(${inner.formula})`, ids: inner.ids };
    }
    if (token?.kind === 'number') {
      this.#next += 1;
      return { formula: token.text, ids: [], percent: Number(token.text.slice(0, -1)) };
    }
    if (token?.kind === 'name') return this.#known(token.named);
    if (token?.kind !== 'code')
      return this.#refuse(token?.kind === 'word' ? 'rules.unknownName' : 'rules.unclear');
    if (this.#isNumber(token)) {
      this.#next += 1;
      return { formula: String(Number(token.text)), ids: [] };
    }
    return this.#known(this.terms.code(token.text, token.axis ?? this.axis));
  }

  /** A plain number is a code where the form has it; beside names, and where no row or column has it, a factor is one. */
  #isNumber(token: Extract<Token, { kind: 'code' }>): boolean {
    const zero = token.text === '0';
    if ((token.marked && !zero) || !/^\d+(\.\d+)?$/.test(token.text)) return false;
    if (this.#named) return true;
    if (this.terms.isCode(token.text)) return false;
    const beside = [this.tokens[this.#next - 1], this.tokens[this.#next + 1]];
    return zero || beside.some((placed) => placed?.token.kind === 'sign' && /[*/]/.test(placed.token.text));
  }

  #known(found: ReturnType<Terms['code']>): Side {
    if (!found.ok) throw new ProblemError(found.problem);
    this.#next += 1;
    return { formula: operand(found.value), ids: [found.value] };
  }

  get #token(): Token | undefined {
    return this.tokens[this.#next]?.token;
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#token;
    if (token?.kind !== kind) return undefined;
    this.#next += 1;
    return token;
  }

  #refuse(code: string): never {
    const refused = fail(code, { found: this.#token?.text ?? '' });
    if (refused.ok) throw new Error('A refusal cannot succeed');
    throw new ProblemError(refused.problem);
  }
}

/** A rate in % is held as 99.98: what it is compared with is 100, not 100 %. */
function textOf(side: Side, other: Side, terms: Terms): string {
  const rates = other.ids.length > 0 && other.ids.every((id) => terms.isPercent(id));
  return side.percent !== undefined && rates ? String(side.percent) : side.formula;
}

function operand(id: IndicatorId): string {
  return bracketed({ by: 'id', name: id });
}
