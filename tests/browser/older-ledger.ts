/** A ledger as an older version of the program left it in the browser. */
import type { Locator, Page } from '@playwright/test';
import type * as fill from '../soak/upgrade/fill';
import { built } from '../soak/site';

declare global {
  var older: typeof fill;
}

export const olderLedger = 'indicator-ledger';
let script: Promise<string> | undefined;

/** Leaves this page at the program's origin, but not in the program. */
export async function leaveOlder(page: Page, site: string, figures: number, schema = 4): Promise<void> {
  script ??= built(new URL('../soak/upgrade/fill.ts', import.meta.url).pathname, 'older');
  await page.goto(`${site}icon.svg`);
  await page.evaluate(await script);
  const asked = [olderLedger, schema, figures] as const;
  await page.evaluate(([name, version, count]) => older.fillOlder(name, version, count), asked);
}

/** The link to its table on the start page, once it is opened. */
export const openedOlder = (page: Page): Locator => page.locator('main li a', { hasText: '基层月报' });
