import { describe, expect, it } from 'vitest';
import type { Doing } from './clerk';
import { judge } from './judge';
import type { Truth } from './truth';

const truth = (
  figures: Record<string, number | null>,
  ...sets: readonly Record<string, number | null>[]
): Truth => ({
  faults: [],
  entries: 1,
  facts: 1,
  news: sets.map((set) => ({ code: 'edit', set })),
  figures,
});
const doing = (
  acknowledged: Record<string, string>,
  ...attempts: readonly Record<string, number>[]
): Doing => ({
  acknowledged,
  attempts: attempts.map((one) => new Map(Object.entries(one))),
  imports: 0,
});

describe('After a kill', () => {
  it('a figure that was acknowledged is there, or one written later', () => {
    const done = doing({ a: '10001' }, { a: 10_001 }, { a: 10_002 });
    expect(judge(done, truth({ a: 10_001 }, { a: 10_001 }))).toEqual([]);
    expect(judge(done, truth({ a: 10_002 }, { a: 10_001 }, { a: 10_002 }))).toEqual([]);
    expect(judge(done, truth({ a: 221 }))).toHaveLength(1);
    expect(judge(done, truth({}))).toHaveLength(1);
    expect(judge(doing({ a: '10002' }, { a: 10_001 }, { a: 10_002 }), truth({ a: 10_001 }))).toHaveLength(1);
  });

  it('a figure nobody wrote again is as it was seen, a blank one blank', () => {
    expect(judge(doing({ a: '221', b: '—' }), truth({ a: 221, b: null }))).toEqual([]);
    expect(judge(doing({ a: '221' }), truth({ a: 222 }))).toHaveLength(1);
    expect(judge(doing({ b: '—' }), truth({ b: 5 }))).toHaveLength(1);
  });

  it('a block is there whole or not at all', () => {
    const done = doing({}, { a: 10_001, b: 10_002 });
    expect(judge(done, truth({}))).toEqual([]);
    expect(judge(done, truth({}, { a: 10_001, b: 10_002 }))).toEqual([]);
    expect(judge(done, truth({}, { a: 10_001 }))).toHaveLength(1);
    expect(judge(done, truth({}, { a: 10_001 }, { b: 10_002 }))).toHaveLength(1);
  });

  it('an import that was acknowledged is in the history', () => {
    expect(judge({ ...doing({}), imports: 1 }, truth({}))).toHaveLength(1);
  });
});
