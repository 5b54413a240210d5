import { beforeAll, describe, expect, it } from 'vitest';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import { loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import type { Entry } from '#domain/dictionary/entry';
import { findTaken, takeOver } from '#domain/indicator/take-over';
import { showFormula } from '#formula/names';
import { indicator } from '../invent';

let dictionary: Dictionary;
beforeAll(async () => void (dictionary = await loadDictionary()));

const entry = (code: string): Entry => dictionary.entries.get(code) ?? expect.fail(code);
const counting = () => {
  let count = 0;
  return () => `i${(count += 1)}`;
};
const holding = (...list: ReturnType<typeof indicator>[]): Catalog =>
  applyToCatalog(emptyCatalog, { indicators: list.map((to) => ({ to })) });

describe('taking an entry over from the dictionary', () => {
  it('brings along what its formula needs, the needed ones first', () => {
    const added = takeOver(emptyCatalog, dictionary, entry('mch.hosp_delivery_rate'), counting());
    expect(added.map(({ name, kind }) => [name, kind])).toEqual([
      ['住院分娩活产数', 'input'],
      ['活产数', 'input'],
      ['住院分娩率', 'computed'],
    ]);
    const nameOf = (id: string) => added.find((one) => one.id === id)?.name;
    expect(showFormula(added[2]?.formula ?? '', nameOf)).toBe('[住院分娩活产数]/[活产数]*100');
    expect(added[2]).toMatchObject({
      countingUnit: '%',
      factor: 100,
      decimals: 2,
      direction: 'higher',
      entry: 'mch.hosp_delivery_rate',
      definition: '官方分子分母均为活产数;部分县以产妇数计',
    });
  });

  it('uses what the ledger has, also under an alias or after a rename', () => {
    const births = indicator('b', '出生活产', { aliases: ['活产数'] });
    const hospital = indicator('h', '院内活产', { entry: 'mch.hosp_births' });
    const added = takeOver(
      holding(births, hospital),
      dictionary,
      entry('mch.hosp_delivery_rate'),
      counting(),
    );
    expect(added.map(({ formula }) => formula)).toEqual(['[#h]/[#b]*100']);
  });

  it('adds nothing twice', () => {
    const births = indicator('b', '活产总数', { entry: 'mch.live_births' });
    const catalog = holding(births);
    expect(findTaken(catalog, entry('mch.live_births'))).toBe(births);
    expect(takeOver(catalog, dictionary, entry('mch.live_births'), counting())).toEqual([]);
  });

  it('works for every entry that is an indicator, and leaves no formula behind', () => {
    const lost: string[] = [];
    for (const one of dictionary.entries.values()) {
      const added = takeOver(emptyCatalog, dictionary, one, counting());
      const own = added[added.length - 1];
      if (one.operator ? added.length > 0 : own?.name !== one.name) lost.push(one.code);
      if (!one.operator && (one.formula !== null) !== (own?.kind === 'computed')) lost.push(one.code);
    }
    expect(lost).toEqual([]);
  });
});
