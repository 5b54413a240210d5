/**
 * 名称框: what is typed there as places of the table as shown. Columns by letters and rows by numbers as in a spreadsheet:
 * A is the column of names (and B that of codes, if there is one), 1 the first row under the head. Else by words:
 * captions, their pinyin initials, codes; `青山 活产` is the cell where both meet.
 */
import { initialsOf } from '#text/pinyin';
import type { GridModel, GridPlace } from '#ui/grid/model';
import { columnsShown, rowsShown, type ColumnShown } from './as-shown';

export interface Goal {
  readonly of: 'row' | 'column' | 'cell' | 'area';
  readonly caption: string;
  /** Captions above that of its column. */
  readonly above: string;
  readonly place: GridPlace;
  readonly to?: GridPlace;
}

const most = 12;

/** Best first. Of a row alone the active column is kept, of a column alone the active row. */
export function goalsOf(model: GridModel, text: string, active: GridPlace | null): Goal[] {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return [];
  const area = areaOf(model, typed);
  return [...(area ? [area] : []), ...namedBy(model, typed, active)].slice(0, most);
}

interface Target {
  readonly id: string;
  readonly caption: string;
  readonly above: string;
  readonly code: string | undefined;
}

interface Scored {
  readonly target: Target;
  readonly score: number;
}

function namedBy(model: GridModel, typed: string, active: GridPlace | null): Goal[] {
  const rows: Target[] = rowsShown(model)
    .filter(({ kind }) => kind !== 'heading')
    .map(({ id, caption, code }) => ({ id, caption, above: '', code }));
  const columns: Target[] = columnsShown(model).map((column) => ({
    ...column,
    above: aboveOf(column),
  }));
  const row = active?.row ?? rows[0]?.id;
  const column = active?.column ?? columns[0]?.id;
  if (row === undefined || column === undefined) return [];
  const found: (Goal & { readonly score: number })[] = [];
  for (const { target, score } of scored(rows, typed))
    found.push({ of: 'row', caption: target.caption, above: '', place: { row: target.id, column }, score });
  for (const { target, score } of scored(columns, typed))
    found.push({
      of: 'column',
      caption: target.caption,
      above: target.above,
      place: { row, column: target.id },
      score,
    });
  for (const [first, second] of splitsOf(typed)) {
    for (const [rowWord, columnWord] of [
      [first, second],
      [second, first],
    ] as const) {
      const across = scored(columns, columnWord).slice(0, most);
      for (const one of scored(rows, rowWord).slice(0, most))
        for (const other of across)
          found.push({
            of: 'cell',
            caption: `${one.target.caption} · ${other.target.caption}`,
            above: other.target.above,
            place: { row: one.target.id, column: other.target.id },
            score: one.score + other.score,
          });
    }
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.score - b.score)
    .flatMap(({ of, caption, above, place }) => {
      const key = `${of} ${place.row} ${place.column}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ of, caption, above, place }];
    });
}

/** Every way to read several words as two. */
function splitsOf(typed: string): [string, string][] {
  const words = typed.split(/[\s·,，、/]+/).filter((word) => word !== '');
  return words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
}

/** The fitting ones, best first; of equals the one that stands first. */
function scored(targets: readonly Target[], word: string): Scored[] {
  return targets
    .flatMap((target) => {
      const score = scoreOf(target, word);
      return score === undefined ? [] : { target, score };
    })
    .sort((a, b) => a.score - b.score);
}

/** 0 is exact; undefined does not fit. What stands above a caption comes last. */
function scoreOf({ caption, above, code }: Target, word: string): number | undefined {
  const sought = word.toLowerCase();
  const own = caption.normalize('NFKC').toLowerCase();
  if (own === sought) return 0;
  if (code?.normalize('NFKC').toLowerCase() === sought) return 1;
  if (own.startsWith(sought)) return 2;
  if (own.includes(sought)) return 3;
  if (/^[a-z\d]+$/.test(sought)) {
    const initials = initialsOf(own);
    if (initials.startsWith(sought)) return 4;
    if (initials.includes(sought)) return 5;
  }
  return above.normalize('NFKC').toLowerCase().includes(sought) ? 6 : undefined;
}

/** C5, B2:D6, 5:7, C:D. */
function areaOf(model: GridModel, typed: string): Goal | undefined {
  const match = /^([a-z]{0,3})(\d{0,7})(?::([a-z]{0,3})(\d{0,7}))?$/i.exec(typed);
  if (!match) return undefined;
  const [, column = '', row = '', toColumn, toRow] = match;
  const single = toColumn === undefined && toRow === undefined;
  // A letter or a number alone is a word or a code.
  if (single && (column === '' || row === '')) return undefined;
  if (!single && ((column === '') !== (toColumn === '') || (row === '') !== (toRow === ''))) return undefined;
  const rows = rowsShown(model);
  const columns = columnsShown(model);
  const names = model.rowHead.codeCaption === undefined ? 1 : 2;
  const across = [column, toColumn ?? column].map((letters) => numberOf(letters));
  const down = [row, toRow ?? row].map((digits) => (digits === '' ? undefined : Number(digits)));
  const wholeRow = column === '' || across.some((number) => number !== undefined && number <= names);
  const [left, right] = wholeRow ? [names + 1, names + columns.length] : ends(across);
  const [top, bottom] = row === '' ? [1, rows.length] : ends(down);
  const at = (r: number, c: number): GridPlace | undefined => {
    const [one, other] = [rows[r - 1], columns[c - names - 1]];
    return one && other && { row: one.id, column: other.id };
  };
  const [place, to] = [at(top, left), at(bottom, right)];
  if (!place || !to) return undefined;
  const alone = place.row === to.row && place.column === to.column;
  if (!alone) return { of: 'area', caption: typed.toUpperCase(), above: '', place, to };
  const here = columns[left - names - 1];
  const caption = `${rows[top - 1]?.caption ?? ''} · ${here?.caption ?? ''}`;
  return { of: 'cell', caption, above: here ? aboveOf(here) : '', place };
}

function aboveOf({ path }: ColumnShown): string {
  return path.slice(0, -1).join(' · ');
}

function ends(numbers: readonly (number | undefined)[]): [number, number] {
  const known = numbers.filter((number): number is number => number !== undefined);
  return [Math.min(...known), Math.max(...known)];
}

/** A is 1, AA is 27. */
function numberOf(letters: string): number | undefined {
  if (letters === '') return undefined;
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
