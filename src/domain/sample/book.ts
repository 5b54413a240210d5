/** What a table of the sample county is filled with. */
import type { Status } from '#value/value';
import type { Unit } from '../orgunit/unit';
import type { Month } from '../period/months';
import type { Chance } from './chance';

/** A figure, or why there is none; what is left out is 未填. */
export type Entry = number | Status;
/** By the dictionary's names. */
export type Line = Readonly<Record<string, Entry>>;

export interface Filler {
  readonly unit: Unit;
  /** Births in a half-year: how large a place is. */
  readonly size: number;
  readonly chance: Chance;
  /** What the unit's half-year form says, where it does. */
  half(year: number, half: 1 | 2, name: string): number | undefined;
}

export interface Book {
  /** Code of the library's form. */
  readonly form: string;
  /** Calendar month in which each of its periods begins, first to last. */
  readonly months: readonly Month[];
  /** One line a period. */
  fill(filler: Filler): Line[];
}

export function monthsFrom(first: Month, count: number, step = 1): Month[] {
  return Array.from({ length: count }, (_, i) => {
    const number = first.year * 12 + first.month - 1 + i * step;
    return { year: Math.floor(number / 12), month: (number % 12) + 1 };
  });
}
