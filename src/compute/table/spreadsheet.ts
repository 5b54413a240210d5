/**
 * What a spreadsheet shows in a form's own formula cell, where that differs from what the ledger says: there a blank
 * cell counts as 0, a sign for a status is text, and an empty denominator is #DIV/0!. For comparing with what the file holds.
 */
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId } from '#domain/id';
import type { CellMeaning } from '#domain/table/cell';
import { parseFormula } from '#formula/parser';
import { evaluate } from '#formula/program';
import type { Node } from '#formula/syntax';
import { partsOf } from '#formula/syntax';
import { isAbsence, type FaultCode, type Value } from '#value/value';
import type { Figures } from './figures';

/** A number, a text (error texts among them), or undefined where this cannot be known here. */
export type SheetValue = number | string | boolean | undefined;

const errors: Readonly<Partial<Record<FaultCode, string>>> = {
  zeroDenominator: '#DIV/0!',
  notNumber: '#VALUE!',
  outOfRange: '#NUM!',
};

export function sheetValueOf(figures: Figures, meaning: CellMeaning): SheetValue {
  const value = valueIn(figures, meaning, 0);
  if (!isAbsence(value)) return value;
  return errors[value.why as FaultCode];
}

/** Deeper than any formula of formulas that is no cycle. */
const deepest = 64;

function valueIn(figures: Figures, meaning: CellMeaning, depth: number): Value {
  const known = figures.valueOf(meaning);
  if (typeof known === 'number') return known;
  // Beside a figure stands no fact: where nothing can be compared the form's own way of saying so is not known here.
  if (meaning.compare !== undefined) return known;
  const indicator = figures.findIndicator(meaning.indicator);
  if (indicator && indicator.formula !== null && depth < deepest) {
    const node = parseFormula(indicator.formula);
    if (!node.ok || skipsBlanks(node.value)) return known;
    return evaluate(node.value, (id) =>
      valueIn(figures, { ...meaning, indicator: id as IndicatorId }, depth + 1),
    );
  }
  // SUM over nothing is 0.
  if (figures.isTotal(meaning)) return typeof known === 'number' ? known : 0;
  return typed(figures.factOf(meaning));
}

function typed(fact: Fact | undefined): Value {
  if (!fact) return 0;
  return fact.value ?? { why: 'notNumber' };
}

/** Functions that tell a blank cell from 0: what they give needs the cells themselves. */
const blankMinded = new Set(['AVERAGE', 'COUNT', 'MIN', 'MAX']);

function skipsBlanks(node: Node): boolean {
  if (node.kind === 'call' && blankMinded.has(node.name)) return true;
  return partsOf(node).some(skipsBlanks);
}
