/** From the click on a table to all its visible cells painted, and from the making of a bare grid to its cells painted, in turns. */
import { linkTo, openBare, toStart, type Pages } from './browser';
import { middle, ms, type Line } from './line';
import { wide } from './made';
import type { Site } from './site';

const rounds = 15;

export async function opening(pages: Pages, site: Site): Promise<Line> {
  const { app, bare } = pages;
  await app.bringToFront();
  await toStart(app);
  const link = await linkTo(app, wide);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await app.bringToFront();
    ours.push(await app.evaluate((to) => bench.open(to), link));
    if (round === 0) await openBare(pages, site, 'wide', await app.evaluate(() => bench.sizes()));
    if (round < rounds) await toStart(app);
    await bare.bringToFront();
    theirs.push(await bare.evaluate(() => bench.open('button')));
  }
  const [first = 0, ...again] = ours;
  const [, ...anew] = theirs;
  const ratio = middle(again) / middle(anew);
  return {
    work: `open ${wide.rows.length} × ${wide.columns.length}`,
    ours: `${ms(middle(again))} (best ${ms(Math.min(...again))}, the first time ${ms(first)})`,
    theirs: `${ms(middle(anew))} (best ${ms(Math.min(...anew))})`,
    compared: `${ratio.toFixed(2)} × (best ${(Math.min(...again) / Math.min(...anew)).toFixed(2)} ×)`,
    goal: '≤ 200 ms and ≤ 1.3 ×',
    reached: middle(again) <= 200 && ratio <= 1.3,
  };
}
