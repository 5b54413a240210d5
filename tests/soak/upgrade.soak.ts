/**
 * The first start of a ledger that an older version left: the copy from before, the upgrade, what the page says meanwhile.
 * `--figures=100000 --schema=4`; `--as-built` takes what lies in `dist/`.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type * as fill from './upgrade/fill';
import { browserOptions, built, openSite, pageOptions } from './site';

declare global {
  var older: typeof fill;
  var stagesSeen: { readonly stage: string; readonly at: number }[];
}

const database = 'indicator-ledger';
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
/** For 100,000 figures; twice as many may take twice as long. */
const goal = 4000;
const goalFor = 100_000;

/** Notes when the page first says what it is at. */
const watch = `
  globalThis.stagesSeen = [];
  const look = () => {
    const text = document.querySelector('main')?.textContent ?? '';
    const stage = /副本/.test(text) ? 'copying' : /第 (\\d) 步/.exec(text)?.[1] ?? '';
    if (stage !== '' && stagesSeen.at(-1)?.stage !== stage) stagesSeen.push({ stage, at: performance.now() });
    requestAnimationFrame(look);
  };
  look();`;

async function startOf(page: Page, app: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(app);
  await page.locator('main li a', { hasText: '基层月报' }).waitFor({ timeout: 600_000 });
  return page.evaluate(() => performance.now());
}

export async function run(options: Readonly<Record<string, string>>): Promise<void> {
  const count = Number(options['figures'] ?? goalFor);
  const schema = Number(options['schema'] ?? 4);
  const site = await openSite('as-built' in options);
  const script = await built(fileURLToPath(new URL('upgrade/fill.ts', import.meta.url)), 'older');
  const browser = await chromium.launch(browserOptions);
  try {
    const context = await browser.newContext(pageOptions);
    const maker = await context.newPage();
    // Of the same origin, but not the program: nothing is upgraded before it is wanted.
    await maker.goto(`${site.app}icon.svg`);
    await maker.evaluate(script);
    const made = await maker.evaluate(([name, v, n]) => older.fillOlder(name, v, n), [
      database,
      schema,
      count,
    ] as const);
    const alone = await maker.evaluate((name) => older.readAlone(name), database);
    await maker.close();
    console.log(
      `upgrade made: ${made.toLocaleString('en')} figures of schema ${schema}; reading its rows alone takes ${seconds(alone)}`,
    );
    const page = await context.newPage();
    await page.addInitScript({ content: watch });
    const first = await startOf(page, site.app);
    const stages = await page.evaluate(() => stagesSeen);
    const ends = [...stages.slice(1).map(({ at }) => at), first];
    for (const [i, { stage, at }] of stages.entries())
      console.log(
        `upgrade ${stage === 'copying' ? 'copy' : `step ${stage}`}: ${seconds((ends[i] ?? at) - at)}`,
      );
    const wanted = goal * Math.max(1, made / goalFor);
    const reached = first <= wanted;
    console.log(
      `upgrade first start: ${seconds(first)}, ${(first / alone).toFixed(1)} × reading (wanted ≤ ${seconds(wanted)}) ${reached ? 'reached' : 'MISSED'}`,
    );
    console.log(`upgrade next start: ${seconds(await startOf(page, site.app))}`);
    if (!reached || stages.length === 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await site.close();
  }
}
