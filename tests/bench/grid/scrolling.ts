/** Scrolling down a long table, a step each frame: frames a second. */
import type { Page } from '@playwright/test';
import { showBoth, type Pages } from './browser';
import { longest, ms, type Line } from './line';
import { long } from './made';
import type { Site } from './site';

const seconds = 3;
const pixels = 60;

export async function scrolling(pages: Pages, site: Site): Promise<Line> {
  await showBoth(pages, site, 'long');
  const theirs = await scrolled(pages.bare);
  const ours = await scrolled(pages.app);
  const rate = (frames: readonly number[]) =>
    (1000 * frames.length) / frames.reduce((sum, one) => sum + one, 0);
  const told = (frames: readonly number[]) =>
    `${rate(frames).toFixed(1)} frames a second (longest ${ms(longest(frames))})`;
  return {
    work: `scroll ${long.rows.length} rows`,
    ours: told(ours),
    theirs: told(theirs),
    goal: '≥ 55 where it reaches 60',
    reached: rate(ours) >= (55 / 60) * Math.min(60, rate(theirs)),
  };
}

async function scrolled(page: Page): Promise<number[]> {
  await page.bringToFront();
  const frames = await page.evaluate(
    ([step, time]) => bench.scroll(step as number, time as number),
    [pixels, seconds * 1000],
  );
  return frames;
}
