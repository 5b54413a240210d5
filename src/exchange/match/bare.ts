/** Names without what forms put around them. */
import { foldName } from '#domain/name';

/** `(人)`, `(%)`, `(1/10万)`, `(千元)`, `(3=1÷2×100)`, `①`: a unit, a hint or a note, never part of the name. */
const around =
  /\((?:单位:)?(?:[%‰]|1?\/?10?万|[人例名户家个张次件份元台所起对本盒]|人次|人份|户次|床日|[百千万亿]?元|平方米|[-\d=÷×+*/()]+|见?注\d*)\)|[①-⑳]|\*+$/g;
/** `其中:`, `#`, `一、`, `(二)`, `1.1`, `3、` in front. */
const before =
  /^(?:其中[::]?|其[::]|#|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+(?:\.\d+)*[、.](?!\d)|\d+(?:\.\d+)+(?=\D))+/;

/** 其中：活产数（人） → 活产数. The whole name where nothing would be left. */
export function bareName(name: string): string {
  const folded = foldName(name);
  const bare = folded
    .replace(around, '')
    .replace(before, '')
    .replace(/[:%‰]+$/, '');
  return bare === '' ? folded : bare;
}

/** Words that name a measure of whatever stands above or beside them: alone they name no indicator. */
const generic =
  /^(?:合计|总计|小计|总数|计|人数|例数|户数|次数|件数|个数|数|数量|数值|数据|金额|本期|上期|本年|上年|本月|上月|本季|今年|去年|年初|年末|期初|期末|累计|本年累计|上年同期|同期|实际|实际数|计划|计划数|完成|完成数|完成率|目标|任务|任务数|指标|占比|比例|比重|比率|百分比|率|增减|增长|增幅|同比|环比|男|女|男性|女性|其他|其它|备注|农村|城市|城镇|户籍|非户籍|本省|外省|常住|流动|应查|实查|应种|实种|第?\d+|\d+-?\d*岁.{0,2}|[一二三四五六七八九十]+月份?|\d+月份?)$/;

export function isGeneric(name: string): boolean {
  return generic.test(bareName(name));
}
