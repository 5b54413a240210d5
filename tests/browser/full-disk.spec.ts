import { expect, test, type Page } from '@playwright/test';
import { readLedgerFile } from '#exchange/ledger-file/read';
import type { LedgerContent } from '#exchange/ledger-file/content';
import { fillDisk, limitRoom, readStored } from './full-disk';
import { cellAt, choose, download, importThroughDoor, pasteText, sample, typeInto } from './ledger';

const township = '青山镇卫生院';
const room = 3_000_000;

const bar = (page: Page) => page.locator('strong').filter({ hasText: /次改动没有存下$/ });
const saved = (page: Page) => page.getByRole('banner').getByRole('status');

const type = (page: Page, code: number, text: string) => typeInto(cellAt(page, township, code), text);

async function backUp(page: Page): Promise<LedgerContent> {
  const { bytes } = await download(page, () => page.getByRole('button', { name: '立即备份' }).click());
  const read = readLedgerFile(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const valuesOf = ({ facts }: LedgerContent) => facts.map(({ value }) => value);

test('on a full disk typing and pasting go on, are said to be unstored, are in the backup, and are stored once there is room', async ({
  page,
}) => {
  await limitRoom(page, room);
  await importThroughDoor(page);
  const before = await readStored(page);
  await fillDisk(page);

  await type(page, 1, '98765');
  await expect(page.getByRole('alert')).toContainText('磁盘空间用完了');
  await expect(bar(page)).toContainText('1 次改动没有存下');
  await expect(saved(page)).toHaveText('1 次改动没有存下');
  await cellAt(page, township, 2).click();
  await pasteText(page, '43210\r\n43211\r\n');
  await expect(bar(page)).toContainText('2 次改动没有存下');
  await expect(cellAt(page, township, 1)).toHaveText('98,765');
  expect(await readStored(page), 'nothing half-written').toEqual(before);

  // Undo takes back what waits first, and it is done again.
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, 2)).not.toHaveText('43,210');
  await page.keyboard.press('Control+y');
  await expect(cellAt(page, township, 2)).toHaveText('43,210');
  await expect(bar(page)).toContainText('4 次改动没有存下');

  // Another page and back: it is still what is shown.
  await page.getByRole('link', { name: '备份', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  await page.goBack();
  await expect(cellAt(page, township, 1)).toHaveText('98,765');

  const content = await backUp(page);
  expect(valuesOf(content)).toEqual(expect.arrayContaining([98765, 43210, 43211]));
  expect(content.history.map(({ kind }) => kind).slice(-4)).toEqual(['do', 'do', 'undo', 'redo']);
  expect(content.files).toHaveLength(before.files);
  expect(await readStored(page)).toEqual(before);

  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText('还是存不下')).toBeVisible();
  await limitRoom(page, 10 * room);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText('刚才没有存下的 4 次改动，现在都存下了')).toBeVisible();
  await expect(bar(page)).toBeHidden();
  await expect(saved(page)).toHaveText(/^已保存/);
  const after = await readStored(page);
  expect(after.acts).toEqual([...before.acts, 'edit', 'paste', 'undo paste', 'redo paste']);
  expect(after.steps.slice(-4)).toEqual([1, 2, 2, 2]);

  await page.reload();
  await expect(cellAt(page, township, 2)).toHaveText('43,210');
  await page.locator('textarea.entry').focus();
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, 2)).not.toHaveText('43,210');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, township, 1)).toHaveText('221');
});

test('an import on a full disk is whole in memory and in the backup, nothing of it is in the database, and it is stored by itself later', async ({
  page,
}) => {
  await limitRoom(page, room);
  await page.goto('/');
  await expect(page.getByRole('button', { name: /打开样例县/ })).toBeVisible();
  await fillDisk(page);
  const before = await readStored(page);
  expect(before).toEqual({ acts: [], steps: [], facts: 0, files: 0, indicators: 0 });
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(bar(page)).toContainText('1 次改动没有存下');
  await expect(page.getByText('导入的内容已经在表里，还没有存下')).toBeVisible();
  await expect(cellAt(page, township, 1)).toHaveText('221');
  await type(page, 1, '222');
  await expect(bar(page)).toContainText('2 次改动没有存下');
  expect(await readStored(page)).toEqual(before);
  const content = await backUp(page);
  expect(content.files).toHaveLength(1);
  expect(content.catalog.tables.size).toBe(1);
  expect(valuesOf(content)).toContain(222);

  await limitRoom(page, 10 * room);
  // The next edit tries again, and takes all that waited along.
  await type(page, 2, '33');
  await expect(page.getByText(/刚才没有存下的 . 次改动，现在都存下了/)).toBeVisible();
  const after = await readStored(page);
  expect(after.acts).toEqual(['import', 'edit', 'edit']);
  expect(after).toMatchObject({ files: 1, facts: content.facts.length });
  await page.reload();
  await expect(cellAt(page, township, 1)).toHaveText('222');
  await expect(cellAt(page, township, 2)).toHaveText('33');
});

test('a backup that finds no room is put in the place of nothing: the ledger is as it was, and so it is said', async ({
  page,
}) => {
  await limitRoom(page, room);
  await importThroughDoor(page);
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const { bytes } = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  await page.goBack();
  await type(page, 1, '301');
  await expect(saved(page)).toHaveText(/^已保存/);
  const before = await readStored(page);
  await fillDisk(page);
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const file = { name: '台账.ledger.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file][accept*=".zip"]').setInputFiles(file);
  await page.getByRole('button', { name: '替换本机' }).click();
  await expect(page.getByText('磁盘空间用完了，这一步没有做成，台账没有改动')).toBeVisible();
  expect(await readStored(page)).toEqual(before);
});

test('nobody leaves unasked with changes that are not stored', async ({ page }) => {
  await limitRoom(page, room);
  await importThroughDoor(page);
  await fillDisk(page);
  await type(page, 1, '98765');
  await expect(bar(page)).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(cellAt(page, township, 1)).toHaveText('98,765');
});
