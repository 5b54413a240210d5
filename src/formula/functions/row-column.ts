/** References by row and column numbers, `R1C1`, `R[-1]C`, `表2!R1C1:R3C3`, `R5`, `C[2]`, as their A1 text. */
import { columnName } from '../reference';
import type { Place } from '../scope';

const part = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/i;

/** undefined where the text is no such reference, or one beyond the sheet's edge. */
export function fromRowColumn(text: string, place: Place): string | undefined {
  const cut = text.lastIndexOf('!') + 1;
  const corners = text
    .slice(cut)
    .split(':')
    .map((corner) => a1Of(corner, place));
  const [first, second] = corners;
  if (first === undefined || corners.length > 2 || corners.includes(undefined)) return undefined;
  // A whole row or column is a range by itself.
  const whole = /^(?:\d+|[A-Z]+)$/.test(first);
  return text.slice(0, cut) + first + (second !== undefined ? `:${second}` : whole ? `:${first}` : '');
}

function a1Of(corner: string, place: Place): string | undefined {
  const match = part.exec(corner);
  if (!match || corner === '') return undefined;
  const row = /^R/i.test(corner) ? numberOf(match[1], place.row) : undefined;
  const column = /C/i.test(corner) ? numberOf(match[2], place.column) : undefined;
  if (row !== undefined && (row < 1 || row > 1_048_576)) return undefined;
  if (column !== undefined && (column < 1 || column > 16_384)) return undefined;
  return (column === undefined ? '' : columnName(column)) + (row === undefined ? '' : String(row));
}

/** A number in brackets is counted from the formula's own place. */
function numberOf(written: string | undefined, own: number): number {
  if (written === undefined) return own;
  return written.startsWith('[') ? own + Number(written.slice(1, -1)) : Number(written);
}
