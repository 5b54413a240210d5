/**
 * Checking a county: 300 units × 100 indicators × 330 rules anew (about 100,000 evaluations), then after one edit and after
 * a paste of 10,000 cells. The peer is the plain way, each rule evaluated by itself where it stands
 * (`Figures.evaluateAt`), in the same run.
 */
import { Checks } from '../../src/compute/checks/checks';
import { Nose } from '../../src/compute/checks/nose';
import { Figures } from '../../src/compute/table/figures';
import type { IndicatorId, UnitId } from '../../src/domain/id';
import { periodCode } from '../../src/domain/period/period';
import { parseFormula } from '../../src/formula/parser';
import { indicator } from '../domain/invent';
import { catalogOf, factOf, march, rule, tableOf } from '../compute/checks/town';

const units = Array.from({ length: 300 }, (_, i) => `u${i}`);
const inputs = Array.from({ length: 70 }, (_, i) => indicator(`i${i}`, `i${i}`));
const rates = Array.from({ length: 30 }, (_, i) =>
  indicator(`r${i}`, `r${i}`, {
    kind: 'computed',
    formula: `[#i${i}]/[#i${i + 30}]*100`,
    countingUnit: '%',
    decimals: 2,
  }),
);
const indicators = [...inputs, ...rates];
const rules = Array.from({ length: 330 }, (_, i) => {
  const [a, b, c] = [i % 60, (i % 60) + 1 + (i % 9), (i % 60) + 2] as const;
  return rule(
    `rule${i}`,
    [`[#i${a}]<=[#i${b}]`, `[#i${a}]=[#i${b}]+[#i${c}]`, `[#r${i % 30}]<=100`][i % 3] as string,
  );
});
const held = (unit: number, i: number): number => ((unit * 31 + i * 17) % 89) + i * 5;
const facts = units.flatMap((unit, u) =>
  inputs.flatMap(({ id }, i) => [factOf(id, unit, held(u, i)), factOf(id, unit, held(u, i) - 3, '2026M02')]),
);
const table = tableOf(indicators, units);

/** Milliseconds, the middle of several runs after a warm-up. */
function measured(run: () => void, times = 9): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[times >> 1] as number;
}

export function run(): Promise<void> {
  const figures = new Figures(catalogOf(indicators, units), table, march, facts);
  const anew = measured(() => new Checks(figures, table, march, rules).findings());
  const plain = measured(() => {
    for (const { formula } of rules) {
      const parsed = parseFormula(formula);
      if (!parsed.ok) throw new Error(formula);
      for (const unit of [...units, 'county']) {
        const at = { indicator: 'i0' as IndicatorId, unit: unit as UnitId, period: periodCode(march) };
        figures.evaluateAt(at, parsed.value);
      }
    }
  }, 3);
  const checks = new Checks(figures, table, march, rules);
  const nose = new Nose(figures, table, march);
  let next = 0;
  const edit = () => {
    next += 1;
    return figures.apply([{ to: factOf('i5', 'u7', next) }]);
  };
  const after = measured(() => checks.findingsAfter(edit()), 99);
  const sniffed = measured(() => nose.findingsAfter(edit()), 99);
  const smelling = measured(() => new Nose(figures, table, march).findings());

  // Rules that hold: what a county looks like once it was checked.
  const seldom = rules.map((one) => ({ ...one, tolerance: 1e9 }));
  const holding = measured(() => new Checks(figures, table, march, seldom).findings());
  let turn = 0;
  const paste = () => {
    turn += 1;
    const steps = units
      .slice(0, 150)
      .flatMap((unit, u) =>
        inputs.slice(0, 67).map(({ id }, i) => ({ to: factOf(id, unit, held(u, i) + (turn % 7)) })),
      );
    return figures.apply(steps);
  };
  const bare = measured(paste, 5);
  const pasted = measured(() => checks.findingsAfter(paste()), 5) - bare;
  const found = checks.findings().length;
  const evaluations = rules.length * (units.length + 1);
  console.log(
    `${evaluations} evaluations anew, ${found} findings: ${anew.toFixed(1)} ms, ${(plain / anew).toFixed(1)} × as fast as evaluateAt (${plain.toFixed(0)} ms)`,
  );
  console.log(
    `after one edit, with the figures: ${after.toFixed(2)} ms, ${(anew / after).toFixed(0)} × as fast as anew`,
  );
  console.log(
    `where all rules hold: ${holding.toFixed(1)} ms, ${(plain / holding).toFixed(1)} × as fast as evaluateAt`,
  );
  console.log(`sniffing anew: ${smelling.toFixed(1)} ms; after one edit: ${sniffed.toFixed(2)} ms`);
  console.log(
    `after a paste of 10,050 cells: ${pasted.toFixed(0)} ms beside ${bare.toFixed(0)} ms for the figures`,
  );
  return Promise.resolve();
}
