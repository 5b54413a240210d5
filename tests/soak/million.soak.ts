/**
 * A million figures: opened, backed up by the button, and restored into a browser that has none. `--months=17` says how
 * many times 60,000 there are; `--as-built` takes what lies in `dist/`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import type * as fill from './million/fill';
import type * as probe from './million/probe';
import type * as watch from './million/watch';
import { browserOptions, built, openSite, pageOptions } from './site';

declare global {
  var filler: typeof fill;
  var prober: typeof probe;
  var watcher: typeof watch;
}

const database = 'indicator-ledger';
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
const beside = (file: string, name: string): Promise<string> =>
  built(fileURLToPath(new URL(`million/${file}.ts`, import.meta.url)), name);

let missed = 0;
function figure(work: string, time: number, goal: number, more = ''): void {
  const reached = time <= goal;
  if (!reached) missed += 1;
  console.log(
    `million ${work}: ${seconds(time)}${more && `, ${more}`} (wanted ≤ ${seconds(goal)}) ${reached ? 'reached' : 'MISSED'}`,
  );
}

/** The most that any page with its workers ever took, as the system counts it; NaN where it does not tell. */
async function peakOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = `/proc/${id}/status`;
      const text = existsSync(status) ? readFileSync(status, 'utf8') : '';
      return 1024 * Number(/VmHWM:\s*(\d+)/.exec(text)?.[1]);
    });
  return Math.max(...peaks);
}

/** What happens while something long is done, with a key sent every now and then. */
async function watched(page: Page, act: () => Promise<void>): Promise<{ time: number; said: string }> {
  await page.evaluate(() => watcher.begin());
  const begun = performance.now();
  let over = false;
  const pressing = (async () => {
    while (!over) {
      await page.keyboard.press('Shift');
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  let time: number;
  try {
    await act();
    time = performance.now() - begun;
  } finally {
    over = true;
    await pressing;
  }
  const { longestFrame, longestKey, keys, progress } = await page.evaluate(() => watcher.end());
  if (Math.max(longestFrame, longestKey) > 200) missed += 1;
  return {
    time,
    said: `longest without a frame ${longestFrame.toFixed(0)} ms, slowest of ${keys} keys ${longestKey.toFixed(0)} ms, bar moved ${progress}×`,
  };
}

export async function run(options: Readonly<Record<string, string>>): Promise<void> {
  const months = Number(options['months'] ?? 17);
  const site = await openSite('as-built' in options);
  const scripts = await Promise.all([
    beside('fill', 'filler'),
    beside('probe', 'prober'),
    beside('watch', 'watcher'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'ledger-soak-'));
  const browser = await chromium.launch(browserOptions);
  try {
    const open = async (): Promise<Page> => {
      const context = await browser.newContext(pageOptions);
      for (const content of scripts) await context.addInitScript({ content });
      const page = await context.newPage();
      await page.goto(site.app);
      return page;
    };
    const page = await open();
    const filled = await page.evaluate(([name, count]) => filler.fill(name, count), [
      database,
      months,
    ] as const);
    console.log(
      `million made: ${filled.facts.toLocaleString('en')} figures in ${seconds(filled.milliseconds)}, a month of 60,000 committed in ${seconds(filled.longest)} at most, ${megabytes(filled.used)} in the browser`,
    );

    await page.goto('about:blank');
    await page.goto(site.app);
    const link = page.locator('main li a', { hasText: '基层月报' });
    await link.waitFor();
    const usable = await page.evaluate(() => performance.now());
    figure('start, usable after', usable, 1000);
    const pressed = performance.now();
    await link.click();
    await page.locator('.ag-cell').first().waitFor();
    figure('table opened after', performance.now() - pressed, 1000);
    const bytes = await page.evaluate(() => watcher.memory());
    console.log(`million memory of the page with its table open: ${megabytes(bytes)}`);

    await page.getByRole('link', { name: '备份', exact: true }).click();
    const button = page.getByRole('button', { name: '备份到文件' });
    await button.waitFor();
    const saved = page.waitForEvent('download', { timeout: 180_000 });
    const backedUp = await watched(page, async () => {
      await button.click();
      await page.getByText(/读回核对一致/).waitFor({ timeout: 180_000 });
    });
    figure('backed up', backedUp.time, 5000, backedUp.said);
    const file = join(folder, 'million.ledger.zip');
    await (await saved).saveAs(file);
    console.log(
      `million file: ${megabytes(statSync(file).size)}; while it was made the page's process took ${megabytes(await peakOf(browser))} at most`,
    );
    const before = await page.evaluate((name) => prober.hold(name), database);
    await page.context().close();

    const fresh = await open();
    await fresh.goto(`${site.app}#/backup`);
    const restored = await watched(fresh, async () => {
      await fresh.locator('input[type=file][accept=".zip,.enc"]').setInputFiles(file);
      const restore = fresh.getByRole('button', { name: '恢复', exact: true });
      const looked = performance.now();
      await restore.waitFor({ timeout: 180_000 });
      console.log(`million looked into: ${seconds(performance.now() - looked)}`);
      await restore.click();
      await fresh.getByText(/已用「.*」恢复/).waitFor({ timeout: 180_000 });
    });
    figure('looked into and restored', restored.time, 15_000, restored.said);
    const after = await fresh.evaluate((name) => prober.hold(name), database);
    for (const [kind, hash] of Object.entries(before)) {
      const same = hash === after[kind];
      if (!same) missed += 1;
      console.log(`million ${kind}: ${hash} ${same ? 'equal' : `DIFFERS: ${String(after[kind])}`}`);
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (missed > 0) process.exitCode = 1;
}
