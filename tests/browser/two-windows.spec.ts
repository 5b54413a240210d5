import { expect, test, type Page } from '@playwright/test';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { typeInTwoTabs } from '../soak/two-tabs';
import { readStored } from './full-disk';
import { cellAt, download, importSample, typeInto } from './ledger';
import { leaveOlder, olderLedger, openedOlder } from './older-ledger';

const township = '青山镇卫生院';
const saved = (page: Page) => page.getByRole('banner').getByRole('status');

const type = (page: Page, code: number, text: string) => typeInto(cellAt(page, township, code), text);

async function openBeside(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(cellAt(other, township, 1)).toHaveText('221');
  return other;
}

/** What a newer build does first: opens the database at a higher version, once every other connection is closed. */
function upgrade(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('indicator-ledger', 990);
        request.onerror = () => reject(request.error as Error);
        request.onsuccess = () => {
          request.result.close();
          resolve(request.result.version);
        };
      }),
  );
}
/** A page of the same origin that is not the program. */
async function strangerTo(page: Page): Promise<Page> {
  const stranger = await page.context().newPage();
  await stranger.goto('/icon.svg');
  return stranger;
}

test('what one window writes the other shows at once; of two edits of a cell the later one stays, and both are told', async ({
  page,
}) => {
  await importSample(page);
  const other = await openBeside(page);
  await type(page, 1, '301');
  await expect(cellAt(other, township, 1)).toHaveText('301');
  await type(other, 1, '302');
  await expect(cellAt(page, township, 1)).toHaveText('302');
  await cellAt(page, township, 1).click();
  await page.keyboard.press('Control+1');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('301 → 302');
  await expect(panel).toContainText('221 → 301');
  await page.keyboard.press('Control+z');
  await expect(cellAt(other, township, 1)).toHaveText('301');
});

test('a hundred edits in two windows at once: none is lost, and both show the same', async ({ page }) => {
  await importSample(page);
  const other = await openBeside(page);
  const form = { rows: [township, '柳河镇', '城关镇', '月亮湾乡'], codes: [1, 2, 3, 5, 6] };
  const done = await typeInTwoTabs([page, other], form, 100);
  expect(done).toEqual({ typed: 100, entries: 100, differing: [], lost: [] });
});

test('a newer build in another window gets the database after what was typed here is stored; this window says so and loses nothing', async ({
  page,
}) => {
  await importSample(page);
  const stranger = await strangerTo(page);
  await cellAt(page, township, 1).click();
  await page.keyboard.type('333');
  expect(await upgrade(stranger)).toBe(990);
  await expect(page.getByRole('alert')).toContainText('另一个窗口已更新到新版本，请刷新');
  await expect(saved(page)).toHaveText('请刷新');
  await expect(cellAt(page, township, 1)).toHaveText('333');
  expect((await readStored(stranger)).acts).toEqual(['import', 'edit']);

  // Typing goes on in memory, and can be carried over as a file.
  await type(page, 2, '44');
  await expect(saved(page)).toHaveText('1 次改动没有存下');
  const { name, bytes } = await download(page, () =>
    page.getByRole('button', { name: '备份没存下的改动' }).click(),
  );
  expect(name).toMatch(/没存下的改动\.ledger\.zip$/);
  const read = readLedgerFile(bytes);
  expect(read.ok && read.value.facts.map(({ value }) => value)).toEqual([44]);
  expect(read.ok && read.value.catalog.tables.size).toBe(1);

  // Loaded anew it is still the older build: it says so, and touches nothing.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '刷新' }).click();
  await expect(page.getByRole('heading', { name: '本窗口的版本太旧' })).toBeVisible();
  await expect(page.getByRole('button', { name: '清除旧版程序并刷新' })).toBeVisible();
  await expect(page.getByRole('button', { name: /删|清空/ })).toHaveCount(0);
  const anew = page.waitForEvent('load');
  await page.getByRole('button', { name: '清除旧版程序并刷新' }).click();
  await anew;
  await expect(page.getByRole('heading', { name: '本窗口的版本太旧' })).toBeVisible();
  expect((await readStored(stranger)).acts).toEqual(['import', 'edit']);
});

test('an older window that does not give way is named, and the ledger opens once it does', async ({
  page,
  baseURL,
}) => {
  const stranger = await page.context().newPage();
  await leaveOlder(stranger, `${baseURL}/`, 300);
  await stranger.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          (window as unknown as { held: IDBDatabase }).held = request.result;
          resolve();
        };
      }),
    olderLedger,
  );
  await page.goto('/');
  await expect(page.getByText('另一个窗口还开着旧版本')).toBeVisible();
  await stranger.close();
  await expect(openedOlder(page)).toBeVisible();
});

test('a ledger put in place in another window takes nothing done in the former one, and what was is kept here', async ({
  page,
}) => {
  await importSample(page);
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const { bytes } = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  await page.goBack();
  const other = await openBeside(page);
  await type(page, 1, '500');
  await expect(cellAt(other, township, 1)).toHaveText('500');

  await page.goto('/#/backup');
  const file = { name: '台账.ledger.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file][accept*=".zip"]').setInputFiles(file);
  const replace = page.getByRole('button', { name: '替换本机' });
  await expect(replace).toBeVisible();
  // In the other window a figure is being typed while this one puts the backup in place.
  await cellAt(other, township, 2).click();
  await other.keyboard.type('77');
  await replace.click();
  await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();
  await expect(other.getByRole('alert')).toContainText('台账在另一个窗口换成了另一份');
  expect((await readStored(page)).acts).toEqual(['import']);

  await other.getByRole('button', { name: '写入现在的台账' }).click();
  await expect(other.getByRole('alert')).toBeHidden();
  await expect(cellAt(other, township, 2)).toHaveText('77');
  await expect(cellAt(other, township, 1)).toHaveText('221');
  await expect(saved(other)).toHaveText(/^已保存/);
  expect((await readStored(page)).acts).toEqual(['import', 'edit']);
});
