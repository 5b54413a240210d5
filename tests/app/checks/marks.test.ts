import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged } from '#app/checks/judged';
import { cellsOf, Marks } from '#app/checks/marks';
import type { Finding } from '#compute/checks/finding';
import { severities } from '#domain/rule/severity';
import type { CellMeaning } from '#domain/table/cell';

const seed = 20261128;
const indicators = ['births', 'hospital', 'visits', 'deaths'];
const units = ['a', 'b', 'c'];
const cells = units.flatMap((unit) =>
  indicators.map((indicator) => ({ indicator, unit, period: '2026H1' }) as unknown as CellMeaning),
);

/** What marks go by of a finding: where it is, which figures it is about, how grave it is, whether it was explained. */
const judged: fc.Arbitrary<Judged> = fc
  .record({
    unit: fc.constantFrom(...units),
    about: fc.array(fc.constantFrom(...indicators), { minLength: 1, maxLength: 10 }),
    severity: fc.constantFrom(...severities),
    standing: fc.constantFrom('open', 'explained'),
  })
  .map(({ unit, about, severity, standing }) => {
    const values = about.map((indicator) => ({ indicator }));
    const finding = { unit, period: '2026H1', severity, values } as unknown as Finding;
    return { finding, standing } as Judged;
  });

const shown = (marks: Marks) => cells.map((cell) => marks.at(cell));

describe('marks after an edit', () => {
  it(`are those of a table looked at for the first time, and only changed cells are painted, seed ${seed}`, () => {
    fc.assert(
      fc.property(
        fc.array(judged, { maxLength: 25 }),
        fc.array(fc.infiniteStream(fc.boolean()), { minLength: 1, maxLength: 6 }),
        (all, rounds) => {
          const marks = new Marks();
          for (const there of rounds) {
            const now = all.filter(() => there.next().value);
            const before = shown(marks);
            const painted = new Set(marks.renew(now).map(({ indicator, unit }) => `${indicator} ${unit}`));
            const anew = new Marks();
            anew.renew(now);
            expect(shown(marks)).toEqual(shown(anew));
            cells.forEach(({ indicator, unit }, i) => {
              const [was, is] = [before[i]?.judged ?? [], shown(marks)[i]?.judged ?? []];
              const other = was.length !== is.length || was.some((one, k) => one !== is[k]);
              expect(painted.has(`${indicator} ${unit}`)).toBe(other);
            });
          }
        },
      ),
      { seed },
    );
  });

  it('stand on every figure of a finding, but on the first only where it is about a whole row', () => {
    const of = (count: number): Judged => {
      const values = Array.from({ length: count }, (_, i) => ({ indicator: `i${i}` }));
      const finding = { unit: 'a', period: '2026H1', severity: 'hint', values } as unknown as Finding;
      return { finding, standing: 'open' } as Judged;
    };
    for (const [count, marked] of [
      [8, 8],
      [9, 1],
    ] as const) {
      const one = of(count);
      const marks = new Marks();
      expect(marks.renew([one])).toHaveLength(marked);
      expect(cellsOf(one.finding).filter((cell) => marks.at(cell))).toHaveLength(marked);
    }
  });
});
