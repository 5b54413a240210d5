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

describe('contradictions are found', () => {
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
