/**
 * Units through time. A unit counts in the periods that touch its life, and is not asked for in the others. Whom it stands
 * under in a period is told by the period's last day: what ended before a move stays with the former parent for ever.
 */
import type { UnitId } from '../id';
import { monthsOf, type Month } from '../period/months';
import type { Period } from '../period/period';
import type { Units } from './tree';
import type { Unit } from './unit';

/** ISO days: they sort as they follow each other. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
}

export function stretchOf(period: Period): Stretch {
  const { first, last } = monthsOf(period);
  return { first: isoDay(first, 1), last: isoDay(last, daysIn(last)) };
}

function daysIn({ year, month }: Month): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay({ year, month }: Month, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export function livesIn({ opened, closed }: Unit, period: Period): boolean {
  if (opened === undefined && closed === undefined) return true;
  const { first, last } = stretchOf(period);
  return (opened === undefined || opened <= last) && (closed === undefined || closed >= first);
}

/** Whom it stood under on a day; the present parent from the last move on. */
export function parentOn({ parent, formerly }: Unit, day: string): UnitId | null {
  const former = formerly?.find(({ until }) => day <= until);
  return former ? former.parent : parent;
}

/** Whether it stood below another on a day. */
export function isBelowOn(units: Units, id: UnitId, top: UnitId, day: string): boolean {
  const seen = new Set<UnitId>([id]);
  let unit = units.get(id);
  while (unit) {
    const parent = parentOn(unit, day);
    if (parent === top) return true;
    if (parent === null || seen.has(parent)) return false;
    seen.add(parent);
    unit = units.get(parent);
  }
  return false;
}

/** The days after which somebody stood elsewhere, in order. */
export function turningDays(units: Iterable<Unit>): string[] {
  const days = new Set<string>();
  for (const { formerly } of units) formerly?.forEach(({ until }) => days.add(until));
  return [...days].sort();
}
