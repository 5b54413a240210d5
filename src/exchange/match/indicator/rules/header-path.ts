import type { IndicatorRule } from './rule';

/** The captions above a column say what its leaf leaves out. */
export const headerPath: IndicatorRule = {
  name: 'headerPath',
  examples: [
    [{ name: '管理人数', path: ['高危孕产妇', '管理人数(人)'] }, { name: '高危孕产妇管理人数' }, 0.93],
    [{ name: '管理人数', path: ['管理人数'] }, { name: '高危孕产妇管理人数' }, 0],
  ],
  score(asked, known) {
    return asked.joined !== asked.bare[0] && known.bare.includes(asked.joined) ? 0.93 : 0;
  },
};
