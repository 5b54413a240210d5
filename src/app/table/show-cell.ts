/** How a figure is shown, in one place: form, formula bar, tips and clipboard say the same text (law 4). */
import type { Indicator } from '#domain/indicator/indicator';
import { showNumber } from '#value/decimal';
import { isAbsence, statuses, type Status, type Value, type Why } from '#value/value';
import { say } from '#text/say';

/** Text of a value in a cell; '' for blank. */
export function showValue(value: Value, indicator: Indicator | undefined): string {
  if (typeof value === 'number') return showNumber(value, decimalsOf(indicator), { group: true });
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (value.why === 'notNumber' && value.about !== undefined && indicator?.kind !== 'computed')
    return value.about;
  if (value.why === 'blank') return '';
  return isStatus(value.why) ? say(`status.${value.why}`) : '—';
}

/** A computed figure without decimals of its own shows two. */
export function decimalsOf(indicator: Indicator | undefined): number | null {
  if (!indicator) return null;
  return indicator.decimals ?? (indicator.kind === 'computed' ? 2 : null);
}

/** Why there is no number, in a sentence; undefined where there is one. */
export function reasonOf(value: Value, nameOf: (id: string) => string): string | undefined {
  if (!isAbsence(value) || value.why === 'blank') return undefined;
  return say(`why.${value.why}`, { about: value.about === undefined ? '' : nameOf(value.about) });
}

export function isStatus(why: Why): why is Status {
  return statuses.some((status) => status === why);
}
