/**
 * Figures published by county bureaus, held against their own parts. Where the parts are known the formula gives the
 * published figure to the last digit shown; where a figure cannot come from its parts by any count, that is found.
 */
import { describe, expect, it } from 'vitest';
import { Frame } from '#compute/frame';
import type { IndicatorId } from '#domain/id';
import { storeFormula } from '#formula/names';
import { showNumber } from '#value/decimal';
import { indicator } from '../domain/invent';

/** The figure a formula gives for one unit, as it is shown. */
function shown(formula: string, given: Readonly<Record<string, number>>, decimals: number): string {
  const stored = storeFormula(formula, (name) => (name in given ? name : undefined));
  if (!stored.ok) throw new Error(stored.problem.code);
  const inputs = Object.keys(given).map((name) => indicator(name, name));
  const result = indicator('result', '结果', { kind: 'computed', formula: stored.value });
  const frame = new Frame({ indicators: [...inputs, result], places: 1, groups: [] });
  for (const [name, value] of Object.entries(given)) frame.load(name as IndicatorId, 0, value);
  frame.computeAll();
  const value = frame.read('result' as IndicatorId, 0);
  return typeof value === 'number' ? showNumber(value, decimals) : value.toString();
}

/** Counts that give a published percentage over a denominator. */
function countsFor(percent: string, denominator: number): number[] {
  const decimals = percent.split('.')[1]?.length ?? 0;
  const about = Math.round((Number(percent) * denominator) / 100);
  return [about - 1, about, about + 1].filter(
    (count) => shown('[a]/[b]*100', { a: count, b: denominator }, decimals) === percent,
  );
}

const births = {
  活产数: 6547,
  住院分娩活产数: 6546,
  孕产妇系统管理人数: 5758,
  五岁以下死亡: 52,
  新生儿死亡: 17,
};

describe('one county’s half-year: 6547 live births explain every published rate', () => {
  const cases: readonly [string, number, string][] = [
    ['[住院分娩活产数]/[活产数]*100', 2, '99.98'],
    ['[孕产妇系统管理人数]/[活产数]*100', 2, '87.95'],
    ['[五岁以下死亡]/[活产数]*1000', 2, '7.94'],
    ['[新生儿死亡]/[活产数]*1000', 1, '2.6'],
  ];
  it.each(cases)('%s', (formula, decimals, published) => {
    expect(shown(formula, births, decimals)).toBe(published);
  });

  it('no other number of live births does', () => {
    const fits = (count: number) =>
      cases.every(
        ([formula, decimals, published]) =>
          shown(formula, { ...births, 活产数: count }, decimals) === published,
      );
    expect([6545, 6546, 6547, 6548, 6549].filter(fits)).toEqual([6547]);
  });
});

describe('published figures and their parts', () => {
  it.each([
    ['性别比', '[男]/[女]*100', { 男: 6656, 女: 6065 }, 2, '109.74'],
    ['符合政策生育率', '[符合]/[出生]*100', { 符合: 11338, 出生: 12721 }, 2, '89.13'],
    ['受益面', '[人次]/[参合]*100', { 人次: 131567, 参合: 1031775 }, 2, '12.75'],
    ['人均补助(元)', '[元]/[人次]', { 元: 50400, 人次: 66 }, 2, '763.64'],
    ['完成率', '[完成]/[目标]*100', { 完成: 1.25, 目标: 30 }, 2, '4.17'],
    ['婚检率', '[婚检]/[登记]*100', { 婚检: 4613, 登记: 4912 }, 2, '93.91'],
    ['孕前检查完成率', '[检查]/[任务]*100', { 检查: 1179, 任务: 1326 }, 2, '88.91'],
    ['一例孕产妇死亡', '[死亡]/[活产]*100000', { 死亡: 1, 活产: 759 }, 1, '131.8'],
    ['基药占比', '[基药]/[药品]*100', { 基药: 1004, 药品: 1523 }, 2, '65.92'],
  ] as const)('%s', (_, formula, given, decimals, published) => {
    expect(shown(formula, given, decimals)).toBe(published);
  });
});

describe('what a bureau’s text says, and what follows from it', () => {
  it.each([
    ['参合率,应参合 1 080 600', '[参合]/[应参合]*100', { 参合: 1031775, 应参合: 1080600 }, 2, '95.48'],
    ['去年参合率,降 1.1 个百分点', '[今]+[降]', { 今: 95.48, 降: 1.1 }, 2, '96.58'],
    ['大病人均(元)', '[万元]*10000/[人次]', { 万元: 3149.83, 人次: 4643 }, 2, '6784.04'],
    ['人均补偿(元)', '[万元]*10000/[人次]', { 万元: 21273.68, 人次: 131567 }, 2, '1616.95'],
    ['两次截止之间的社会抚养费', '[六月]-[三月]', { 六月: 784.32, 三月: 434 }, 2, '350.32'],
    ['预警及时率', '[及时]/[预警]*100', { 及时: 143, 预警: 145 }, 2, '98.62'],
    ['发病率(1/10万)', '[病例]/[人口]*100000', { 病例: 1858, 人口: 1257015 }, 1, '147.8'],
    ['死亡率(1/10万)', '[死亡]/[人口]*100000', { 死亡: 14, 人口: 1257015 }, 2, '1.11'],
    ['病死率', '[死亡]/[病例]*100', { 死亡: 14, 病例: 1858 }, 2, '0.75'],
    ['高危产妇占住院分娩', '[高危]/[住院]*100', { 高危: 1758, 住院: 6546 }, 1, '26.9'],
    ['地贫筛查阳性率', '[阳性]/[筛查]*100', { 阳性: 57, 筛查: 293 }, 2, '19.45'],
    ['眼病筛查阳性率', '[阳性]/[筛查]*100', { 阳性: 72, 筛查: 900 }, 2, '8.00'],
    ['妇女病患病率', '[患病]/[实查]*100', { 患病: 1056, 实查: 3161 }, 2, '33.41'],
    ['两癌检查完成率', '[实查]/[应查]*100', { 实查: 88952, 应查: 108630 }, 2, '81.89'],
    ['手术例数同比', '([今]-[去])/[去]*100', { 今: 5445, 去: 5261 }, 1, '3.5'],
    ['意见书与处罚', '[意见书]+[处罚]', { 意见书: 26, 处罚: 2 }, 0, '28'],
    ['医疗纠纷案均(万元)', '[万元]/[起]', { 万元: 84.6, 起: 16 }, 2, '5.29'],
    ['小天使救助(万元)', '[六名]*3+[一名]*5', { 六名: 6, 一名: 1 }, 0, '23'],
    ['证件合计', '[甲]+[乙]+[丙]', { 甲: 436, 乙: 254, 丙: 748 }, 0, '1438'],
    ['符合政策生育率', '[符合]/[出生]*100', { 符合: 1032, 出生: 1125 }, 2, '91.73'],
    ['性别比的一种拆分', '[男]/[女]*100', { 男: 585, 女: 540 }, 0, '108'],
    ['性别比的另一种拆分', '[男]/[女]*100', { 男: 583, 女: 542 }, 0, '108'],
    ['出生率(‰)', '[出生]/[人口]*1000', { 出生: 1125, 人口: 169935 }, 2, '6.62'],
    ['死亡率由自然增长率得出(‰)', '[出生率]-[自然增长]', { 出生率: 6.62, 自然增长: 1.52 }, 2, '5.10'],
    ['对上争取完成率', '[争取]/[目标]*100', { 争取: 1316, 目标: 2500 }, 2, '52.64'],
    ['固定资产完成率', '[完成]/[目标]*100', { 完成: 3900, 目标: 6000 }, 0, '65'],
    ['婴儿死亡率(‰)', '[死亡]/[活产]*1000', { 死亡: 3, 活产: 681 }, 1, '4.4'],
    ['5岁以下儿童死亡率(‰)', '[死亡]/[活产]*1000', { 死亡: 4, 活产: 681 }, 2, '5.87'],
    ['签约率', '[签约]/[应签]*100', { 签约: 36570, 应签: 39475 }, 2, '92.64'],
    ['奖扶(万元)', '[人]*960/10000', { 人: 9007 }, 1, '864.7'],
    ['独生父母(万元)', '[户]*120/10000', { 户: 13162 }, 1, '157.9'],
    ['市特占特扶', '[市特]/[特扶]*100', { 市特: 56, 特扶: 572 }, 1, '9.8'],
    ['建档率', '[档案]/[人口]*100', { 档案: 316000, 人口: 355970 }, 2, '88.77'],
    ['电子建档率', '[电子]/[人口]*100', { 电子: 297300, 人口: 355970 }, 2, '83.52'],
    ['人均献血(ml)', '[毫升]/[人]', { 毫升: 747500, 人: 3358 }, 1, '222.6'],
    ['批准率', '[批准]/[上报]*100', { 批准: 32, 上报: 67 }, 1, '47.8'],
    ['日诊量增长', '([今]-[原])/[原]*100', { 今: 450, 原: 130 }, 0, '246'],
    ['全年巡查覆盖,每月 20 %', '12*[每月]', { 每月: 20 }, 0, '240'],
  ] as const)('%s', (_, formula, given, decimals, published) => {
    expect(shown(formula, given, decimals)).toBe(published);
  });
});

describe('contradictions are found', () => {
  it('the subsidies do not come to 97.5 万 at 300 元 each', () => {
    expect(shown('[人]*300/10000', { 人: 3236 }, 2)).toBe('97.08');
    expect(shown('[元]/[人]', { 元: 975000, 人: 3236 }, 2)).toBe('301.30');
  });

  it('one article has more rural people than people: 户籍 and 常住 are two bases', () => {
    const rural = Number(shown('[万人]/[率]*100', { 万人: 42.85, 率: 96.53 }, 2));
    const all = Number(shown('[档案]/[率]*100', { 档案: 31.6, 率: 88.77 }, 2));
    expect([rural, all, rural > all]).toEqual([44.39, 35.6, true]);
  });

  it('four rates of one text share no denominator between 300 and 1500, three of them do at 674', () => {
    const attained = (n: number, rates: readonly string[]) =>
      rates.every((rate) => countsFor(rate, n).length > 0);
    const all = ['44.07', '98.96', '97.63', '95.09'];
    const sizes = Array.from({ length: 1201 }, (_, i) => 300 + i);
    expect(sizes.filter((n) => attained(n, all))).toEqual([]);
    expect(attained(674, all.slice(0, 3))).toBe(true);
  });

  it('of 780 patients on the register no count gives 81.6 %, and 69.4 % is 541', () => {
    expect(countsFor('81.6', 780)).toEqual([]);
    expect(countsFor('69.4', 780)).toEqual([541]);
  });

  it('36.15 % is no share of 636 or 637 patients in care, but is one of all 780', () => {
    expect([...countsFor('36.15', 636), ...countsFor('36.15', 637)]).toEqual([]);
    expect(countsFor('36.15', 780)).toEqual([282]);
  });

  it('three screening rates share a denominator that is not the number of live births', () => {
    const share = (n: number) =>
      shown('[a]/[b]*100', { a: 4606, b: n }, 1) === '70.8' &&
      shown('[a]/[b]*100', { a: 6372, b: n }, 1) === '97.9' &&
      shown('[a]/[b]*100', { a: 6066, b: n }, 1) === '93.2';
    const common = Array.from({ length: 100 }, (_, i) => 6460 + i).filter(share);
    expect([common[0], common[common.length - 1]]).toEqual([6506, 6510]);
    expect(share(6547)).toBe(false);
  });

  it('a year-on-year change in points is another thing than one in percent', () => {
    // 药占比 33.81 %, «下降 6.2»: 40.01 % a year before in points, 36.04 % in percent.
    expect(shown('[今]+[降]', { 今: 33.81, 降: 6.2 }, 2)).toBe('40.01');
    expect(shown('[今]/(1-[降]/100)', { 今: 33.81, 降: 6.2 }, 2)).toBe('36.04');
  });
});
