/**
 * 累计 that is less than it was: 1—6月 160, and 1—7月 150. What is counted over a year only grows (law 5); a stock, a rate, an
 * amount that may be written off and a difference need not. Both are what was stated, in one year.
 */
import { isRate } from '#domain/indicator/law';
import type { Indicator } from '#domain/indicator/indicator';
import { snifferId, type Sniffer } from './sniffer';

/** What is no count of things that happened, whatever is known of it: differences, what is left or there at a moment. */
const mayShrink =
  /净|差额|增减|盈|亏|结余|余额|余$|期末|年末|月末|季末|现有|实有|在[管册编岗院]|存量|平均|人均|次均|日均/;
const money = /元/;

export const shrunk: Sniffer = {
  id: snifferId('shrunk'),
  sniff: ({ stated }) =>
    stated.flatMap(({ indicator, period, value, before }) => {
      if (!onlyGrows(indicator) || before.value < 0 || value < 0 || value >= before.value) return [];
      return [
        {
          figures: [{ indicator, value }],
          message: {
            code: 'sniffer.shrunk',
            details: { period, was: before.value, periodBefore: before.period },
          },
          about: indicator.id,
          period,
        },
      ];
    }),
};

/** What is counted over a year: of it 累计 is never less than what it holds. */
export function onlyGrows({ kind, periodLaw, name, countingUnit }: Indicator): boolean {
  if (kind !== 'input' || periodLaw !== 'flow' || isRate(name, countingUnit)) return false;
  return !mayShrink.test(name) && !money.test(countingUnit);
}
