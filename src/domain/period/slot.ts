/** A period on the axis of a table: its place inside the statistical year, whichever year is chosen (`M07`, `Q2`, `year`). */
import type { PeriodSlot } from '../table/layout';
import { getPeriod, periodCode, type Period, type PeriodCode } from './period';

export function slotOf(period: Period): PeriodSlot {
  const code = periodCode({ ...period, startMonth: 1 }).slice(4);
  return (code === '' ? 'year' : code) as PeriodSlot;
}

/** The period at a slot of the year in which `chosen` lies. */
export function periodAtSlot(slot: PeriodSlot, chosen: Period): PeriodCode {
  const place = getPeriod(`${chosen.year}${slot === 'year' ? '' : slot}` as PeriodCode);
  return periodCode({ ...place, startMonth: chosen.startMonth });
}
