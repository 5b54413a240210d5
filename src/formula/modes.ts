/**
 * The two ways to read a value where a number, a truth or a text is needed. In a *named* formula missing stays missing
 * (law 2); in a *cell* formula it is as Excel has it: an empty cell is 0, FALSE or "", and errors flow. One evaluator,
 * one function list; only these differ.
 */
import { needed } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { cellNumber, cellText, cellTruth } from './cell-coerce';
import { cellOperators } from './cell-operators';
import { asNumber, asText, asTruth } from './coerce';
import { namedOperators, type Operate } from './operators';
import type { Operator } from './syntax';

export interface Mode {
  readonly cells: boolean;
  readonly operators: Readonly<Record<Operator, Operate>>;
  number(value: Value): number | Absence;
  text(value: Value): string | Absence;
  truth(value: Value): boolean | Absence;
  /** The value itself, unless it is a reason that flows through whatever needs a value. */
  present(value: Value): Value;
}

export const named: Mode = {
  cells: false,
  operators: namedOperators,
  number: asNumber,
  text: asText,
  truth: asTruth,
  present: (value) => (isAbsence(value) ? needed(value) : value),
};

export const cells: Mode = {
  cells: true,
  operators: cellOperators,
  number: cellNumber,
  text: cellText,
  truth: cellTruth,
  present: (value) => value,
};
