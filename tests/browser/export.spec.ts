import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { valueAt } from '#workbook/cells';
import { openWorkbook } from '#workbook/open';
import type { Sheet } from '#workbook/sheet';
import { cellAt, choose, download, importThroughDoor, openSample, sample } from './ledger';

const township = '青山镇卫生院';

async function importTwo(page: Page): Promise<void> {
  await importThroughDoor(page, '2025H2');
  await choose(page, sample('2026H1'));
  // The tool bar has a button of the same name.
  await expect(page).toHaveURL(/import/);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(cellAt(page, '合计', 1)).toHaveText('2756');
}

async function openDialog(page: Page) {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '批量导出' }).click();
  const dialog = page.getByRole('dialog', { name: '批量导出' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(bytes, { fileName: 'out.xlsx' });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.sheets;
}

test('the clerk hands out a form for each unit and two periods as one zip, named by their own rule', async ({
  page,
}) => {
  await importTwo(page);
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: '导出 1 份' })).toBeVisible();
  await dialog.getByRole('group', { name: '报告期' }).getByRole('button', { name: '全选' }).click();
  await expect(dialog.getByRole('button', { name: '导出 2 份' })).toBeVisible();
  await dialog.getByLabel('每个机构一份').check();
  const units = dialog.getByRole('group', { name: '机构' });
  await units.getByRole('button', { name: '全不选' }).click();
  await expect(dialog.getByRole('button', { name: '导出 0 份' })).toBeDisabled();
  await units.getByLabel(township).check();
  await units.getByLabel('大坪乡卫生院').check();
  await dialog.getByLabel('文件名').fill('{单位}{表号}{期}');
  await expect(dialog.getByText('不认识：期')).toBeVisible();
  await dialog.getByLabel('文件名').fill('{单位}{表号}{期别}');
  await expect(dialog.getByText(`例如：${township}卫统41表2025年下半年.xlsx`)).toBeVisible();

  const zip = await download(page, () => dialog.getByRole('button', { name: '导出 4 份' }).click());
  expect(zip.name).toBe('妇幼卫生工作报表.zip');
  await expect(page.getByText('已导出 4 份')).toBeVisible();
  const entries = unzipSync(zip.bytes);
  expect(Object.keys(entries)).toEqual([
    `${township}卫统41表2025年下半年.xlsx`,
    '大坪乡卫生院卫统41表2025年下半年.xlsx',
    `${township}卫统41表2026年上半年.xlsx`,
    '大坪乡卫生院卫统41表2026年上半年.xlsx',
  ]);
  const [sheet] = await sheetsOf(entries[`${township}卫统41表2026年上半年.xlsx`] as Uint8Array);
  expect(valueAt(sheet as Sheet, 5, 1)).toBe(`填报单位(盖章):${township}`);
  const original = (await sheetsOf(new Uint8Array(readFileSync(sample('2026H1')))))[0] as Sheet;
  const rows = [...Array(40).keys()];
  const rowOf = (name: string) => rows.find((row) => valueAt(original, row + 1, 1) === name)! + 1;
  expect(valueAt(sheet as Sheet, rowOf(township), 2)).toBe(valueAt(original, rowOf(township), 2));
  expect(valueAt(sheet as Sheet, rowOf('大坪乡卫生院'), 2)).toBeNull();

  // The rule is the clerk's from now on, also for the plain button.
  const one = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  expect(one.name).toBe('海棠县卫生健康局卫统41表2026年上半年.xlsx');
});

test('two periods become two sheets of one workbook', async ({ page }) => {
  await importTwo(page);
  const dialog = await openDialog(page);
  await dialog.getByRole('group', { name: '报告期' }).getByRole('button', { name: '全选' }).click();
  await dialog.getByLabel('每份一个工作表').check();
  const file = await download(page, () => dialog.getByRole('button', { name: '导出 2 份' }).click());
  expect(file.name).toBe('妇幼卫生工作报表.xlsx');
  const sheets = await sheetsOf(file.bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['2025年下半年', '2026年上半年']);
  expect(sheets.map((sheet) => valueAt(sheet, 5, 9))).toEqual(['2025年下半年', '2026年上半年']);
});

test('a long export can be stopped: nothing is handed out, and the next one works', async ({ page }) => {
  await openSample(page);
  const saved: string[] = [];
  page.on('download', (file) => saved.push(file.suggestedFilename()));
  let dialog = await openDialog(page);
  await dialog.getByRole('group', { name: '报告期' }).getByRole('button', { name: '全选' }).click();
  // By keyboard: one stop for the choice, arrows within.
  await dialog.getByLabel('整张表').focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('每个机构一份')).toBeChecked();
  await dialog.getByRole('button', { name: '导出 90 份' }).click();
  await expect(page.getByText(/正在导出 \d+\/90 份/)).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText(/正在导出/)).toBeHidden();

  dialog = await openDialog(page);
  const file = await download(page, () => dialog.getByRole('button', { name: '导出 1 份' }).click());
  expect(file.name).toMatch(/妇幼卫生工作报表.*\.xlsx$/);
  await expect(page.getByText('已导出 1 份')).toBeVisible();
  await expect(page.getByText('已导出 90 份')).toBeHidden();
  expect(saved).toEqual([file.name]);
});
