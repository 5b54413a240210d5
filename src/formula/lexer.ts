/**
 * Text → tokens. Full-width signs and letters, × ÷ ≤ ≥ ≠ and curly quotes outside names and texts are read as what they
 * mean; inside names and texts every sign stays as it is.
 */
import { fail, succeed, type Result } from '#value/problem';
import { errorTexts } from './faults';
import { readReference, referencePattern, type ReferenceText } from './reference';
import type { SheetName } from './syntax';

export type TokenKind = 'number' | 'text' | 'name' | 'id' | 'reference' | 'word' | 'error' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The sign, the word in capitals, or what the quotes or brackets hold. */
  readonly text: string;
  /** From 1, as a clerk counts. */
  readonly at: number;
  /** What stands before the `!` of a reference or a defined name. */
  readonly on?: SheetName;
  readonly reference?: ReferenceText;
  /** Space before it: between two references it is an operator. */
  readonly spaced?: true;
}

const signs: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '“': '"',
  '”': '"',
};

/** One sign stays one sign, except ≤ ≥ ≠: places are counted in the text as it was written. */
function folded(sign: string): string {
  return signs[sign] ?? (/[\uff01-\uff5e\u3000]/.test(sign) ? sign.normalize('NFKC') : sign);
}

/** A lexeme that begins at an index: its token and the index after it. */
type Lexeme = { readonly token: Token; readonly after: number } | undefined;
type Lexer = (text: readonly string[], start: number) => Lexeme;

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

/** A cell or a range, with or without its sheet; or a name of a sheet's own. */
function lexPlace(text: readonly string[], start: number): Lexeme {
  const before = sheetBefore(text, start);
  const from = before?.after ?? start;
  const at = start + 1;
  const on = before ? { on: before.on } : {};
  const found = referencePattern.exec(run(text, from, /[A-Za-z\d$:]/))?.[0];
  const reference = found === undefined ? undefined : longestReference(text, from, found);
  if (reference) {
    const { length } = reference.text;
    return { token: { kind: 'reference', text: reference.text, at, reference, ...on }, after: from + length };
  }
  if (!before) return undefined;
  // What is left of a reference after its sheet was deleted, or a name.
  const rest = lexError(text, from) ?? lexWord(text, from);
  return rest && { token: { ...rest.token, at, ...on }, after: rest.after };
}

/** `A1:LOG10(` begins with A1, and `A1:B2` goes before `A1`; what runs on as a word or a call is no reference. */
function longestReference(text: readonly string[], from: number, found: string): ReferenceText | undefined {
  for (const part of [found, found.split(':')[0] as string]) {
    const next = folded(text[from + part.length] ?? '');
    if (/^[\p{L}\d_.(!\\?]/u.test(next)) continue;
    const reference = readReference(part);
    if (reference) return reference;
  }
  return undefined;
}

/** `表2!`, `'表 2'!`, `[1]Sheet1!`, `'[1]表 2'!`, `表1:表3!`, `[1]!`. */
function sheetBefore(text: readonly string[], start: number): { on: SheetName; after: number } | undefined {
  const first = text[start] as string;
  let name: string;
  let after: number;
  if (first === "'") {
    const body = quoted(text, start, (sign) => sign === "'");
    if (!body) return undefined;
    ({ text: name, after } = body);
  } else {
    name = '';
    after = start;
    while (after < text.length && /[\p{L}\p{M}\p{N}_.[\]:\\?（）()]/u.test(text[after] as string)) {
      if (/[()（）]/.test(text[after] as string)) return undefined;
      name += text[after] as string;
      after += 1;
    }
  }
  if (folded(text[after] ?? '') !== '!') return undefined;
  // Between quotes the other workbook may come with its path.
  const pattern =
    first === "'"
      ? /^(?:.*\[([^\]]*)\])?([^:]*)(?::(.*))?$/
      : /^(?:\[([^[\]]*)\])?([^:[\]]*)(?::([^:[\]]*))?$/;
  const [, book, sheet = '', through] = pattern.exec(name) ?? [];
  if (book === undefined && sheet === '') return undefined;
  // `A1:表2!B3` is a range whose end is elsewhere, not two sheets.
  if (first !== "'" && through !== undefined && /^\$?[A-Z]{1,3}\$?\d*$/i.test(sheet)) return undefined;
  return {
    on: { sheet, ...(through === undefined ? {} : { through }), ...(book === undefined ? {} : { book }) },
    after: after + 1,
  };
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

/** What stands between an opening sign and its close; a doubled close is one of the text. */
function quoted(text: readonly string[], start: number, isClose: (sign: string) => boolean) {
  let body = '';
  for (let index = start + 1; index < text.length; index += 1) {
    const sign = text[index] as string;
    if (isClose(sign)) {
      const next = text[index + 1];
      if (next === undefined || !isClose(next)) return { text: body, after: index + 1 };
      index += 1;
    }
    body += sign;
  }
  return undefined;
}

/** The longest run of signs that, folded, keeps to a pattern. */
function run(text: readonly string[], start: number, pattern: RegExp): string {
  let found = '';
  for (let index = start; index < text.length; index += 1) {
    const sign = folded(text[index] as string);
    if (sign.length > 1 || !pattern.test(sign)) break;
    found += sign;
  }
  return found;
}

function lexNumber(text: readonly string[], start: number): Lexeme {
  const found = /^(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?/i.exec(run(text, start, /[\d.Ee+-]/))?.[0];
  if (found === undefined || !Number.isFinite(Number(found))) return undefined;
  return { token: { kind: 'number', text: found, at: start + 1 }, after: start + found.length };
}

function lexWord(text: readonly string[], start: number): Lexeme {
  const found = run(text, start, /[\p{L}\p{M}\p{N}_.\\?]/u);
  if (!/^[\p{L}_\\]/u.test(found)) return undefined;
  const { length } = [...found];
  // `表[列]` and `表[[#Totals],[列]]` name cells of a table.
  const columns = columnsOf(text, start + length);
  const name = found.toUpperCase() + columns;
  return { token: { kind: 'word', text: name, at: start + 1 }, after: start + length + [...columns].length };
}

/** What stands in square brackets right here, brackets and all; nothing where they are not closed. */
function columnsOf(text: readonly string[], start: number): string {
  if (text[start] !== '[') return '';
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === "'") index += 1;
    else if (text[index] === '[') depth += 1;
    else if (text[index] === ']') depth -= 1;
    if (depth === 0) return text.slice(start, index + 1).join('');
  }
  return '';
}

function lexError(text: readonly string[], start: number): Lexeme {
  if (folded(text[start] as string) !== '#') return undefined;
  const upper = run(text, start, /[#A-Za-z/\d?!]/).toUpperCase();
  const found = errorTexts.find((error) => upper.startsWith(error));
  if (!found) return undefined;
  const token = { kind: 'error', text: found, at: start + 1 } as const;
  const after = start + found.length;
  // `#REF!A1` and `#REF!#REF!` are what is left of references to sheets that are gone.
  const rest = found === '#REF!' ? (lexError(text, after) ?? lexPlace(text, after)) : undefined;
  return { token, after: rest?.after ?? after };
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
