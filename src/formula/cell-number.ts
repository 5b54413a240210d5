/**
 * A text in a cell as a number, where Excel would take it for one: `12`, ` 1,234.5 `, `-3%`, `(12)`, `¥5`, `1.5E3`,
 * `1 1/2`, dates (`2024-3-1`, `2024/3/1`, `2024年3月1日`) and times (`8:30`, `8:30:15 PM`). Anything else is no number.
 */
import { serialOfDate } from './serial';

const numeral = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

export function readCellNumber(text: string): number | undefined {
  const trimmed = text.replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC')).trim();
  if (!/\d/.test(trimmed)) return undefined;
  return readPlain(trimmed) ?? readFraction(trimmed) ?? readMoment(trimmed);
}

function readPlain(text: string): number | undefined {
  let rest = text;
  let factor = 1;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    rest = bracketed[1] as string;
    factor = -1;
  }
  if (rest.endsWith('%')) {
    rest = rest.slice(0, -1).trimEnd();
    factor /= 100;
  }
  if (rest.startsWith('%')) return undefined;
  const signed = /^([+-]?)\s*[$¥￥€£]?\s*([+-]?)(.*)$/.exec(rest) as RegExpExecArray;
  const [, before, after, digits] = signed as unknown as [string, string, string, string];
  if ((before !== '' && after !== '') || (bracketed && before + after !== '')) return undefined;
  if (!/^[.\d]/.test(digits) || !numeral.test(digits)) return undefined;
  const value = Number(digits.replace(/,/g, ''));
  if (!Number.isFinite(value)) return undefined;
  const size = Math.abs(factor) === 1 ? value : value / 100;
  return before + after === '-' || bracketed ? -size : size;
}

function readFraction(text: string): number | undefined {
  const match = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return match[1] === '-' ? -value : value;
}

const timePattern = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([AaPp][Mm]))?$/;

/** A date, a time, or both with a space between. */
function readMoment(text: string): number | undefined {
  const date = readDate(text);
  if (date !== undefined) return date;
  const time = readTime(text);
  if (time !== undefined) return time;
  const cut = text.search(/\s+\d{1,2}:/);
  if (cut < 0) return undefined;
  const day = readDate(text.slice(0, cut));
  const part = readTime(text.slice(cut).trim());
  return day === undefined || part === undefined ? undefined : day + part;
}

/** undefined where the text is no time. */
export function readTime(text: string): number | undefined {
  const match = timePattern.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '0')];
  if (minutes > 59 || seconds >= 60) return undefined;
  const half = match[4]?.toUpperCase();
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'PM' ? 12 : 0);
  return (hour * 3600 + minutes * 60 + seconds) / 86_400;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** undefined where the text is no date with a year. */
export function readDate(text: string): number | undefined {
  const yearFirst = /^(\d{4})([-/.年])(\d{1,2})(?:([-/.月])(\d{1,2})日?|月)?$/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[3], yearFirst[5] ?? '1');
  const shortYear = /^(\d{2})([-/年])(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (shortYear && (shortYear[2] === '年' || Number(shortYear[1]) > 12))
    return dayOf(fullYear(shortYear[1] as string), shortYear[3], shortYear[4]);
  const monthFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (monthFirst) return dayOf(fullYear(monthFirst[3] as string), monthFirst[1], monthFirst[2]);
  const worded = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ,]+(\d{4}|\d{2})$/.exec(text);
  if (worded) return dayOf(fullYear(worded[3] as string), monthNumber(worded[2] as string), worded[1]);
  const english = /^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/.exec(text);
  if (english) return dayOf(english[3], monthNumber(english[1] as string), english[2]);
  return undefined;
}

function fullYear(year: string): string {
  return year.length === 4 ? year : String(Number(year) < 30 ? 2000 + Number(year) : 1900 + Number(year));
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** The day exists in the calendar, else undefined. */
function dayOf(year = '', month = '', day = ''): number | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31 || y < 1900 || y > 9999) return undefined;
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (d > last && !(y === 1900 && m === 2 && d === 29)) return undefined;
  return serialOfDate(y, m, d);
}
