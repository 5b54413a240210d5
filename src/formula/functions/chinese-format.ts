/**
 * Number formats marked `[DBNum1]` (一二三) or `[DBNum2]` (壹贰叁), which the format library does not know. With the general
 * format, or none, the number is read out (一百〇五); a date's day and month are too (十五日); all else goes digit by digit.
 */
import type { Surroundings } from '../scope';
import { chineseDigits, chineseNumber } from './numerals';

type Show = NonNullable<Surroundings['show']>;

/** undefined where the format has no such mark. */
export function showChinese(show: Show, value: number, format: string): string | undefined {
  const mark = /\[DBNum([12])\]/i.exec(format);
  if (!mark) return undefined;
  const capitals = mark[1] === '2';
  const rest = format.replace(/\[DBNum[12]\]|\[\$-[^\]]*\]/gi, '');
  if (/^(?:|general|@|g\/通用格式)$/i.test(rest)) return readOut(show(value, 'General'), capitals);
  const isDate = /[ymdhs]/i.test(rest.replace(/"[^"]*"/g, ''));
  return show(value, rest).replace(/\d+/g, (digits) =>
    isDate && digits.length < 3 && !digits.startsWith('0')
      ? shortened(chineseNumber(Number(digits), capitals), capitals)
      : chineseDigits(digits, capitals),
  );
}

/** What stands after the point has no units; a number with an exponent is left as it is. */
function readOut(text: string, capitals: boolean): string {
  const [, minus = '', whole = '', fraction] = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const tail = fraction === undefined ? '' : `.${chineseDigits(fraction, capitals)}`;
  return minus + chineseNumber(Number(whole), capitals) + tail;
}

/** Ten to nineteen of a calendar are said without their one. */
function shortened(words: string, capitals: boolean): string {
  return capitals ? words : words.replace(/^一十/, '十');
}
