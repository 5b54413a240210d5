import { expect, test, type Page } from '@playwright/test';
import { start } from '../soak/kill/chromium';
import { inTheme } from './axe';
import { fillDisk, limitRoom } from './full-disk';
import { download } from './ledger';
import { leaveOlder, olderLedger, openedOlder as opened } from './older-ledger';

/** How many rows its store of facts has, and of which schema it is. */
function lying(page: Page): Promise<{ schema: number; rows: number }> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error as Error);
        request.onsuccess = () => {
          const db = request.result;
          const count = db.transaction('facts').objectStore('facts').count();
          count.onsuccess = () => {
            resolve({ schema: db.version / 10, rows: count.result });
            db.close();
          };
        };
      }),
    olderLedger,
  );
}

const facts = (page: Page) => page.getByRole('row').filter({ hasText: '程序升级之前' });

/** Everything the page said while it opened, painted or not: a busy machine leaves out frames. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said = new Set<string>();
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.add(document.querySelector('main')?.textContent ?? '')).observe(
      document,
      { subtree: true, childList: true, characterData: true },
    );
  });
}
const heard = async (page: Page): Promise<string> =>
  (await page.evaluate(() => [...(globalThis as unknown as { said: Set<string> }).said])).join('\n');

test('the first start of a ledger of an older version says how far it is, here and in a window beside, and keeps a copy that is compared and gone back to', async ({
  page,
  baseURL,
}) => {
  await leaveOlder(page, `${baseURL}/`, 20_000);
  const other = await page.context().newPage();
  await Promise.all([page, other].map(listen));
  await Promise.all([page.goto('/'), other.goto('/')]);
  await expect(opened(page)).toBeVisible();
  await expect(opened(other)).toBeVisible();
  const said = `${await heard(page)}\n${await heard(other)}`;
  expect(said).toMatch(/先留一份更新前的副本……已处理 [\d,]+ \/ 21,00\d/);
  expect(said).toMatch(/（第 1 步，共 2 步）……已处理 [\d,]+ \/ 20,000/);
  expect(said).toMatch(/（第 2 步，共 2 步）……已处理 [\d,]+ \/ 1,00\d/);

  await page.goto('/#/backup');
  // Two windows, one copy.
  await expect(facts(page)).toHaveCount(1);
  await facts(page).getByRole('button', { name: '对比' }).click();
  await expect(page.getByRole('group', { name: '对比' })).toContainText('两边完全一样');
});

test('where the copy cannot be kept nothing is changed before the clerk has a file and says so, or room is made for it', async ({
  page,
  baseURL,
}) => {
  await limitRoom(page, 40_000_000);
  await leaveOlder(page, `${baseURL}/`, 5000);
  // Nothing more can be stored: neither the copy nor the upgrade.
  await fillDisk(page);
  await page.goto('/');
  const asking = page.getByRole('alert').filter({ hasText: '更新前的副本没有留成' });
  await expect(asking).toContainText('磁盘空间不够，台账还没有更新，数据没有改动');
  for (const theme of ['light', 'dark'] as const) await (await inTheme(page, theme))('asking what to do');
  const stranger = await page.context().newPage();
  await stranger.goto('/icon.svg');
  expect(await lying(stranger)).toEqual({ schema: 4, rows: 5000 });

  const backup = await download(page, () => asking.getByRole('button', { name: '备份到文件' }).click());
  expect(backup.name).toMatch(/更新前\.ledger\.zip$/);
  await expect(asking.getByRole('button', { name: '已备份，开始更新' })).toBeVisible();
  expect(await lying(stranger)).toEqual({ schema: 4, rows: 5000 });

  await limitRoom(page, 1_000_000_000);
  await asking.getByRole('button', { name: '再试一次' }).click();
  await expect(opened(page)).toBeVisible();
  await page.goto('/#/backup');
  await expect(facts(page)).toHaveCount(1);
});

/** Opens the program, which stands still from the moment it says this: it cannot come to the end before it is killed. */
async function stopAt(page: Page, site: string, stage: string): Promise<void> {
  let tell: () => void = () => undefined;
  const there = new Promise<void>((resolve) => (tell = resolve));
  await page.exposeFunction('standStill', () => tell());
  await page.addInitScript((wanted) => {
    const { standStill } = globalThis as unknown as { standStill: () => void };
    new MutationObserver(() => {
      if (!document.querySelector('main')?.textContent?.includes(wanted)) return;
      standStill();
      for (;;);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, stage);
  await page.goto(site, { waitUntil: 'commit' });
  await there;
}

test('a browser killed in the middle of an upgrade has left the ledger as it was, and upgrades it at the next start', async ({
  baseURL,
}, info) => {
  test.slow();
  const profile = info.outputPath('profile');
  const site = `${baseURL}/`;
  let { page, kill } = await start(profile);
  await leaveOlder(page, site, 20_000);
  for (const stage of ['副本', '第 1 步', '第 2 步']) {
    await stopAt(page, site, stage);
    await kill();
    ({ page, kill } = await start(profile));
    await page.goto(`${site}icon.svg`);
    expect(await lying(page)).toEqual({ schema: 4, rows: 20_000 });
  }
  await page.goto(site);
  await expect(opened(page)).toBeVisible();
  // 200 indicators of 300 units: a block for each of the 67 that have figures.
  expect(await lying(page)).toEqual({ schema: 6, rows: 67 });
  await kill();
});
