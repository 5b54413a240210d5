/** 核实: something that smells of copying, guessing or a slip. A sniffer never says that a figure is wrong. */
import type { Indicator } from '#domain/indicator/indicator';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { RuleId } from '#domain/rule/rule';
import { isRate } from '#domain/indicator/law';
import { findingKey, type Finding, type Message, type Standing } from '../finding';

/** What one unit filled in for one period, in the form's order; only what is a number. */
export interface Block {
  readonly unit: UnitId;
  readonly period: PeriodCode;
  readonly figures: readonly Figure[];
  /** What was stated as 累计 up to this period and, for the same indicator, last before it in the year. */
  readonly stated: readonly Stated[];
  /** Every 累计 that was stated up to this period, beside what its months are. */
  readonly toDate: readonly ToDate[];
}

export interface ToDate {
  readonly indicator: Indicator;
  readonly period: PeriodCode;
  readonly value: number;
  /** What the months come to that stand in other tables, beside a form that has 累计 alone. */
  readonly months?: number;
  /** The last period of it by itself, where not all of them stand. */
  readonly own?: { readonly period: PeriodCode; readonly value: number };
}

export interface Stated {
  readonly indicator: Indicator;
  /** 累计; the period of a form that has 累计 alone. */
  readonly period: PeriodCode;
  readonly value: number;
  readonly before: { readonly period: PeriodCode; readonly value: number };
}

export interface Figure {
  readonly indicator: Indicator;
  readonly value: number;
  /** The figures of earlier periods that are at hand, latest first. */
  readonly earlier: readonly number[];
  /** The period just before; undefined where it has no number. */
  readonly before?: number;
}

/** What it smells, and the figures that do. */
export interface Suspicion {
  readonly figures: readonly Pick<Figure, 'indicator' | 'value'>[];
  readonly message: Message;
  /** Where the figures do not stand in the block's own period. */
  readonly period?: PeriodCode;
  /** Where one block may smell more than once: what tells them apart. */
  readonly about?: IndicatorId;
}

export interface Sniffer {
  readonly id: RuleId;
  /** `others` are all blocks of the same period, this one among them, by what they hold (`printOf`). */
  sniff(block: Block, others: ReadonlyMap<string, readonly UnitId[]>): readonly Suspicion[];
}

export function snifferId(name: string): RuleId {
  return `sniffer:${name}` as RuleId;
}

export function findingOf(id: RuleId, block: Block, suspicion: Suspicion): Finding {
  const { unit } = block;
  const { figures, message, about, period = block.period } = suspicion;
  const values = figures.map(({ indicator, value }): Standing => ({
    part: ['[#', indicator.id, ']'].join(''),
    indicator: indicator.id,
    value,
  }));
  const rule = about === undefined ? id : (`${id}:${about}` as RuleId);
  return { key: findingKey(rule, unit, period), rule: id, unit, period, severity: 'verify', values, message };
}

/** Counts and amounts that were filled in: what is copied or guessed. Rates follow from them. */
export function filledIn({ figures }: Block): readonly Figure[] {
  return figures.filter(({ indicator }) => indicator.kind === 'input' && !isPercent(indicator));
}

export function isPercent({ name, countingUnit, factor }: Indicator): boolean {
  return /[%％]/.test(countingUnit) || (isRate(name, countingUnit) && factor === 100);
}

/** The same for two units that filled in the same; undefined where it is too little to be more than chance. */
export function printOf(block: Block): string | undefined {
  const figures = filledIn(block);
  return isTelling(figures.map(({ value }) => value))
    ? figures.map(({ indicator, value }) => `${indicator.id}=${value}`).join('|')
    : undefined;
}

/** Four figures that are not 0, three different ones: small counts agree by chance. */
export function isTelling(values: readonly number[]): boolean {
  const filled = values.filter((value) => value !== 0);
  return filled.length >= 4 && new Set(filled).size >= 3;
}
