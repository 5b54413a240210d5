/** Lexemes that stand for cells: references, names, columns of tables, and what is left of them. */
import { errorTexts } from './faults';
import { readReference, referencePattern, type ReferenceText } from './reference';
import { folded, quoted, run } from './signs';
import type { SheetName } from './syntax';
import type { Lexeme } from './token';

/** A cell or a range, with or without its sheet; or a name of a sheet's own. */
export function lexPlace(text: readonly string[], start: number): Lexeme {
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

export function lexWord(text: readonly string[], start: number): Lexeme {
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

export function lexError(text: readonly string[], start: number): Lexeme {
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
