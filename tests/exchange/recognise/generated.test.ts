import { describe, expect, it } from 'vitest';
import { compareSeed } from './generate/compare';

const from = 1;
const count = 300;
/** Shares of made-up sheets whose tables are exactly right; a change that lowers one has to say why. */
const least = { all: 0.99, stacked: 0.97, beside: 0.97 };

describe(`made-up sheets of many features (seeds ${from} to ${from + count - 1})`, () => {
  const compared = Array.from({ length: count }, (_, i) => compareSeed(from + i));

  it.each(Object.entries(least))('of kind %s are exactly right in a share of %d', (kind, share) => {
    const some = compared.filter(({ sheet }) => kind === 'all' || sheet.features.has(kind));
    const wrong = some.filter(({ exact }) => !exact).map(({ sheet }) => sheet.seed);
    expect(some.length).toBeGreaterThan(10);
    expect(1 - wrong.length / some.length, `wrong: seeds ${wrong.join(', ')}`).toBeGreaterThanOrEqual(share);
  });

  it('show no table where none was made', () => {
    const bare = compared.filter(({ sheet }) => sheet.tables.length === 0);
    expect(bare.length).toBeGreaterThan(5);
    expect(bare.flatMap(({ found }) => found)).toEqual([]);
  });
});
