import { likenessOf, sameNumbers } from '../../bigrams';
import type { IndicatorRule } from './rule';

/** Nearly the same letters: worth a question, never more. */
export const likeness: IndicatorRule = {
  name: 'likeness',
  examples: [
    [{ name: '高血压患者规范健康管理人数' }, { name: '高血压患者规范管理人数' }, 0.65],
    [{ name: '3岁以下儿童系统管理人数' }, { name: '7岁以下儿童系统管理人数' }, 0],
    [{ name: '高血压患者管理人数' }, { name: '糖尿病患者管理人数' }, 0],
    [{ name: '孕产妇系统管理率' }, { name: '孕产妇系统管理人数' }, 0],
  ],
  score(asked, known) {
    const name = asked.bare[0] as string;
    let best = 0;
    for (const other of known.bare) {
      const alike = likenessOf(name, other);
      if (alike > best && sameNumbers(name, other) && sameEnd(name, other)) best = alike;
    }
    return best >= 0.8 ? Math.round(best * 0.8 * 100) / 100 : 0;
  },
};

/** 率 is never 数. */
function sameEnd(a: string, b: string): boolean {
  return a.slice(-1) === b.slice(-1);
}
