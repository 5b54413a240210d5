/** An arrow key held down, one step a frame, down the table and then along it: how long the frames are. */
import type { Page } from '@playwright/test';
import { showBoth, type Pages } from './browser';
import { longest, ms, quantile, type Line } from './line';
import type { Site } from './site';

const keys = [...Array<string>(205).fill('ArrowDown'), ...Array<string>(95).fill('ArrowRight')];
const limit = 50;

export async function holding(pages: Pages, site: Site): Promise<Line> {
  await showBoth(pages, site, 'wide');
  const theirs = await held(pages.bare);
  const ours = await held(pages.app);
  const over = (frames: readonly number[]) => frames.filter((length) => length > limit).length;
  const told = (frames: readonly number[]) =>
    `longest frame ${ms(longest(frames), 1)}, p95 ${ms(quantile(frames, 0.95), 1)}, ${over(frames)} over ${limit} ms`;
  return {
    work: `hold an arrow, ${keys.length} steps`,
    ours: told(ours),
    theirs: told(theirs),
    goal: `none over ${limit} ms`,
    reached: over(ours) === 0,
  };
}

async function held(page: Page): Promise<number[]> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(() => bench.place(0, 0));
  await page.mouse.click(x, y);
  return page.evaluate((all) => bench.hold(all), keys);
}
