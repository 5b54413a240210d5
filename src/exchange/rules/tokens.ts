/**
 * A sentence of a list of rules → tokens. Names come first, the longest; then codes: `01` `A4` `1.1.2` `(1)` `第1栏`
 * `(1)行`; then signs and the words for them. `(1)` before a term counts the rules and ends what came before.
 */
import type { IndicatorId } from '#domain/id';
import type { Comparing } from '#domain/rule/truth';
import type { Result } from '#value/problem';
import type { AxisName, Terms } from './terms';

export type Token =
  | { readonly kind: 'code'; readonly text: string; readonly axis?: AxisName; readonly marked: boolean }
  | { readonly kind: 'name'; readonly text: string; readonly named: Result<IndicatorId> }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'relation'; readonly text: string; readonly operator: Comparing }
  | { readonly kind: 'sign'; readonly text: string }
  /** What stands in brackets behind a term. */
  | { readonly kind: 'aside'; readonly text: string }
  | {
      readonly kind: 'open' | 'close' | 'dots' | 'to' | 'and' | 'sum' | 'soft' | 'end';
      readonly text: string;
    }
  | { readonly kind: 'heading' | 'word'; readonly text: string };

export interface Placed {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
}

const relations: readonly (readonly [RegExp, Comparing])[] = [
  [/^(?:必须|应当?|须)?(?:≥|大于或?等于|不小于|不少于|不低于)/, '>='],
  [/^(?:必须|应当?|须)?(?:≤|小于或?等于|不大于|不多于|不超过|不高于)/, '<='],
  [/^(?:必须|应当?|须)?(?:≠|不等于)/, '<>'],
  [/^(?:必须|应当?|须)?(?:=|等于)/, '='],
  [/^(?:必须|应当?|须)?(?:>|大于)/, '>'],
  [/^(?:必须|应当?|须)?(?:<|小于)/, '<'],
];

const plainTokens: readonly (readonly [RegExp, 'dots' | 'to' | 'and' | 'sum' | 'soft' | 'end' | 'sign'])[] = [
  [/^(?:之和|的和|合计|相加|Σ|∑|SUM(?=\())/i, 'sum'],
  [/^…+/, 'dots'],
  [/^(?:~|至|到)/, 'to'],
  [/^[※★☆]+/, 'soft'],
  [/^[,;。\n]|^(?:并且|且)/, 'end'],
  [/^(?:、|以及|和|与|及)/, 'and'],
  [/^[-+*/]/, 'sign'],
];

const parenthesised = /^\((\d{1,3}|[A-Za-z]{1,2}\d{0,3}|\d+(?:\.\d+)+)\)/;
const coded =
  /^第?([A-Za-z]{0,2}\d+(?:\.\d+)*|[A-Za-z](?![A-Za-z]|(?![行栏列项])[\u3400-\u9fff]))(行|栏|列|项)?/;
const counted = /^(?:\(\d{1,2}\)|\d{1,2}[.、)]|\(?[一二三四五六七八九十]{1,3}[)、.])\s*/;
/** What a term may begin with. */
const beginning = /^[\dA-Za-z(第※★\u3400-\u9fff]/;

export function tokensOf(text: string, terms: Terms): Placed[] {
  const tokens: Placed[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^[^\S\n]+/.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      at += blank;
      continue;
    }
    const before = tokens[tokens.length - 1]?.token;
    const [token, length] = tokenAt(rest, before, terms);
    if (token.kind === 'heading' && isTerm(before)) tokens.pop();
    tokens.push({ token, from: at, to: at + length });
    at += length;
  }
  return tokens;
}

export function isTerm(token: Token | undefined): boolean {
  return token !== undefined && ['code', 'name', 'number', 'close', 'word'].includes(token.kind);
}

function tokenAt(rest: string, before: Token | undefined, terms: Terms): [Token, number] {
  const starts = before === undefined || ['end', 'soft', 'heading'].includes(before.kind);
  const count = counted.exec(rest)?.[0];
  if (count !== undefined && (starts || isTerm(before)) && counts(rest, count, terms)) {
    return [{ kind: 'end', text: count }, count.length];
  }
  if (rest.startsWith(':')) return [{ kind: 'heading', text: before?.text ?? '' }, 1];
  if (starts && rest.startsWith('*')) {
    const stars = /^\*+/.exec(rest)?.[0] ?? '*';
    return [{ kind: 'soft', text: stars }, stars.length];
  }
  const name = terms.nameAt(rest);
  if (name) return [{ kind: 'name', text: rest.slice(0, name.length), named: name.named }, name.length];
  for (const [pattern, operator] of relations) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return [{ kind: 'relation', text: found, operator }, found.length];
  }
  const percent = /^\d+(?:\.\d+)?%/.exec(rest)?.[0];
  if (percent !== undefined) return [{ kind: 'number', text: percent }, percent.length];
  if (rest.startsWith('(')) return bracketAt(rest, before);
  if (rest.startsWith(')')) return [{ kind: 'close', text: ')' }, 1];
  const code = coded.exec(rest);
  if (code) return codeAt(code);
  for (const [pattern, kind] of plainTokens) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return [{ kind, text: found }, found.length];
  }
  return wordAt(rest, terms);
}

/** `(1) 01≥02` and `1.01≥02` count; `(1)≥(2)`, `(1)行≥` and the known code `1.01` do not. */
function counts(rest: string, count: string, terms: Terms): boolean {
  const after = rest.slice(count.length);
  if (/^[行栏列项]/.test(after) || !beginning.test(after)) return false;
  const dotted = /^\d+(?:\.\d+)+/.exec(rest)?.[0];
  const named = terms.nameAt(rest);
  if (named !== undefined && named.length >= count.length) return false;
  if (relations.some(([pattern]) => pattern.test(after))) return false;
  return dotted === undefined || !terms.isCode(dotted);
}

function bracketAt(rest: string, before: Token | undefined): [Token, number] {
  const code = parenthesised.exec(rest);
  if (code && !isTerm(before)) {
    const mark = /^[行栏列项]/.exec(rest.slice(code[0].length))?.[0] ?? '';
    return [codeToken(code[1] as string, mark, true), code[0].length + mark.length];
  }
  const close = closing(rest);
  if (isTerm(before) && close > 0) return [{ kind: 'aside', text: rest.slice(1, close) }, close + 1];
  return [{ kind: 'open', text: '(' }, 1];
}

function closing(rest: string): number {
  let depth = 0;
  for (let i = 0; i < rest.length; i += 1) {
    if (rest[i] === '(') depth += 1;
    else if (rest[i] === ')' && (depth -= 1) === 0) return i;
  }
  return -1;
}

function codeAt([found, code = '', mark = '']: RegExpExecArray): [Token, number] {
  return [codeToken(code, mark, found.startsWith('第')), found.length];
}

function codeToken(text: string, mark: string, decorated: boolean): Token {
  const axis: AxisName | undefined =
    mark === '行' ? 'row' : mark === '栏' || mark === '列' ? 'column' : undefined;
  const marked = decorated || mark !== '' || /^[A-Za-z0]/.test(text);
  return { kind: 'code', text, marked, ...(axis ? { axis } : {}) };
}

/** Up to where something known begins again. */
function wordAt(rest: string, terms: Terms): [Token, number] {
  let length = 1;
  while (length < rest.length) {
    const tail = rest.slice(length);
    if (/^[\s()::,;。、…~+\-*/]/.test(tail) || relations.some(([pattern]) => pattern.test(tail))) break;
    if (/^(?:之和|的和|相加)/.test(tail) || terms.nameAt(tail)) break;
    length += 1;
  }
  return [{ kind: 'word', text: rest.slice(0, length) }, length];
}
