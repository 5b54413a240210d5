/**
 * 累计 of a form that has nothing else, and the months another table has of the same indicator and unit: one thing told twice
 * (law 8). Flows add up, of a stock the last month is meant (law 5). Only where every month stands (law 2).
 */
import { withinTolerance } from '../judge';
import { snifferId, type Sniffer } from './sniffer';

export const offMonths: Sniffer = {
  id: snifferId('off-months'),
  sniff: ({ toDate }) =>
    toDate.flatMap(({ indicator, period, value, months }) => {
      if (months === undefined) return [];
      // Months of 1.25 万元 were rounded each, and so was their sum.
      const decimals = indicator.decimals ?? 0;
      if (withinTolerance(value, months, decimals > 0 ? 10 ** -decimals : 0)) return [];
      const code = indicator.periodLaw === 'stock' ? 'sniffer.offLastMonth' : 'sniffer.offMonths';
      const details = { period, months, difference: value - months };
      const figures = [{ indicator, value }];
      return [{ figures, message: { code, details }, about: indicator.id, period }];
    }),
};
