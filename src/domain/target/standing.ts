/**
 * Where a figure stands against its target: one word, and the colour of a traffic light that goes with it.
 *
 *     green   done 已完成 · onTrack 正常
 *     yellow  behind 滞后: short of what is due, but nine tenths of it are there · high 偏高: above the pace of a limit, below it
 *     red     short 未达: less than nine tenths of what is due, or short when the year is over · exceeded 超标
 *
 * What adds up over the year (a flow) is held against the share that is due; a stock, a mean and a rate against the whole.
 */
import { sameNumber } from '#value/decimal';
import type { Indicator } from '../indicator/indicator';
import { isRate } from '../indicator/law';
import type { Condition } from './target';

export const standings = ['done', 'onTrack', 'behind', 'high', 'short', 'exceeded'] as const;
export type Standing = (typeof standings)[number];

export type Light = 'green' | 'yellow' | 'red';

export const lights: Readonly<Record<Standing, Light>> = {
  done: 'green',
  onTrack: 'green',
  behind: 'yellow',
  high: 'yellow',
  short: 'red',
  exceeded: 'red',
};

/** Below this share of what is due it is red. */
const near = 0.9;

export const above = (a: number, b: number): boolean => a > b && !sameNumber(a, b);
export const below = (a: number, b: number): boolean => a < b && !sameNumber(a, b);

/** The ends a figure has to keep between; undefined where it is free. */
export function endsOf({ comparator, value, upper }: Condition): {
  readonly floor?: number;
  readonly top?: number;
} {
  if (comparator === '≥') return { floor: value };
  if (comparator === '≤') return { top: value };
  return { floor: value, top: comparator === '=' ? value : (upper ?? value) };
}

export function meets(condition: Condition, reached: number): boolean {
  const { floor, top } = endsOf(condition);
  return !(floor !== undefined && below(reached, floor)) && !(top !== undefined && above(reached, top));
}

/** Whether it adds up over the year, so that only a share of its target is due before the end. */
export function addsUp(indicator: Pick<Indicator, 'name' | 'countingUnit' | 'periodLaw'>): boolean {
  return indicator.periodLaw === 'flow' && !isRate(indicator.name, indicator.countingUnit);
}

export interface Reached {
  readonly reached: number;
  /** Share of the target that is due, 0–1. */
  readonly due: number;
  readonly addsUp: boolean;
  readonly yearOver: boolean;
}

export function standingOf(condition: Condition, { reached, due, addsUp, yearOver }: Reached): Standing {
  const { floor, top } = endsOf(condition);
  if (top !== undefined && above(reached, top)) return 'exceeded';
  if (floor !== undefined && below(reached, floor)) {
    if (yearOver) return 'short';
    const needed = addsUp && floor > 0 ? floor * due : floor;
    if (!below(reached, needed)) return 'onTrack';
    return below(reached, needed * near) || needed <= 0 ? 'short' : 'behind';
  }
  if (yearOver) return 'done';
  if (top === undefined) return addsUp ? 'done' : 'onTrack';
  return addsUp && floor === undefined && above(reached, top * due) ? 'high' : 'onTrack';
}
