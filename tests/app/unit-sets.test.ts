import { describe, expect, it } from 'vitest';
import { setsOf } from '#app/table/unit-sets';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { Unit } from '#domain/orgunit/unit';
import { form } from '../compute/county';
import { unit } from '../domain/invent';

const made = (id: string, more: Partial<Unit>): Unit => ({ ...unit(id, id, 'county'), ...more });

describe('what a form can be narrowed to', () => {
  it('are groups the bureau named and kinds, never one that is all units', () => {
    const catalog = applyToCatalog(emptyCatalog, {
      units: [
        { to: made('a', { kind: 'township', groups: ['山区'] }) },
        { to: made('b', { kind: 'hospital', groups: ['山区'] }) },
        { to: made('c', { kind: 'township', groups: [] }) },
      ],
    });
    expect(setsOf(catalog, form).map(({ key, units }) => [key, [...units]])).toEqual([
      ['group:山区', ['a', 'b']],
      ['kind:township', ['a', 'c']],
      ['kind:hospital', ['b']],
    ]);
  });

  it('are none where all units are alike', () => {
    const units = ['a', 'b', 'c'].map((id) => ({ to: made(id, { kind: 'township' }) }));
    expect(setsOf(applyToCatalog(emptyCatalog, { units }), form)).toEqual([]);
    expect(setsOf(emptyCatalog, form)).toEqual([]);
  });
});
