/** A share above 100 %: 网采药品金额比例 103.8 %. Possible where the denominator is an estimate or of another period. */
import { withinTolerance } from '../judge';
import { isPercent, snifferId, type Sniffer } from './sniffer';

/** Rates that may well be above 100: of change, of fulfilment, of sexes, of beds in use. */
const open = /增长|增幅|同比|环比|完成率|进度|性别比|使用率|周转/;

export const aboveHundred: Sniffer = {
  id: snifferId('above-hundred'),
  sniff: ({ figures }) =>
    figures.flatMap((figure) => {
      const { indicator, value } = figure;
      if (!isPercent(indicator) || open.test(indicator.name)) return [];
      const tolerance = 0.5 * 10 ** -(indicator.decimals ?? 2);
      if (value <= 100 || withinTolerance(value, 100, tolerance)) return [];
      return [
        {
          figures: [figure],
          message: { code: 'sniffer.aboveHundred', details: { value } },
          about: indicator.id,
        },
      ];
    }),
};
