import { describe, expect, it } from 'vitest';
import { shownRule, statementOf, type Words } from '#compute/checks/statement';
import type { Fact } from '#domain/fact/fact';
import type { Rule } from '#domain/rule/rule';
import { functionOf } from '#formula/functions/index';
import { showNumber } from '#value/decimal';
import { isAbsence } from '#value/value';
import { indicator } from '../../domain/invent';
import { checking, factOf, rule } from './town';

const indicators = [
  indicator('births', '活产数'),
  indicator('hospital', '住院分娩活产数'),
  indicator('boys', '男'),
  indicator('girls', '女'),
  indicator('under7', '0-6岁儿童数'),
];
const words: Words = {
  nameOf: (id) => indicators.find((one) => one.id === id)?.name ?? id,
  show: (value) =>
    typeof value === 'number' ? showNumber(value, 0, { group: true }) : isAbsence(value) ? '' : String(value),
  periodName: (code) => code,
  functionName: (name) => functionOf(name)?.chinese ?? name,
  and: '、',
};

function told(one: Rule, facts: readonly Fact[]) {
  const { checks } = checking(indicators, ['a'], [{ ...one, level: 'leaves' }], facts);
  const [finding] = checks.findings();
  if (!finding) throw new Error('nothing found');
  const { code, details } = statementOf(finding, one, words);
  return [code, ...Object.values(details)].join(' ');
}

describe('a finding tells its figures in the rule', () => {
  it('a comparison by what stands there instead: 120 > 118', () => {
    const facts = [factOf('hospital', 'a', 120), factOf('births', 'a', 118)];
    expect(told(rule('r', '[#hospital]<=[#births]'), facts)).toBe(
      'finding.compared 住院分娩活产数 120 > 活产数 118',
    );
  });

  it('a sum with its parts, what they come to, and how far apart it is', () => {
    const facts = [factOf('births', 'a', 10), factOf('boys', 'a', 4), factOf('girls', 'a', 5)];
    expect(told(rule('r', '[#births]=[#boys]+[#girls]'), facts)).toBe(
      'finding.unequal 活产数 10 ≠ 男 4 + 女 5 = 9 1',
    );
  });

  it('a figure of another period by the name of that period', () => {
    const facts = [factOf('births', 'a', 8), factOf('births', 'a', 9, '2026M02')];
    expect(told(rule('r', '[#births]>=PRIOR([#births])'), facts)).toBe(
      'finding.compared 活产数 8 < 上期活产数 9',
    );
  });

  it('a number as it is written', () => {
    expect(told(rule('r', '[#births]>=5'), [factOf('births', 'a', 3)])).toBe('finding.compared 活产数 3 < 5');
  });

  it('what is no single comparison with the rule and all its figures', () => {
    const facts = [factOf('births', 'a', 3), factOf('boys', 'a', 0)];
    expect(told(rule('r', 'OR([#births]=0,[#boys]>0)'), facts)).toBe(
      'finding.false 或(活产数 = 0,男 > 0) 活产数 3、男 0',
    );
  });

  it('what is missing by its name', () => {
    const one = rule('r', '[#hospital]<=[#births]', { missing: 'violated' });
    expect(told(one, [factOf('hospital', 'a', 3)])).toBe('finding.missing 活产数 住院分娩活产数 ≤ 活产数');
  });

  it('a minus in a name is none of the formula’s', () => {
    expect(shownRule({ formula: '[#under7]-[#births]>=0' }, words)).toBe('0-6岁儿童数 − 活产数 ≥ 0');
  });
});
