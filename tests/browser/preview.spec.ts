/** The sheet beside the questions of an import: drawn as far as it is seen, all of it there for who scrolls. */
import { expect, test } from '@playwright/test';
import { choose } from './ledger';

const columns = Array.from({ length: 40 }, (_, i) => `第${i + 1}项人数`);
const lines = [
  ['乡镇', ...columns],
  ...Array.from({ length: 130 }, (_, row) => [
    `第${row + 1}村`,
    ...columns.map((_, i) => ((row * 7 + i) % 90) + 1),
  ]),
];

test('a long sheet is drawn further as it is scrolled, to its last row, with its lines at their rows', async ({
  page,
}) => {
  await page.goto('/');
  const file = {
    name: '村级报表（2026年1—6月）.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.map((line) => line.join(',')).join('\r\n')),
  };
  await choose(page, file);
  const sheet = page.getByRole('region', { name: /^表样预览/ });
  const rows = sheet.locator('tbody tr');
  const end = sheet.getByRole('slider', { name: '数据到这一行为止，可以拖动' });
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(lines.length);
  await expect(async () => {
    await sheet.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    expect(await rows.count()).toBe(lines.length);
  }).toPass();
  await expect(rows.last()).toContainText('第130村');
  const bottomOf = async (part: typeof end) => part.evaluate((box) => box.getBoundingClientRect().bottom);
  await expect
    .poll(async () => Math.abs((await bottomOf(end)) - (await bottomOf(rows.last()))))
    .toBeLessThan(8);
});
