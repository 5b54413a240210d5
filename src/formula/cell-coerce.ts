/** What a value is where a cell formula needs a number, a truth or a text: Excel's rules. */
import { isFault } from '#value/absence';
import type { Absence, Value } from '#value/value';
import { readCellNumber } from './cell-number';
import { faults } from './faults';
import { showGeneral } from './general';

export function cellNumber(value: Value): number | Absence {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return readCellNumber(value) ?? faults.notNumber;
  return isFault(value) ? value : 0;
}

export function cellText(value: Value): string | Absence {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showGeneral(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isFault(value) ? value : '';
}

export function cellTruth(value: Value): boolean | Absence {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return isFault(value) ? value : false;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : faults.notNumber;
}
