import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MethodName, Sharing } from '#app/goals/methods';
import { methodsFor, populationsOf } from '#app/goals/methods';
import { unitSets } from '#app/analysis/sets';
import { GoalModel } from '#app/goals/model';
import { shareSteps, sharesOf } from '#app/goals/share';
import { addsOverUnits, sheetOf, unitsTogether, type GoalSheet } from '#app/goals/sheet';
import { copySteps, goalWriting, paceSteps } from '#app/goals/write';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, type Step } from '#domain/change/change';
import type { IndicatorId, UnitId } from '#domain/id';
import { targetKey, type Condition, type Target } from '#domain/target/target';
import { indicator, unit } from '../domain/invent';

const names = ['county', 'a', 'b', 'c'];
const indicators = [
  indicator('births', '活产数'),
  indicator('deaths', '死亡数', { direction: 'lower' }),
  indicator('rate', '住院分娩率', { countingUnit: '%', kind: 'computed', formula: '1', decimals: 2 }),
];

function catalogWith(targets: readonly Target[]): Catalog {
  return applyToCatalog(emptyCatalog, {
    units: names.map((id, i) => ({ to: unit(id, id, id === 'county' ? null : 'county', i) })),
    indicators: indicators.map((to) => ({ to })),
    targets: targets.map((to) => ({ to })),
  });
}

function target(id: string, of: string, condition: Condition, more: Partial<Target> = {}): Target {
  const place = [id as IndicatorId, of as UnitId, more.year ?? 2026] as const;
  return {
    key: targetKey(...place),
    indicator: place[0],
    unit: place[1],
    year: place[2],
    ...condition,
    ...more,
  };
}

function sheetWith(targets: readonly Target[]): GoalSheet {
  const sheet = sheetOf(catalogWith(targets), 2026, undefined);
  if (!sheet) throw new Error('no county');
  return { ...sheet, indicators };
}

const atLeast = (value: number): Condition => ({ comparator: '≥', value });
const after = (sheet: GoalSheet, steps: readonly Step<Target>[]): GoalSheet => ({
  ...sheet,
  catalog: applyToCatalog(sheet.catalog, { targets: steps }),
});

function write(sheet: GoalSheet, row: string, column: string, text: string) {
  return goalWriting(new GoalModel(sheet, 't'), [{ place: { row, column }, text }]);
}

describe('the sheet of targets', () => {
  it('a number takes the comparator of its county, else the usual one of its indicator', () => {
    const sheet = sheetWith([target('births', 'county', { comparator: '≤', value: 9 })]);
    expect(write(sheet, 'births', 'a', '3').steps[0]?.to).toMatchObject({ comparator: '≤', value: 3 });
    expect(write(sheet, 'deaths', 'a', '3').steps[0]?.to).toMatchObject({ comparator: '≤', value: 3 });
    expect(write(sheet, 'rate', 'a', '99%').steps[0]?.to).toMatchObject({ comparator: '≥', value: 99 });
  });

  it('what is no target is left and told; a percentage of a count is none (law 7)', () => {
    const sheet = sheetWith([target('births', 'a', atLeast(5))]);
    for (const text of ['约5', '5%', '35-25']) {
      const { steps, unread } = write(sheet, 'births', 'a', text);
      expect([text, steps, unread.map((one) => one.text)]).toEqual([text, [], [text]]);
    }
    expect(write(sheet, 'births', 'goals:sum', '5')).toMatchObject({ steps: [], skipped: 1 });
    expect(write(sheet, 'births', 'a', '≥5').steps).toEqual([]);
    expect(write(sheet, 'births', 'a', ' ').steps).toEqual([{ from: target('births', 'a', atLeast(5)) }]);
  });

  it('a new target of a unit takes the pace of its county; a pace is set for both at once', () => {
    const county = target('births', 'county', atLeast(100), { pace: 'quarter' });
    const sheet = sheetWith([county, target('births', 'b', atLeast(4))]);
    expect(write(sheet, 'births', 'a', '3').steps[0]?.to?.pace).toBe('quarter');
    const paced = after(sheet, paceSteps(sheet, 'births' as IndicatorId, 'month'));
    expect([...paced.catalog.targets.values()].map(({ pace }) => pace)).toEqual(['month', undefined]);
  });

  it('units together say who has none, and what the county has more (law 2); rates are not added (law 1)', () => {
    const sheet = sheetWith([
      target('births', 'county', atLeast(100)),
      target('births', 'a', atLeast(40)),
      target('births', 'b', atLeast(30)),
      target('rate', 'a', atLeast(95)),
    ]);
    const [births, , rate] = indicators;
    expect(unitsTogether(sheet, births!)).toMatchObject({ sum: 70, difference: 30, lacking: [{ id: 'c' }] });
    expect(unitsTogether(sheet, rate!)).toBeUndefined();
    expect(addsOverUnits(rate!)).toBe(false);
    expect(methodsFor(rate!).map(({ name }) => name)).toEqual(['same']);
  });

  it('last year’s targets come where none stands yet', () => {
    const sheet = sheetWith([
      target('births', 'county', atLeast(90), { year: 2025, pace: 'quarter' }),
      target('births', 'a', atLeast(30), { year: 2025 }),
      target('births', 'a', atLeast(50)),
    ]);
    expect(copySteps(sheet)).toEqual([
      { to: target('births', 'county', atLeast(90), { year: 2026, pace: 'quarter' }) },
    ]);
  });
});

describe('分解', () => {
  const seed = 2026;
  const workspace = {} as Sharing['workspace'];

  it(`whatever the county’s target, its units come to exactly it, seed ${seed}`, async () => {
    const name: MethodName = 'equal';
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (value) => {
        const sheet = sheetWith([
          target('births', 'county', atLeast(value)),
          target('births', 'c', atLeast(7)),
        ]);
        const sharing: Sharing = { workspace, sheet, indicator: indicators[0]! };
        const shares = await sharesOf(sharing, name);
        const shared = after(sheet, shareSteps(sharing, shares ?? []));
        expect(unitsTogether(shared, indicators[0]!)).toEqual({ sum: value, lacking: [], difference: 0 });
      }),
      { seed, numRuns: 200 },
    );
  });

  it('by what units have: who has no figure gets no share, and the rest come to the whole (law 2)', async () => {
    const plain = sheetWith([target('births', 'county', atLeast(1000))]);
    const people: Record<string, number> = { a: 3121, b: 4522 };
    const units = plain.units.map((one) =>
      one.id in people
        ? { ...one, attributes: { 人口: people[one.id]!, 地形: '山区' }, groups: ['山区'] }
        : one,
    );
    const sheet = { ...plain, units };
    const [population] = populationsOf(sheet);
    expect(populationsOf(sheet).map(({ name }) => name)).toEqual(['人口']);
    const sharing: Sharing = { workspace, sheet, indicator: indicators[0]!, population: population! };
    const shares = await sharesOf(sharing, 'population');
    expect(shares?.map(({ unit: { id }, value }) => [id, value])).toEqual([
      ['a', 408],
      ['b', 592],
      ['c', undefined],
    ]);
    const sets = unitSets(units);
    expect(sets.map(({ id }) => id)).toEqual(['group:山区']);
    expect(units.map((one) => sets[0]?.has(one))).toEqual([true, true, false]);
  });

  it('of a band of a count both ends are shared out', async () => {
    const sheet = sheetWith([target('births', 'county', { comparator: 'between', value: 10, upper: 20 })]);
    const sharing: Sharing = { workspace, sheet, indicator: indicators[0]! };
    const steps = shareSteps(sharing, (await sharesOf(sharing, 'equal')) ?? []);
    expect(steps.map(({ to }) => [to?.value, to?.upper])).toEqual([
      [4, 7],
      [3, 7],
      [3, 6],
    ]);
  });

  it('a rate’s target goes to every unit as it is, a band with both ends', async () => {
    const band: Condition = { comparator: 'between', value: 25, upper: 35 };
    const sheet = sheetWith([target('rate', 'county', band)]);
    const sharing: Sharing = { workspace, sheet, indicator: indicators[2]! };
    const steps = shareSteps(sharing, (await sharesOf(sharing, 'same')) ?? []);
    expect(steps.map(({ to }) => to)).toEqual(['a', 'b', 'c'].map((of) => target('rate', of, band)));
  });
});
