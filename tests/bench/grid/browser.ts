/** One Chromium with a page for the app, which has taken the two workbooks in through its own door, and one for the bare grid. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../../../.ci/chromium.mjs';
import type * as gauge from './gauge';
import { bookOf } from './book';
import { long, wide, type MadeTable } from './made';
import type { Site } from './site';

declare global {
  /** `gauge.ts`, in every page. */
  var bench: typeof gauge;
}

export interface Pages {
  readonly app: Page;
  readonly bare: Page;
  readonly browser: Browser;
}

export async function openPages(site: Site, tables: readonly MadeTable[]): Promise<Pages> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('The bench needs Chromium: install one, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--enable-precise-memory-info',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript({ content: `${site.gauge};globalThis.bench = bench;` });
  const app = await context.newPage();
  app.on('pageerror', (error) => console.error(`the app: ${error.message}`));
  await app.goto(site.app);
  for (const table of tables) await takeIn(app, table, site.app);
  const bare = await context.newPage();
  return { app, bare, browser };
}

async function takeIn(page: Page, table: MadeTable, app: string): Promise<void> {
  const begun = performance.now();
  await page.goto(`${app}#/`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `${table.title}.xlsx`,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await bookOf(table)),
    });
  const go = page.getByRole('button', { name: '导入', exact: true });
  await go.waitFor({ timeout: 120_000 });
  const read = performance.now();
  // Names like those of the table before are asked about; here they are others.
  const allNew = page.getByRole('button', { name: '全部作为新指标', exact: true });
  if (await allNew.isVisible()) await allNew.click();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('button')].some((b) => b.textContent?.trim() === '导入' && !b.disabled),
    undefined,
    { timeout: 60_000 },
  );
  await go.click();
  await page.locator('.ledger-grid .ag-cell').first().waitFor({ timeout: 120_000 });
  const shown = performance.now();
  await page.getByRole('button', { name: '查看并加入', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^加入 \d+ 条$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`${app}#/`);
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(
    `(took in ${table.rows.length} × ${table.columns.length}: read and recognised in ${seconds(begun, read)}, committed and shown in ${seconds(read, shown)}, its rules taken over)`,
  );
}

/** The start page of the app; its tables are links. */
export async function toStart(page: Page): Promise<void> {
  await page.locator('nav a').first().click();
  await page.locator('main a[href*="#/table/"]').first().waitFor();
}

/** What leads to a table on the start page. */
export async function linkTo(page: Page, { title }: MadeTable): Promise<string> {
  const href = await page.locator('main li a', { hasText: title }).getAttribute('href');
  return `main li a[href="${href}"]`;
}

/** The app's page in front, with this table. */
export async function show({ app }: Pages, table: MadeTable): Promise<void> {
  await app.bringToFront();
  await toStart(app);
  await app.evaluate((to) => bench.open(to), await linkTo(app, table));
}

/** The same table in both pages, drawn equally large. */
export async function showBoth(pages: Pages, site: Site, table: 'wide' | 'long'): Promise<void> {
  await show(pages, { wide, long }[table]);
  await openBare(pages, site, table, await pages.app.evaluate(() => bench.sizes()));
}

export async function openBare(
  { bare }: Pages,
  site: Site,
  table: 'wide' | 'long',
  sizes: ReturnType<typeof gauge.sizes>,
): Promise<void> {
  const query = new URLSearchParams(
    Object.entries({ table, ...sizes }).map(([name, value]) => [name, String(value)]),
  );
  await bare.goto(`${site.bare}?${query}`);
  await bare.evaluate(() => bench.open('button'));
}

/** Bytes of the page's heap after everything that can go has gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let time = 0; time < 4; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
