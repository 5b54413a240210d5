/** What stands before the cells of a sheet and bears on writing them: the prefix of names, column styles, the dimension. */
import { ProblemError } from '#value/problem';
import { parseRangeName, rangeName } from '../address';
import type { SheetScanner } from '../xlsx/scan';
import type { CellEdit } from './edit';
import type { Splice } from './splice';

export interface Head {
  readonly prefix: string;
  readonly columnStyles: readonly ColumnStyle[];
  /** The dimension grown, where it had to be. */
  readonly splices: readonly Splice[];
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

/** Leaves the scanner at the cells. */
export function readHead(scanner: SheetScanner, edits: readonly CellEdit[]): Head {
  const { tags } = scanner;
  const text = (start: number, end: number) => new TextDecoder().decode(scanner.bytes.subarray(start, end));
  let prefix = '';
  const columnStyles: ColumnStyle[] = [];
  const splices: Splice[] = [];
  while (scanner.nextBefore()) {
    if (tags.closing) continue;
    if (tags.is('worksheet')) prefix = text(tags.prefixStart, tags.nameStart);
    else if (tags.is('dimension')) {
      const grown = grownDimension(tags.attribute('ref') ?? '', edits);
      if (grown === undefined) continue;
      const tag = text(tags.start, tags.end).replace(
        /(\bref\s*=\s*["'])[^"']*/,
        (_, head: string) => head + grown,
      );
      splices.push({ start: tags.start, end: tags.end, text: tag });
    } else if (tags.is('col')) {
      const style = tags.attribute('style');
      if (style === undefined) continue;
      columnStyles.push({ first: Number(tags.attribute('min')), last: Number(tags.attribute('max')), style });
    }
  }
  if (scanner.dataTagEnd === 0) throw new ProblemError({ code: 'file.damaged' });
  return { prefix, columnStyles, splices };
}

/** Whether an edit puts something where there may be no cell yet. */
export function addsContent({ value, cachedOnly, formula }: CellEdit): boolean {
  return !cachedOnly && (formula !== undefined || (value !== null && value !== ''));
}

/** undefined where the dimension holds all edits, or is none that can be read. */
function grownDimension(ref: string, edits: readonly CellEdit[]): string | undefined {
  const range = parseRangeName(ref);
  if (!range) return undefined;
  let { top, left, bottom, right } = range;
  for (const edit of edits) {
    if (!addsContent(edit)) continue;
    top = Math.min(top, edit.row);
    bottom = Math.max(bottom, edit.row);
    left = Math.min(left, edit.column);
    right = Math.max(right, edit.column);
  }
  const grown = rangeName({ top, left, bottom, right });
  return grown === rangeName(range) ? undefined : grown;
}
