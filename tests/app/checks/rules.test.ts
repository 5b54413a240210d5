import { describe, expect, it } from 'vitest';
import { blankRule, proposalsFor, ruleFrom, textOfRule, type RuleText } from '#app/checks/rules';
import { countNew, readStated, relationNotes } from '#app/checks/stated';
import { applyToCatalog } from '#domain/change/change';
import type { Rule, RuleId } from '#domain/rule/rule';
import { catalogOf, tableOf } from '../../compute/checks/town';
import { indicator } from '../../domain/invent';

const indicators = [
  indicator('births', '活产数', { code: '1' }),
  indicator('hospital', '住院分娩活产数', { code: '2' }),
  indicator('boys', '其中:男', { code: '3' }),
];
const foot = ['1.统计范围:辖区内。', '2.审核关系:(1) 2≤1;(2) 1≥3。'];
const table = { ...tableOf(indicators, ['a']), notes: foot };
const catalog = applyToCatalog(catalogOf(indicators, ['a']), { tables: [{ to: table }] });
const written = (more: Partial<RuleText>) => ruleFrom({ catalog }, { ...blankRule, ...more });

describe('a rule as the clerk writes it', () => {
  it('is kept by ids, with ≥ for >=, and called by its formula where it has no name', () => {
    const { rule, problems } = written({ formula: '[住院分娩活产数]≤[活产数]', condition: '[活产数]>0' });
    expect(problems).toEqual([]);
    expect(rule).toMatchObject({
      name: '[住院分娩活产数]≤[活产数]',
      formula: '[#hospital]<=[#births]',
      condition: '[#births]>0',
      tolerance: null,
      severity: 'mandatory',
    });
    expect(textOfRule({ catalog }, rule as Rule)).toMatchObject({
      formula: '[住院分娩活产数]<=[活产数]',
      condition: '[活产数]>0',
      tolerance: '',
    });
  });

  it.each([
    [{ formula: '' }, 'rule.empty'],
    [{ formula: '[活产数]+1' }, 'rule.noTruth'],
    [{ formula: '[活产数]>=' }, 'formula.syntax'],
    [{ formula: '[没有这个]>0' }, 'formula.unknownName'],
    [{ formula: '[活产数]>0', condition: '[活产数]' }, 'rule.noTruth'],
    [{ formula: '[活产数]>0', tolerance: '一点' }, 'rule.tolerance'],
    [{ formula: '[活产数]>0', tolerance: '-1' }, 'rule.tolerance'],
  ])('%j is refused with the reason', (text, code) => {
    const { rule, problems } = written(text);
    expect(rule).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('the foot of a form', () => {
  it('its lines that state relations are found, and read against the codes of the form', () => {
    expect(relationNotes(catalog, table)).toEqual([foot[1]]);
    const { rules, unread, says } = readStated(catalog, table, foot.join('\n'));
    expect(rules.map(({ rule }) => rule.formula)).toEqual(['[#hospital]<=[#births]', '[#births]>=[#boys]']);
    expect(rules.every(({ rule, known }) => rule.table === table.id && !known)).toBe(true);
    expect([unread, says]).toEqual([[], 'rules']);
  });

  it('a list that calls its lines 不合格 is turned round, unless the clerk says otherwise', () => {
    const list = '2>1 为不合格';
    expect(readStated(catalog, table, list)).toMatchObject({ says: 'violations' });
    const formulas = (as?: 'rules') =>
      readStated(catalog, table, list, as).rules.map(({ rule }) => rule.formula);
    expect(formulas()).toEqual(['[#hospital]<=[#births]']);
  });

  it('what the ledger has already, and what stands twice in the list, is told as known', () => {
    const has = { ...readStated(catalog, table, '2≤1').rules[0]?.rule, id: 'r' as RuleId } as Rule;
    const with1 = applyToCatalog(catalog, { rules: [{ to: has }] });
    expect(readStated(with1, table, '2≤1;1≥3;1≥3').rules.map(({ known }) => known)).toEqual([
      true,
      false,
      true,
    ]);
    expect(countNew(with1, table)).toBe(1);
  });

  it('其中 proposes that the part is within its whole, once', () => {
    const [proposed] = proposalsFor({ catalog }, table);
    expect(proposed).toMatchObject({ formula: '[#boys]<=[#hospital]', severity: 'verify' });
    const with1 = applyToCatalog(catalog, { rules: [{ to: { ...proposed, id: 'p' } as Rule }] });
    expect(proposalsFor({ catalog: with1 }, table)).toEqual([]);
  });
});
