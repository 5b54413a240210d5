/** Only round numbers: 120, 80, 300, 60, 150. One in ten counts is round; five in a row by chance once in 100,000. */
import { filledIn, snifferId, type Sniffer } from './sniffer';

export const allRound: Sniffer = {
  id: snifferId('all-round'),
  sniff: (block) => {
    const figures = filledIn(block).filter(({ value }) => value !== 0);
    if (figures.length < 5 || figures.some(({ value }) => value % 10 !== 0)) return [];
    return [{ figures, message: { code: 'sniffer.allRound', details: { count: figures.length } } }];
  },
};
