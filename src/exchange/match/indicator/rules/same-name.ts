import { guessed, type IndicatorRule } from './rule';

/** The very name, or one it was also called by. */
export const sameName: IndicatorRule = {
  name: 'sameName',
  examples: [
    [{ name: '活 产 数' }, { name: '活产数' }, 1],
    [{ name: '住院分娩数' }, { name: '住院分娩活产数', aliases: ['住院分娩数'] }, 0.97],
    [{ name: '人数' }, { name: '人数' }, 0.7],
    [{ name: '人数' }, { name: '人数', home: true }, 1],
    [{ name: '产妇数' }, { name: '活产数' }, 0],
  ],
  score(asked, known) {
    const at = known.names.indexOf(asked.names[0] as string);
    if (at < 0) return 0;
    if (asked.generic && !known.home) return guessed;
    return at === 0 ? 1 : 0.97;
  },
};
