/**
 * One Excel formula in the names of a table: `ROUND(C5/B5*100,2)` → `ROUND([住院分娩活产数]/[活产数]*100,2)`. Refuses, with the
 * reason, what the formula language does not know or what reaches outside the row (or column).
 */
import { tokensOf, type Reference } from '#workbook/a1';
import { functionOf } from '#formula/functions/index';
import { bracketed } from '#formula/printer';
import { fail, succeed, type Result } from '#value/problem';

/** Functions that mean the same over the names of a table as over its cells. */
const known = new Set(
  (
    'SUM AVERAGE COUNT COUNTA MAX MIN PRODUCT MEDIAN ROUND ROUNDUP ROUNDDOWN INT TRUNC MOD ABS POWER SQRT CEILING FLOOR ' +
    'SIGN QUOTIENT IF IFS IFERROR AND OR NOT XOR'
  ).split(' '),
);
/** Functions to which a range means its cells one after the other. */
const takesMany = new Set('SUM MIN MAX AVERAGE COUNT COUNTA PRODUCT MEDIAN AND OR XOR'.split(' '));
const operators = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  '%',
  '&',
  '=',
  '<>',
  '<',
  '>',
  '<=',
  '>=',
  '(',
  ')',
  ',',
]);

export interface Operand {
  readonly name: string;
  /** Stored value × scale = value of the name. */
  readonly scale: number;
}

/** The names of the cells of a reference in reading order; undefined where a cell is not one of the table's. */
export type Operands = (reference: Reference, text: string) => readonly Operand[] | undefined;

export function translate(formula: string, operands: Operands, scale = 1): Result<string> {
  let text = '';
  const calls: string[] = [];
  let called = '';
  for (const token of tokensOf(formula)) {
    if (token.kind === 'space') continue;
    if (token.kind === 'function') {
      called = token.text.toUpperCase();
      if (!known.has(called) || !functionOf(called))
        return fail('recognise.formulaFunction', { found: token.text });
      text += called;
    } else if (token.kind === 'reference' && token.reference) {
      if (token.reference.sheet !== undefined)
        return fail('recognise.formulaElsewhere', { found: token.text });
      const names = operands(token.reference, token.text);
      if (!names || names.length === 0) return fail('recognise.formulaElsewhere', { found: token.text });
      if (names.length > 1 && !takesMany.has(calls[calls.length - 1] ?? '')) {
        return fail('recognise.formulaRange', { found: token.text });
      }
      text += names.map(written).join(',');
    } else if (token.kind === 'operator') {
      if (!operators.has(token.text)) return fail('recognise.formulaSyntax', { found: token.text });
      if (token.text === '(') calls.push(called);
      if (token.text === ')') calls.pop();
      called = '';
      text += token.text;
    } else if (token.kind === 'other') return fail('recognise.formulaSyntax', { found: token.text });
    else text += token.text;
  }
  return succeed(scale === 1 ? text : scaled(text, scale));
}

function written({ name, scale }: Operand): string {
  const written = bracketed({ by: 'name', name });
  return scale === 1 ? written : `(${written}/${scale})`;
}

/** `[a]/[b]` stored as a fraction and shown as percent → `[a]/[b]*100`. */
function scaled(formula: string, scale: number): string {
  const simple = /^(\[[^\]]*\]|[\d./*]|[A-Z]+\([^()]*\))+$/.test(formula);
  return simple ? `${formula}*${scale}` : `(${formula})*${scale}`;
}

/** The number of decimals an outer ROUND asks for. */
export function roundedTo(formula: string): number | null {
  const match = /^ROUND\(.*,\s*(\d+)\)$/i.exec(formula);
  return match ? Number(match[1]) : null;
}
