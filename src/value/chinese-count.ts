/** Counts in Chinese numerals, 一 to 九十九, as forms, lists and ordinals are numbered. */

export const chineseDigits = '〇一二三四五六七八九';

/** What matches such a count, for use within other patterns. */
export const chineseCountPattern = '(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** 十 is ten, 二十三 twenty-three; of what the pattern matches. */
export function readChineseCount(text: string): number {
  if (!text.includes('十')) return chineseDigits.indexOf(text);
  const [tens = '', ones = ''] = text.split('十');
  return (
    (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones))
  );
}
