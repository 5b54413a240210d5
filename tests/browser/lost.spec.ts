import { expect, test, type Page } from '@playwright/test';
import { cellAt, expectStored, importSample } from './ledger';

/** As a browser does for want of room: the database goes, what lies beside it stays. */
async function clearAway(page: Page, ...names: string[]): Promise<void> {
  await page.goto('/icon.svg');
  for (const name of names) {
    await page.evaluate(
      (database) =>
        new Promise((done, failed) => {
          const asked = indexedDB.deleteDatabase(database);
          asked.onsuccess = () => done(undefined);
          asked.onerror = () => failed(new Error(database));
        }),
      name,
    );
  }
  await page.goto('/');
}
const table = (page: Page) => page.getByRole('link', { name: /妇幼卫生工作报表/ }).first();

test('a ledger the browser cleared away is missed at the next start, and comes back from the folder, a snapshot or a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await importSample(page);
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await page.getByRole('button', { name: '留快照' }).click();
  await expect(page.getByText('238 个数据')).toBeVisible();
  await page.getByRole('button', { name: '选择文件夹' }).click();
  await expect(page.getByText(/上次 \d\d:\d\d，读回核对一致/)).toBeVisible();

  // From the snapshot.
  await clearAway(page, 'indicator-ledger');
  await expect(page.getByText(/^上次（\d\d:\d\d）这里有 1 张表，现在是空的$/)).toBeVisible();
  await page.getByRole('button', { name: /^用快照恢复/ }).click();
  await expect(page.getByText('已回到快照')).toBeVisible();
  await table(page).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');

  // With the snapshots gone too, and the folder forgotten: it is chosen once more, and looked into before anything is done.
  await clearAway(page, 'indicator-ledger', 'indicator-ledger-snapshots', 'indicator-ledger-generations');
  await expect(page.getByRole('button', { name: /^用快照恢复/ })).toHaveCount(0);
  await page.getByRole('button', { name: '到自动备份的文件夹里找' }).click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText(/已用「.*自动备份.*」恢复/)).toBeVisible();
  await table(page).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');

  // Or not at all: then it is not asked again.
  await clearAway(page, 'indicator-ledger');
  await page.getByRole('button', { name: '不恢复，从头开始' }).click();
  await expect(page.getByText(/现在是空的/)).toHaveCount(0);
  await page.reload();
  await expect(
    page
      .getByRole('heading', { name: '从哪里开始' })
      .or(page.getByText(/打开样例县/))
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/现在是空的/)).toHaveCount(0);
});

test('a ledger that was emptied by the clerk is not missed', async ({ page }) => {
  await importSample(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('这张报表不存在')).toBeVisible();
  await expectStored(page);
  await page.goto('/');
  await page.reload();
  await expect(page.getByText(/打开样例县/)).toBeVisible();
  await expect(page.getByText(/现在是空的/)).toHaveCount(0);
});
