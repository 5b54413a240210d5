import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeZip } from '#workbook/opc/write';
import { choose, sample } from './ledger';

const form = readFileSync(sample('2026H1'));
const older = readFileSync(sample('2025H2'));

test('a zip of returned forms and a folder go into the tray, each file with the folders it came in', async ({
  page,
}, info) => {
  const zip = writeZip([
    { name: '上半年/妇幼.xlsx', bytes: form },
    { name: '上半年/照片.jpg', bytes: Buffer.from('x') },
    { name: '下半年.zip', bytes: writeZip([{ name: '妇幼2.xlsx', bytes: older }]) },
  ]);
  await page.goto('/');
  const upload = { name: '回收.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) };
  await choose(page, upload);
  await expect(page.getByRole('heading', { name: '3 个文件' })).toBeVisible();
  await expect(page.getByText('回收.zip › 上半年').first()).toBeVisible();
  await expect(page.getByText('回收.zip › 下半年.zip')).toBeVisible();
  await expect(page.getByText('「照片.jpg」不是表格文件')).toBeVisible();

  const folder = info.outputPath('2025年回收');
  mkdirSync(join(folder, '县直'), { recursive: true });
  writeFileSync(join(folder, '县直', '妇幼3.xlsx'), readFileSync(sample('2025H1')));
  writeFileSync(join(folder, '县直', '~$妇幼3.xlsx'), 'x');
  const directories = page.locator('.tray input[webkitdirectory]');
  await directories.setInputFiles(folder);
  await expect(page.getByRole('heading', { name: '4 个文件' })).toBeVisible();
  await expect(page.getByText('2025年回收 › 县直')).toBeVisible();
  await page.getByRole('button', { name: '导入可以直接导入的 3 张表' }).click();
  await expect(page.getByText('已导入 3 张表')).toBeVisible();
});

test('a zip that unpacks without end is refused in one sentence', async ({ page }) => {
  let bytes = writeZip([{ name: 'a.xlsx', bytes: form }]);
  for (let depth = 0; depth < 4; depth++) bytes = writeZip([{ name: 'a.zip', bytes }]);
  await page.goto('/');
  const upload = { name: '套娃.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').first().setInputFiles(upload);
  await expect(page.getByText('「套娃.zip」里压缩包套了太多层')).toBeVisible();
});
