import { describe, expect, it } from 'vitest';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import { copyToYear } from '#domain/design/next-year';
import type { Table } from '#domain/table/table';
import { countingIds, planFiles, planSample, sampleBytes } from '../sample-county';

describe('a file of a form with editions', () => {
  it('goes to the edition of its year; the older one, its template and its way of reading stay', async () => {
    const first = (await planSample('2025H1')).change;
    const before = applyToCatalog(emptyCatalog, first);
    const [table] = [...before.tables.values()] as [Table];
    const wanted = { year: 2026, rules: false, targets: false };
    const next = copyToYear(before, table, wanted, () => 'next');
    const both = applyToCatalog(before, next.change);

    const of = (period: string) =>
      planFiles([{ name: `mch-${period}.xlsx`, bytes: sampleBytes(period) }], both, prefixed());
    const newer = applyToCatalog(both, (await of('2026H1')).change);
    expect(newer.tables.size).toBe(2);
    expect(newer.tables.get(next.table.id)?.periods).toEqual(['2026H1']);
    expect(newer.tables.get(next.table.id)?.template).not.toBeNull();
    expect(newer.tables.get(table.id)).toEqual(both.tables.get(table.id));
    expect(newer.recipes.get(table.id)).toEqual(both.recipes.get(table.id));
    expect([...newer.recipes.keys()].sort()).toEqual([next.table.id, table.id].sort());

    const older = applyToCatalog(both, (await of('2025H2')).change);
    expect(older.tables.get(table.id)?.periods).toEqual(['2025H1', '2025H2']);
    expect(older.tables.get(next.table.id)?.periods).toEqual([]);
  });
});

/** Ids that those of the first file do not meet. */
function prefixed(): () => string {
  const next = countingIds();
  return () => `later-${next()}`;
}
