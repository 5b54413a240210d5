/** Quarters of a year go on into the next: `2026年第4季度` → 2027年第1季度, `2026年一季度` → 2026年二季度, `2026Q4` → 2027Q1. */
import { stepOf, wrapped, type Rule } from './rule';

const numerals = '一二三四';
const form = /^((?:19|20)\d\d)(年?第?|[-\s]?Q)([1-4一二三四])(季度?|)$/;

interface Written {
  /** Quarters since year 0. */
  readonly number: number;
  readonly mark: string;
  readonly last: string;
  readonly chinese: boolean;
}

function parse(text: string): Written | undefined {
  const [, year, mark = '', quarter = '', last = ''] = form.exec(text.trim()) ?? [];
  if (year === undefined || mark.endsWith('Q') !== (last === '')) return undefined;
  const chinese = numerals.includes(quarter);
  const index = chinese ? numerals.indexOf(quarter) : Number(quarter) - 1;
  return { number: Number(year) * 4 + index, mark, last, chinese };
}

export const quarter: Rule = {
  kind(text) {
    const found = parse(text);
    return found && `quarter ${found.mark}${found.last}${found.chinese}`;
  },

  series(texts) {
    const quarters = texts.flatMap((text) => parse(text) ?? []);
    const [first] = quarters;
    const step = stepOf(quarters.map(({ number }) => number));
    if (!first || step === undefined) return undefined;
    return (at) => {
      const number = first.number + step * at;
      const index = wrapped(number, 4);
      const shown = first.chinese ? (numerals[index] as string) : String(index + 1);
      return `${Math.floor(number / 4)}${first.mark}${shown}${first.last}`;
    };
  },
};
