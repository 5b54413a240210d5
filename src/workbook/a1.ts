/**
 * Excel's own formulas, as far as tables need them: what they refer to, and whether two of them say the same thing in
 * different places. `C5/B5` in D5 and `C6/B6` in D6 do: both are `RC[-1]/RC[-2]`.
 */
import { stringifyA1Ref, parseA1Ref, tokenize, translateFormulaToR1C1 } from '@borgar/fx';
import { cellName } from './address';
import type { Range } from './sheet';

/** A cell or range a formula refers to. */
export interface Reference {
  /** Sheet or workbook named before the `!`. */
  readonly sheet?: string;
  readonly range: Range;
  /** Any `$` in it. */
  readonly anchored: boolean;
}

export interface Token {
  readonly kind: 'function' | 'reference' | 'number' | 'string' | 'boolean' | 'operator' | 'space' | 'other';
  readonly text: string;
  readonly reference?: Reference;
}

const kinds: Readonly<Record<string, Token['kind']>> = {
  func: 'function',
  range: 'reference',
  range_beam: 'other',
  number: 'number',
  string: 'string',
  bool: 'boolean',
  operator: 'operator',
  whitespace: 'space',
  newline: 'space',
};

/** Tokens of a formula without its `=`; whole columns, names and structured references are `other`. */
export function tokensOf(formula: string): readonly Token[] {
  return tokenize(formula, { withLocation: false, mergeRefs: true }).map(({ type, value }) => {
    const kind = kinds[type] ?? 'other';
    if (kind !== 'reference') return { kind, text: value };
    const reference = referenceOf(value);
    return reference ? { kind, text: value, reference } : { kind: 'other', text: value };
  });
}

/** The cells and ranges a formula reads. */
export function operandsOf(formula: string): readonly Reference[] {
  return tokensOf(formula).flatMap(({ reference }) => (reference ? [reference] : []));
}

/** The formula in terms of its own cell: `RC[-1]/RC[-2]`. */
export function toRelative(formula: string, row: number, column: number): string {
  return translateFormulaToR1C1(formula, cellName(row, column));
}

/** Writes the formula of one cell as it would stand in another, as copying it there would. */
export type CopiedTo = (row: number, column: number) => string;

/**
 * Prepares a formula for being written out in many places. Comparing the text so written with what a cell holds is some
 * hundred times quicker than translating every cell's formula.
 */
export function copierOf(formula: string, row: number, column: number): CopiedTo {
  const pieces = tokenize(formula, { withLocation: false, mergeRefs: true }).map(({ type, value }) => {
    const parsed = type === 'range' || type === 'range_beam' ? parseA1Ref(value) : undefined;
    return parsed && 'range' in parsed ? parsed : value;
  });
  return (toRow, toColumn) => {
    const down = toRow - row;
    const right = toColumn - column;
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece;
      else {
        const { top, left, bottom, right: last, ...anchors } = piece.range;
        const range = {
          ...anchors,
          top: moved(top, anchors.$top, down),
          bottom: moved(bottom, anchors.$bottom, down),
          left: moved(left, anchors.$left, right),
          right: moved(last, anchors.$right, right),
        };
        text += stringifyA1Ref({ ...piece, range });
      }
    }
    return text;
  };
}

function moved(
  place: number | null | undefined,
  anchored: boolean | null | undefined,
  by: number,
): number | null {
  if (place === null || place === undefined) return null;
  return anchored ? place : Math.max(0, place + by);
}

function referenceOf(text: string): Reference | undefined {
  const parsed = parseA1Ref(text);
  if (!parsed || !('range' in parsed)) return undefined;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  if (top === null || left === null) return undefined;
  const context = 'context' in parsed ? (parsed.context ?? []) : [];
  return {
    ...(context.length > 0 ? { sheet: context.join('!') } : {}),
    range: { top: top + 1, left: left + 1, bottom: (bottom ?? top) + 1, right: (right ?? left) + 1 },
    anchored: [$top, $left, $bottom, $right].includes(true),
  };
}
