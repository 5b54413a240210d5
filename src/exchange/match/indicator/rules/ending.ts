import type { IndicatorRule } from './rule';

const endings = /(人数|例数|个数|总数|数)$/;

/** 死亡数 and 死亡人数 may be one thing, 建卡(册)人数 and 建卡人数 too; whether they are, the clerk knows. */
export const ending: IndicatorRule = {
  name: 'ending',
  examples: [
    [{ name: '婴儿死亡人数' }, { name: '婴儿死亡数' }, 0.85],
    [{ name: '早孕建卡人数' }, { name: '早孕建卡(册)人数' }, 0.85],
    [{ name: '住院人次' }, { name: '住院人数' }, 0],
    [{ name: '婴儿死亡率' }, { name: '婴儿死亡数' }, 0],
  ],
  score(asked, known) {
    const stem = stemOf(asked.bare[0] as string);
    return stem.length >= 3 && known.bare.some((bare) => stemOf(bare) === stem) ? 0.85 : 0;
  },
};

function stemOf(bare: string): string {
  return bare.replace(/\([^()]*\)/g, '').replace(endings, '');
}
