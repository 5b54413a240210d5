import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '#exchange/recipe/align';

const list = (text: string) => text.split(' ').filter((word) => word !== '');

describe('captions of this year beside those of last year', () => {
  it.each([
    ['甲 乙 丙', '甲 乙 丙', '', '', ''],
    ['甲 新 乙 丙', '甲 乙 丙', '新', '', ''],
    ['甲 丙', '甲 乙 丙', '', '乙', ''],
    ['乙 丙 甲', '甲 乙 丙', '', '', '甲'],
    ['甲 新 丙', '甲 乙 丙', '新', '乙', ''],
  ])('%s, once %s: added «%s», missing «%s», moved «%s»', (now, before, added, missing, moved) => {
    const [a, b] = [list(now), list(before)];
    const found = align(a, b);
    expect(found.added.map((i) => a[i])).toEqual(list(added));
    expect(found.missing.map((j) => b[j])).toEqual(list(missing));
    expect(found.moved.map((i) => a[i])).toEqual(list(moved));
  });

  const seed = 77;
  it(`pairs only what is called alike, each line once, and finds all of it however shuffled, seed ${seed}`, () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });
    fc.assert(
      fc.property(lists, lists, (now, before) => {
        const { pairs, added, missing } = align(now, before);
        const common = now.filter((key) => before.includes(key));
        expect(pairs.size).toBe(common.length);
        for (const [i, j] of pairs) expect(now[i]).toBe(before[j]);
        expect(new Set(pairs.values()).size).toBe(pairs.size);
        expect(added.length + pairs.size).toBe(now.length);
        expect(missing.length + pairs.size).toBe(before.length);
      }),
      { seed },
    );
  });
});
