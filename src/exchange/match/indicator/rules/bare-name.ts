import { guessed, type IndicatorRule } from './rule';

/** The same name but for units, numbers and 其中 around it. */
export const bareName: IndicatorRule = {
  name: 'bareName',
  examples: [
    [{ name: '其中：活产数（人）' }, { name: '活产数' }, 0.94],
    [{ name: '1.2 卫生技术人员' }, { name: '卫生技术人员' }, 0.94],
    [{ name: '孕产妇死亡率(1/10万)' }, { name: '孕产妇死亡率' }, 0.94],
    [{ name: '其中：男' }, { name: '男' }, 0.7],
    [{ name: '早孕建卡(册)人数' }, { name: '早孕建卡人数' }, 0],
  ],
  score(asked, known) {
    if (!known.bare.includes(asked.bare[0] as string)) return 0;
    return asked.generic && !known.home ? guessed : 0.94;
  },
};
