/**
 * What SUMIF, COUNTIF and their kin look for: `5`, `">=60"`, `"<>"`, `"张*"`. An operator in front compares; without one
 * it means equal. In texts `*` stands for any signs, `?` for one, `~` makes the next sign plain.
 */
import { isFault } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { readCellNumber } from '../cell-number';
import { compareValues } from '../compare';
import { errorOfFault, isErrorText } from '../faults';

export type Criterion = (value: Value) => boolean;

export function criterionOf(wanted: Value): Criterion {
  if (isAbsence(wanted)) {
    if (!isFault(wanted)) return (value) => value === 0;
    const text = errorOfFault(wanted);
    return (value) => isFault(value) && errorOfFault(value) === text;
  }
  if (typeof wanted !== 'string') return (value) => value === wanted || sameNumberAs(value, wanted);
  const [, sign = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(wanted) ?? [];
  if (sign === '' || sign === '=' || sign === '<>') {
    const equal = equalTo(rest, sign !== '');
    return sign === '<>' ? (value) => !equal(value) : equal;
  }
  return ordered(sign, rest);
}

function sameNumberAs(value: Value, wanted: number | boolean): boolean {
  if (typeof wanted !== 'number') return false;
  if (typeof value === 'number') return compareValues(value, wanted) === 0;
  // A text that reads as this number is as good as the number.
  const read = typeof value === 'string' ? readCellNumber(value) : undefined;
  return read !== undefined && compareValues(read, wanted) === 0;
}

function equalTo(text: string, signed: boolean): Criterion {
  if (text === '') {
    // `=` finds empty cells only, `""` texts of no length too.
    return (value) => (isAbsence(value) ? value.why === 'blank' : !signed && value === '');
  }
  if (isErrorText(text.toUpperCase())) {
    return (value) => isFault(value) && errorOfFault(value) === text.toUpperCase();
  }
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return (value) => value === (upper === 'TRUE');
  const number = readCellNumber(text);
  if (number !== undefined) return (value) => sameNumberAs(value, number);
  const matches = matcherOf(text);
  return (value) => typeof value === 'string' && matches(value);
}

function ordered(sign: string, text: string): Criterion {
  const wanted = readCellNumber(text) ?? text;
  return (value) => {
    // Only what is of the same kind is compared.
    if (typeof value !== typeof wanted || isAbsence(value)) return false;
    const order = compareValues(value, wanted);
    if (order === 0) return sign.length === 2;
    return sign.startsWith('<') ? order < 0 : order > 0;
  };
}

/** Whether a text holds the wildcards that make it a pattern. */
export function isPattern(text: string): boolean {
  return /[*?~]/.test(text);
}

/** Compares whole texts without regard to capitals, with wildcards. A column has few texts many times over. */
export function matcherOf(pattern: string): (text: string) => boolean {
  // Without letters that have capitals (Chinese has none) only the same text is equal.
  if (!isPattern(pattern) && pattern.toLowerCase() === pattern.toUpperCase())
    return (text) => text === pattern;
  const matches = isPattern(pattern) ? patternMatcher(pattern) : wordMatcher(pattern);
  const known = new Map<string, boolean>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = matches(text);
      if (known.size < 1000) known.set(text, found);
    }
    return found;
  };
}

function wordMatcher(word: string): (text: string) => boolean {
  const upper = word.toUpperCase();
  return (text) => text.length === word.length && text.toUpperCase() === upper;
}

function patternMatcher(pattern: string): (text: string) => boolean {
  const expression = new RegExp(`^${expressionOf(pattern)}$`, 'isu');
  return (text) => expression.test(text);
}

/** A pattern with wildcards as the source of a regular expression (SEARCH looks for it anywhere). */
export function expressionOf(pattern: string): string {
  return pattern.replace(/~([*?~])|[*]|[?]|[\\^$.|+()[\]{}/]/g, (sign, plain: string | undefined) => {
    if (sign === '*') return '[^]*?';
    if (sign === '?') return '[^]';
    if (plain === '~') return '~';
    return `\\${plain ?? sign}`;
  });
}
