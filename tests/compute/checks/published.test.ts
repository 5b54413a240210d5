import { describe, expect, it } from 'vitest';
import { indicator } from '../../domain/invent';
import { checking, factOf, rule } from './town';

/** Published sums and limits of real half-year reports: what agrees passes, what contradicts is found. */
const cases: readonly (readonly [string, string, readonly number[], boolean, number?])[] = [
  ['证件合计 = 一孩 + 二孩 + 光荣证', '[#a]=[#b]+[#c]+[#d]', [1438, 436, 254, 748], true],
  ['被检查家数 = 整改 + 处罚', '[#a]=[#b]+[#c]', [28, 26, 2], true],
  ['医疗纠纷 = 已终结 + 正在调处', '[#a]=[#b]+[#c]', [24, 19, 5], true],
  ['社会抚养费累计不减', '[#a]<=[#b]', [434, 784.32], true],
  ['市特 ≤ 特扶', '[#a]<=[#b]', [56, 572], true],
  ['电子档案 ≤ 健康档案', '[#a]<=[#b]', [297300, 316000], true],
  ['农村人口 ≤ 总人口', '[#a]<=[#b]', [443903, 355976], false],
  ['占比 ≤ 100', '[#a]<=100', [103.8], false],
  ['登录次数 ≥ 周数', '[#a]>=[#b]', [25, 26], false],
  ['补助金额(万元) = 人数 × 300 / 10000', '[#a]=[#b]*300/10000', [97.5, 3236], false, 0.05],
];

describe('published figures against the rules they should meet', () => {
  it.each(cases.map((one) => ({ name: one[0], one })))('$name', ({ one }) => {
    const [, formula, values, holds, tolerance = 0.5] = one;
    const ids = ['a', 'b', 'c', 'd'].slice(0, values.length);
    const facts = values.map((value, i) => factOf(ids[i] as string, 'u', value));
    const judged = [rule('r', formula, { tolerance, level: 'leaves' })];
    const { checks } = checking(
      ids.map((id) => indicator(id, id)),
      ['u'],
      judged,
      facts,
    );
    expect(checks.unjudged).toEqual([]);
    expect(checks.findings().length === 0).toBe(holds);
  });
});
