/** 100 % everywhere: 建册率, 访视率 and 系统管理率 all 100. */
import { isPercent, snifferId, type Sniffer } from './sniffer';

export const allHundred: Sniffer = {
  id: snifferId('all-hundred'),
  sniff: ({ figures }) => {
    const rates = figures.filter(({ indicator }) => isPercent(indicator));
    if (rates.length < 3 || rates.some(({ value }) => value !== 100)) return [];
    return [{ figures: rates, message: { code: 'sniffer.allHundred', details: { count: rates.length } } }];
  },
};
