/**
 * A period on the axis of a table, whichever year is chosen above it: its place inside the statistical year (`M07`,
 * `Q2`, `year`; a free stretch is itself wherever it stands), with the distance in years behind it where a form shows several (`year-1` is the year before).
 */
import type { PeriodSlot } from '../table/layout';
import { isOfDays, partsIn } from './kinds';
import { getPeriod, periodCode, type Period, type PeriodCode } from './period';

export function slotOf(period: Period, chosenYear: number): PeriodSlot {
  const part = periodCode({ ...period, startMonth: 1 }).slice(4);
  if (period.kind === 'range') return part as PeriodSlot;
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
  if (part.startsWith('R')) return `${part.slice(-8, -4)}${part}` as PeriodCode;
  const year = chosen.year + Number(years);
  // 2028 has every slot there is but week 53, which 2026 has.
  const place = getPeriod(
    `${part.startsWith('W') ? 2026 : 2028}${part === 'year' ? '' : part}` as PeriodCode,
  );
  const index = Math.min(place.index, partsIn(place.kind, year));
  return periodCode({ ...place, year, index, startMonth: isOfDays(place.kind) ? 1 : chosen.startMonth });
}
