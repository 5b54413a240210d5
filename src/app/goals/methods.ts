/** 分解: by what a county's target is shared out. One more: a line here and its words. */
import { nodeOf } from '#analysis/progress';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { comparePeriods } from '#domain/period/shift';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { membersOf } from '#domain/table/cell';
import { inOrder } from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { newestFigures } from '../analysis/figures';
import type { Workspace } from '../workspace.svelte';
import { addsOverUnits, type GoalSheet } from './sheet';

export interface Sharing {
  readonly workspace: Workspace;
  readonly sheet: GoalSheet;
  readonly indicator: Indicator;
  /** What stands for the people, where they are asked for. */
  readonly population?: Population;
}

export type Weights = ReadonlyMap<UnitId, number>;

interface Method {
  readonly name: 'same' | 'equal' | 'population' | 'lastYear';
  /** Units that are not in it have no weight. Undefined: every unit gets the whole target. */
  weights?(sharing: Sharing): Promise<Weights>;
}

export const methods: readonly Method[] = [
  { name: 'same' },
  {
    name: 'equal',
    weights: ({ sheet }) => Promise.resolve(new Map(sheet.units.map(({ id }) => [id, 1]))),
  },
  {
    name: 'population',
    weights: async (sharing) => sharing.population?.weights(sharing) ?? new Map(),
  },
  {
    name: 'lastYear',
    weights: ({ workspace, sheet, indicator }) => lastYear(workspace, sheet, indicator.id),
  },
];
export type MethodName = Method['name'];

/** A rate, and what does not add up over units, is the same for every unit (law 1). */
export function methodsFor(indicator: Indicator): readonly Method[] {
  return addsOverUnits(indicator) ? methods.filter(({ name }) => name !== 'same') : methods.slice(0, 1);
}

/** What stands for the people: an attribute units have, or an indicator of what is on hand. */
export interface Population {
  readonly id: string;
  readonly name: string;
  weights(sharing: Sharing): Promise<Weights>;
}

/** The likeliest first; attributes before indicators of the same name. */
export function populationsOf({ catalog, units }: GoalSheet): Population[] {
  const numeric = new Map<string, Map<UnitId, number>>();
  for (const { id, attributes = {} } of units) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value !== 'number') continue;
      numeric.set(name, (numeric.get(name) ?? new Map<UnitId, number>()).set(id, value));
    }
  }
  const attributes = [...numeric].map(([name, weights]) => ({
    id: `attribute:${name}`,
    name,
    weights: () => Promise.resolve(weights),
  }));
  const stocks = [...catalog.indicators.values()].filter(
    ({ periodLaw, name, rollup }) => rollup === 'sum' && (periodLaw === 'stock' || /人口|人数/.test(name)),
  );
  const indicators = stocks.map(({ id, name }) => ({
    id,
    name,
    weights: ({ workspace, sheet }: Sharing) => standing(workspace, id, sheet.year),
  }));
  const rank = (name: string) =>
    (['常住人口', '户籍人口', '人口'].findIndex((word) => name.includes(word)) + 4) % 4;
  return [...attributes, ...indicators].sort((a, b) => rank(a.name) - rank(b.name));
}

/** The newest figure of each unit, not later than the year. */
async function standing(workspace: Workspace, indicator: IndicatorId, year: number): Promise<Weights> {
  const periods = periodsWith(workspace, indicator).filter((code) => getPeriod(code).year <= year);
  const facts = await workspace.ledger.readFacts(periods, [indicator]);
  facts.sort((a, b) => comparePeriods(getPeriod(a.period), getPeriod(b.period)));
  return new Map(facts.flatMap(({ unit, value }) => (value === null ? [] : [[unit, value]])));
}

function tablesWith(workspace: Workspace, indicator: IndicatorId): Table[] {
  return inOrder([...workspace.catalog.tables.values()]).filter((table) =>
    membersOf(table, 'indicator').includes(indicator),
  );
}

function periodsWith(workspace: Workspace, indicator: IndicatorId): PeriodCode[] {
  return [...new Set(tablesWith(workspace, indicator).flatMap(({ periods }) => periods))];
}

/**
 * What counted towards the target by the end of the last period of the year before: as the sheet's own table has it, where
 * several have the indicator.
 */
async function lastYear(workspace: Workspace, sheet: GoalSheet, indicator: IndicatorId): Promise<Weights> {
  const tables = new Set([...(sheet.table ? [sheet.table] : []), ...tablesWith(workspace, indicator)]);
  for (const table of tables) {
    const figures = await newestFigures(workspace, table, sheet.year - 1);
    if (!figures) continue;
    const node = nodeOf(`REACHED([#${indicator}])`);
    const found = sheet.units.flatMap(({ id }): [UnitId, number][] => {
      const value = figures.figures.evaluateAt({ indicator, unit: id, period: figures.period }, node);
      return typeof value === 'number' ? [[id, value]] : [];
    });
    if (found.length > 0) return new Map(found);
  }
  return new Map();
}
