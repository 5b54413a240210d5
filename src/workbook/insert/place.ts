/** Where rows come in, and what that does to every row number: those above stay, those below move down. */
import { ProblemError } from '#value/problem';
import { lastRow } from '../limits';

export interface Place {
  readonly sheet: string;
  /** The new rows come below this one; 0 puts them on top. */
  readonly after: number;
  readonly count: number;
  /** The row they are made like, by its number before the insertion. */
  readonly model: number;
}

/**
 * The number a row has afterwards. A range's corners move one by one, so that a range over the place grows, as in Excel;
 * what reached down to the last row still does.
 */
export function movedRow(place: Place, row: number): number {
  return row > place.after ? Math.min(lastRow, row + place.count) : row;
}

const corner = /^(\$?[A-Za-z]{0,3}\$?)(\d{1,7})$/;

/** `B5`, `$B$5:C9`, `3:5`; anything else is left as it is. */
export function movedRange(place: Place, text: string): string {
  return text
    .split(':')
    .map((name) => {
      const match = corner.exec(name);
      return match ? (match[1] as string) + movedRow(place, Number(match[2])) : name;
    })
    .join(':');
}

/** `B5:B9 D5`, the way formats and validations say where they hold. */
export function movedRanges(place: Place, text: string): string {
  return text
    .split(/\s+/)
    .filter((range) => range !== '')
    .map((range) => movedRange(place, range))
    .join(' ');
}

/**
 * What holds for the model row shall hold for the rows made like it: where a range with the model in it does not come to
 * cover them by growing, one for them is added.
 */
export function extendedRanges(place: Place, text: string): string {
  const { after, count, model } = place;
  const own = text.split(/\s+/).flatMap((range) => {
    const match = /^(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?$/.exec(range);
    if (!match) return [];
    const [, left, top, right = left, bottom = top] = match;
    const covers = (row: number) => Number(top) <= row && row <= Number(bottom);
    if (!covers(model) || (Number(top) <= after && Number(bottom) > after)) return [];
    return [`${left}${after + 1}:${right}${after + count}`];
  });
  return [movedRanges(place, text), ...own].join(' ');
}

export function refuse(code: string, place: Place, details: Record<string, string | number> = {}): never {
  throw new ProblemError({ code: `insert.${code}`, place: { sheet: place.sheet }, details });
}
