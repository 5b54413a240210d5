/**
 * Numbers in Chinese numerals, as `[DBNum1]` (一二三) and `[DBNum2]` (壹贰叁) in a number format ask for. Single digits where
 * the format has digit places and for years; with places said (十、百、千、万、亿) for `General` and for parts of a date.
 */
interface Numerals {
  readonly digits: string;
  readonly places: readonly [string, string, string];
}

const kinds: Readonly<Record<string, Numerals>> = {
  1: { digits: '〇一二三四五六七八九', places: ['十', '百', '千'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', places: ['拾', '佰', '仟'] },
};

const mark = /\[dbnum([12])\]/i;

/** The format without the mark, and how its digits are to be written; undefined where there is no mark. */
export function chineseNumerals(
  formatCode: string,
  isDate: boolean,
): { readonly code: string; readonly write: (shown: string) => string } | undefined {
  const numerals = kinds[mark.exec(formatCode)?.[1] ?? ''];
  if (!numerals) return undefined;
  const code = formatCode.replace(mark, '');
  const isPlain = code === '' || /^general$/i.test(code);
  const write = (digits: string) =>
    isDate ? (digits.length > 2 ? each(digits, numerals) : said(digits, numerals)) : each(digits, numerals);
  return {
    code: code === '' ? 'General' : code,
    write: (shown) =>
      isPlain
        ? shown
            .replace(/^(-?)(\d+)|\d+/, (_, sign = '', whole: string) => sign + said(whole, numerals))
            .replace(/\d+/g, (digits) => each(digits, numerals))
        : shown.replace(/\d+/g, write),
  };
}

function each(digits: string, { digits: signs }: Numerals): string {
  return [...digits].map((digit) => signs[Number(digit)] as string).join('');
}

/** 10 is 十, 12 is 十二, 20305 is 二万〇三百〇五. */
function said(text: string, numerals: Numerals): string {
  const digits = text.replace(/^0+(?=\d)/, '');
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  const zero = numerals.digits[0] as string;
  let result = '';
  groups.forEach((group, index) => {
    const value = Number(group);
    const unit = ['', '万', '亿', '万亿'][groups.length - 1 - index] ?? '';
    if (value > 0) {
      const gap = result !== '' && (group.startsWith('0') || result.endsWith(zero)) ? zero : '';
      result = result.replace(new RegExp(`${zero}$`), '') + gap + group4(group, numerals) + unit;
    } else if (result !== '' && !result.endsWith(zero)) result += zero;
  });
  result = result.replace(new RegExp(`${zero}+$`), '');
  if (result === '') return zero;
  const [one, ten] = [numerals.digits[1] as string, numerals.places[0]];
  return one === '一' && result.startsWith(one + ten) ? result.slice(1) : result;
}

function group4(group: string, { digits, places }: Numerals): string {
  let text = '';
  let gap = false;
  [...group].forEach((digit, index) => {
    if (digit === '0') gap = text !== '';
    else {
      const place = places[group.length - 2 - index] ?? '';
      text += (gap ? (digits[0] as string) : '') + (digits[Number(digit)] as string) + place;
      gap = false;
    }
  });
  return text;
}
