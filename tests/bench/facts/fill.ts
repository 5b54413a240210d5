/** Runs in the page: five years of monthly figures of 300 units and 200 indicators, put into the ledger's own database. */
import type { IndicatorId, TableId, UnitId } from '../../../src/domain/id';
import { factKey, type Fact } from '../../../src/domain/fact/fact';
import type { PeriodCode } from '../../../src/domain/period/period';
import type { Table } from '../../../src/domain/table/table';
import { Database } from '../../../src/store/database';
import { packFacts } from '../../../src/store/fact-block';
import { Ledger } from '../../../src/store/ledger';

const at = '2026-11-28T12:00:00.000Z';
const id = (name: string): string => name.padEnd(12, 'q');
const units = Array.from({ length: 300 }, (_, i) => id(`u${i}`) as UnitId);
const indicators = Array.from({ length: 200 }, (_, i) => id(`i${i}`) as IndicatorId);
export const shown = 100;
const periods = Array.from(
  { length: 60 },
  (_, i) => `${2022 + Math.floor(i / 12)}M${String(1 + (i % 12)).padStart(2, '0')}` as PeriodCode,
);
const county = id('county') as UnitId;

const table: Table = {
  id: id('table') as TableId,
  name: '五年月报',
  layout: {
    rows: {
      dimension: 'unit',
      members: [
        { caption: '合计', id: county, total: true },
        ...units.map((unit, i) => ({ caption: `第${i + 1}卫生院`, id: unit })),
      ],
    },
    columns: {
      dimension: 'indicator',
      members: indicators.slice(0, shown).map((indicator, i) => ({ caption: `指标${i + 1}`, id: indicator })),
    },
  },
  unit: county,
  periodKind: 'month',
  startMonth: 1,
  periods,
  template: null,
  rowHead: '机构',
  countingUnit: null,
  marks: [],
  notes: [],
  signatures: [],
};

async function define(name: string): Promise<void> {
  const ledger = new Ledger(name);
  const unit = (of: UnitId, caption: string, parent: UnitId | null, order: number) => ({
    to: {
      id: of,
      name: caption,
      parent,
      kind: parent ? ('township' as const) : ('county' as const),
      aliases: [],
      order,
    },
  });
  await ledger.commit(
    { code: 'edit', details: {} },
    {
      units: [
        unit(county, '大县', null, 0),
        ...units.map((of, i) => unit(of, `第${i + 1}卫生院`, county, i)),
      ],
      indicators: indicators.map((of, i) => ({
        to: {
          id: of,
          name: `指标${i + 1}`,
          aliases: [],
          kind: 'input' as const,
          formula: null,
          factor: 1,
          decimals: 0,
          countingUnit: '人',
          rollup: 'sum' as const,
          periodLaw: 'flow' as const,
          direction: 'none' as const,
        },
      })),
      tables: [{ to: table }],
    },
    { at },
  );
  ledger.close();
}

export interface Filled {
  readonly facts: number;
  readonly milliseconds: number;
  /** Bytes, as the browser counts them. */
  readonly used: number;
  readonly usedBefore: number;
}

/** The figures are as large and as uneven as counts of a township are: by chance, with a seed. */
export async function fill(name: string): Promise<Filled> {
  await define(name);
  const usedBefore = (await navigator.storage.estimate()).usage ?? 0;
  const begun = performance.now();
  const db = new Database(name);
  let facts = 0;
  let seed = 20_261_128;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (const period of periods) {
    const blocks = indicators.map((indicator) =>
      packFacts(
        units.map((unit): Fact => ({
          key: factKey(indicator, unit, period),
          indicator,
          unit,
          period,
          value: Math.floor(chance() * chance() * 5000),
          source: { kind: 'typed' },
          at,
        })),
      ),
    );
    facts += blocks.length * units.length;
    await db.facts.bulkPut(blocks);
  }
  db.close();
  const milliseconds = performance.now() - begun;
  return { facts, milliseconds, used: (await navigator.storage.estimate()).usage ?? 0, usedBefore };
}
