/** Round after round on one profile: start, look at what is there, do something, be killed in the middle of it. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { randomOf } from '../../browser/random';
import { built } from '../site';
import { start, type Running } from './chromium';
import { begin, Clerk, type Doing, type Way } from './clerk';
import { judge } from './judge';
import type * as telling from './truth';

declare global {
  var truth: typeof telling;
}

export interface Report {
  /** How often it was killed while this was done. */
  readonly kills: Readonly<Record<Way | 'opening', number>>;
  /** Milliseconds from asking for the address to the table's cells, of every start. */
  readonly opened: readonly number[];
  /** Whatever was lost, half there, or otherwise than history says. */
  readonly faults: readonly string[];
  readonly entries: number;
  readonly facts: number;
  /** Figures typed and blocks pasted; how many of them still stood beside «已保存» last; imports after which it was said. */
  readonly acts: number;
  readonly acknowledged: number;
  readonly imports: number;
}

export interface Plan {
  /** Address of the app. */
  readonly site: string;
  /** An empty folder. */
  readonly profile: string;
  readonly seed: number;
  /** At least; more where nothing was acknowledged until then, on a machine that is slow. */
  readonly kills: number;
  readonly say?: (line: string) => void;
}

const database = 'indicator-ledger';
const ways = ['type', 'type', 'paste', 'paste', 'import', 'import', 'opening'] as const;
/** Milliseconds: within a few acts of each kind. */
const longest = { type: 1500, paste: 1500, import: 3500, opening: 900 } as const;

const nothing = (): Doing => ({ acknowledged: {}, attempts: [], imports: 0 });
const beside = (file: string, name: string): Promise<string> =>
  built(fileURLToPath(new URL(`${file}.ts`, import.meta.url)), name);

export async function killRounds({ site, profile, seed, kills: count, say }: Plan): Promise<Report> {
  const random = randomOf(seed);
  // How much is done before a kill is the machine's matter: what is done, and when the next kill comes, is not to hang on it.
  const clerk = new Clerk(randomOf(seed + 1));
  const scripts = [await beside('witness', 'witness'), await beside('truth', 'truth')];
  const kills = { type: 0, paste: 0, import: 0, opening: 0 };
  const opened: number[] = [];
  const faults: string[] = [];
  let [acts, acknowledged, imports, entries, facts] = [0, 0, 0, 0, 0];
  let doing = nothing();
  let table = '';
  let running: Running | undefined;

  const started = async (): Promise<Page> => {
    running = await start(profile);
    const { page } = running;
    await page.exposeFunction('witnessed', (figures: Record<string, string>) => {
      doing.acknowledged = figures;
    });
    for (const content of scripts) await page.addInitScript({ content });
    return page;
  };
  /** Opens the table and judges what was done since it was opened last. */
  const looked = async (page: Page): Promise<void> => {
    const since = performance.now();
    await page.goto(table);
    await page.locator('.ag-cell').first().waitFor();
    opened.push(performance.now() - since);
    const tried = doing.attempts.flatMap((attempt) => [...attempt.keys()]);
    const wanted = [...new Set([...Object.keys(doing.acknowledged), ...tried])];
    const told = await page.evaluate(([name, after, keys]) => truth.tell(name, after, keys), [
      database,
      entries,
      wanted,
    ] as const);
    faults.push(...judge(doing, told));
    [entries, facts] = [told.entries, told.facts];
    acts += doing.attempts.length;
    const { attempts, acknowledged: seen } = doing;
    acknowledged += attempts.filter((one) =>
      [...one].some(([key, figure]) => seen[key] === String(figure)),
    ).length;
    imports += doing.imports;
    doing = nothing();
  };

  try {
    table = await begin(await started(), site);
    await running?.kill();
    for (let round = 1; round <= count || (acknowledged + imports === 0 && round <= 5 * count); round += 1) {
      const page = await started();
      const way = ways[random.below(ways.length)] as (typeof ways)[number];
      if (way !== 'opening') await looked(page);
      const period = table.split('/').pop() ?? '';
      const act = async (): Promise<unknown> => {
        if (way === 'opening') return page.goto(table);
        await page.evaluate((of) => witness.watch(of), period);
        return clerk.work(page, way, doing);
      };
      const stopped = act().then(
        () => undefined,
        (error: unknown) => error,
      );
      const wait = 50 + random.below(longest[way]);
      await new Promise((done) => setTimeout(done, wait));
      await running?.kill();
      const error = await stopped;
      if (error instanceof Error && !/closed|crashed|disconnected/i.test(error.message)) throw error;
      kills[way] += 1;
      say?.(`${round}: killed ${wait} ms after it began to ${way}, ${faults.length} faults so far`);
    }
    await looked(await started());
  } finally {
    await running?.kill();
  }
  return { kills, opened, faults, entries, facts, acts, acknowledged, imports };
}
