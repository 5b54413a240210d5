import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cellAt, choose, download, openBackup, openForm, reloadStored, sample } from './ledger';
import { Site } from './site';

// As the clerk has it: the page is kept for visits without a network.
test.use({ serviceWorkers: 'allow' });

const kept = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state ?? 'none');
/** The page is kept, and the network gone. */
async function visitOnce(page: Page, context: BrowserContext): Promise<string> {
  const site = new Site();
  const address = await site.open();
  await page.goto(address);
  await expect.poll(() => kept(page)).toBe('activated');
  site.close();
  await context.setOffline(true);
  return address;
}
const township = '青山镇卫生院';

test('after the first visit the whole main job works without a network', async ({ page, context }) => {
  const address = await visitOnce(page, context);
  await page.goto(address);
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await cellAt(page, township, 1).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 1)).toHaveText('230');
  const form = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  expect(form.bytes.length).toBeGreaterThan(1000);
  await reloadStored(page);
  await expect(cellAt(page, township, 1)).toHaveText('230');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const file = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  expect(file.name).toMatch(/\.ledger\.zip$/);

  await page.goto(`${address}#/`);
  await openForm(page);
  await cellAt(page, township, 1).click();
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await openBackup(page, file);
  await page.getByRole('button', { name: '替换本机' }).click();
  await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();
  await openForm(page);
  await expect(cellAt(page, township, 1)).toHaveText('230');
});

test('a file of the page opened by its address is that file, not the page; the page itself opens at its own', async ({
  page,
  context,
}) => {
  const address = await visitOnce(page, context);
  const name = 'mch-2026H1.xlsx';
  const file = await download(page, () =>
    page.evaluate((path) => void (location.href = path), `sample/${name}`),
  );
  expect(file.name).toBe(name);
  expect(Buffer.from(file.bytes).equals(readFileSync(sample('2026H1')))).toBe(true);
  for (const way of ['', '?from=bookmark', 'index.html', '#/backup']) {
    await page.goto('about:blank');
    await page.goto(`${address}${way}`);
    await expect(page.getByRole('link', { name: '备份', exact: true })).toBeVisible();
  }
});

test('a new version waits for the clerk; taking it loses nothing, and the other window is told', async ({
  page,
  context,
}) => {
  const site = new Site();
  const address = await site.open();
  await page.goto(address);
  await expect.poll(() => kept(page)).toBe('activated');
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await cellAt(page, township, 1).click();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(cellAt(second, township, 1)).toBeVisible();

  site.edition = 2;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText('有新版本，随时可以换上；换之前会先存好')).toBeVisible();
  // Nothing has happened yet: the clerk goes on.
  await cellAt(page, township, 1).click();
  await page.keyboard.type('231');
  await page.keyboard.press('Enter');
  await expect(cellAt(second, township, 1)).toHaveText('231');
  // In both windows something is still being typed: neither Enter nor anything else has been pressed.
  await cellAt(second, township, 3).click();
  await second.keyboard.type('211');
  await page.bringToFront();
  await cellAt(page, township, 2).click();
  await page.keyboard.type('222');
  await page.getByRole('button', { name: '换上新版本' }).click();
  await expect(second.getByText('另一个窗口换上了新版本，请刷新本页')).toBeVisible();
  await expect(page.getByText('有新版本')).toHaveCount(0);
  await expect(cellAt(page, township, 1)).toHaveText('231');
  await expect(cellAt(page, township, 2)).toHaveText('222');
  await second.bringToFront();
  await second.getByRole('button', { name: '刷新', exact: true }).click();
  await expect(second.getByText('另一个窗口换上了新版本')).toHaveCount(0);
  await expect(cellAt(second, township, 2)).toHaveText('222');
  await expect(cellAt(second, township, 3)).toHaveText('211');
  await expect(cellAt(page, township, 3)).toHaveText('211');
  site.close();
});
