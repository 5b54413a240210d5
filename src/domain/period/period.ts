/**
 * 报告期. A period is a stretch of a statistical year. The year is named after the calendar year in which it ends
 * and may start in any month: 妇幼 and 计生 years run from 1 October to 30 September.
 *
 * Codes: `2026`, `2026H1`, `2026Q2`, `2026M06`, `2026T06` (累计 1–6), with `@10` behind them where the year starts in
 * October. The number counts inside the statistical year: `2026M01@10` is October 2025.
 */
import { fail, succeed, type Result } from '#value/problem';
import { periodKinds, type PeriodKind } from './kinds';

export type PeriodCode = string & { readonly __code: 'period' };

export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1-based inside the statistical year; 1 for a year. */
  readonly index: number;
  /** Month in which the statistical year starts, 1–12. */
  readonly startMonth: number;
}

export function periodCode(period: Period): PeriodCode {
  const { letter } = periodKinds[period.kind];
  const digits = periodKinds[period.kind].per === 12 ? String(period.index).padStart(2, '0') : period.index;
  const start = period.startMonth === 1 ? '' : `@${String(period.startMonth).padStart(2, '0')}`;
  return `${period.year}${letter === '' ? '' : letter + digits}${start}` as PeriodCode;
}

/** Reads a code; fails with `period.code` on anything else. */
export function parsePeriodCode(code: string): Result<Period> {
  const match = /^(\d{4})(?:([HQMT])(\d{1,2}))?(?:@(\d{2}))?$/.exec(code);
  const letter = match?.[2] ?? '';
  const kind = (Object.keys(periodKinds) as PeriodKind[]).find((k) => periodKinds[k].letter === letter);
  const index = Number(match?.[3] ?? 1);
  const startMonth = Number(match?.[4] ?? 1);
  if (!match || !kind || index < 1 || index > periodKinds[kind].per || startMonth < 1 || startMonth > 12) {
    return fail('period.code', { found: code });
  }
  return succeed({ kind, year: Number(match[1]), index, startMonth });
}

/** For codes out of the project's own state; throws where that is broken. */
export function getPeriod(code: PeriodCode): Period {
  const parsed = parsePeriodCode(code);
  if (!parsed.ok) throw new Error(`not a period: ${code}`);
  return parsed.value;
}
