import { describe, expect, it } from 'vitest';
import { showComparison } from '#app/table/show-comparison';
import { indicator } from '../domain/invent';

const births = indicator('births', '活产数');
const rate = indicator('rate', '住院分娩率', { countingUnit: '%', kind: 'computed', decimals: 2 });
const infant = indicator('infant', '婴儿死亡率', { countingUnit: '‰', kind: 'computed', decimals: 2 });
const maternal = indicator('maternal', '孕产妇死亡率', {
  countingUnit: '1/10万',
  kind: 'computed',
  decimals: 2,
});

describe('what a figure is compared with says what it is counted in (law 6)', () => {
  it.each([
    ['a count grows in percent', showComparison(4.666, 'growth', births, undefined), '4.67%'],
    ['a count changes by a number', showComparison(-12345, 'change', births, undefined), '-12,345'],
    ['a rate in percent grows in points', showComparison(-0.305, 'growth', rate, undefined), '-0.31 百分点'],
    ['its change is the same points', showComparison(-0.305, 'change', rate, undefined), '-0.31 百分点'],
    ['a rate in permille', showComparison(0.5, 'growth', infant, undefined), '0.50 千分点'],
    ['a rate in 1/10万', showComparison(36.28, 'change', maternal, undefined), '36.28/10万'],
    [
      'a target with its comparator',
      showComparison(95, 'target', rate, { comparator: '≥', value: 95 }),
      '≥ 95.00',
    ],
    [
      'a band with both ends',
      showComparison(25, 'target', rate, { comparator: 'between', value: 25, upper: 35 }),
      '25.00–35.00',
    ],
    ['how far it is ahead of its pace', showComparison(-4.5, 'ahead', births, undefined), '-4.50 百分点'],
    ['a standing in words', showComparison('behind', 'standing', births, undefined), '滞后'],
    ['how much of it is reached', showComparison(102.5, 'progress', rate, undefined), '102.50%'],
    ['nothing', showComparison({ why: 'blank' }, 'growth', births, undefined), ''],
    ['no figure a year before', showComparison({ why: 'missing' }, 'growth', births, undefined), '—'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});
