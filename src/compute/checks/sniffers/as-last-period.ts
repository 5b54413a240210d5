/** Everything filled in is what was filled in last period: 活产 12, 产妇 11, 建册 30, 访视 28 again. Stocks may stay. */
import { filledIn, isTelling, snifferId, type Sniffer } from './sniffer';

export const asLastPeriod: Sniffer = {
  id: snifferId('as-last-period'),
  sniff: (block) => {
    const flows = filledIn(block).filter(({ indicator }) => indicator.periodLaw === 'flow');
    if (!isTelling(flows.map(({ value }) => value))) return [];
    if (flows.some(({ value, before }) => value !== before)) return [];
    return [{ figures: flows, message: { code: 'sniffer.asLastPeriod', details: { count: flows.length } } }];
  },
};
