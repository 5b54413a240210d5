/**
 * The grid in Chromium, the built app against a bare AG Grid with the same figures: opening, typing, moving, pasting,
 * scrolling, and what thousands of edits leave behind. `npm run bench -- grid pasting scrolling` runs only these.
 */
import { holding } from './grid/holding';
import { openPages, type Pages } from './grid/browser';
import { printLine, type Line } from './grid/line';
import { long, wide } from './grid/made';
import { opening } from './grid/opening';
import { pasting } from './grid/pasting';
import { remembering } from './grid/remembering';
import { scrolling } from './grid/scrolling';
import { openSite, type Site } from './grid/site';
import { typing } from './grid/typing';

/** Each opens the table it works on; memory last, since it writes the most. */
const works: Readonly<Record<string, (pages: Pages, site: Site) => Promise<Line>>> = {
  opening,
  typing,
  holding,
  pasting,
  scrolling,
  remembering,
};

export const parts = Object.keys(works);

export async function run(asked: readonly string[]): Promise<void> {
  const site = await openSite();
  try {
    const pages = await openPages(site, asked.includes('scrolling') ? [wide, long] : [wide]);
    try {
      for (const [name, work] of Object.entries(works)) {
        if (asked.includes(name)) printLine(await work(pages, site));
      }
    } finally {
      await pages.browser.close();
    }
  } finally {
    await site.close();
  }
}
