/** What a caption can be. */
import { findPeriod } from '#domain/period/text';
import { fold } from './fold';
import type { Line, Spot } from './picture';
import { captionWord, noteStart, pivotCorner, signatureInside, totalWord } from './words';

/** A short text, a year, a date; not an amount, not a sentence. */
export function isCaption(spot: Spot): boolean {
  if (spot.sort === 'date') return true;
  if (spot.sort === 'number') return isYear(spot.text);
  return spot.sort === 'text' && spot.text.length <= 60 && !isPhrase(spot);
}

/** The captions of a line; one date alone among them is data. After a word of the forms numbers that count up are captions too: `乡镇 | 1 | 2 | 3 …`. */
export function captionsOf({ spots }: Line): readonly Spot[] {
  const [first, ...rest] = spots;
  const counted =
    first?.sort === 'text' &&
    captionWord.test(first.text) &&
    !totalWord.test(first.text) &&
    rest.length >= 3 &&
    rest.every(({ text }, i) => Number(text) === Number((rest[0] as Spot).text) + i);
  if (counted) return spots;
  const years = areYears(spots.filter(({ sort }) => sort === 'number').map(({ text }) => text));
  const dates = spots.filter(isDate).length !== 1;
  return spots.filter(
    (spot) => isCaption(spot) && (years || spot.sort !== 'number') && (dates || !isDate(spot)),
  );
}

/** As a number that is shown as a day, or written out. */
function isDate({ sort, text }: Spot): boolean {
  return sort === 'date' || /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text);
}

/** One year or several that follow each other: 2021, 2022, 2023; not the amounts 1950 and 2082. */
function areYears(numbers: readonly string[]): boolean {
  const years = numbers.map(Number);
  return (
    numbers.every(isYear) &&
    years.every((year, i) => i === 0 || Math.abs(year - (years[i - 1] as number)) <= 5)
  );
}

/** A sentence, a note, or a label with what was filled in behind it. */
export function isPhrase({ sort, text }: Spot): boolean {
  if (sort !== 'text') return false;
  // 单位:万元 may stand in the corner of the captions.
  if (/^(计量)?单位:\S{1,6}$/.test(text)) return false;
  // 备注 alone is a caption.
  if (/[。;]/.test(text) || (text.length > 4 && noteStart.test(text)) || signatureInside.test(text))
    return true;
  return isFilledLabel(text);
}

/** `填报单位:某县`, `统计日期:2003-04-21`; but not `其中:男`, `流动资产:` or a ratio `比值(1:X)`. */
export function isFilledLabel(text: string): boolean {
  return /^[^:()\d]{1,14}(\([^)]*\))?:/.test(text) && !/^(其中|#|其)/.test(text) && !pivotCorner.test(text);
}

export function isYear(text: string): boolean {
  return /^(19[5-9]|20[0-4])\d$/.test(text);
}

/** A caption that names a period: `2025年1-6月`, `7月`, `Y2020`. */
export function isPeriodCaption(text: string): boolean {
  if (!/[\d\uff10-\uff19年月季]/.test(text)) return false;
  const found = findPeriod(text);
  return found !== undefined && text.length - found.text.length <= 4;
}

/** 合计, 收入合计, 其中:小计 — by the leaf or by a whole path of one. */
export function isTotalCaption(path: readonly string[]): boolean {
  return /^(合计|总计|小计|共计|总数|计)$|.(合计|总计|小计)(\(.*\))?$|^(Total|Grand Total|Sum)$/i.test(
    fold(path[path.length - 1] ?? ''),
  );
}
