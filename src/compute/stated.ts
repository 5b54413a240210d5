/**
 * 累计 some of whose parts nobody has filled in: it begins with what was reported for the year so far, and what came after is
 * added (law 5: 累计(n) = 累计(n−1) + n). Of all reports the earliest is taken from which on every part stands. Where the parts
 * are all there they are added up, whatever was reported (law 1).
 */
import type { IndicatorId } from '#domain/id';
import { readColumn } from './column';
import { exactSum } from './rollup/blocks';
import type { Members, RollupLaw } from './rollup/rollup';

/** What was reported for the year so far, up to and with one of the parts of a place of 累计. */
export type Stated = (indicator: IndicatorId, place: number, upTo: number) => number | undefined;

export interface Begun {
  readonly value: number;
  /** The part up to which it was reported. */
  readonly upTo: number;
}

export function begunOf(
  law: RollupLaw,
  members: Members,
  lacks: (row: number) => boolean,
  stated: (row: number) => number | undefined,
): Begun | undefined {
  const { rows, column } = members;
  if (rows.length === 0) return undefined;
  const relevant = law.relevant(members);
  const lacking = relevant.filter(lacks);
  // What no law makes out of its parts, a rate without its own, is what was reported.
  if (relevant.length > 0 && lacking.length === 0) return undefined;
  const end = rows.length - 1;
  const first = law.addsOn ? rows.lastIndexOf(lacking[lacking.length - 1] as number) : end;
  for (let i = first; i <= end; i += 1) {
    const upTo = rows[i] as number;
    const begin = stated(upTo);
    if (begin === undefined) continue;
    const after = [...rows.subarray(i + 1)].map((row) => readColumn(column, row));
    return { value: exactSum([begin, ...after.filter((value) => typeof value === 'number')]), upTo };
  }
  return undefined;
}
