/** 累计 that is less than the period it ends with: 1—6月 5, and 6月 alone 9. Counts only; stocks, rates and differences need not grow (law 5). */
import { onlyGrows } from './shrunk';
import { snifferId, type Sniffer } from './sniffer';

export const belowOwn: Sniffer = {
  id: snifferId('below-own'),
  sniff: ({ toDate }) =>
    toDate.flatMap(({ indicator, period, value, own }) => {
      if (!own || !onlyGrows(indicator) || value < 0 || value >= own.value) return [];
      const details = { period, own: own.value, periodOwn: own.period };
      const figures = [{ indicator, value }];
      return [{ figures, message: { code: 'sniffer.belowOwn', details }, about: indicator.id, period }];
    }),
};
