import { expect, test } from '@playwright/test';
import { watchOrigins } from './ledger';

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

test('the list of indicators says in an empty ledger where they come from, and leads there', async ({
  page,
}) => {
  await page.goto('/#/indicators');
  const main = page.getByRole('main');
  await expect(main.getByText('台账里还没有指标')).toBeVisible();
  await main.getByRole('link', { name: '导入 Excel 文件' }).click();
  await expect(page.getByRole('button', { name: /打开样例县/ })).toBeVisible();
  await page.goBack();
  await main.getByRole('link', { name: '从指标字典取用' }).click();
  await expect(page).toHaveURL(/#\/indicators\/dictionary/);
});

test('pages about tables say in an empty ledger how to get one', async ({ page }) => {
  for (const name of ['county', 'checks', 'goals']) {
    await page.goto(`/#/${name}`);
    await expect(page.getByText('还没有报表，请先导入或新建一张')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '导入 Excel 文件' }).click();
    await expect(page.getByRole('button', { name: /打开样例县/ })).toBeVisible();
    await page.goBack();
    await page.getByRole('main').getByRole('link', { name: '从模板库新建' }).click();
    await expect(page).toHaveURL(/#\/gallery/);
  }
});
