/**
 * The bureau's own functions look beyond the place a formula stands at: 上期, 上年同期, 累计, 合计. A place is a row; who
 * knows units and periods says where the others are. An argument is handed over whole, to be asked for at any of them.
 */
import type { Absence, Value } from '#value/value';
import type { Goal } from './goal';

/** Rows; −1 where there is no such place. */
export interface Elsewhere {
  /** 上期: the period before, same unit. */
  prior(row: number): number;
  /** 上年同期. */
  priorYear(row: number): number;
  /** 累计: from the start of the statistical year up to and with this period. */
  toDate(row: number): number;
  /** The total that a unit is part of. */
  superior(row: number): number;
  /** The units of that total, this one among them. */
  siblings(row: number): readonly number[];
  /** Whether an operand is a rate: its changes are told in points. */
  isRate(operand: string): boolean;
  /** The year's target of an operand for the unit at a row; undefined where none is set. */
  target(operand: string, row: number): Goal | undefined;
  /** Share of the statistical year that has passed by the end of a row's period, 0–1. */
  elapsed(row: number): number;
  /** Share of an operand's target that is due by then, 0–1: its own pace, else the share that has passed. */
  due(operand: string, row: number): number;
  /** A constant as it holds in a row's year. */
  parameter(name: string, row: number): number | undefined;
}

/** An argument at every place. */
export interface Roaming {
  readonly row: number;
  readonly places: Elsewhere;
  readonly isRate: boolean;
  /** Missing where there is no such place. */
  at(row: number): Value;
  /** The target of the operand it is; missing where it is none, or has none. */
  target(): Goal | Absence;
  /** Share of it that is due. */
  due(): number;
}
