/**
 * An arrow key held down, one step a frame, down the table and then along it: how long the frames are. Held several times in
 * turns, for a machine that does something else meanwhile makes long frames of its own: those of a page at rest are told too.
 */
import type { Page } from '@playwright/test';
import { showBoth, type Pages } from './browser';
import { longest, ms, quantile, type Line } from './line';
import type { Site } from './site';

const keys = [...Array<string>(205).fill('ArrowDown'), ...Array<string>(95).fill('ArrowRight')];
const limit = 50;
const turns = 5;

export async function holding(pages: Pages, site: Site): Promise<Line> {
  await showBoth(pages, site, 'wide');
  const ours: number[][] = [];
  const theirs: number[][] = [];
  const resting: number[][] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    theirs.push(await held(pages.bare));
    ours.push(await held(pages.app));
    resting.push(await pages.app.evaluate((frames) => bench.rest(frames), keys.length));
  }
  const over = (frames: readonly number[]) => frames.filter((length) => length > limit).length;
  const each = (all: readonly (readonly number[])[]) =>
    all.map((frames) => `${longest(frames).toFixed(0)}${over(frames) > 0 ? ` (${over(frames)} over)` : ''}`);
  const told = (all: readonly number[][]) =>
    `longest frame of each turn ${each(all).join(', ')} ms, p95 ${ms(quantile(all.flat(), 0.95), 1)}`;
  return {
    work: `hold an arrow, ${keys.length} steps, ${turns} times`,
    ours: told(ours),
    theirs: told(theirs),
    compared: `at rest ${each(resting).join(', ')} ms`,
    goal: `none over ${limit} ms`,
    reached: longest(ours.flat()) <= limit,
  };
}

async function held(page: Page): Promise<number[]> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(() => bench.place(0, 0));
  await page.mouse.click(x, y);
  return page.evaluate((all) => bench.hold(all), keys);
}
