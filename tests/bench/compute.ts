/** How computing grows: 1,000 computed indicators over 300 units and 12 periods, then each dimension doubled. No peer. */
import { Frame, type Group } from '../../src/compute/frame';
import type { IndicatorId } from '../../src/domain/id';
import type { Indicator } from '../../src/domain/indicator/indicator';

interface Size {
  readonly computed: number;
  readonly units: number;
  readonly periods: number;
}

function indicators(computed: number): Indicator[] {
  const made = (id: string, formula: string | null): Indicator => ({
    id: id as IndicatorId,
    name: id,
    aliases: [],
    kind: formula === null ? 'input' : 'computed',
    formula,
    factor: 1,
    decimals: 2,
    countingUnit: '',
    rollup: 'sum',
    periodLaw: 'flow',
    direction: 'none',
  });
  const inputs = Array.from({ length: computed / 5 }, (_, i) => made(`n${i}`, null));
  const rates = Array.from({ length: computed }, (_, i) =>
    made(`c${i}`, `ROUND([#n${i % inputs.length}]/[#n${(i * 7 + 1) % inputs.length}]*100,2)`),
  );
  return [...inputs, ...rates];
}

function measure({ computed, units, periods }: Size): { ms: number; edit: number; mb: number } {
  const all = indicators(computed);
  const rows = units + 1;
  const groups: Group[] = Array.from({ length: periods }, (_, p) => ({
    place: p * rows + units,
    members: Array.from({ length: units }, (__, u) => p * rows + u),
    across: 'units',
  }));
  globalThis.gc?.();
  const start = performance.now();
  const frame = new Frame({ indicators: all, places: rows * periods, groups });
  for (const [i, { id, kind }] of all.entries()) {
    if (kind === 'input') {
      frame.loadAll(
        id,
        Array.from({ length: rows * periods }, (_, place) => ((place * 31 + i * 17) % 997) + 1),
      );
    }
  }
  frame.computeAll();
  const ms = performance.now() - start;
  // Eight bytes a number and one a state; the rest is small.
  const mb = (all.length * rows * periods * 9) / 2 ** 20;
  const edits = 200;
  const editStart = performance.now();
  for (let i = 0; i < edits; i += 1) frame.write('n3' as IndicatorId, i % units, 500 + i);
  return { ms, edit: (performance.now() - editStart) / edits, mb };
}

export function run(): Promise<void> {
  const base: Size = { computed: 1000, units: 300, periods: 12 };
  measure(base);
  const cases: readonly (readonly [string, Size])[] = [
    ['base', base],
    ['2 × indicators', { ...base, computed: 2000 }],
    ['2 × units', { ...base, units: 600 }],
    ['2 × periods', { ...base, periods: 24 }],
  ];
  let first = 0;
  for (const [name, size] of cases) {
    const { ms, edit, mb } = measure(size);
    first ||= ms;
    const cells = size.computed * (size.units + 1) * size.periods;
    console.log(
      `${name.padEnd(16)} ${cells.toLocaleString('en')} computed cells: ${ms.toFixed(0)} ms (${(ms / first).toFixed(2)} ×), ` +
        `${mb.toFixed(0)} MB, one edit ${edit.toFixed(3)} ms`,
    );
  }
  return Promise.resolve();
}
