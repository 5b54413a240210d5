import { describe, expect, it } from 'vitest';
import { audit, sliceOf } from '#compute/checks/audit';
import { rulesBeyond, rulesOf } from '#compute/checks/rules-of';
import type { Catalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { Rule } from '#domain/rule/rule';
import { indicator } from '../../domain/invent';
import { catalogOf, factOf, march, rule, tableOf } from './town';

const births = indicator('births', '活产数');
const hospital = indicator('hospital', '住院分娩活产数');
/** Of another table. */
const register = indicator('register', '户籍出生登记数');
const table = tableOf([births, hospital], ['a', 'b']);

function ledger(rules: readonly Rule[]): Catalog {
  return applyToCatalog(catalogOf([births, hospital, register], ['a', 'b']), {
    tables: [{ to: table }],
    rules: rules.map((to) => ({ to })),
  });
}

function found(catalog: Catalog, facts: readonly Fact[]): string[] {
  const { periods, indicators } = sliceOf(catalog, table, march);
  const slice = facts.filter(
    ({ period, indicator: id }) => periods.includes(period) && indicators.includes(id),
  );
  return audit(catalog, table, march, slice).findings.map(({ rule: id, unit }) => `${id} ${unit}`);
}

describe('all findings of a table', () => {
  it('a rule between tables reads the other table’s figures along', () => {
    const catalog = ledger([rule('between', '[#births]<=[#register]', { table: table.id, level: 'leaves' })]);
    expect(rulesBeyond(catalog, table)).toHaveLength(1);
    const facts = [
      factOf('births', 'a', 10),
      factOf('register', 'a', 8),
      factOf('births', 'b', 5),
      factOf('register', 'b', 5),
    ];
    expect(found(catalog, facts)).toEqual(['between a']);
  });

  it('a rule between periods reads the earlier figures along, 累计 too', () => {
    const catalog = ledger([
      rule('rising', '[#births]>=PRIOR([#births])', { level: 'leaves' }),
      rule('year', 'YTD([#births])<=20', { table: table.id, level: 'leaves' }),
    ]);
    const facts = [
      factOf('births', 'a', 8),
      factOf('births', 'a', 9, '2026M02'),
      factOf('births', 'a', 7, '2026M01'),
    ];
    expect(found(catalog, facts)).toEqual(['rising a', 'year a']);
  });

  it('Σ下级: a total reported directly that is not what its units come to; where a unit is missing nothing is said', () => {
    const catalog = ledger([]);
    const units = [factOf('births', 'a', 10), factOf('births', 'b', 5)];
    expect(found(catalog, [...units, factOf('births', 'county', 16)])).toEqual([
      'sniffer:reported-total county',
    ]);
    expect(found(catalog, [...units, factOf('births', 'county', 15)])).toEqual([]);
    expect(found(catalog, [units[0] as Fact, factOf('births', 'county', 16)])).toEqual([]);
  });

  it('a rule that is switched off is not asked; one of no table wherever its indicators stand', () => {
    const off = rule('off', '[#births]>100', { disabled: true });
    const elsewhere = rule('elsewhere', '[#register]>100');
    const any = rule('any', '[#births]>100', { level: 'leaves' });
    const catalog = ledger([off, elsewhere, any]);
    expect(rulesOf(catalog, table).map(({ id }) => id)).toEqual(['any']);
    expect(found(catalog, [factOf('births', 'a', 1), factOf('births', 'b', 101)])).toEqual(['any a']);
  });
});
