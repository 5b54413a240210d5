import { expect, test, type Page } from '@playwright/test';
import { cellAt, importThroughDoor, openForm, typeInto } from './ledger';

const township = '青山镇卫生院';

/**
 * The picker is the system's and cannot be driven: it hands over a folder of the origin's own file system, which is a real
 * one as far as the page can tell. A file of the clerk's lies in it.
 */
async function withFolder(page: Page, name = '台账备份'): Promise<void> {
  await page.addInitScript((folder) => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    });
  }, name);
}
/** Also while the page writes and removes some: what goes away meanwhile is not there, nor is what the browser itself writes. */
const filesIn = (page: Page, name = '台账备份'): Promise<{ name: string; size: number }[]> =>
  page.evaluate(async (folder) => {
    const handle = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle(folder, { create: true });
    const found: { name: string; size: number }[] = [];
    for await (const inner of handle.values()) {
      if (inner.name.endsWith('.crswap')) continue;
      const file = await (inner as FileSystemFileHandle).getFile().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
        throw error;
      });
      if (file) found.push({ name: inner.name, size: file.size });
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }, name);
const put = (page: Page, names: readonly string[]): Promise<void> =>
  page.evaluate(async (list) => {
    const handle = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('台账备份', { create: true });
    for (const name of list) {
      const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await stream.write('是别人的');
      await stream.close();
    }
  }, names);

async function choose(page: Page): Promise<void> {
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await page.getByRole('button', { name: '选择文件夹' }).click();
  await expect(page.getByText(/上次 \d\d:\d\d，读回核对一致/)).toBeVisible();
}
async function type(page: Page, text: string): Promise<void> {
  await typeInto(cellAt(page, township, 1), text);
  await expect(page.getByRole('banner').getByText(/已保存/)).toBeVisible();
}
const openTable = (page: Page) =>
  page
    .getByRole('link', { name: '报表', exact: true })
    .click()
    .then(() => openForm(page));
const own = (files: readonly { name: string }[]) =>
  files.filter(({ name }) => /^海棠县卫生健康局 自动备份 .* [a-z0-9]{6}\.ledger\.zip$/.test(name));

test('into the chosen folder a backup is written after changes, the last ten and one of each day stay, and nothing else is touched', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-07-05T09:00:00+08:00') });
  await withFolder(page);
  await importThroughDoor(page);
  const foreign = [
    '半年报.xlsx',
    '海棠县卫生健康局 2026-07-01.ledger.zip',
    '海棠县卫生健康局 自动备份 2020-01-01 080000 other1.ledger.zip',
  ];
  await put(page, foreign);
  await choose(page);
  await expect(page.getByRole('banner').getByText('上次备份 今天 09:0')).toBeVisible();
  expect(own(await filesIn(page))).toHaveLength(2);

  // Typed, and two minutes of rest, but not ten minutes after the one before.
  await openTable(page);
  await type(page, '500');
  await page.clock.fastForward('03:00');
  await expect(cellAt(page, township, 1)).toHaveText('500');
  expect(own(await filesIn(page))).toHaveLength(2);
  await page.clock.fastForward('08:00');
  await expect.poll(async () => own(await filesIn(page)).length).toBe(3);
  // Without a change there is no other.
  await page.clock.fastForward('01:00:00');
  expect(own(await filesIn(page))).toHaveLength(3);

  // Five stay instead of ten; those of other browsers and of other hands too.
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await page.getByLabel('保留最近').selectOption('5');
  for (let n = 3; n <= 8; n += 1) {
    await page.clock.fastForward('00:02');
    const before = own(await filesIn(page)).map(({ name }) => name);
    await page.getByRole('button', { name: '现在写一份' }).click();
    await expect
      .poll(async () => own(await filesIn(page)).some(({ name }) => !before.includes(name)))
      .toBe(true);
    await expect(page.getByRole('button', { name: '现在写一份' })).toBeEnabled();
  }
  const files = await filesIn(page);
  expect(own(files)).toHaveLength(5 + 1);
  for (const name of foreign) expect(files.map((file) => file.name)).toContain(name);

  // What was written can be looked into and put in place.
  await page.getByText('看文件夹里有哪些').click();
  await page.getByRole('button', { name: '看内容', exact: true }).first().click();
  await expect(page.getByText('与本机完全一致，不用恢复')).toBeVisible();
});

test('a folder that is gone or full is said once, typing goes on, and writing goes on when it is back', async ({
  page,
}) => {
  await withFolder(page);
  await importThroughDoor(page);
  await choose(page);
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('台账备份', { recursive: true }),
  );
  await page.getByRole('button', { name: '现在写一份' }).click();
  await expect(page.getByRole('alert').getByText(/文件夹找不到了/)).toBeVisible();
  await expect(page.getByRole('banner').getByText('自动备份停了')).toBeVisible();
  await openTable(page);
  await type(page, '501');
  await expect(cellAt(page, township, 1)).toHaveText('501');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await filesIn(page);
  await page.getByRole('button', { name: '现在写一份' }).click();
  await expect(page.getByRole('banner').getByText(/上次备份 今天/)).toBeVisible();

  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1000 });
  const before = await filesIn(page);
  await page.getByRole('button', { name: '现在写一份' }).click();
  await expect(page.getByRole('alert').getByText(/没有空间了/)).toBeVisible();
  expect(await filesIn(page)).toEqual(before);
});

test('after a restart one click lets it go on, in one of two windows only, also without Web Locks', async ({
  page,
  context,
}) => {
  await context.clock.install();
  await withFolder(page);
  await importThroughDoor(page);
  await choose(page);
  expect(await filesIn(page)).toHaveLength(1);
  // Of one second there is one.
  const aMomentLater = () => context.clock.fastForward('00:02');
  await aMomentLater();
  // As after a restart of the browser, where the permission has to be given anew.
  await context.addInitScript(() => {
    let may = 'prompt';
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve(may),
      requestPermission: () => Promise.resolve((may = 'granted')),
    });
    Object.defineProperty(navigator, 'locks', { value: undefined });
  });
  const windows = [page, await context.newPage()];
  await withFolder(windows[1] as Page);
  await page.reload();
  await (windows[1] as Page).goto('/');
  await Promise.all(
    windows.map((one) => one.getByRole('banner').getByRole('button', { name: '继续自动备份' }).click()),
  );
  for (const one of windows) await expect(one.getByRole('banner').getByText(/上次备份 今天/)).toBeVisible();
  // A window that is reloaded while it writes keeps its turn for a minute.
  const hasWritten = async (one: Page): Promise<void> => {
    await one.getByRole('link', { name: '备份', exact: true }).click();
    await expect(one.getByRole('button', { name: '现在写一份' })).toBeEnabled();
  };
  for (const one of windows) await hasWritten(one);
  await expect.poll(async () => (await filesIn(page)).length).toBe(2);

  // The one after the other: the second finds that the first has written.
  for (const one of windows) await one.reload();
  await aMomentLater();
  for (const one of windows) {
    const go = one.getByRole('banner').getByRole('button', { name: '继续自动备份' });
    await go.click();
    await expect(go).toBeHidden();
    await hasWritten(one);
    expect(await filesIn(page)).toHaveLength(3);
  }
});

test('a browser that lets no page write into a folder says so and keeps reminding', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await importThroughDoor(page);
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await expect(page.getByText(/这个浏览器不能自动写入文件夹/)).toBeVisible();
  await expect(page.getByRole('button', { name: '选择文件夹' })).toHaveCount(0);
});
