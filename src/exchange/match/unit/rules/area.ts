import { spellingOf, type Spelling } from '../spelling';
import type { UnitRule } from './rule';
import { alike } from './variant';

/** The county in front, written or left out. */
export const area: UnitRule = {
  name: 'area',
  examples: [
    [{ name: '海棠县城关镇卫生院' }, { name: '城关镇卫生院', superior: '海棠县卫健局' }, 0.92],
    [{ name: '人民医院' }, { name: '海棠县人民医院', superior: '海棠县卫健局' }, 0.92],
    [{ name: '县人民医院' }, { name: '海棠县人民医院', superior: '海棠县卫健局' }, 0.92],
    [{ name: '芙蓉县城关镇卫生院' }, { name: '城关镇卫生院', superior: '海棠县卫健局' }, 0],
  ],
  score(asked, known) {
    if (known.area === '') return 0;
    const { folded } = asked.spellings[0] as Spelling;
    const one = without(folded, known.area);
    const differs = (other: Spelling): boolean => other.folded !== folded;
    const found = known.spellings.filter(differs).map((other) => {
      const rest = without(other.folded, known.area);
      if (one === folded && rest === other.folded) return 0;
      return one === rest || alike(spellingOf(one), spellingOf(rest)) > 0 ? 0.92 : 0;
    });
    return Math.max(0, ...found);
  },
};

/** 海棠县人民医院, 县人民医院 → 人民医院. */
export function without(name: string, county: string): string {
  if (name.startsWith(county) && name.length > county.length) return name.slice(county.length);
  return /^[县区市][\u4e00-\u9fff]{3,}/.test(name) ? name.slice(1) : name;
}
