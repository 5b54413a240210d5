/**
 * One figure changed in the block of its indicator and period, of 300 and of 10,000 units. The peer is packing the whole
 * block anew; the floor is the copy the database makes of a block on its way in and out.
 */
import { BlockEdit } from '../../src/store/block-edit';
import { packFacts, unpackFacts } from '../../src/store/fact-block';
import type { Fact } from '../../src/domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '../../src/domain/id';
import type { PeriodCode } from '../../src/domain/period/period';

const place = { indicator: 'births' as IndicatorId, period: '2026M06' as PeriodCode };
const at = '2026-07-01T08:00:00.000Z';
const file = { kind: 'file', file: 'f1' as FileId, fileName: '月报.xlsx', sheet: '表1' } as const;
const runs = 61;

/** Milliseconds, the middle of many runs. */
function measured(run: (turn: number) => void): number {
  const times = Array.from({ length: runs }, (_, turn) => {
    const begun = performance.now();
    run(turn);
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[(runs - 1) / 2] as number;
}

export function run(): Promise<void> {
  for (const count of [300, 10_000]) {
    const facts = Array.from({ length: count }, (_, i): Fact => {
      const unit = `u${String(i).padStart(11, '0')}` as UnitId;
      return { ...place, unit, value: i, source: { ...file, cell: `C${i + 7}` }, at };
    });
    const block = packFacts(facts);
    const typed = (turn: number): Fact => {
      const fact = facts[(turn * 7919) % count] as Fact;
      return { ...fact, value: turn, source: { kind: 'typed' }, at: '2026-07-02T08:00:00.000Z' };
    };
    const anew = measured((turn) => {
      const book = new Map(unpackFacts(block).map((fact) => [fact.unit, fact]));
      book.set(typed(turn).unit, typed(turn));
      packFacts([...book.values()]);
    });
    const edited = measured((turn) => {
      const edit = new BlockEdit(block);
      edit.put(typed(turn));
      edit.build();
    });
    const copied = measured(() => structuredClone(block));
    console.log(
      `one figure of ${count}: ${edited.toFixed(2)} ms, ${(anew / edited).toFixed(0)} × as fast as packing anew (${anew.toFixed(2)} ms); one copy of the block ${copied.toFixed(2)} ms`,
    );
  }
  return Promise.resolve();
}
