/** A period written the way the form writes it. */
import type { Period } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';

/** «2025年1-6月» for the next year is «2026年1-6月»; for another part of the year the usual words are used. */
export function periodTextLike(text: string, from: Period, to: Period): string {
  const sameStretch = from.kind === to.kind && from.index === to.index && from.startMonth === to.startMonth;
  const year = String(from.year);
  if (sameStretch && text.split(year).length === 2) return text.replace(year, String(to.year));
  return showPeriod(to, 'zh');
}
