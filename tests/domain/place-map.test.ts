import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfFact } from '#domain/fact/fact';
import { PlaceMap, type FactPlace } from '#domain/fact/place-map';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';

const seed = 20_261_129;

const place: fc.Arbitrary<FactPlace> = fc.record({
  indicator: fc.constantFrom('a', 'b', 'a|b').map((id) => id as IndicatorId),
  unit: fc.constantFrom('u', 'v').map((id) => id as UnitId),
  period: fc.constantFrom('2026M01', '2026H1').map((code) => code as PeriodCode),
});
const act = fc.record({ place, value: fc.option(fc.nat(9), { nil: undefined }) });

describe('what stands at the places of facts', () => {
  it(`is one thing a place (law 8), as in a map by made keys, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const map = new PlaceMap<number>();
        const plain = new Map<string, number>();
        for (const { place: at, value } of acts) {
          const key = keyOfFact(at);
          if (value === undefined) expect(map.delete(at)).toBe(plain.delete(key));
          else {
            map.set(at, value);
            plain.set(key, value);
          }
          expect(map.get(at)).toBe(plain.get(key));
          expect(map.has(at)).toBe(plain.has(key));
          expect(map.size).toBe(plain.size);
        }
        expect([...map.values()].sort()).toEqual([...plain.values()].sort());
      }),
      { seed, numRuns: 300 },
    );
  });
});
