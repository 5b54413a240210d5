/**
 * A target as a clerk writes it into a cell: `95`, `≥95%`, `<=5`, `不低于 95`, `25-35`, `25～35`. A number alone takes the
 * comparator that is usual for the indicator. What is none of these stays unread: nothing is guessed (law 7).
 */
import { showNumber } from '#value/decimal';
import { readNumber } from '#value/read-number';
import type { Direction } from '../indicator/indicator';
import type { Comparator, Condition } from './target';

const signs: readonly (readonly [Comparator, RegExp])[] = [
  ['≥', /^(?:≥|>=|≧|不低于|不少于|至少|达到)/],
  ['≤', /^(?:≤|<=|≦|不高于|不超过|不多于|至多|控制在)/],
  ['=', /^(?:=|等于)/],
];

const band = /^(.*?\d[%‰]?)\s*[-–—~至到]+\s*(.+)$/;

export function usualComparator(direction: Direction): Comparator {
  return direction === 'lower' ? '≤' : '≥';
}

/** Undefined where it says no target. `unit`: what the indicator counts in; it may stand behind the figures. */
export function readCondition(text: string, usual: Comparator, unit?: string): Condition | undefined {
  const trimmed = text.replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC')).trim();
  const ends = band.exec(trimmed);
  if (ends) {
    const [value, upper] = [numberOf(ends[1] ?? '', unit), numberOf(ends[2] ?? '', unit)];
    if (value === undefined || upper === undefined || upper < value) return undefined;
    return value === upper ? { comparator: '=', value } : { comparator: 'between', value, upper };
  }
  for (const [comparator, sign] of signs) {
    if (!sign.test(trimmed)) continue;
    const value = numberOf(trimmed.replace(sign, ''), unit);
    return value === undefined ? undefined : { comparator, value };
  }
  const value = numberOf(trimmed, unit);
  // A number alone is no band, however usual bands are.
  return value === undefined ? undefined : { comparator: usual === 'between' ? '≥' : usual, value };
}

function numberOf(text: string, unit: string | undefined): number | undefined {
  const read = readNumber(text, unit);
  return read.kind === 'number' ? read.value : undefined;
}

/** `≥ 95`, `25–35`; `decimals` null shows what is there. */
export function showCondition({ comparator, value, upper }: Condition, decimals: number | null): string {
  const shown = (number: number) => showNumber(number, decimals, { group: true });
  return comparator === 'between'
    ? `${shown(value)}–${shown(upper ?? value)}`
    : `${comparator} ${shown(value)}`;
}
