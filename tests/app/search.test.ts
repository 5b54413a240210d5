import { describe, expect, it } from 'vitest';
import { keysOf, search } from '#app/search';

const names = ['住院分娩率', '住院分娩活产数', '剖宫产率', '孕产妇住院分娩率', '活产数', 'Export CSV'];
const find = (query: string, all: readonly string[] = names) => search(query, all, (name) => keysOf([name]));

describe('what a clerk types to find something', () => {
  it.each([
    ['活产数', ['活产数', '住院分娩活产数']],
    ['zyfm', ['住院分娩率', '住院分娩活产数', '孕产妇住院分娩率']],
    ['ZYFML', ['住院分娩率', '孕产妇住院分娩率']],
    ['住院 率', ['住院分娩率', '孕产妇住院分娩率']],
    ['住院率', ['住院分娩率', '孕产妇住院分娩率']],
    ['export', ['Export CSV']],
    ['ＣＳＶ', ['Export CSV']],
    ['婴儿', []],
  ])('%s finds %j, the nearest first', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  it('nothing typed leaves everything in its order', () => {
    expect(find('  ')).toEqual(names);
  });

  it('finds other names after the name itself', () => {
    const records = [['活产婴儿数', '活产数'], ['活产数']];
    expect(search('活产数', records, keysOf)).toEqual([records[1], records[0]]);
  });
});
