import { describe, expect, it } from 'vitest';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog, invert, isEmpty, type Change } from '#domain/change/change';
import { Stacks, type EntryHead } from '#domain/change/entry';
import { childrenOf, findUnit } from '#domain/orgunit/tree';
import { fact, indicator, unit } from './invent';

const change: Change = {
  units: [
    { to: unit('county', '海棠县') },
    { to: unit('qs', '青山镇', 'county', 1) },
    { to: unit('cg', '城关镇', 'county') },
  ],
  indicators: [{ to: indicator('births', '活产数') }],
  facts: [{ from: fact('births', 'qs', '2026H1', 7), to: fact('births', 'qs', '2026H1', 8) }],
};

describe('a change', () => {
  it('followed by its inverse leaves the catalogue as it was (law 10)', () => {
    const after = applyToCatalog(emptyCatalog, change);
    expect(after.units.size).toBe(3);
    expect(applyToCatalog(after, invert(change))).toEqual(emptyCatalog);
    expect(invert(invert(change))).toEqual(change);
  });

  it('without steps is empty', () => {
    expect(isEmpty({ facts: [] })).toBe(true);
    expect(isEmpty(change)).toBe(false);
  });
});

describe('the tree of units', () => {
  const { units } = applyToCatalog(emptyCatalog, change);

  it('keeps the order of the form', () => {
    expect(childrenOf(units, 'county' as never).map((u) => u.name)).toEqual(['城关镇', '青山镇']);
  });

  it('knows a name whatever its spacing', () => {
    expect(findUnit(units, ' 青 山\u3000镇')?.id).toBe('qs');
    expect(findUnit(units, '青山')).toBeUndefined();
  });
});

describe('undo and redo', () => {
  const head = (id: number, kind: EntryHead['kind'], of?: number): EntryHead => ({
    id,
    kind,
    at: '',
    label: { code: 'edit', details: {} },
    ...(of === undefined ? {} : { of }),
  });

  it('take back the newest thing that still stands', () => {
    const { undo, redo } = Stacks.of([head(1, 'do'), head(2, 'do'), head(3, 'undo', 2)]);
    expect([undo, redo]).toEqual([[1], [2]]);
  });

  it('can go back and forth', () => {
    const { undo, redo } = Stacks.of([head(1, 'do'), head(2, 'undo', 1), head(3, 'redo', 1)]);
    expect([undo, redo]).toEqual([[1], []]);
  });

  it('lose what was undone when something else is done', () => {
    const stacks = Stacks.of([head(1, 'do'), head(2, 'do'), head(3, 'undo', 2), head(4, 'do')]);
    expect([stacks.undo, stacks.redo, stacks.last]).toEqual([[1, 4], [], 4]);
    expect([...stacks.standing()]).toEqual([1, 4]);
  });

  it('can be looked at as they will be, without being changed', () => {
    const stacks = Stacks.of([head(1, 'do'), head(2, 'do'), head(3, 'undo', 2)]);
    const later = stacks.with([head(4, 'redo', 2), head(5, 'undo', 2), head(6, 'undo', 1)]);
    expect([later.undo, later.redo]).toEqual([[], [2, 1]]);
    expect([stacks.undo, stacks.redo]).toEqual([[1], [2]]);
  });
});
