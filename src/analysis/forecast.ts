/** 预计全年: where the year ends at the present speed. A rate is not carried on: it is what it is. */
import { dueShare, type Pace } from '#domain/target/pace';

/** What adds up: as much again for the part of the year still to come, along its own curve where it has one. */
export function forecastFlow(reached: number, elapsed: number, pace: Pace | undefined): number | undefined {
  // By quarters nothing is due within the first one: the speed is that of the calendar.
  const passed = dueShare(pace === 'quarter' ? 'month' : pace, elapsed);
  return passed > 0 ? reached / passed : undefined;
}

/** What is on hand: it goes on as it did over the twelve months before. */
export function forecastStock(now: number, yearBefore: number, elapsed: number): number {
  return now + (now - yearBefore) * (1 - elapsed);
}
