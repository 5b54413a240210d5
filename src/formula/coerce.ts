/** What a value is where a number, a truth or a text is needed. */
import { needed } from '#value/absence';
import { showNumber } from '#value/decimal';
import { readNumber } from '#value/read-number';
import { isAbsence, type Absence, type Value } from '#value/value';

/** As Excel: TRUE is 1, a text that reads as a number is that number; other text is a fault. */
export function asNumber(value: Value): number | Absence {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return needed(value);
  const read = readNumber(value);
  if (read.kind !== 'number') return { why: 'notNumber', about: value };
  return read.percent ? read.value / (read.percent === '%' ? 100 : 1000) : read.value;
}

export function asTruth(value: Value): boolean | Absence {
  if (typeof value === 'boolean') return value;
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE';
  const number = asNumber(value);
  return isAbsence(number) ? number : number !== 0;
}

/** A number in a text has up to 15 digits, as Excel joins them. */
export function asText(value: Value): string | Absence {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showNumber(value, null);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return needed(value);
}
