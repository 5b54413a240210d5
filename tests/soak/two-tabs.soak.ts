/** A thousand edits in two windows at once. `--edits=1000`; `--as-built` takes what lies in `dist/`. */
import { chromium } from '@playwright/test';
import { browserOptions, openSite, pageOptions } from './site';
import { typeInTwoTabs } from './two-tabs';

const form = {
  rows: ['青山镇卫生院', '柳河镇', '城关镇', '月亮湾乡'],
  codes: [1, 2, 3, 5, 6],
};

export async function run(options: Readonly<Record<string, string>>): Promise<void> {
  const count = Number(options['edits'] ?? 1000);
  const site = await openSite('as-built' in options);
  const browser = await chromium.launch(browserOptions);
  try {
    const context = await browser.newContext(pageOptions);
    const page = await context.newPage();
    await page.goto(site.app);
    await page.locator('input[type=file]').first().setInputFiles('public/sample/mch-2026H1.xlsx');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const first = page.locator('.ag-row').filter({ hasText: form.rows[0] ?? '' });
    await first.waitFor();
    await page.getByRole('banner').getByRole('status').filter({ hasText: '已保存' }).waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other
      .locator('.ag-row')
      .filter({ hasText: form.rows[0] ?? '' })
      .waitFor();
    const begun = performance.now();
    const { typed, entries, differing, lost } = await typeInTwoTabs([page, other], form, count);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const whole = entries === typed && differing.length === 0 && lost.length === 0;
    console.log(
      `two-tabs ${typed} edits in ${seconds} s: ${entries} entries, ${differing.length} cells differ, ${lost.length} are otherwise when loaded anew ${whole ? 'reached' : 'MISSED'}`,
    );
    for (const cell of [...differing, ...lost].slice(0, 20)) console.log(`  ${cell}`);
    if (!whole) process.exitCode = 1;
  } finally {
    await browser.close();
    await site.close();
  }
}
