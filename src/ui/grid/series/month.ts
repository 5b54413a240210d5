/** Months of a year go on into the next: `2026-11 2026-12` → 2027-01, `2026年12月` → 2027年1月, `2026/9` → 2026/10. */
import { monthAt, monthNumber } from './calendar';
import { stepOf, type Rule } from './rule';

interface Written {
  readonly year: number;
  readonly month: number;
  readonly mark: string;
  readonly padded: boolean;
  readonly last: string;
}

const form = /^((?:19|20)\d\d)([-/年])(0?[1-9]|1[0-2])(月份?)?$/;

function parse(text: string): Written | undefined {
  const [, year, mark = '', month = '', last = ''] = form.exec(text.trim()) ?? [];
  if (year === undefined || (mark === '年') !== (last !== '')) return undefined;
  const padded = mark === '-' ? month.length === 2 : month.startsWith('0');
  return { year: Number(year), month: Number(month), mark, padded, last };
}

export const month: Rule = {
  kind(text) {
    const found = parse(text);
    return found && `month ${found.mark}${found.last}`;
  },

  series(texts) {
    const months = texts.flatMap((text) => parse(text) ?? []);
    const [first] = months;
    const numbers = months.map(monthNumber);
    const step = stepOf(numbers);
    if (!first || step === undefined) return undefined;
    return (at) => {
      const next = monthAt((numbers[0] ?? 0) + step * at);
      return `${next.year}${first.mark}${String(next.month).padStart(first.padded ? 2 : 1, '0')}${first.last}`;
    };
  },
};
