import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfFact, type Fact, type Source } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { BlockEdit, findInBlock } from '#store/block-edit';
import { packFacts, unpackFacts } from '#store/fact-block';

const [period, indicator] = ['2026H1' as PeriodCode, 'births' as IndicatorId];
const cell = fc.record({
  kind: fc.constant('file' as const),
  file: fc.constantFrom('a', 'b') as fc.Arbitrary<FileId>,
  fileName: fc.constantFrom('甲.xlsx', '乙.xlsx'),
  sheet: fc.constantFrom('表1', '表2'),
  cell: fc.constantFrom('B7', 'C12', 'AA3'),
});
const source: fc.Arbitrary<Source> = fc.oneof(
  fc.constant({ kind: 'typed' as const }),
  cell.map((over) => ({ kind: 'typed' as const, over })),
  cell,
  fc.tuple(cell, fc.constantFrom('2026-01-01T00:00:00.000Z')).map(([one, saved]) => ({ ...one, saved })),
);
const fact = fc
  .record(
    {
      unit: fc.integer({ min: 0, max: 40 }).map((n) => `u${n}` as UnitId),
      value: fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
      source,
      at: fc.constantFrom('2026-07-01T08:00:00.000Z', '2026-07-02T08:00:00.000Z'),
      status: fc.constantFrom('notCarriedOut' as const, 'belowUnit' as const),
      text: fc.constantFrom('12人', '约10'),
      note: fc.string({ minLength: 1, maxLength: 5 }),
    },
    { requiredKeys: ['unit', 'value', 'source', 'at'] },
  )
  .map((one): Fact => ({ ...one, indicator, period }));

describe('facts in a block', () => {
  it('come out as they went in, in the order of their units (law 7)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fact, { selector: keyOfFact, minLength: 1 }), (facts) => {
        const sorted = [...facts].sort((a, b) => (keyOfFact(a) < keyOfFact(b) ? -1 : 1));
        expect(unpackFacts(structuredClone(packFacts(facts)))).toEqual(sorted);
      }),
      { seed: 20261128 },
    );
  });

  it('are changed one by one into the very block that packing all anew gives', () => {
    const facts = fc.uniqueArray(fact, { selector: keyOfFact, minLength: 1 });
    const edits = fc.array(fc.record({ fact, gone: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(facts, edits, (start, list) => {
        const block = packFacts(start);
        const untouched = structuredClone(block);
        const plain = new Map(start.map((one) => [one.unit, one]));
        for (const { unit } of list.map((one) => one.fact))
          expect(findInBlock(block, unit)).toEqual(plain.get(unit));
        const edit = new BlockEdit(block);
        for (const { fact: one, gone } of list) {
          if (gone) {
            plain.delete(one.unit);
            edit.remove(one.unit);
          } else {
            plain.set(one.unit, one);
            edit.put(one);
          }
        }
        expect(edit.build()).toEqual(plain.size > 0 ? packFacts([...plain.values()]) : undefined);
        expect(block).toEqual(untouched);
      }),
      { seed: 20261128 },
    );
  });

  it('say once what repeats', () => {
    const typed = Array.from({ length: 300 }, (_, i): Fact => {
      const unit = `unit-${String(i).padStart(7, '0')}` as UnitId;
      const place = { indicator, unit, period };
      return {
        ...place,
        value: i,
        source: { kind: 'typed' },
        at: 'now',
      };
    });
    const block = packFacts(typed);
    expect([block.sources.length, block.times.length]).toEqual([1, 1]);
    expect(JSON.stringify(block).length * 4).toBeLessThan(JSON.stringify(typed).length);
  });
});
