/**
 * Excel's own formulas, as far as tables need them: what they refer to, and whether two of them say the same thing in
 * different places. `C5/B5` in D5 and `C6/B6` in D6 do: both are `RC[-1]/RC[-2]`.
 */
import { parseA1Ref, tokenize, translateFormulaToR1C1 } from '@borgar/fx';
import { cellName, columnName, columnNumber } from './address';
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
 * hundred times quicker than translating every cell's formula. References it cannot rebuild (whole columns) stay as they
 * are, so that only a difference has to be looked at again with `toRelative`.
 */
export function copierOf(formula: string, row: number, column: number): CopiedTo {
  const pieces = tokenize(formula, { withLocation: false, mergeRefs: true }).map(({ type, value }) =>
    type === 'range' ? (cornersOf(value, row, column) ?? value) : value,
  );
  return (toRow, toColumn) => {
    let text = '';
    for (const piece of pieces)
      text += typeof piece === 'string' ? piece : writeCorners(piece, toRow, toColumn);
    return text;
  };
}

/** One corner of a reference: fixed where anchored, else relative to the formula's own cell. */
interface Corner {
  readonly before: string;
  readonly column: number;
  readonly columnFixed: boolean;
  readonly row: number;
  readonly rowFixed: boolean;
}

function cornersOf(text: string, row: number, column: number): readonly Corner[] | undefined {
  const bang = text.lastIndexOf('!') + 1;
  const corners: Corner[] = [];
  for (const [i, name] of text.slice(bang).split(':').entries()) {
    const match = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/.exec(name);
    if (!match) return undefined;
    const columnFixed = match[1] === '$';
    const rowFixed = match[3] === '$';
    corners.push({
      before: i === 0 ? text.slice(0, bang) : ':',
      column: columnNumber(match[2] as string) - (columnFixed ? 0 : column),
      columnFixed,
      row: Number(match[4]) - (rowFixed ? 0 : row),
      rowFixed,
    });
  }
  return corners;
}

function writeCorners(corners: readonly Corner[], row: number, column: number): string {
  let text = '';
  for (const corner of corners) {
    const name = columnName(corner.columnFixed ? corner.column : corner.column + column);
    const number = corner.rowFixed ? corner.row : corner.row + row;
    text += `${corner.before}${corner.columnFixed ? '$' : ''}${name}${corner.rowFixed ? '$' : ''}${number}`;
  }
  return text;
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
