/** The rows of a table: what names each, how deep it lies, whether it is a total or a heading. */
import { ownersOf } from './crossed';
import { fold, indentOf, tidy } from './fold';
import type { FoundRow, Orientation } from './finding';
import { formatOf } from './content';
import { uniqueNames, unitIn } from './names';
import { isEntityName } from './orientation';
import { decimalsOf } from './percent';
import type { Line, Picture, Spot } from './picture';
import type { Role } from './roles';
import { countingUnit, numberedCaption, totalEnding, totalWord } from './words';

export interface RowsOf {
  readonly picture: Picture;
  readonly lines: readonly Line[];
  readonly roles: ReadonlyMap<number, Role>;
  readonly nameColumn: number;
  readonly orientation: Orientation;
}

export function rowsOf({ picture, lines, roles, nameColumn, orientation }: RowsOf): readonly FoundRow[] {
  const columns = (...wanted: Role[]) =>
    [...roles].filter(([, role]) => wanted.includes(role)).map(([c]) => c);
  // 次 beside a name that nobody has filled in names nothing.
  const labels = columns('name', 'serial', 'code');
  const values = columns('value');
  const codeColumns = columns('code');
  const measureColumn = columns('measure')[0];
  const anyValues = lines.some(({ spots }) =>
    spots.some((s) => s.sort === 'number' && values.includes(s.column)),
  );
  const ofIndicators = orientation === 'indicators-in-rows' || orientation === 'periods-in-columns';
  const sketches = lines.map(({ row, spots }) => {
    const named = picture.at(row, nameColumn);
    const label =
      named?.sort === 'slot'
        ? named
        : (named ?? spots.find(({ sort, column }) => sort === 'text' && labels.includes(column)));
    const caption = label ? tidy(label.raw) : '';
    const code = codeColumns.map((c) => textAt(picture, row, c)).find((text) => text !== undefined);
    // 一、妇女保健 | 01 | — | — | —: nothing of it is counted, whatever number the line has.
    const barred = measureColumn !== undefined && picture.at(row, measureColumn)?.sort === 'mark';
    const measure = measureColumn === undefined ? undefined : textAt(picture, row, measureColumn);
    const unit = measure !== undefined && countingUnit.test(measure) ? measure : (unitIn(caption) ?? measure);
    const filled = spots.some(
      (s) => values.includes(s.column) && s.sort !== 'mark' && !(s.sort === 'text' && s === label),
    );
    const total = isTotal(spots, caption, orientation);
    const heading =
      !total &&
      label !== undefined &&
      isHeading(caption, filled, anyValues, barred ? undefined : (code ?? measure));
    const number = spots.find((s) => s.sort === 'number' && values.includes(s.column));
    const format = number ? formatOf(picture, number) : 'General';
    // 98.96% in the row of a rate says its unit.
    const sign = ofIndicators ? (/[%‰]$/.exec(number?.text ?? '')?.[0] ?? null) : null;
    return {
      row,
      caption,
      code,
      unit: unit ?? sign,
      label,
      kind: total ? 'total' : heading ? 'heading' : 'data',
      depth: depthOf(picture, label),
      scale: format.includes('%') ? 100 : 1,
      decimals: decimalsOf(format),
    } as const;
  });
  const groups = columns('name').filter((column) => column < nameColumn);
  const names = uniqueNames(
    sketches.map(({ row, caption }) => [...groups.map((c) => picture.at(row, c)?.text ?? ''), caption]),
    (i) => !ofIndicators || isEntityName(sketches[i]?.caption ?? ''),
  );
  const nearest = groups[groups.length - 1];
  const owners =
    nearest !== undefined && orientation === 'indicators-in-rows'
      ? ownersOf(
          sketches,
          sketches.map(({ row }) => picture.at(row, nearest)?.text),
        )
      : undefined;
  return sketches.map(({ row, caption, code, unit, kind, depth, scale, decimals }, i) => ({
    row,
    caption,
    name: names[i] as string,
    depth,
    kind,
    scale,
    decimals,
    ...(code !== undefined ? { code } : {}),
    ...(unit !== undefined && unit !== null ? { unit } : {}),
    ...(owners ? { of: owners[i] as string } : {}),
  }));
}

/** A sign for nothing is no code. */
function textAt(picture: Picture, row: number, column: number): string | undefined {
  const spot = picture.at(row, column);
  return spot?.sort === 'mark' ? undefined : spot?.text;
}

/** 合计, 全县, Total in any label; 流动资产合计 by its ending, unless a number makes it an indicator. */
export function isTotal(spots: readonly Spot[], caption: string, orientation: Orientation): boolean {
  const folded = fold(caption);
  if (spots.some(({ sort, text }) => sort === 'text' && totalWord.test(text) && !/^sum\(/i.test(text)))
    return true;
  if (numberedCaption.test(folded)) return false;
  if (totalEnding.test(folded)) return true;
  return (
    orientation !== 'indicators-in-rows' &&
    spots.some(({ text }) => /^.{0,6}(总额|总数|合计|总计|统计):/.test(text))
  );
}

/**
 * A caption without values that ends in a colon or opens a part: 一、 without code or unit; (一) too where others have
 * values. Any other blank row is somebody who has not filled in yet.
 */
function isHeading(caption: string, filled: boolean, anyValues: boolean, code: string | undefined): boolean {
  if (filled) return false;
  if (/[:：]$/.test(caption)) return true;
  return code === undefined && (anyValues ? outlined : topOutlined).test(fold(caption));
}

/** 一、总收入: the first order of an outline. */
export const topOutlined = /^[一二三四五六七八九十]+、/;
const outlined = /^[一二三四五六七八九十]+、|^\([一二三四五六七八九十]+\)/;

/** By indentation, by 其中, by outline number: 一、 0, (一) 1, 1. 2, (1) 3, 1.1.1 by its dots. */
function depthOf(picture: Picture, label: Spot | undefined): number {
  if (!label) return 0;
  const style = picture.workbook.styles[picture.sheet.cells.style[label.index] as number];
  const indent = indentOf(label.raw) + (style?.indent ?? 0);
  const { text } = label;
  const dotted = /^\d+((?:\.\d+)+)/.exec(text);
  if (dotted) return (dotted[1] as string).split('.').length - 1;
  if (/^\([一二三四五六七八九十]+\)/.test(text)) return 1 + indent;
  if (/^\d+[.、]/.test(text)) return 2 + indent;
  if (/^\(\d+\)/.test(text)) return 3 + indent;
  return indent + (/^(其中|#)/.test(text) && indent === 0 ? 1 : 0);
}
