/** Notes and signature lines below a table, up to the lines that belong to the next. */
import { isNoteLine, isSignatureLine } from './lines';
import type { Line, Spot } from './picture';
import { numberedCaption, tableTitle } from './words';

export interface Tail {
  readonly noteRows: readonly number[];
  readonly signatureRows: readonly number[];
  /** Last row the tail takes. */
  readonly bottom: number;
}

/** `lines` are those between the table's last row and the next table's captions; `open` where no table follows. */
export function tailOf(lines: readonly Line[], dataBottom: number, open: boolean): Tail {
  const noteRows: number[] = [];
  const signatureRows: number[] = [];
  let bottom = dataBottom;
  let last = dataBottom;
  for (const line of lines) {
    const noted = noteRows.length > 0 && line.row - last <= 2 && (open || isNumbered(line));
    if (isSignatureLine(line)) signatureRows.push(line.row);
    else if (
      isNoteLine(line) ||
      (isClosingText(line) && (open || (line.row === last + 1 && !isTitle(line)))) ||
      (noted && line.spots.every(({ sort }) => sort !== 'number'))
    ) {
      noteRows.push(line.row);
    } else continue;
    bottom = last = line.row;
  }
  return { noteRows, signatureRows, bottom };
}

/** 2.完成数为累计数: goes on with a note even where another table follows. */
function isNumbered({ spots }: Line): boolean {
  return (
    spots.length === 1 && numberedCaption.test((spots[0] as Spot).text) && !/表/.test((spots[0] as Spot).text)
  );
}

function isTitle({ spots }: Line): boolean {
  return tableTitle.test((spots[0] as Spot).text);
}

/** One text merged over several columns, of some length: 本表数据由县妇幼保健院提供. */
function isClosingText({ spots }: Line): boolean {
  const spot = spots[0];
  return spots.length === 1 && spot?.sort === 'text' && spot.right > spot.column && spot.text.length >= 10;
}
