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
const fewestPairs = 2;

export function findHeaderless(picture: Picture, region: Range): Header | undefined {
  const lines = linesIn(picture, region);
  for (let i = 0; i + fewestPairs <= lines.length; i++) {
    const first = lines[i] as Line;
    const pairs = pairsFrom(lines, i);
    if (pairs) return pairs;
    if (!isRecord(first)) continue;
    // Numbers further up belong to something else that is no such table.
    if (lines.slice(0, i).some(({ spots }) => spots.length > 1 && spots.some((s) => s.sort === 'number')))
      return undefined;
    if (i + fewest > lines.length) break;
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

/** `床位数 | 30 | 医师数 | 12` over `门诊人次 | 900 | 住院人次 | 80`: labels, each with its number behind it, in the same columns. */
function pairsFrom(lines: readonly Line[], from: number): Header | undefined {
  const first = lines[from] as Line;
  if (!isPairs(first)) return undefined;
  const columns = first.spots.map(({ column }) => column);
  const run = [first];
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const fits = line.spots.length % 2 === 0 && line.spots.every(({ column }, at) => column === columns[at]);
    if (line.row !== first.row + run.length || !fits || !isPaired(line)) break;
    run.push(line);
  }
  if (run.length < fewestPairs) return undefined;
  const [left, right] = [columns[0] as number, Math.max(...first.spots.map((spot) => spot.right))];
  const evidence = [{ name: 'sameShape', score: run.length }];
  return { top: first.row, bottom: first.row - 1, codeRow: null, left, right, score: enough, evidence };
}

function isPairs(line: Line): boolean {
  return line.spots.length >= 4 && line.spots.length % 2 === 0 && isPaired(line);
}

/** 联系电话 and 邮编 have numbers behind them that count nothing. */
function isPaired({ spots }: Line): boolean {
  return spots.every(({ sort, text }, i) =>
    i % 2 === 0
      ? sort === 'text' &&
        text.length <= 30 &&
        !isFilledLabel(text) &&
        !/(电话|手机|传真|邮编|号码?|代码|年月|日期|时间)$/.test(text)
      : sort === 'number' || sort === 'mark',
  );
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
