import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '#domain/id';
import { checkRule, operandsOfRule, usualRule, type Rule, type RuleId } from '#domain/rule/rule';
import { settles } from '#domain/rule/severity';

const rule = (more: Partial<Rule>): Rule => ({
  ...usualRule,
  id: 'r' as RuleId,
  name: '住院分娩活产数≤活产数',
  formula: '[#hospital]<=[#births]',
  ...more,
});
const known = (id: IndicatorId): boolean => ['hospital', 'births', 'deaths'].includes(id);
const codes = (more: Partial<Rule>): string[] => checkRule(rule(more), known).map(({ code }) => code);

describe('审核关系', () => {
  it('a comparison of known indicators is a rule', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ formula: 'AND([#hospital]>0,[#births]>0)', condition: '[#deaths]>0' })).toEqual([]);
  });

  it('a sum is no condition, an unknown indicator is named, half a formula is a problem with its place', () => {
    expect(codes({ formula: '[#hospital]+[#births]' })).toEqual(['rule.noTruth']);
    expect(codes({ formula: 'IF([#hospital]>1,[#births],2)' })).toEqual(['rule.noTruth']);
    expect(checkRule(rule({ formula: '[#beds]>0' }), known)).toEqual([
      { code: 'rule.unknownIndicator', details: { found: 'beds' } },
    ]);
    expect(codes({ formula: '[#hospital]<=' })).toEqual(['formula.syntax']);
    expect(codes({ condition: '[#births]' })).toEqual(['rule.noTruth']);
  });

  it('a tolerance is a width: neither negative nor endless; a rule has a name', () => {
    expect(codes({ tolerance: -1 })).toEqual(['rule.tolerance']);
    expect(codes({ tolerance: Number.POSITIVE_INFINITY })).toEqual(['rule.tolerance']);
    expect(codes({ tolerance: 0.05, name: ' ' })).toEqual(['rule.nameless']);
  });

  it('uses what its condition looks at too', () => {
    expect(operandsOfRule(rule({ condition: '[#deaths]>0' }))).toEqual(['hospital', 'births', 'deaths']);
  });

  it('强制 cannot be explained away, 准强制 takes any reason, 核实 six characters, 提示 none', () => {
    expect(settles('mandatory', '该院本月未开展助产服务')).toBe(false);
    expect(settles('quasiMandatory', '')).toBe(false);
    expect(settles('quasiMandatory', '无')).toBe(true);
    expect(settles('verify', '已核 实  无')).toBe(false);
    expect(settles('verify', '已与医院核实')).toBe(true);
    expect(settles('hint', '')).toBe(true);
  });
});
