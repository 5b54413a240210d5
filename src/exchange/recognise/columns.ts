/** The value columns of a table: path, name, kind, unit, scale, formula; and the doubts about what they hold. */
import { isRate } from '#domain/indicator/law';
import { findPeriod, withYear } from '#domain/period/text';
import type { Problem } from '#value/problem';
import { readNumber } from '#value/read-number';
import { aspectOf } from './aspect';
import { isTotalCaption } from './caption';
import { formatOf, numberIn } from './content';
import type { FoundColumn, FoundPeriod, FoundRow } from './finding';
import { fold } from './fold';
import { cellOf } from './head';
import { formulaAt, lift, type Lifted, type Place } from './lift';
import { uniqueNames, unitIn } from './names';
import type { Leaf } from './paths';
import type { Picture } from './picture';
import { decimalsOf, scaleOf, type Scale, type Series } from './percent';
import { isEntityName } from './orientation';
import type { Tally } from './tally';
import { roundedTo, type Operand } from './translate';
import { isInCharge, saysWords } from './wording';

export interface ColumnsOf {
  readonly picture: Picture;
  readonly leaves: readonly Leaf[];
  readonly rows: readonly FoundRow[];
  readonly codeRow: number | null;
  readonly tallies: ReadonlyMap<number, Tally>;
  /** Whether units can stand across. */
  readonly units: boolean;
  readonly year: number | undefined;
  readonly startMonth: number;
}

export interface Columns {
  readonly columns: readonly FoundColumn[];
  readonly operands: ReadonlyMap<number, Operand>;
  readonly lifted: ReadonlyMap<number, Lifted>;
  readonly doubts: readonly Problem[];
}

export function columnsOf(parts: ColumnsOf): Columns {
  const { picture, leaves, rows, codeRow, tallies, units, year, startMonth } = parts;
  const names = uniqueNames(
    leaves.map(({ path }) => path),
    (i) => units && aspectOf((leaves[i] as Leaf).path) === undefined,
  );
  const data = rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const series = leaves.map((leaf) => seriesOf(picture, leaf, data));
  const scales = series.map((one) => scaleOf(one, series));
  const operands = new Map(
    leaves.map(({ column }, i): [number, Operand] => [
      column,
      { name: names[i] as string, scale: (scales[i] as Scale).scale },
    ]),
  );
  const doubts: Problem[] = [];
  const lifted = new Map<number, Lifted>();
  const columns = leaves.map((leaf, i): FoundColumn => {
    const { column, path } = leaf;
    const { scale, unsure } = scales[i] as Scale;
    const formulas = data.some((row) => formulaAt(picture, { row, column }) !== undefined);
    const own = lift({
      picture,
      places: formulas ? data.map((row): Place => ({ row, column })) : [],
      scale,
      operandAt: (cell, from) =>
        cell.row === from.row && cell.column !== column ? operands.get(cell.column) : undefined,
    });
    lifted.set(column, own);
    const mixed = mixedDoubt(picture, leaf, data);
    if (mixed) doubts.push(mixed);
    if (unsure)
      doubts.push({
        code: unsure === 'mixed' ? 'recognise.percentMixed' : 'recognise.percentUnsure',
        place: placeOf(picture, leaf),
        details: { column: names[i] as string },
      });
    const period = periodOf(leaf, year, startMonth);
    const aspect = aspectOf(path);
    // A unit with nothing but words in it is a unit still.
    const mayBeWords = !aspect && !own.formula && !(units && path.some(isEntityName) && !isInCharge(path));
    const words = mayBeWords && saysWords(picture, leaf, data, tallies.get(column) as Tally);
    const code = codeRow === null ? undefined : picture.at(codeRow, column)?.text;
    return {
      column,
      path,
      name: names[i] as string,
      kind: words ? 'other' : own.formula ? 'computed' : isTotalCaption(path) ? 'total' : 'input',
      unit: unitOf(path) ?? signOf(series[i] as Series),
      ...(code !== undefined ? { code } : {}),
      ...(own.formula ? { formula: own.formula } : {}),
      scale,
      decimals: decimalsIn(picture, leaf, data, own.text),
      ...(period ? { period } : {}),
      ...(aspect ? { aspect } : {}),
    };
  });
  return { columns, operands, lifted, doubts };
}

/** 采购金额(元) above 基本药物: what a caption above counts in, but for a rate, which has its own. */
export function unitOf(path: readonly string[]): string | null {
  const leaf = path[path.length - 1] ?? '';
  const own = unitIn(leaf);
  if (own !== null) return own;
  const above = path.slice(0, -1).reverse().map(unitIn);
  const unit = above.find((one) => one !== null) ?? null;
  const changes = /(同比|环比|增减|增长|增幅|占比|比例|比重)$/.test(fold(leaf));
  return unit !== null && !isRate('', unit) && (changes || isRate(fold(leaf), '')) ? null : unit;
}

/** A column of 98.96% says its unit in its cells. */
function signOf({ numbers, percentTexts, permilleTexts }: Series): string | null {
  const half = numbers.filter((number) => number !== undefined).length / 2;
  if (percentTexts > 0 && percentTexts >= half) return '%';
  return permilleTexts > 0 && permilleTexts >= half ? '‰' : null;
}

function placeOf(picture: Picture, { spot }: Leaf): NonNullable<Problem['place']> {
  return { sheet: picture.sheet.name, ...(spot ? { cell: cellOf(spot) } : {}) };
}

function seriesOf(picture: Picture, { column, path }: Leaf, rows: readonly number[]): Series {
  let percentFormats = 0;
  let percentTexts = 0;
  let permilleTexts = 0;
  const numbers = rows.map((row) => {
    const spot = picture.at(row, column);
    if (!spot || spot.sort !== 'number') return undefined;
    if (picture.sheet.cells.kind[spot.index] === 2) {
      const read = readNumber(spot.text);
      if (read.kind === 'number' && read.percent === '%') percentTexts++;
      if (read.kind === 'number' && read.percent === '‰') permilleTexts++;
    } else if (formatOf(picture, spot).includes('%')) percentFormats++;
    return numberIn(picture, spot);
  });
  return { column, caption: path.join(''), numbers, percentFormats, percentTexts, permilleTexts };
}

/** Text in cells of a column of numbers, told one by one elsewhere; here where it is a good part of the column. */
function mixedDoubt(picture: Picture, leaf: Leaf, rows: readonly number[]): Problem | undefined {
  let numbers = 0;
  let texts = 0;
  for (const row of rows) {
    const sort = picture.at(row, leaf.column)?.sort;
    if (sort === 'number') numbers++;
    if (sort === 'text') texts++;
  }
  if (texts === 0 || numbers === 0 || texts < (texts + numbers) / 5) return undefined;
  return { code: 'recognise.columnMixed', place: placeOf(picture, leaf), details: { numbers, texts } };
}

function periodOf(
  { path, spot }: Leaf,
  year: number | undefined,
  startMonth: number,
): FoundPeriod | undefined {
  // From the leaf up: 2025年 over 1月 is January 2025.
  for (let i = path.length - 1; i >= 0; i--) {
    const hit = findPeriod(path[i] as string);
    if (!hit || !spot || hit.text.length < (path[i] as string).length - 4) continue;
    const above = path.slice(0, i).map((caption) => findPeriod(caption)?.period?.year);
    const known = above.find((y) => y !== undefined) ?? year;
    const full = hit.part && known !== undefined ? withYear(hit, known, startMonth) : hit;
    return {
      text: hit.text,
      cell: cellOf(spot),
      iso: full.iso,
      from: 'caption',
      ...(full.period ? { period: full.period } : {}),
    };
  }
  return undefined;
}

function decimalsIn(
  picture: Picture,
  { column }: Leaf,
  rows: readonly number[],
  formula: string | undefined,
): number | null {
  const rounded = formula === undefined ? null : roundedTo(formula);
  if (rounded !== null) return rounded;
  for (const row of rows) {
    const spot = picture.at(row, column);
    if (spot?.sort === 'number') return decimalsOf(formatOf(picture, spot));
  }
  return null;
}
