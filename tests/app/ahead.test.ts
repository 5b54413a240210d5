import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Ahead } from '#app/table/ahead';
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { FactPlace } from '#domain/fact/place-map';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';

const fact = (name: string, value: number, at: string): Fact => ({
  indicator: name as IndicatorId,
  unit: 'qingshan' as UnitId,
  period: '2026M03' as PeriodCode,
  value,
  at,
  source: { kind: 'typed' },
});

const step = (key: string, value: number, at: string): Step<Fact> => ({ to: fact(key, value, at) });

/** What a table shows, fed only by the steps it is given. */
class Shown {
  readonly #facts = new Map<string, Fact | undefined>();
  apply(steps: readonly Step<Fact>[]): void {
    for (const { from, to } of steps) this.#facts.set((to ?? (from as Fact)).indicator, to);
  }
  value(key: string): number | null | undefined {
    return this.#facts.get(key)?.value;
  }
  readonly at = ({ indicator }: FactPlace): Fact | undefined => this.#facts.get(indicator);
}

describe('figures shown before they are stored', () => {
  it('do not fall back to an older figure while a newer one of the same cell is under way', () => {
    const ahead = new Ahead();
    const shown = new Shown();
    const [first, second] = [step('a', 1, 't1'), step('a', 2, 't2')];
    shown.apply(ahead.begin([first]));
    shown.apply(ahead.begin([second]));
    shown.apply(ahead.told([first]));
    expect(shown.value('a')).toBe(2);
    shown.apply(ahead.end([first], shown.at));
    shown.apply(ahead.told([second]));
    shown.apply(ahead.end([second], shown.at));
    expect(shown.value('a')).toBe(2);
  });

  it('give way to what another window stored last', () => {
    const ahead = new Ahead();
    const shown = new Shown();
    const own = step('a', 1, 't1');
    shown.apply(ahead.begin([own]));
    shown.apply(ahead.told([own]));
    shown.apply(ahead.told([step('a', 9, 't2')]));
    shown.apply(ahead.end([own], shown.at));
    expect(shown.value('a')).toBe(9);
  });

  it('stay when storing failed: what was typed is never lost from the screen', () => {
    const ahead = new Ahead();
    const shown = new Shown();
    const own = step('a', 1, 't1');
    shown.apply(ahead.begin([own]));
    shown.apply(ahead.end([own], shown.at));
    expect(shown.value('a')).toBe(1);
  });

  it('end with the order of the ledger, however writes and entries interleave', () => {
    const cells = fc.constantFrom('a', 'b');
    const writes = fc.array(fc.record({ key: cells, foreign: fc.boolean() }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(writes, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), (list, chances) => {
        const ahead = new Ahead();
        const shown = new Shown();
        const begun: { step: Step<Fact>; foreign: boolean }[] = [];
        const stored = new Map<string, number>();
        let told = 0;
        const tell = () => {
          const next = begun[told];
          if (!next) return;
          told += 1;
          shown.apply(ahead.told([next.step]));
          const { indicator, value } = next.step.to as Fact;
          stored.set(indicator, value as number);
          // A write ends once its own entry was told.
          if (!next.foreign) shown.apply(ahead.end([next.step], shown.at));
        };
        for (const [i, { key, foreign }] of list.entries()) {
          const made = step(key, i, `t${i}`);
          if (!foreign) shown.apply(ahead.begin([made]));
          begun.push({ step: made, foreign });
          for (let n = chances[i] ?? 0; n > 0; n -= 1) tell();
        }
        while (told < begun.length) tell();
        for (const [key, value] of stored) expect(shown.value(key)).toBe(value);
      }),
      { seed: 20261125 },
    );
  });
});
