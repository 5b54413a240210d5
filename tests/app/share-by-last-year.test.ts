import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sharesOf } from '#app/goals/share';
import { sheetOf } from '#app/goals/sheet';
import { Workspace } from '#app/workspace.svelte';
import type { IndicatorId, TableId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { databaseNames } from '#store/database';
import { Ledger } from '#store/ledger';
import { catalog, form } from '../compute/county';
import { fact } from '../domain/invent';

const births = 'births' as IndicatorId;
const label = { code: 'edit', details: {} };
const halfYearly = {
  ...form,
  periodKind: 'half',
  periods: ['2025H1', '2025H2'] as PeriodCode[],
} as const;
const monthly = { ...form, periods: ['2025M11', '2025M12'] as PeriodCode[] };

let workspace: Workspace;
beforeEach(async () => {
  workspace = await Workspace.open('real');
});
afterEach(async () => {
  workspace.close();
  await new Ledger(databaseNames.real).delete();
});

/** What is stored is read by its id, which is chance. */
describe.each([
  ['first', 'half', 'z'],
  ['last', 'half', 'a'],
] as const)('where a monthly book has the indicator too, and the form lies %s', (_, halfId, monthId) => {
  it('a target is shared out by last year’s figures of the form whose targets are set', async () => {
    await workspace.commit(label, {
      units: [...catalog.units.values()].map((to) => ({ to })),
      indicators: [...catalog.indicators.values()].map((to) => ({ to })),
      tables: [
        { to: { ...halfYearly, id: halfId as TableId } },
        { to: { ...monthly, id: monthId as TableId } },
      ],
      targets: [...catalog.targets.values()].map((to) => ({ to })),
      facts: [
        fact('births', 'a', '2025H1', 30),
        fact('births', 'a', '2025H2', 50),
        fact('births', 'b', '2025H1', 10),
        fact('births', 'b', '2025H2', 10),
        fact('births', 'a', '2025M12', 1),
        fact('births', 'b', '2025M12', 9),
      ].map((to) => ({ to })),
    });
    const shared = async (table: string) => {
      const sheet = sheetOf(workspace.catalog, 2026, table as TableId);
      const indicator = workspace.catalog.indicators.get(births);
      if (!sheet || !indicator) throw new Error('no sheet');
      const shares = await sharesOf({ workspace, sheet, indicator }, 'lastYear');
      return shares?.map(({ unit, weight, value }) => [unit.id, weight, value]);
    };
    expect(await shared(halfId)).toEqual([
      ['a', 80, 160],
      ['b', 20, 40],
      ['c', undefined, undefined],
    ]);
    expect(await shared(monthId)).toEqual([
      ['a', 1, 20],
      ['b', 9, 180],
      ['c', undefined, undefined],
    ]);
  });
});
