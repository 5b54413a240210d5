import type { IndicatorRule } from './rule';

/** The dictionary knows both names as one; its aliases are loose, so it is asked. */
export const sameEntry: IndicatorRule = {
  name: 'sameEntry',
  examples: [
    [
      { name: '住院分娩人数', entry: 'mch.hosp_births' },
      { name: '住院分娩活产数', entry: 'mch.hosp_births' },
      0.85,
    ],
    [{ name: '住院分娩人数' }, { name: '活产数' }, 0],
  ],
  score(asked, known) {
    return asked.entry !== '' && asked.entry === known.entry ? 0.85 : 0;
  },
};
