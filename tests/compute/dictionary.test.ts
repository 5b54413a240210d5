import { expect, it } from 'vitest';
import { Frame } from '#compute/frame';
import { loadDictionary } from '#domain/dictionary/dictionary';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { foldName } from '#domain/name';
import type { Elsewhere } from '#formula/elsewhere';
import { storeFormula } from '#formula/names';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';

/** Two units that are each other's neighbours; no other period is known. */
const elsewhere: Elsewhere = {
  prior: () => -1,
  priorYear: () => -1,
  toDate: () => -1,
  superior: () => -1,
  siblings: () => [0, 1],
  isRate: () => false,
  target: () => undefined,
  elapsed: () => 0.5,
  due: () => 0.5,
  parameter: () => undefined,
};

it('parses, orders and evaluates every computed indicator of the dictionary', async () => {
  const { entries, named } = await loadDictionary();
  const computed = [...entries.values()].filter(({ formula }) => formula !== null);
  expect(computed).toHaveLength(195);
  const codeOf = (name: string) => named.get(foldName(name))?.code ?? `placeholder:${name}`;
  const names = new Map([...entries.values()].map((entry) => [entry.code, entry.name]));
  for (const { formula } of computed) {
    const parsed = parseFormula(formula ?? '');
    // 本期值 and the like stand for whatever an operator is used on.
    if (parsed.ok) for (const name of operandsOf(parsed.value)) names.set(codeOf(name), name);
  }
  const formulas = new Map(
    computed.map(({ code, formula }) => {
      const stored = storeFormula(formula ?? '', codeOf);
      return [code, stored.ok ? stored.value : ''] as const;
    }),
  );
  const indicators = [...names].map(([code, name]): Indicator => ({
    id: code as IndicatorId,
    name,
    aliases: [],
    countingUnit: '',
    factor: 1,
    decimals: 2,
    kind: formulas.has(code) ? 'computed' : 'input',
    formula: formulas.get(code) ?? null,
    rollup: 'sum',
    periodLaw: 'flow',
    direction: 'none',
  }));
  const frame = new Frame({ indicators, places: 2, groups: [], elsewhere });
  for (const [i, { id, kind }] of indicators.entries())
    if (kind === 'input') for (const place of [0, 1]) frame.load(id, place, 20 + ((i * 7) % 60) + place);
  frame.computeAll();
  const without = indicators
    .filter(({ id, kind }) => kind === 'computed' && typeof frame.read(id, 0) !== 'number')
    .map(({ name, formula, id }) => ({ name, formula, value: frame.read(id, 0) }));
  expect(without).toEqual([]);
  // 位次 is a place among the units beside: of two, the one with the higher score is first.
  expect([frame.read('op.rank' as IndicatorId, 0), frame.read('op.rank' as IndicatorId, 1)]).toEqual([2, 1]);
});
