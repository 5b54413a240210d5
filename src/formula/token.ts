/** What a formula's text is made of. */
import type { ReferenceText } from './reference';
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

/** A lexeme that begins at an index: its token and the index after it. */
export type Lexeme = { readonly token: Token; readonly after: number } | undefined;
export type Lexer = (text: readonly string[], start: number) => Lexeme;
