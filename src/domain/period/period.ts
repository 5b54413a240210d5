/**
 * 报告期. A period is a stretch of a statistical year. The year is named after the calendar year in which it ends
 * and may start in any month: 妇幼 and 计生 years run from 1 October to 30 September.
 *
 * Codes: `2026`, `2026H1`, `2026Q2`, `2026M06`, `2026T06` (累计 1–6), with `@10` behind them where the year starts in
 * October. The number counts inside the statistical year: `2026M01@10` is October 2025. What is counted in days belongs to
 * the calendar year: `2026W27`, `2026D181` (30 June), and a free stretch `2020R20200601_20201231`.
 */
import { fail, succeed, type Result } from '#value/problem';
import { numberOfDay, type IsoDay } from './calendar';
import { isOfDays, partsIn, periodKinds, type PeriodKind } from './kinds';

export type PeriodCode = string & { readonly __code: 'period' };

export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1-based inside the statistical year; 1 for a year. */
  readonly index: number;
  /** Month in which the statistical year starts, 1–12. */
  readonly startMonth: number;
  /** Of a free stretch: its first and its last day. */
  readonly span?: { readonly from: IsoDay; readonly until: IsoDay };
}

export function periodCode(period: Period): PeriodCode {
  const { letter, per } = periodKinds[period.kind];
  if (period.span)
    return `${period.year}R${digitsOf(period.span.from)}_${digitsOf(period.span.until)}` as PeriodCode;
  const digits = per < 12 ? period.index : String(period.index).padStart(String(per).length, '0');
  const start = period.startMonth === 1 ? '' : `@${String(period.startMonth).padStart(2, '0')}`;
  return `${period.year}${letter === '' ? '' : letter + digits}${start}` as PeriodCode;
}

function digitsOf(day: IsoDay): string {
  return day.replace(/-/g, '');
}

/** Reads a code; fails with `period.code` on anything else. */
export function parsePeriodCode(code: string): Result<Period> {
  if (/^\d{4}R/.test(code)) return parseRange(code);
  const match = /^(\d{4})(?:([HQMTWD])(\d{1,3}))?(?:@(\d{2}))?$/.exec(code);
  const letter = match?.[2] ?? '';
  const kind = (Object.keys(periodKinds) as PeriodKind[]).find((k) => periodKinds[k].letter === letter);
  const index = Number(match?.[3] ?? 1);
  const startMonth = Number(match?.[4] ?? 1);
  const year = Number(match?.[1]);
  if (!match || !kind || index < 1 || index > partsIn(kind, year) || startMonth < 1 || startMonth > 12) {
    return fail('period.code', { found: code });
  }
  if (isOfDays(kind) && startMonth !== 1) return fail('period.code', { found: code });
  return succeed({ kind, year, index, startMonth });
}

function parseRange(code: string): Result<Period> {
  const [, year, ...dates] = /^(\d{4})R(\d{8})_(\d{8})$/.exec(code) ?? [];
  const [from = '', until = ''] = dates.map((date) => date.replace(/^(\d{4})(\d{2})/, '$1-$2-'));
  if (!(numberOfDay(from) <= numberOfDay(until)) || until.slice(0, 4) !== year) {
    return fail('period.code', { found: code });
  }
  return succeed({ kind: 'range', year: Number(year), index: 1, startMonth: 1, span: { from, until } });
}

/** For codes out of the project's own state; throws where that is broken. */
export function getPeriod(code: PeriodCode): Period {
  const parsed = parsePeriodCode(code);
  if (!parsed.ok) throw new Error(`not a period: ${code}`);
  return parsed.value;
}
