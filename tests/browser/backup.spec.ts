import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { cellAt, download, importSample, openBackup, openForm, restoreElsewhere, typeInto } from './ledger';

const township = '青山镇卫生院';

async function takeBackup(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const file = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  expect(file.name).toMatch(/^海棠县卫生健康局 \d{4}-\d\d-\d\d\.ledger\.zip$/);
  await expect(page.getByText(/读回核对一致/)).toBeVisible();
  return file;
}
const type = (page: Page, code: number, text: string) => typeInto(cellAt(page, township, code), text);
const openTable = (page: Page) => page.goto('/#/').then(() => openForm(page));

test('a ledger is backed up, tried, and restored in another browser with its history and its original files', async ({
  page,
  browser,
}) => {
  await importSample(page);
  await type(page, 1, '999');
  const file = await takeBackup(page);
  await expect(page.getByRole('banner').getByText(/^上次备份 今天 \d\d:\d\d$/)).toBeVisible();
  await openBackup(page, file);
  await expect(page.getByText('与本机完全一致，不用恢复')).toBeVisible();
  await page.getByRole('button', { name: '试恢复' }).click();
  await expect(page.getByText('试恢复成功：读回的内容与备份完全一致')).toBeVisible();

  const other = await restoreElsewhere(browser, '/', file);
  await expect(cellAt(other, township, 1)).toHaveText('999');
  // The history came along: the typed figure can be undone there.
  await other.keyboard.press('Control+z');
  await expect(cellAt(other, township, 1)).toHaveText('221');
  await other.context().close();
});

test('an older backup is merged or put in place, and both are taken back', async ({ page }) => {
  await importSample(page);
  const file = await takeBackup(page);
  await openTable(page);
  await type(page, 1, '500');
  await page.goto('/#/backup');
  await openBackup(page, file);
  await expect(page.getByText('两边不同的 1 个数据，合并时取较新的')).toBeVisible();
  await page.getByRole('button', { name: '替换本机' }).click();
  await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();
  await openTable(page);
  await expect(cellAt(page, township, 1)).toHaveText('221');
  await page.goto('/#/backup');
  await expect(page.getByText('恢复之前')).toBeVisible();
  await page.getByRole('button', { name: '回到这里' }).first().click();
  await expect(page.getByText('已回到快照')).toBeVisible();
  await openTable(page);
  await expect(cellAt(page, township, 1)).toHaveText('500');
});

test('a damaged file and a file that is no backup are refused in words, and nothing changes', async ({
  page,
}) => {
  await importSample(page);
  const file = await takeBackup(page);
  const damaged = Uint8Array.from(file.bytes);
  const place = Math.floor(damaged.length / 2);
  damaged[place] = (damaged[place] ?? 0) ^ 255;
  await openBackup(page, { ...file, bytes: damaged });
  await expect(page.getByText(/备份.*损坏|损坏/).first()).toBeVisible();
  const form = readFileSync('public/sample/mch-2026H1.xlsx');
  await openBackup(page, { ...file, name: '报表.zip', bytes: form });
  await expect(
    page
      .getByRole('alert')
      .or(page.getByText(/不是.*备份/))
      .first(),
  ).toBeVisible();
  await openTable(page);
  await expect(cellAt(page, township, 1)).toHaveText('221');
});

test('Ctrl+S says that everything is saved and when it was backed up, and offers a backup', async ({
  page,
}) => {
  await importSample(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/已保存 \d\d:\d\d；还没有备份/)).toBeVisible();
  const { name } = await download(page, () =>
    page.getByRole('button', { name: '备份', exact: true }).click(),
  );
  expect(name).toMatch(/\.ledger\.zip$/);
});

test('another window shows the restored ledger, not the one it had', async ({ page, context }) => {
  await importSample(page);
  const file = await takeBackup(page);
  await openTable(page);
  await type(page, 1, '500');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(cellAt(second, township, 1)).toHaveText('500');
  await page.goto('/#/backup');
  await openBackup(page, file);
  await page.getByRole('button', { name: '替换本机' }).click();
  await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();
  await expect(cellAt(second, township, 1)).toHaveText('221');
});
