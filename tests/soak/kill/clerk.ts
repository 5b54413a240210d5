/** What is done until the browser is killed: typing, pasting, taking in a form; every figure is another one. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { patchWorkbook } from '#workbook/patch/patch';
import { choose, pasteText } from '../../browser/ledger';
import type { Random } from '../../browser/random';
import type * as witnessing from './witness';

declare global {
  var witness: typeof witnessing;
}

export type Way = 'type' | 'paste' | 'import';

/** Figures by place (`period|indicator|unit`), written in one step. */
export type Attempt = ReadonlyMap<string, number>;

/** What was done since the table was opened, and how much of it the page acknowledged. */
export interface Doing {
  /** The newest figures that were on the screen while it said «已保存». */
  acknowledged: Readonly<Record<string, string>>;
  readonly attempts: Attempt[];
  /** Imports after which the page showed the table and «已保存». */
  imports: number;
}

/** The first form of all, so that there is a table. */
export async function begin(page: Page, site: string): Promise<string> {
  await page.goto(site);
  await choose(page, 'public/sample/mch-2026H1.xlsx');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('.ag-cell').first().waitFor();
  await saved(page).waitFor();
  return page.url();
}

const saved = (page: Page) => page.locator('header [role=status]').filter({ hasText: '已保存' });

export class Clerk {
  readonly #random: Random;
  #next = 10_000;
  #forms = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Does one thing after the other in the table on the screen, for ever. */
  async work(page: Page, way: Way, doing: Doing): Promise<never> {
    if (way === 'import') await this.#import(page, doing);
    for (;;) await (way === 'paste' ? this.#paste(page, doing) : this.#type(page, doing));
  }

  /** A run of figures down a column, each confirmed by Enter. */
  async #type(page: Page, { attempts }: Doing): Promise<void> {
    const { column, rows } = await this.#place(page, 1 + this.#random.below(6), 1);
    for (const keys of rows) {
      const figure = this.#next++;
      attempts.push(new Map([[keys[column] as string, figure]]));
      await page.keyboard.type(String(figure));
      await page.keyboard.press('Enter');
      // As a clerk looks at the next figure; now and then long enough for «已保存».
      await page.waitForTimeout(this.#random.below(150));
    }
  }

  async #paste(page: Page, { attempts }: Doing): Promise<void> {
    const wide = 1 + this.#random.below(3);
    const { column, rows } = await this.#place(page, 2 + this.#random.below(8), wide);
    const block = rows.map((keys) =>
      keys.slice(column, column + wide).map((key) => [key, this.#next++] as const),
    );
    attempts.push(new Map(block.flat()));
    await pasteText(page, block.map((row) => row.map(([, figure]) => figure).join('\t')).join('\r\n'));
  }

  /** Clicks a cell; the places at and below it, by row, those of input indicators that stand side by side. */
  async #place(page: Page, high: number, wide: number): Promise<{ column: number; rows: string[][] }> {
    const rows = await page.evaluate(() => {
      const period = location.hash.split('/').pop() ?? '';
      return [...document.querySelectorAll<HTMLElement>('.ag-row:not(.ag-row-pinned)')]
        .sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
        .map((row) =>
          [...row.querySelectorAll<HTMLElement>('.ag-grid-scrolling-cells .ag-cell')]
            .slice(0, 3)
            .map((cell) => `${period}|${cell.getAttribute('col-id')}|${row.getAttribute('row-id')}`),
        );
    });
    const top = this.#random.below(Math.max(1, rows.length - high));
    const column = this.#random.below(3 - wide + 1);
    await page
      .locator(`.ag-row[row-index="${top}"] .ag-grid-scrolling-cells .ag-cell[aria-colindex="${column + 2}"]`)
      .click({ force: true });
    return { column, rows: rows.slice(top, top + high) };
  }

  /** The same form for another half-year each time. */
  async #import(page: Page, doing: Doing): Promise<void> {
    const n = this.#forms++;
    const [year, half] = [1970 + Math.floor(n / 2), (n % 2) + 1];
    const value = `${year}年${half === 1 ? '上' : '下'}半年`;
    const form = new Uint8Array(readFileSync('public/sample/mch-2026H1.xlsx'));
    const patched = patchWorkbook(form, [{ sheet: '妇幼卫生工作报表', row: 5, column: 9, value }]);
    if (!patched.ok) throw new Error(patched.problem.code);
    await page.evaluate(() => witness.watch(null));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: `${value}.xlsx`,
        mimeType: 'application/zip',
        buffer: Buffer.from(patched.value.bytes),
      });
    await page.getByRole('button', { name: '导入', exact: true }).click({ timeout: 60_000 });
    // The page goes to the table once the import is stored.
    await page.waitForURL(new RegExp(`/table/.*/${year}H${half}$`));
    await saved(page).waitFor();
    doing.imports += 1;
    await page.locator('.ag-cell').first().waitFor();
  }
}
