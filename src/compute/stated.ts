/**
 * 累计 some of whose parts nobody has filled in: it begins with what was reported for the year so far, and what came after is
 * added (law 5: 累计(n) = 累计(n−1) + n). Of all reports the earliest is taken from which on every part stands; where there is
 * none the latest, and what lacks after it makes the sum partial (law 2). Where the parts are all there they are added up,
 * whatever was reported (law 1).
 */
import type { IndicatorId } from '#domain/id';
import { readColumn } from './column';
import { exactSum } from './rollup/blocks';
import type { Members, RollupLaw } from './rollup/rollup';

/**
 * What was reported for the year so far at a place of 累计, up to and with one of its parts; undefined where nothing ever was:
 * that is the usual, and asked for at every sum.
 */
export type Stated = (
  indicator: IndicatorId,
  place: number,
) => ((upTo: number) => number | undefined) | undefined;

export interface Begun {
  readonly value: number;
  /** The part up to which it was reported, and those after it. */
  readonly upTo: number;
  readonly after: Int32Array;
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
  const last = law.addsOn ? rows.lastIndexOf(lacking[lacking.length - 1] as number) : end;
  for (let i = last; i <= end; i += 1) {
    const begun = begunAt(i);
    if (begun) return begun;
  }
  for (let i = last - 1; law.addsOn && i >= 0; i -= 1) {
    const begun = begunAt(i);
    if (begun) return begun;
  }
  return undefined;

  function begunAt(i: number): Begun | undefined {
    const upTo = rows[i] as number;
    const begin = stated(upTo);
    if (begin === undefined) return undefined;
    const after = rows.subarray(i + 1);
    const figures = [...after].map((row) => readColumn(column, row));
    const value = exactSum([begin, ...figures.filter((figure) => typeof figure === 'number')]);
    return { value, upTo, after };
  }
}
