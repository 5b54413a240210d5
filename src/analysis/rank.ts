/**
 * 排名. Equals share a rank. `competition` leaves out as many as share it (1 2 2 4), as Excel's RANK does; `dense` goes on
 * (1 2 2 3). What has no number stands last, in its order, and has no rank.
 */
import type { Direction } from '#domain/indicator/indicator';
import { sameNumber } from '#value/decimal';
import type { Value } from '#value/value';

export const rankings = ['competition', 'dense'] as const;
export type Ranking = (typeof rankings)[number];

export interface Ranked<Item> {
  readonly item: Item;
  readonly value: Value;
  readonly rank?: number;
  /** Others have the same. */
  readonly tied: boolean;
}

/** The best first: the highest, unless lower is better. */
export function rankBy<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
  direction: Direction,
  ranking: Ranking = 'competition',
): Ranked<Item>[] {
  const valued = items.map((item) => ({ item, value: valueOf(item) }));
  const sign = direction === 'lower' ? 1 : -1;
  const numbered = valued
    .flatMap(({ item, value }) => (typeof value === 'number' ? [{ item, value }] : []))
    .sort((a, b) => (sameNumber(a.value, b.value) ? 0 : sign * (a.value - b.value)));
  const ranked: Ranked<Item>[] = [];
  let rank = 0;
  numbered.forEach(({ item, value }, at) => {
    const sameAs = (other: number) => {
      const beside = numbered[other];
      return beside !== undefined && sameNumber(beside.value, value);
    };
    if (!sameAs(at - 1)) rank = ranking === 'dense' ? rank + 1 : at + 1;
    ranked.push({ item, value, rank, tied: sameAs(at - 1) || sameAs(at + 1) });
  });
  const rest = valued.filter(({ value }) => typeof value !== 'number');
  return [...ranked, ...rest.map((one) => ({ ...one, tied: false }))];
}
