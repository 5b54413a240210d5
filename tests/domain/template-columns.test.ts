import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogOf, emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { PeriodSlot } from '#domain/table/layout';
import { inColumns } from '#domain/template/columns';
import type { Binding, Meaning, Template } from '#domain/template/template';

const seed = 20_261_129;

const fact = fc.record(
  {
    kind: fc.constant('fact' as const),
    indicator: fc.constantFrom('births', 'visits').map((id) => id as IndicatorId),
    unit: fc.constantFrom('a', 'b', '__proto__').map((id) => id as UnitId),
    scale: fc.constantFrom(1, 0.0001, 10_000),
    slot: fc.constantFrom('M01', 'M02').map((slot) => slot as PeriodSlot),
    compare: fc.constantFrom('yearBefore' as const, 'toDate' as const),
    decimals: fc.constantFrom(2, 'all' as const),
    formula: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'indicator', 'unit', 'scale'] },
);
const slot = fc.record({
  kind: fc.constantFrom('period' as const, 'unit' as const, 'clerk' as const),
  before: fc.constant('填报单位：'),
  text: fc.constantFrom('青山镇', '2026年1月'),
  after: fc.constant(''),
});
const binding: fc.Arbitrary<Binding> = fc.record({
  sheet: fc.constantFrom('表一', '表二'),
  row: fc.integer({ min: 1, max: 1_048_576 }),
  column: fc.integer({ min: 1, max: 16_384 }),
  meaning: fc.oneof({ weight: 5, arbitrary: fact }, slot) as fc.Arbitrary<Meaning>,
});
const template: fc.Arbitrary<Template> = fc.array(binding, { maxLength: 60 }).map((bindings) => ({
  id: 't' as Template['id'],
  table: 'births' as TableId,
  file: 'f' as Template['file'],
  fileName: '报表.xlsx',
  period: '2026M01' as Template['period'],
  bindings,
  signs: { notCarriedOut: '—' },
}));

const asStored = (one: Template) => JSON.stringify(one, sorted);
/** Fields in one order, as what is stored does not depend on it. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

describe('a template as the catalogue keeps it', () => {
  it(`says what it said, in the same order, cloned and spread too, seed ${seed}`, () => {
    fc.assert(
      fc.property(template, (plain) => {
        const light = inColumns(plain);
        expect(light).toEqual(plain);
        expect(asStored(light)).toBe(asStored(plain));
        expect(structuredClone(light)).toEqual(plain);
        expect({ ...light, fileName: '月报.xlsx' }).toEqual({ ...plain, fileName: '月报.xlsx' });
        expect(inColumns({ ...light })).toEqual(plain);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is the same record when it is kept again', () => {
    const [plain] = fc.sample(template, { seed, numRuns: 1 }) as [Template];
    const light = inColumns(plain);
    expect(inColumns(light)).toBe(light);
  });

  it('stands in columns however it came into the catalogue', () => {
    const plain = fc.sample(template, { seed, numRuns: 9 }).find(({ bindings }) => bindings.length > 3);
    if (!plain) throw new Error('no template with bindings');
    const read = catalogOf((kind) => (kind === 'templates' ? [plain] : []));
    const taken = applyToCatalog(emptyCatalog, { templates: [{ to: plain }] });
    for (const { templates } of [read, taken]) {
      const kept = templates.get(plain.id);
      expect(kept).toEqual(plain);
      expect(Object.getOwnPropertyDescriptor(kept, 'bindings')?.get).toBeTypeOf('function');
      expect(kept?.bindings).not.toBe(kept?.bindings);
    }
  });
});
