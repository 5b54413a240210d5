/**
 * Text → tokens. Full-width signs and letters, × ÷ ≤ ≥ ≠ and curly quotes outside names and texts are read as what they
 * mean; inside names and texts every sign stays as it is.
 */
import { fail, succeed, type Result } from '#value/problem';
import { lexError, lexPlace, lexWord } from './place-lexer';
import { folded, quoted, run } from './signs';
import type { Lexeme, Lexer, Token } from './token';

/** Tried in turn; each knows its own beginning. */
const lexers: readonly Lexer[] = [lexPlace, lexName, lexText, lexNumber, lexWord, lexError, lexSign];

export function tokensOf(formula: string): Result<readonly Token[]> {
  const text = [...formula];
  const tokens: Token[] = [];
  let index = 0;
  let spaced = false;
  while (index < text.length) {
    if (/\s/.test(folded(text[index] as string))) {
      index += 1;
      spaced = true;
      continue;
    }
    const start = index;
    const lexeme = lexers.reduce<Lexeme>((found, lex) => found ?? lex(text, start), undefined);
    if (!lexeme) {
      return fail('formula.syntax', { at: start + 1, found: text[start] as string, expected: 'operand' });
    }
    tokens.push(spaced ? { ...lexeme.token, spaced } : lexeme.token);
    index = lexeme.after;
    spaced = false;
  }
  tokens.push({ kind: 'end', text: '', at: text.length + 1 });
  return succeed(tokens);
}

function lexName(text: readonly string[], start: number): Lexeme {
  if (folded(text[start] as string) !== '[') return undefined;
  // A full-width bracket is closed by a full-width one, so that names may hold the other kind.
  const close = text[start] === '[' ? ']' : '］';
  const body = quoted(text, start, (sign) => sign === close);
  if (!body || body.text === '' || body.text === '#') return undefined;
  const byId = /^#[^#]/.test(body.text);
  const name = body.text.startsWith('#') ? body.text.slice(1) : body.text;
  return { token: { kind: byId ? 'id' : 'name', text: name, at: start + 1 }, after: body.after };
}

function lexText(text: readonly string[], start: number): Lexeme {
  if (folded(text[start] as string) !== '"') return undefined;
  const straight = text[start] === '"';
  const body = quoted(text, start, (sign) => (straight ? sign === '"' : folded(sign) === '"'));
  return body && { token: { kind: 'text', text: body.text, at: start + 1 }, after: body.after };
}

function lexNumber(text: readonly string[], start: number): Lexeme {
  const found = /^(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?/i.exec(run(text, start, /[\d.Ee+-]/))?.[0];
  if (found === undefined || !Number.isFinite(Number(found))) return undefined;
  return { token: { kind: 'number', text: found, at: start + 1 }, after: start + found.length };
}

function lexSign(text: readonly string[], start: number): Lexeme {
  const sign = folded(text[start] as string);
  const pair = sign + folded(text[start + 1] ?? '');
  if (sign.length === 1 && (pair === '<=' || pair === '>=' || pair === '<>')) {
    return { token: { kind: 'sign', text: pair, at: start + 1 }, after: start + 2 };
  }
  if (!/^([-+*/^%&=<>(),;:{}]|<=|>=|<>)$/.test(sign)) return undefined;
  return { token: { kind: 'sign', text: sign, at: start + 1 }, after: start + 1 };
}
