import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { choose, importSample, sample, watchOrigins } from './ledger';

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('every page can be used without seeing it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('把手头的表放进来')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await choose(page, sample('2026H1'));
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
  expect(await seriousFaults(page)).toEqual([]);
  await importSample(page);
  await expect(page.locator('.ag-cell').first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  expect(await seriousFaults(page)).toEqual([]);
});

test('nothing is asked of another origin, and the page forbids it to itself', async ({ page }) => {
  const foreign = watchOrigins(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/');
  await page.getByRole('button', { name: /打开样例县/ }).click();
  await expect(page.locator('.ag-cell').first()).toBeVisible();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the interface is there in English too', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('Drop Excel files here')).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByText('拖入 Excel 文件')).toBeVisible();
});
