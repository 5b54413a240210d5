import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { valueAt } from '../../src/workbook/cells';
import { openWorkbook } from '../../src/workbook/open';
import { cellAt, download, restoreElsewhere, sample, selectRange } from './ledger';
import { Site } from './site';

/** A name of the bureau's own network: neither https nor this machine, so no secure context. */
const host = 'ledger.county';
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${host} 127.0.0.1`],
    }),
});

const township = '青山镇卫生院';

/** Lets a file fall on the page, as from the desktop. */
async function drop(page: Page, path: string): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name: path.split('/').pop() ?? path, base64: readFileSync(path).toString('base64') },
  );
  const field = page.getByText('拖入 Excel 文件').first();
  for (const name of ['dragenter', 'dragover', 'drop'])
    await field.dispatchEvent(name, { dataTransfer: data });
}

test('over plain http the whole main job works, and the page says what is missing there', async ({
  page,
  browser,
}) => {
  const site = new Site();
  const address = await site.open(host);
  await page.goto(address);
  expect(
    await page.evaluate(() => [
      isSecureContext,
      'serviceWorker' in navigator,
      'clipboard' in navigator,
      'storage' in navigator,
      crypto.subtle === undefined,
    ]),
  ).toEqual([false, false, false, false, true]);

  await drop(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await cellAt(page, township, 1).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 9)).toHaveText('96.09');

  await selectRange(page, [township, 2], [township, 3]);
  const copied = await cellAt(page, township, 2).textContent();
  await page.keyboard.press('Control+c');
  await cellAt(page, '白石镇卫生院', 2).click();
  await page.keyboard.press('Control+v');
  await expect(cellAt(page, '白石镇卫生院', 2)).toHaveText(copied ?? '');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, '白石镇卫生院', 2)).toHaveText('172');

  const form = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  const opened = await openWorkbook(form.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(valueAt(opened.value.sheets[0]!, 13, 2)).toBe(230);

  // A figure of the foot is copied by a click, where there is no clipboard but the event.
  await selectRange(page, [township, 2], [township, 3]);
  await page.getByRole('button', { name: /^求和/ }).click();
  await expect(page.getByText(/^已复制求和/)).toBeVisible();

  await page.getByRole('link', { name: '备份', exact: true }).click();
  const file = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  await expect(page.getByText(/读回核对一致/)).toBeVisible();
  const missing = page.getByLabel('在这里用不了的');
  await expect(missing).toContainText('网址以 http:// 开头');
  await expect(missing.getByRole('listitem')).toHaveText([
    /^断网时打不开/,
    /^不能请浏览器长期保存/,
    /^不能自动备份到指定文件夹/,
    /^看不到还剩多少空间/,
  ]);

  const other = await restoreElsewhere(browser, address, file);
  await expect(cellAt(other, township, 1)).toHaveText('230');
  await other.context().close();
  site.close();
});

test('on this machine nothing is missing, and nothing is said of it', async ({ page }) => {
  await page.goto('/#/backup');
  await expect(page.getByRole('heading', { name: '备份与恢复' })).toBeVisible();
  await expect(page.getByLabel('在这里用不了的')).toHaveCount(0);
});
