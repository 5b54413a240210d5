/**
 * A table whose captions are missing: `东镇 | 9 | 8`, `西镇 | 6 | 5`, `南乡 | 3 | 2` — at least three rows of one shape,
 * each a name before its numbers. Its header is empty: it ends above the row it begins in.
 */
import type { Range } from '#workbook/sheet';
import { isFilledLabel } from './caption';
import { enough } from './features/list';
import type { Header } from './header';
import { isHeadLine, isNoteLine, isSignatureLine } from './lines';
import { linesIn, type Line, type Picture } from './picture';

const fewest = 3;

export function findHeaderless(picture: Picture, region: Range): Header | undefined {
  const lines = linesIn(picture, region);
  for (let i = 0; i + fewest <= lines.length; i++) {
    const first = lines[i] as Line;
    if (!isRecord(first)) continue;
    // Numbers further up belong to something else that is no such table.
    if (lines.slice(0, i).some(({ spots }) => spots.length > 1 && spots.some((s) => s.sort === 'number')))
      return undefined;
    const run = sameShape(lines, i);
    const columns = first.spots.length;
    // One number behind each name is also what a form of labels looks like: that takes a row more.
    if (run.length < (columns > 2 ? fewest : fewest + 1)) continue;
    const left = Math.min(...run.map(({ spots }) => spots[0]?.column ?? 1));
    const right = Math.max(...run.map(({ spots }) => spots[spots.length - 1]?.right ?? 1));
    const evidence = [{ name: 'sameShape', score: run.length }];
    return { top: first.row, bottom: first.row - 1, codeRow: null, left, right, score: enough, evidence };
  }
  return undefined;
}

/** A name, its group before or its unit behind it, then numbers. */
function isRecord(line: Line): boolean {
  const words = line.spots.findIndex(({ sort }) => sort !== 'text');
  const [name] = line.spots;
  const rest = line.spots.slice(words);
  if (!name || words < 1 || words > 3 || !rest.some(({ sort }) => sort === 'number')) return false;
  if (!rest.every(({ sort }) => sort === 'number' || sort === 'mark')) return false;
  if (name.text.length > 30 || /:$/.test(name.text) || isFilledLabel(name.text)) return false;
  return !isHeadLine(line) && !isNoteLine(line) && !isSignatureLine(line);
}

/** The lines from one on, without a gap, that hold numbers where it does. */
function sameShape(lines: readonly Line[], from: number): readonly Line[] {
  const first = lines[from] as Line;
  const columns = new Set(first.spots.map(({ column }) => column));
  const run = [first];
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const shared = line.spots.filter(({ column }) => columns.has(column)).length;
    if (line.row !== first.row + run.length || !isRecord(line) || shared < columns.size * 0.7) break;
    run.push(line);
  }
  return run;
}
