/** How far a table is filled: inputs that are blank though somebody is to report them, and those whose text is no number. */
import type { IndicatorId } from '#domain/id';
import { isAbsence } from '#value/value';
import type { Frame } from '../frame';

export interface Tally {
  readonly missing: number;
  readonly unread: number;
}

export function tallyOf(
  frame: Frame,
  indicators: readonly IndicatorId[],
  places: readonly number[],
  excused: ReadonlySet<number>,
): Tally {
  let missing = 0;
  let unread = 0;
  for (const indicator of indicators) {
    for (const place of places) {
      const value = frame.read(indicator, place);
      if (!isAbsence(value)) continue;
      if (value.why === 'blank') missing += excused.has(place) ? 0 : 1;
      else if (value.why === 'notNumber') unread += 1;
    }
  }
  return { missing, unread };
}
