/** Two units filled in the very same figures: 青山镇 and 河口镇 both 12, 11, 30, 28. Each is told of the others. */
import { filledIn, printOf, snifferId, type Sniffer } from './sniffer';

export const asOtherUnit: Sniffer = {
  id: snifferId('as-other-unit'),
  sniff: (block, others) => {
    const print = printOf(block);
    const alike = (print === undefined ? [] : (others.get(print) ?? [])).filter(
      (unit) => unit !== block.unit,
    );
    const [first] = alike;
    if (first === undefined) return [];
    const figures = filledIn(block);
    const details = { unit: first, others: alike.length, count: figures.length };
    return [{ figures, message: { code: 'sniffer.asOtherUnit', details } }];
  },
};
