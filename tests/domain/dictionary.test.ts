import { beforeAll, describe, expect, it } from 'vitest';
import { dictionaryOf, loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { readEntries, type Entry } from '#domain/dictionary/entry';
import { factorOf, isRate } from '#domain/indicator/law';
import { foldName } from '#domain/name';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';

let dictionary: Dictionary;
let entries: readonly Entry[];
beforeAll(async () => {
  dictionary = await loadDictionary();
  entries = [...dictionary.entries.values()];
});

describe('the starter dictionary', () => {
  it('has 802 entries, each code once', () => {
    expect(entries).toHaveLength(802);
  });

  it('lets no name or alias stand for two entries', () => {
    const names = entries.flatMap((entry) => [entry.name, ...entry.aliases].map(foldName));
    const twice = names.filter((name, i) => names.indexOf(name) !== i);
    expect(twice).toEqual([]);
  });

  it('has only formulas that read, and whose operands are entries with the same word for word name', () => {
    const faults = entries.flatMap(({ name, formula, operator }) => {
      if (formula === null) return [];
      const parsed = parseFormula(formula);
      if (!parsed.ok) return [`${name}: ${parsed.problem.code}`];
      const strange = operandsOf(parsed.value).filter((one) => !dictionary.named.has(foldName(one)));
      return operator ? [] : strange.map((one) => `${name}: [${one}] is no entry`);
    });
    expect(faults).toEqual([]);
  });

  it('computes each rate with the factor its counting unit asks for', () => {
    const faults = entries
      .filter(({ unit, formula, operator }) => formula !== null && !operator && isRate('', unit))
      .filter(({ unit, factor }) => factor !== factorOf(unit));
    expect(faults.map(({ name, unit, factor }) => `${name} ${unit} ${factor}`)).toEqual([]);
  });

  it('never rolls up a rate that is reported without its parts (law 1)', () => {
    const faults = entries.filter(
      ({ unit, formula, rollup }) => formula === null && isRate('', unit) && rollup !== 'none',
    );
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['常住人口数', 'stock'],
    ['健康档案建档人数', 'stock'],
    ['7岁以下儿童数', 'stock'],
    ['活产数', 'flow'],
    ['出生人口数', 'flow'],
  ])('knows that %s is a %s (law 5)', (name, law) => {
    expect(dictionary.named.get(name)?.periodLaw).toBe(law);
  });

  it('keeps what is debatable about a definition', () => {
    expect(dictionary.named.get('孕产妇系统管理率')?.definition).toContain('早年以产妇数为分母');
  });

  it('offers operators such as 同比 under no name of an indicator', () => {
    expect(entries.filter(({ operator }) => operator)).toHaveLength(9);
    expect(dictionary.named.has('同比增长率')).toBe(false);
  });

  it('refuses a file with an entry that says no unit', () => {
    expect(() => readEntries({ field: '其他', entries: [{ code: 'x', name: '某数' }] })).toThrow('x: unit');
    expect(() => dictionaryOf(readEntries({ field: '其他' }))).toThrow();
  });
});
