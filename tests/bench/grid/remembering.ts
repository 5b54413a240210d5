/** The heap before and after thousands of edits and their undos, through the page's own events. */
import { heapOf, show, type Pages } from './browser';
import type { Line } from './line';
import { wide } from './made';

const times = 10_000;
/** As many as fit: each edit and each undo is an entry written to the database. */
const patience = 330_000;
const block = 100;

export async function remembering(pages: Pages): Promise<Line> {
  const { app } = pages;
  await show(pages, wide);
  const { x, y } = await app.evaluate(() => bench.place(2, 0));
  await app.mouse.click(x, y);
  await app.evaluate((count) => bench.editAndUndo(count, 2, 0), block);
  const session = await app.context().newCDPSession(app);
  const before = await heapOf(session);
  const entries = await app.evaluate(() => bench.entries('history'));
  const begun = performance.now();
  let done = 0;
  while (done < times && performance.now() - begun < patience) {
    await app.evaluate((count) => bench.editAndUndo(count, 2, 0), block);
    done += block;
  }
  const each = (performance.now() - begun) / done / 2;
  const written = (await app.evaluate(() => bench.entries('history'))) - entries;
  if (written !== 2 * done) throw new Error(`${done} edits and undos made ${written} entries`);
  const after = await heapOf(session);
  const grown = after / before - 1;
  const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return {
    work: `remember ${done} edits and undos${done < times ? ` (of ${times}: ${each.toFixed(0)} ms each)` : ''}`,
    ours: `${mb(before)} before, ${mb(after)} after, ${(100 * grown).toFixed(1)} %`,
    goal: 'back within 10 %',
    reached: done === times && grown <= 0.1,
  };
}
