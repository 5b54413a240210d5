/**
 * A digit and Enter, again and again down a column: from each key to the frame that shows it — the digit in the field,
 * after Enter the figure in its cell.
 */
import type { Page } from '@playwright/test';
import { showBoth, type Pages } from './browser';
import { ms, quantile, type Line } from './line';
import type { Site } from './site';

const cycles = 500;
const rowsDown = 250;

export async function typing(pages: Pages, site: Site): Promise<Line> {
  await showBoth(pages, site, 'wide');
  const theirs = await typed(pages.bare);
  const ours = await typed(pages.app);
  const p95 = (times: Times) => quantile([...times.digits, ...times.commits], 0.95);
  const p50 = (times: Times) => quantile([...times.digits, ...times.commits], 0.5);
  const told = (times: Times) =>
    `p50 ${ms(p50(times), 1)} p95 ${ms(p95(times), 1)} (digit ${ms(quantile(times.digits, 0.95), 1)}, Enter ${ms(quantile(times.commits, 0.95), 1)}, longest ${ms(quantile(times.commits, 1), 1)})`;
  const over = p95(ours) - p95(theirs);
  return {
    work: `type ${cycles} figures`,
    ours: told(ours),
    theirs: told(theirs),
    compared: `p95 ${ms(over, 1)} over it`,
    goal: '≤ 16 ms over it',
    reached: over <= 16,
  };
}

interface Times {
  readonly digits: number[];
  readonly commits: number[];
}

async function typed(page: Page): Promise<Times> {
  await page.bringToFront();
  const times: Times = { digits: [], commits: [] };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const row = cycle % rowsDown;
    const column = cycle < rowsDown ? 0 : 1;
    if (row === 0) {
      const { x, y } = await page.evaluate(([r, c]) => bench.place(r as number, c as number), [row, column]);
      await page.mouse.click(x, y);
    }
    const digit = String(1 + (cycle % 9));
    await page.evaluate(() => bench.awaitKey());
    await page.keyboard.press(digit);
    times.digits.push(await page.evaluate(() => bench.keyTime()));
    await page.evaluate(
      ([r, c, text]) => bench.awaitKey(Number(r), Number(c), text),
      [String(row), String(column), digit],
    );
    await page.keyboard.press('Enter');
    times.commits.push(await page.evaluate(() => bench.keyTime()));
  }
  return times;
}
