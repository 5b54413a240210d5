/**
 * 新版对照: a form's new edition asks for a line under another name or number. The new indicator succeeds the old one:
 * before its first year the old one's figures count as its own, so that 同比 does not break at the edition.
 */
import type { IndicatorId } from '../id';
import type { Indicator } from './indicator';

type Find = (id: IndicatorId) => Indicator | undefined;

/** Whose figures count for an indicator in a statistical year: its own id, or that of one it goes back to. */
export function standsFor(indicator: Indicator, year: number, find: Find): IndicatorId {
  let one = indicator;
  const seen = new Set<IndicatorId>();
  while (
    one.succeeds !== undefined &&
    one.validFrom !== undefined &&
    year < one.validFrom &&
    !seen.has(one.id)
  ) {
    seen.add(one.id);
    const before = find(one.succeeds);
    if (!before) break;
    one = before;
  }
  return one.id;
}

/** Those an indicator goes back to, the latest first. */
export function predecessorsOf(indicator: Indicator, find: Find): Indicator[] {
  const found: Indicator[] = [];
  let before = indicator.succeeds === undefined ? undefined : find(indicator.succeeds);
  while (before && before.id !== indicator.id && !found.includes(before)) {
    found.push(before);
    before = before.succeeds === undefined ? undefined : find(before.succeeds);
  }
  return found;
}

/** The pair as succession: the new one from `year` on, the old one until the year before. */
export function succession(older: Indicator, newer: Indicator, year: number): [Indicator, Indicator] {
  return [
    { ...older, validTo: year - 1 },
    { ...newer, validFrom: year, succeeds: older.id },
  ];
}
