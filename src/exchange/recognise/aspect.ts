/**
 * What a caption says besides the indicator, where columns carry measures or periods of it: `本期 | 上年同期 | 增减%` beside
 * indicators in rows, `活产数 → 2024年 | 2023年`, `年初数 | 期末数`, `计划 | 完成`; or which part of it: `户籍 | 非户籍`. The rest of the path names the subject.
 */
import { isPeriodCaption } from './caption';
import { fold } from './fold';

export const aspects = [
  'current',
  'previous',
  'opening',
  'closing',
  'cumulative',
  'plan',
  'actual',
  'change',
  'share',
  'part',
  'period',
] as const;

export interface FoundAspect {
  readonly kind: (typeof aspects)[number];
  /** Which caption of the path says it, from 0. */
  readonly level: number;
  /** The path without it: empty where the row names the indicator. */
  readonly subject: readonly string[];
}

type Words = Exclude<FoundAspect['kind'], 'period'>;

/** The whole caption, without its unit: 本年累计数 is cumulative, 累计报告人数 is an indicator. */
const words: Readonly<Record<Words, RegExp>> = {
  change:
    /^(与?(上年|去年|同期|同比|环比)?.{0,4}(增减|增长|增幅|升降|变化)(数|量|率|额|幅度|情况)?|[±+-]|同比|环比|同比.{0,4}|环比.{0,4}|增加额?|净增)$/,
  cumulative:
    /^(截[至止])?(上年|去年|上一年)?(同期)?(本年|本期|今年|全年|年度|自?年初|年初(至今|以来)|至?(本|当)月(末|底)?|1-.{1,3}月)?累计(数|额|金额|完成)?$|^自?年初(至今|以来|至(本|当)月(末|底)?)$/,
  previous: /^(上年|去年|上期|上月|上季|上年度|上一年)(同期|同月|数|度|实际|完成)*$|^同期(数)?$/,
  opening: /^(年初|期初|月初)(余额|数|额)?$/,
  closing: /^(年末|期末|月末)(余额|实有|数|额)*$/,
  current: /^(本期|本年|本月|本季|今年|当期|当年|当月|报告期)(数|度|实际|金额|发生额)?$/,
  plan: /^(年度|全年|本年)?(计划|目标|任务|预算|应完成)(数|任务|值|指标)?$/,
  actual:
    /^([上下]半年|前三季度|第?[一二三四1-4]季度|(1-)?\d{1,2}月份?|截[至止]\d{1,2}月底?)(实际)?完成(数|值|情况|量)?$|^(实际|完成|已完成|实际完成|决算)(数|值|情况)?$/,
  part: /^(其中:?)?(非?户籍(人口)?|非?(本|外)(地|县|市|省|区)(户籍)?(人口)?|流动(人口)?|常住(人口)?|暂住(人口)?|男(性|孩|婴)?|女(性|孩|婴)?|城镇|农村|乡村|[一二三](孩|胎)(及以上)?|多胎|单胎|双胎|初产|经产)(数|人数)?$/,
  share: /^(构成比?|占比|比重|占.{1,6}比例?|百分比|完成率|所占比例)$/,
};

export function aspectOf(path: readonly string[]): FoundAspect | undefined {
  for (let level = path.length - 1; level >= 0; level--) {
    const caption = fold(path[level] as string).replace(/\([^()]*\)$|[%‰]$/g, '');
    const kind = isPeriodCaption(fold(path[level] as string))
      ? 'period'
      : (Object.keys(words) as Words[]).find((key) => words[key].test(caption));
    if (kind) return { kind, level, subject: path.filter((_, i) => i !== level) };
  }
  return undefined;
}
