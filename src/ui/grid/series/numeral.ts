/**
 * Chinese numerals count on to 九十九 where they stand alone or in an ordinal: `一` → 二 (six of them are no weekdays),
 * `第九` → 第十, `（一）` → （二）, `三、` → 四、, `第一组` → 第二组. A word that begins with one, as 一般, is only a word.
 */
import { chineseCountPattern, chineseDigits, readChineseCount } from '#value/chinese-count';
import { stepOf, wrapped, type Rule } from './rule';

const forms = [
  new RegExp(`^([（(])(${chineseCountPattern})([）)])$`),
  new RegExp(`^()(${chineseCountPattern})([、.．]?)$`),
  new RegExp(`^(第)(${chineseCountPattern})(|[组批次类级名位期季届年天周章节条])$`),
];

interface Numeral {
  readonly before: string;
  readonly count: number;
  readonly after: string;
}

function parse(text: string): Numeral | undefined {
  for (const form of forms) {
    const [, before = '', found, after = ''] = form.exec(text.trim()) ?? [];
    if (found !== undefined) return { before, count: readChineseCount(found), after };
  }
  return undefined;
}

function print(count: number): string {
  if (count < 10) return chineseDigits[count] as string;
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens === 1 ? '' : chineseDigits[tens]}十${ones === 0 ? '' : chineseDigits[ones]}`;
}

export const chineseNumeral: Rule = {
  kind(text) {
    const found = parse(text);
    return found && `numeral ${found.before}${found.after}`;
  },

  series(texts) {
    const numerals = texts.flatMap((text) => parse(text) ?? []);
    const [first] = numerals;
    const step = stepOf(numerals.map(({ count }) => count));
    if (!first || step === undefined) return undefined;
    // 一 to 九十九 and round again: there is no numeral for less than one.
    return (at) => first.before + print(wrapped(first.count + step * at - 1, 99) + 1) + first.after;
  },
};
