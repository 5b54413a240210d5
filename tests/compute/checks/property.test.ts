import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checks } from '#compute/checks/checks';
import { Nose } from '#compute/checks/nose';
import { Figures } from '#compute/table/figures';
import type { Step } from '#domain/change/change';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { Rule } from '#domain/rule/rule';
import { indicator } from '../../domain/invent';
import { catalogOf, factOf, march, rule, tableOf } from './town';

const seed = Number(process.env['SEED'] ?? 20261125);

const inputs = ['a', 'b', 'c', 'd', 'e'];
const indicators = [
  ...inputs.map((id, i) =>
    indicator(id, id, { decimals: i < 3 ? 0 : 2, ...(i === 4 ? { periodLaw: 'stock' as const } : {}) }),
  ),
  indicator('rate', 'rate', {
    kind: 'computed',
    formula: '[#a]/[#b]*100',
    countingUnit: '%',
    decimals: 2,
    factor: 100,
  }),
  indicator('change', 'change', { kind: 'computed', formula: '[#a]-PRIOR([#a])' }),
];
const units = ['u', 'v', 'w', 'x'];
const formulas = [
  '[#{p}]<=[#{q}]',
  '[#{p}]=[#{q}]+[#{r}]',
  '[#{p}]<[#{q}]',
  'AND([#{p}]>0,[#{q}]<>[#{r}])',
  'OR([#{p}]>[#{q}],[#rate]<=100)',
  '[#{p}]>=PRIOR([#{q}])',
  '[#{p}]<=TOTAL([#{q}])/2',
  'NOT([#change]>[#{p}])',
];
const operand = fc.constantFrom(...inputs);
const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      shape: fc.constantFrom(...formulas),
      p: operand,
      q: operand,
      r: operand,
      condition: fc.option(fc.constantFrom('[#b]>1', '[#rate]<100', '[#c]>PRIOR([#c])'), { nil: null }),
      level: fc.constantFrom('leaves' as const, 'totals' as const, 'all' as const),
      missing: fc.constantFrom('skip' as const, 'violated' as const),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ shape, p, q, r, ...more }, i) =>
      rule(`r${i}`, shape.replace('{p}', p).replace('{q}', q).replace('{r}', r), more),
    ),
  );
const fact: fc.Arbitrary<Fact> = fc
  .tuple(
    operand,
    fc.constantFrom(...units),
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }).map((n) => n * 10) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }) },
      { weight: 2, arbitrary: fc.constantFrom('blank' as const, 'notCarriedOut' as const, null) },
    ),
    fc.constantFrom('2026M03', '2026M03', '2026M03', '2026M02', '2025M03'),
  )
  .map((parts) => factOf(...parts));

describe(`findings after edits are those of computing anew (seed ${seed})`, () => {
  const catalog = catalogOf(indicators, units);
  const table = tableOf(indicators, units);

  it('rules and sniffers, whatever is edited, in any order, also taken back', () => {
    let found = 0;
    fc.assert(
      fc.property(
        rules,
        fc.array(fact, { maxLength: 40 }),
        fc.array(fc.array(fact, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        (list, start, edits) => {
          const held = new Map(start.map((one) => [keyOfFact(one), one]));
          const figures = new Figures(catalog, table, march, [...held.values()]);
          const checks = new Checks(figures, table, march, list);
          const nose = new Nose(figures, table, march);
          for (const edit of edits) {
            const steps: Step<Fact>[] = [...new Map(edit.map((one) => [keyOfFact(one), one])).values()].map(
              (to) => {
                const from = held.get(keyOfFact(to));
                // Every third fact that was there is taken away.
                const gone = from !== undefined && (to.value ?? 0) % 3 === 0;
                if (gone) held.delete(keyOfFact(to));
                else held.set(keyOfFact(to), to);
                return { ...(from ? { from } : {}), ...(gone ? {} : { to }) };
              },
            );
            const touched = figures.apply(steps);
            const fresh = new Figures(catalog, table, march, [...held.values()]);
            const expected = new Checks(fresh, table, march, list).findings();
            found += expected.length;
            expect(checks.findingsAfter(touched)).toEqual(expected);
            expect(nose.findingsAfter(touched)).toEqual(new Nose(fresh, table, march).findings());
          }
        },
      ),
      { seed, numRuns: 150 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
