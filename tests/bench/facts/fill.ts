/** Runs in the page: five years of monthly figures of 300 units and 200 indicators, put into the ledger's own database. */
import type { Fact } from '../../../src/domain/fact/fact';
import { Database } from '../../../src/store/database';
import { packFacts } from '../../../src/store/fact-block';
import { Ledger } from '../../../src/store/ledger';
import { chanceOf, countyOf, indicators, monthsFrom, units } from '../../store/large-county';

const at = '2026-11-28T12:00:00.000Z';
const shown = 100;
const periods = monthsFrom(2022, 60);

export interface Filled {
  readonly facts: number;
  readonly milliseconds: number;
  /** Bytes, as the browser counts them. */
  readonly used: number;
  readonly usedBefore: number;
}

/** The figures are as large and as uneven as counts of a township are: by chance, with a seed. */
export async function fill(name: string): Promise<Filled> {
  const ledger = new Ledger(name);
  await ledger.commit({ code: 'edit', details: {} }, countyOf('五年月报', shown, periods), { at });
  ledger.close();
  const usedBefore = (await navigator.storage.estimate()).usage ?? 0;
  const begun = performance.now();
  const db = new Database(name);
  let facts = 0;
  const chance = chanceOf(20_261_128);
  for (const period of periods) {
    const blocks = indicators.map((indicator) =>
      packFacts(
        units.map((unit): Fact => ({
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
