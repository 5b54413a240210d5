import { describe, expect, it } from 'vitest';
import type { Finding } from '#compute/checks/finding';
import type { Fact } from '#domain/fact/fact';
import type { Rule } from '#domain/rule/rule';
import { indicator } from '../../domain/invent';
import { checking, factOf, rule } from './town';

const indicators = [
  indicator('births', '活产数'),
  indicator('hospital', '住院分娩活产数'),
  indicator('rate', '住院分娩率', {
    kind: 'computed',
    formula: '[#hospital]/[#births]*100',
    decimals: 2,
    countingUnit: '%',
  }),
  indicator('money', '补助金额', { decimals: 2, countingUnit: '万元' }),
  indicator('outpatient', '门诊补助', { decimals: 2, countingUnit: '万元' }),
  indicator('inpatient', '住院补助', { decimals: 2, countingUnit: '万元' }),
];
const inHospital = rule('in-hospital', '[#hospital]<=[#births]');

function find(rules: readonly Rule[], facts: readonly Fact[]): readonly Finding[] {
  return checking(indicators, ['a', 'b'], rules, facts).checks.findings();
}
const where = (findings: readonly Finding[]): string[] =>
  findings.map(({ unit, rule: id }) => `${id} ${unit}`);

describe('审核: rules over the figures of a table', () => {
  it('住院分娩活产数 ≤ 活产数: tells unit, period, the figures in the rule and both sides', () => {
    const facts = [
      factOf('births', 'a', 10),
      factOf('hospital', 'a', 12),
      factOf('births', 'b', 5),
      factOf('hospital', 'b', 5),
    ];
    const [first, second, ...none] = find([inHospital], facts);
    expect(first).toEqual({
      key: '2026M03|in-hospital|a',
      rule: 'in-hospital',
      unit: 'a',
      period: '2026M03',
      severity: 'mandatory',
      values: [
        { part: '[#hospital]', indicator: 'hospital', value: 12 },
        { part: '[#births]', indicator: 'births', value: 10 },
      ],
      message: { code: 'finding.compared', details: { left: 12, operator: '<=', right: 10, difference: 2 } },
    });
    expect(second).toMatchObject({ unit: 'county', message: { details: { left: 17, right: 15 } } });
    expect(none).toEqual([]);
  });

  it('blank is not zero: a rule without its operand says nothing, or is violated where it must not be blank (law 2)', () => {
    const facts = [factOf('hospital', 'a', 12)];
    expect(find([inHospital], facts)).toEqual([]);
    const found = find([{ ...inHospital, missing: 'violated', level: 'leaves' }], facts);
    expect(where(found)).toEqual(['in-hospital a', 'in-hospital b']);
    expect(found[0]).toMatchObject({
      values: [{ value: 12 }, { value: { why: 'blank' } }],
      message: { code: 'finding.missing', details: { about: 'births' } },
    });
  });

  it('未开展 lacks nothing: neither a violation nor a missing figure', () => {
    const facts = ['a', 'b'].flatMap((at) => [
      factOf('hospital', at, 'notCarriedOut'),
      factOf('births', at, 3),
    ]);
    expect(find([{ ...inHospital, missing: 'violated' }], facts)).toEqual([]);
    const parts = rule('parts', '[#money]=[#outpatient]+[#inpatient]');
    const sums = [
      factOf('money', 'a', 3),
      factOf('outpatient', 'a', 'notCarriedOut'),
      factOf('inpatient', 'a', 3),
    ];
    expect(find([parts], sums)).toEqual([]);
    expect(where(find([{ ...parts, level: 'leaves' }], [...sums, factOf('inpatient', 'a', 2)]))).toEqual([
      'parts a',
    ]);
  });

  it('a rate without a denominator has nothing to be judged by (law 3)', () => {
    const facts = [factOf('births', 'a', 0), factOf('hospital', 'a', 0)];
    expect(
      find([rule('full', '[#rate]=100', { missing: 'violated', level: 'leaves' })], facts).map(
        ({ unit }) => unit,
      ),
    ).toEqual(['b']);
  });

  it('a sum of rounded figures may miss by half of the last shown decimal, not by more', () => {
    const parts = rule('parts', '[#money]=[#outpatient]+[#inpatient]', { level: 'leaves' });
    const of = (sum: number): Fact[] => [
      factOf('money', 'a', sum),
      factOf('outpatient', 'a', 0.1),
      factOf('inpatient', 'a', 0.2),
    ];
    expect(find([parts], of(0.3))).toEqual([]);
    expect(find([parts], of(0.305))).toEqual([]);
    expect(where(find([parts], of(0.306)))).toEqual(['parts a']);
    expect(where(find([{ ...parts, tolerance: 0 }], of(0.305)))).toEqual(['parts a']);
    expect(find([{ ...parts, tolerance: 0.05 }], of(0.35))).toEqual([]);
  });

  it('counts are whole: one more is one too many, and what is meant to be more is not as many', () => {
    const facts = [factOf('births', 'a', 10), factOf('hospital', 'a', 10)];
    expect(where(find([rule('less', '[#hospital]<[#births]', { level: 'leaves' })], facts))).toEqual([
      'less a',
    ]);
    expect(find([inHospital], facts)).toEqual([]);
  });

  it('a condition says where a rule applies; where it cannot be told, it does not', () => {
    const conditioned = rule('full', '[#hospital]=[#births]', { condition: '[#births]>5', level: 'leaves' });
    const facts = [
      factOf('births', 'a', 10),
      factOf('hospital', 'a', 9),
      factOf('births', 'b', 4),
      factOf('hospital', 'b', 3),
    ];
    expect(where(find([conditioned], facts))).toEqual(['full a']);
    expect(find([{ ...conditioned, condition: '[#money]>0' }], facts)).toEqual([]);
  });

  it('leaves, totals or both', () => {
    const facts = [
      factOf('births', 'a', 1),
      factOf('hospital', 'a', 2),
      factOf('births', 'b', 1),
      factOf('hospital', 'b', 1),
    ];
    const levels = (level: Rule['level']): string[] => where(find([{ ...inHospital, level }], facts));
    expect(levels('leaves')).toEqual(['in-hospital a']);
    expect(levels('totals')).toEqual(['in-hospital county']);
    expect(levels('all')).toEqual(['in-hospital a', 'in-hospital county']);
  });

  it('a total that lacks a unit is not held against one that has it', () => {
    const facts = [factOf('births', 'a', 10), factOf('hospital', 'a', 10), factOf('hospital', 'b', 5)];
    expect(find([inHospital], facts)).toEqual([]);
    expect(where(find([inHospital], [...facts, factOf('births', 'b', 4)]))).toEqual([
      'in-hospital b',
      'in-hospital county',
    ]);
  });

  it('between periods: 本月累计不少于上月, told with the earlier figure', () => {
    const rising = rule('rising', '[#births]>=PRIOR([#births])', { level: 'leaves', severity: 'verify' });
    const facts = [factOf('births', 'a', 8), factOf('births', 'a', 9, '2026M02'), factOf('births', 'b', 8)];
    const [only, ...none] = find([rising], facts);
    expect(none).toEqual([]);
    expect(only).toMatchObject({
      unit: 'a',
      severity: 'verify',
      values: [
        { part: '[#births]', value: 8 },
        { part: 'PRIOR([#births])', value: 9 },
      ],
    });
  });

  it('one part that fails is enough for 且, whatever else is missing; one that holds for 或', () => {
    const facts = [factOf('births', 'a', 10), factOf('hospital', 'a', 12)];
    const both = rule('both', 'AND([#hospital]<=[#births],[#money]>0)', { level: 'leaves' });
    expect(where(find([both], facts))).toEqual(['both a']);
    expect(
      find(
        [rule('either', 'OR([#hospital]>[#births],[#money]>0)', { level: 'leaves', missing: 'violated' })],
        facts,
      ).map(({ unit }) => unit),
    ).toEqual(['b']);
  });

  it('what cannot be judged here is told, the rules of other tables are not asked', () => {
    const rules = [
      rule('sum', '[#births]+1'),
      rule('elsewhere', '[#beds]>0'),
      rule('broken', '[#births]>'),
      rule('other', '[#births]<0', { table: 'u' as NonNullable<Rule['table']> }),
    ];
    const { checks } = checking(indicators, ['a'], rules, [factOf('births', 'a', 1)]);
    expect(checks.findings()).toEqual([]);
    expect(checks.unjudged.map(({ rule: id, problem }) => [id, problem.code])).toEqual([
      ['sum', 'rule.noTruth'],
      ['elsewhere', 'rule.elsewhere'],
      ['broken', 'formula.syntax'],
    ]);
  });
});
