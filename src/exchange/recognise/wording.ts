/**
 * Columns that say something of a unit or indicator instead of counting: 是 | 否, a name, an address, a telephone number, the day
 * of an inspection. They are no figures and no indicators, and the form keeps them as they stand. 约120 and 12人 are figures
 * that somebody has to read.
 */
import { isYear } from './caption';
import { fold } from './fold';
import type { Leaf } from './paths';
import type { Picture } from './picture';
import { captionOf } from './roles';
import type { Tally } from './tally';
import { attributeCaption } from './words';

/** 联系电话, 身份证号码; not 电话随访人次. */
const identity = /(电话|手机|联系方式|传真|身份证|证件|号码?|邮编|邮政编码|微信|QQ)$/i;
const day = /(日期|时间|年份|年月)$/;

export function saysWords(picture: Picture, leaf: Leaf, rows: readonly number[], tally: Tally): boolean {
  const { numbers, texts, dates, noisy } = tally;
  const caption = captionOf(leaf).replace(/\([^()]*\)$/, '');
  const [identifies, dated] = [identity.test(caption), day.test(caption)];
  if (numbers > 0) {
    if (identifies) return everyNumber(picture, leaf, rows, isIdentity);
    return dated ? everyNumber(picture, leaf, rows, isDay) : dates > numbers;
  }
  if (texts + dates === 0) return identifies || attributeCaption.test(fold(caption));
  return identifies || dated || dates > texts || noisy * 2 < texts + dates;
}

/** 责任科室 is said of an indicator; 外科 has figures. */
export function isInCharge(path: readonly string[]): boolean {
  return /^(责任|牵头|承办|主管|主办|负责|实施|配合|考核|填报|报送|提供|所属|上级)/.test(
    fold(path[path.length - 1] ?? ''),
  );
}

function everyNumber(
  picture: Picture,
  { column }: Leaf,
  rows: readonly number[],
  test: (text: string) => boolean,
): boolean {
  return rows.every((row) => {
    const spot = picture.at(row, column);
    return spot?.sort !== 'number' || test(spot.text);
  });
}

function isIdentity(text: string): boolean {
  return /^\d{5,}$/.test(text);
}

/** 1998, 202603, 20260305. */
function isDay(text: string): boolean {
  return isYear(text) || /^(19|20)\d{2}(0[1-9]|1[0-2])([0-3]\d)?$/.test(text);
}
