/**
 * What kind of table or sheet it is. A register holds one line a person, thing or event; a dictionary explains codes or words,
 * without an amount; a sheet without a table is a form of labels, a cover, only words, or empty.
 */
import type { Sheet, Workbook } from '#workbook/sheet';
import { isFilledLabel } from './caption';
import type { Orientation, TableFinding } from './finding';
import type { Leaf } from './paths';
import { drawPicture } from './picture';
import { captionOf } from './roles';
import type { Tally } from './tally';
import { codeCaption, formLabel } from './words';

export function kindOf(
  orientation: Orientation,
  leaves: readonly Leaf[],
  tallies: ReadonlyMap<number, Tally>,
): TableFinding['kind'] {
  if (orientation !== 'list') return 'table';
  const coded = leaves.some((leaf) => codeCaption.test(captionOf(leaf)));
  const counted = leaves.some((leaf) => {
    const { numbers, texts, counting } = tallies.get(leaf.column) as Tally;
    return numbers > texts && !counting && !codeCaption.test(captionOf(leaf));
  });
  return coded && !counted ? 'dictionary' : 'register';
}

export type SheetKind = 'tables' | 'form' | 'cover' | 'words' | 'empty';

/** `tables` are those found on the sheet. */
export function kindOfSheet(workbook: Workbook, sheet: Sheet, tables: readonly TableFinding[]): SheetKind {
  if (tables.length > 0) return 'tables';
  const spots = drawPicture(workbook, sheet).lines.flatMap((line) => line.spots);
  if (spots.length === 0) return 'empty';
  const labels = spots.filter(({ text }) => isFilledLabel(text) || formLabel.test(text)).length;
  if (labels >= 3 && labels >= spots.length / 4) return 'form';
  const title = spots.some(({ text }) => /(年报|月报|季报|报表|汇编|年鉴|台账|统计表)$/.test(text));
  return title && spots.length <= 15 ? 'cover' : 'words';
}
