/**
 * 序时进度: how much of a target is due when so much of the statistical year has passed. Alike month by month, alike
 * quarter by quarter (due when a quarter is over), or an own curve: what is due by the end of each of the twelve months.
 */
export type Pace = 'month' | 'quarter' | readonly number[];

/** Shares of a year 0–1. Between two months a curve is straight. */
export function dueShare(pace: Pace | undefined, elapsed: number): number {
  if (pace === undefined || pace === 'month') return elapsed;
  // A third of a year times three is not always one.
  if (pace === 'quarter') return Math.floor(elapsed * 4 + 1e-9) / 4;
  const month = Math.round(elapsed * 12 * 1e6) / 1e6;
  const whole = Math.floor(month);
  const at = (end: number): number => (end === 0 ? 0 : (pace[Math.min(end, pace.length) - 1] ?? 1));
  return at(whole) + (at(whole + 1) - at(whole)) * (month - whole);
}

/** What keeps a curve from being one: twelve shares that never fall and end with the whole. */
export type CurveFault = 'count' | 'falls' | 'end' | 'number';

/** In percent, as a clerk writes them: «5 10 18 … 100». */
export function readCurve(texts: readonly string[]): readonly number[] | CurveFault {
  const percents = texts.map((text) => Number(text.replace(/[%％]$/, '')));
  if (percents.length !== 12) return 'count';
  if (percents.some((percent) => !Number.isFinite(percent) || percent < 0)) return 'number';
  if (percents.some((percent, i) => i > 0 && percent < (percents[i - 1] as number))) return 'falls';
  if (percents[11] !== 100) return 'end';
  return percents.map((percent) => percent / 100);
}
