/** References put together: the range over both (`:`), what both share (a space), both (`,`). */
import { isAbsence } from '#value/value';
import { Area, Matrix, Union } from './datum';
import { faults } from './faults';
import type { DatumProgram, Setting } from './scope';
import type { Joiner } from './syntax';

export function compileJoin(
  by: Joiner,
  left: DatumProgram,
  right: DatumProgram,
  { scope }: Setting,
): DatumProgram {
  return (row) => {
    const a = left(row);
    const b = right(row);
    if (!(a instanceof Matrix)) return isAbsence(a) ? a : faults.notNumber;
    if (!(b instanceof Matrix)) return isAbsence(b) ? b : faults.notNumber;
    if (by === ',') return new Union([a, b]);
    if (!(a instanceof Area) || !(b instanceof Area) || !scope.sheets) return faults.notNumber;
    if (a.sheet !== b.sheet) return faults.notNumber;
    const [above, below] = [a.top + a.rows, b.top + b.rows];
    const [before, after] = [a.left + a.columns, b.left + b.columns];
    const overlap = by === ' ';
    const top = overlap ? Math.max(a.top, b.top) : Math.min(a.top, b.top);
    const start = overlap ? Math.max(a.left, b.left) : Math.min(a.left, b.left);
    const bottom = overlap ? Math.min(above, below) : Math.max(above, below);
    const end = overlap ? Math.min(before, after) : Math.max(before, after);
    if (bottom <= top || end <= start) return faults.noOverlap;
    return scope.sheets.areaAt(a.sheet, top, start, bottom - top, end - start);
  };
}
