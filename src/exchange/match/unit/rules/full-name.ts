import type { UnitRule } from './rule';

/** The name, or one that was learnt, but for blanks. */
export const fullName: UnitRule = {
  name: 'fullName',
  examples: [
    [{ name: '李  镇' }, { name: '李镇' }, 1],
    [{ name: '城关' }, { name: '城关镇卫生院', aliases: ['城关'] }, 0.97],
    [{ name: '城关' }, { name: '城关镇卫生院' }, 0],
  ],
  score(asked, known) {
    const { folded } = asked.spellings[0] as (typeof asked.spellings)[0];
    const at = known.spellings.findIndex((spelling) => spelling.folded === folded);
    return at < 0 ? 0 : at === 0 ? 1 : 0.97;
  },
};
