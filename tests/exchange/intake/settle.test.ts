import { describe, expect, it } from 'vitest';
import { withException, type Strategy } from '#exchange/intake/draft';
import { settled } from '#exchange/intake/settle';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { Desk } from './desk';

const early = '2026-07-01T08:00:00.000Z';
const late = '2026-07-05T08:00:00.000Z';

function fact(name: string, value: number | null, at: string, more: Partial<Fact> = {}): Fact {
  const place = {
    indicator: name as IndicatorId,
    unit: 'qingshan' as UnitId,
    period: '2026H1' as PeriodCode,
  };
  return { ...place, value, at, source: { kind: 'typed' }, ...more };
}
function fromFile(key: string, value: number, saved: string): Fact {
  const source = { kind: 'file', file: 'f', fileName: 'f', sheet: 's', cell: 'A1', saved } as Fact['source'];
  return fact(key, value, '2026-08-01T00:00:00.000Z', { source });
}
const choose = (strategy: Strategy, old: Fact, incoming: Fact, exceptions: readonly Fact[] = []) =>
  settled([incoming], { strategy, exceptions: new Set(exceptions.map(keyOfFact)) }, () => old);

describe('where the ledger holds another figure', () => {
  it.each([
    ['overwrite', fact('a', 7, late), fromFile('a', 8, early), true],
    ['blanks', fact('a', 7, early), fromFile('a', 8, late), false],
    ['blanks', fact('a', null, early), fromFile('a', 8, late), true],
    ['blanks', fact('a', 0, early), fromFile('a', 8, late), false],
    ['blanks', fact('a', null, early, { text: '约12' }), fromFile('a', 8, late), false],
    ['newest', fact('a', 7, early), fromFile('a', 8, late), true],
    ['newest', fact('a', 7, late), fromFile('a', 8, early), false],
    ['newest', fromFile('a', 7, late), fromFile('a', 8, early), false],
  ] as const)('%s: %o gives way to %o: %s', (strategy, old, incoming, taken) => {
    expect(choose(strategy, old, incoming).changes.map((change) => change.taken)).toEqual([taken]);
    expect(choose(strategy, old, incoming).written).toHaveLength(taken ? 1 : 0);
    expect(choose(strategy, old, incoming, [incoming]).written).toHaveLength(taken ? 0 : 1);
  });

  it('writes nothing where it is the same, and keeps the note of the place where it is another', () => {
    const old = fact('a', 7, early, { note: '补报' });
    expect(choose('overwrite', old, fromFile('a', 7, late))).toMatchObject({ written: [], same: 1 });
    expect(choose('overwrite', old, fromFile('a', 8, late)).written[0]?.to?.note).toBe('补报');
  });

  it('compares the second file of one unit with the first, and each figure can be chosen', () => {
    const sheet = (births: number) => `
| 2026年上半年分娩情况 | < |
| 填报单位：海棠县卫健局 |  |
| 机构 | 活产数 |
| 青山镇卫生院 | ${births} |
| 白石镇卫生院 | 20 |
`;
    const desk = new Desk();
    const papers = [desk.read(sheet(10), '一.xlsx'), desk.read(sheet(11), '二.xlsx')] as const;
    const [, second] = desk.plan(...papers).plans;
    expect(second?.changes.map((one) => [one.old.value, one.new.value])).toEqual([[10, 11]]);
    desk.import(papers[0]);
    const again = desk.read(sheet(11), '二.xlsx');
    const [change] = desk.plan(again).plans[0]?.changes ?? [];
    if (!change) throw new Error('no change');
    desk.import({ ...again, draft: withException(again.draft, keyOfFact(change.new)) });
    expect(desk.figure('活产数', '青山镇卫生院', '2026H1')).toBe(10);
  });
});
