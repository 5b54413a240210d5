import { likenessOf } from '../../bigrams';
import type { IndicatorRule } from './rule';

/** The same code and much of the name: codes alone come back in every form. */
export const code: IndicatorRule = {
  name: 'code',
  examples: [
    [{ name: '高血压患者数', code: '07' }, { name: '高血压患者人数', code: '07' }, 0.75],
    [{ name: '糖尿病患者数', code: '07' }, { name: '床位数', code: '07' }, 0],
  ],
  score(asked, known) {
    if (asked.code === '' || asked.code !== known.code) return 0;
    return likenessOf(asked.bare[0] as string, known.bare[0] as string) >= 0.5 ? 0.75 : 0;
  },
};
