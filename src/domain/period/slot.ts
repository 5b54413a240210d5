/**
 * A period on the axis of a table, whichever year is chosen above it: its place inside the statistical year (`M07`,
 * `Q2`, `year`), with the distance in years behind it where a form shows several (`year-1` is the year before).
 */
import type { PeriodSlot } from '../table/layout';
import { getPeriod, periodCode, type Period, type PeriodCode } from './period';

export function slotOf(period: Period, chosenYear: number): PeriodSlot {
  const part = periodCode({ ...period, startMonth: 1 }).slice(4);
  const distance = period.year - chosenYear;
  const years = distance === 0 ? '' : distance > 0 ? `+${distance}` : String(distance);
  return `${part === '' ? 'year' : part}${years}` as PeriodSlot;
}

/** By chosen period: this is asked for every cell that is painted. */
const known = new WeakMap<Period, Map<PeriodSlot, PeriodCode>>();

/** The period at a slot, counted from the year in which `chosen` lies. */
export function periodAtSlot(slot: PeriodSlot, chosen: Period): PeriodCode {
  let codes = known.get(chosen);
  if (!codes) known.set(chosen, (codes = new Map()));
  let code = codes.get(slot);
  if (code === undefined) codes.set(slot, (code = readSlot(slot, chosen)));
  return code;
}

function readSlot(slot: PeriodSlot, chosen: Period): PeriodCode {
  const [, part = '', years = '0'] = /^(.*?)([+-]\d+)?$/.exec(slot) ?? [];
  const year = chosen.year + Number(years);
  const place = getPeriod(`${year}${part === 'year' ? '' : part}` as PeriodCode);
  return periodCode({ ...place, startMonth: chosen.startMonth });
}
