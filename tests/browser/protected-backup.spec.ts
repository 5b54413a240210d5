import { expect, test, type Page } from '@playwright/test';
import { cellAt, download, importSample, importThroughDoor, openForm } from './ledger';

const township = '青山镇卫生院';
const passphrase = '青山绿水 2026';

interface Protected {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function protectedBackup(page: Page): Promise<Protected> {
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await page.getByRole('button', { name: '加口令备份…' }).click();
  const dialog = page.getByRole('dialog', { name: '加口令备份' });
  await expect(dialog.getByText('忘了就找不回')).toBeVisible();
  await dialog.getByLabel('口令', { exact: true }).fill(passphrase);
  await dialog.getByLabel('再输一遍').fill(passphrase);
  const { name, bytes } = await download(page, () =>
    dialog.getByRole('button', { name: '备份到文件' }).click(),
  );
  expect(name).toMatch(/^海棠县卫生健康局 \d{4}-\d\d-\d\d\.ledger\.enc$/);
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
const openBackup = (page: Page, file: Protected) =>
  page.locator('input[type=file][accept=".zip,.enc"]').setInputFiles(file);
async function tell(page: Page, words: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
}

test('a backup under a passphrase is restored in another browser by who knows it, under any name', async ({
  page,
  browser,
}) => {
  await importSample(page);
  const file = await protectedBackup(page);
  expect(file.buffer.subarray(0, 6).toString()).toBe('LEDGER');
  expect(file.buffer.includes('manifest.json')).toBe(false);

  const other = await (await browser.newContext()).newPage();
  await other.goto('/#/backup');
  await openBackup(other, { ...file, name: '微信收到的文件.zip' });
  await tell(other, passphrase);
  await other.getByRole('button', { name: '试恢复' }).click();
  await expect(other.getByText('试恢复成功：读回的内容与备份完全一致')).toBeVisible();
  await other.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(other.getByText(/已用「微信收到的文件.zip」恢复/)).toBeVisible();
  await openForm(other);
  await expect(cellAt(other, township, 1)).toHaveText('221');
  const kept = await other.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).not.toContain('青山绿水');
  await other.context().close();
});

test('a wrong passphrase and a damaged file are said plainly, may be tried again, and change nothing', async ({
  page,
}) => {
  await importSample(page);
  const file = await protectedBackup(page);
  await openBackup(page, file);
  await tell(page, '青山绿水 2025');
  const refusal = page.getByRole('alert').filter({ hasText: '口令不对，或文件已损坏；台账没有改动。' });
  await expect(refusal).toBeVisible();
  await expect(page.getByLabel('口令', { exact: true })).toBeFocused();
  await tell(page, passphrase);
  await expect(page.getByText('与本机完全一致，不用恢复')).toBeVisible();

  const damaged = Buffer.from(file.buffer);
  const place = damaged.length - 100;
  damaged[place] = (damaged[place] ?? 0) ^ 1;
  await openBackup(page, { ...file, buffer: damaged });
  await tell(page, passphrase);
  await expect(refusal).toBeVisible();
  await openBackup(page, { ...file, buffer: file.buffer.subarray(0, 60) });
  await tell(page, passphrase);
  await expect(page.getByRole('alert').filter({ hasText: /已损坏，打不开/ })).toBeVisible();
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await openForm(page);
  await expect(cellAt(page, township, 1)).toHaveText('221');
});

test('a backup dropped among the workbooks, protected or not, is opened on the page of backups', async ({
  page,
  browser,
}) => {
  await importSample(page);
  const file = await protectedBackup(page);
  const { bytes } = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  const other = await (await browser.newContext()).newPage();
  for (const { buffer, asks } of [
    { buffer: file.buffer, asks: true },
    { buffer: Buffer.from(bytes), asks: false },
  ]) {
    await other.goto('/#/');
    await other
      .locator('input[type=file]')
      .first()
      .setInputFiles({ ...file, name: '上半年.zip', buffer });
    if (asks) await tell(other, passphrase);
    await expect(other.getByRole('group', { name: '上半年.zip' })).toContainText('1 张报表');
  }
  await other.context().close();
});

test('a passphrase that is made is typed twice alike, long enough, and can be looked at', async ({
  page,
}) => {
  await importSample(page);
  await page.goto('/#/backup');
  await page.getByRole('button', { name: '加口令备份…' }).click();
  const dialog = page.getByRole('dialog', { name: '加口令备份' });
  const first = dialog.getByLabel('口令', { exact: true });
  const make = dialog.getByRole('button', { name: '备份到文件' });
  await expect(first).toBeFocused();
  await first.fill('短');
  await expect(dialog.getByText('太短，至少 8 个字')).toBeVisible();
  await first.fill(passphrase);
  await dialog.getByLabel('再输一遍').fill('青山绿水 2025');
  await expect(dialog.getByText('两遍不一样')).toBeVisible();
  await expect(make).toBeDisabled();
  await dialog.getByLabel('再输一遍').fill(passphrase);
  await expect(make).toBeEnabled();
  await expect(first).toHaveAttribute('type', 'password');
  await dialog.getByRole('button', { name: '显示口令' }).first().click();
  await expect(first).toHaveAttribute('type', 'text');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

/** An intranet address without https: the browser withholds crypto.subtle from page and workers. */
test('over plain http a protected backup is made and opened too; the file opens wherever it is taken', async ({
  page,
  playwright,
}, { project }) => {
  const { launchOptions } = project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP 10.1.2.3 127.0.0.1'],
  });
  try {
    const plain = await browser.newPage({ baseURL: 'http://10.1.2.3:4173', locale: 'zh-CN' });
    await importThroughDoor(plain);
    expect(await plain.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, 'undefined']);
    const file = await protectedBackup(plain);
    await openBackup(plain, file);
    await tell(plain, '青山绿水 2025');
    await expect(plain.getByRole('alert').filter({ hasText: '口令不对，或文件已损坏' })).toBeVisible();
    await tell(plain, passphrase);
    await expect(plain.getByText('与本机完全一致，不用恢复')).toBeVisible();

    await page.goto('/#/backup');
    await openBackup(page, file);
    await tell(page, passphrase);
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();

    await plain.goto('/#/lock');
    await plain.getByRole('button', { name: '设口令' }).click();
    await plain.getByLabel('口令', { exact: true }).fill('海棠2026');
    await plain.getByLabel('再输一遍').fill('海棠2026');
    await plain.getByRole('button', { name: '设好' }).click();
    await plain.getByRole('button', { name: '现在锁屏' }).click();
    await tell(plain, '海棠2025');
    await expect(plain.getByText('口令不对。')).toBeVisible();
    await tell(plain, '海棠2026');
    await expect(plain.getByRole('heading', { name: '屏幕锁', exact: true })).toBeVisible();
  } finally {
    await browser.close();
  }
});
