import { describe, expect, it } from 'vitest';
import { Checks } from '#compute/checks/checks';
import { withRules } from '#compute/checks/with-rules';
import { Figures } from '#compute/table/figures';
import { indicator } from '../../domain/invent';
import { catalogOf, factOf, march, rule, tableOf } from './town';

describe('rules between tables and over the year', () => {
  const births = indicator('births', '活产数');
  const registered = indicator('registered', '计生出生数');
  const catalog = catalogOf([births, registered], ['a']);
  const table = tableOf([births], ['a']);
  const rules = [
    rule('registers', '[#births]=[#registered]', { level: 'leaves' }),
    rule('year', 'YTD([#births])<=40', { level: 'leaves' }),
  ];
  const facts = [
    factOf('births', 'a', 10),
    factOf('births', 'a', 20, '2026M01'),
    factOf('births', 'a', 15, '2026M02'),
    factOf('registered', 'a', 12),
  ];

  it('an indicator of another table is the same fact here (law 8); 累计 is there where a rule asks for it', () => {
    const wider = withRules(catalog, table, rules);
    const figures = new Figures(wider.catalog, wider.table, march, facts);
    const checks = new Checks(figures, table, march, rules);
    expect(checks.unjudged).toEqual([]);
    expect(checks.findings().map(({ rule: id, values }) => [id, values.map(({ value }) => value)])).toEqual([
      ['registers', [10, 12]],
      ['year', [45]],
    ]);
    const touched = figures.apply([{ to: factOf('registered', 'a', 10) }]);
    expect(checks.findingsAfter(touched).map(({ rule: id }) => id)).toEqual(['year']);
    const earlier = figures.apply([{ to: factOf('births', 'a', 1, '2026M01') }]);
    expect(checks.findingsAfter(earlier)).toEqual([]);
  });

  it('rules about nothing this table shows change nothing', () => {
    const other = [rule('other', '[#registered]>0'), rule('unknown', '[#births]>[#nobody]')];
    expect(withRules(catalog, table, other)).toEqual({ catalog, table });
  });
});
