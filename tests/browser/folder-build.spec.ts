import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { openWorkbook } from '../../src/workbook/open';
import { cellAt, choose, download, sample } from './ledger';

/** As a clerk unpacks it: a name with spaces and brackets, beside nothing else. */
let folder = '';
let address = '';

test.beforeAll(() => {
  if (!existsSync('dist-folder')) throw new Error('There is no folder build: run `npm run build:folder`.');
  folder = join(mkdtempSync(join(tmpdir(), 'ledger-')), '海棠县 卫健局（统计） 100%');
  mkdirSync(folder);
  for (const name of readdirSync('dist-folder')) copyFileSync(join('dist-folder', name), join(folder, name));
  address = pathToFileURL(join(folder, '指标台账.html')).href;
});
test.afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const township = '青山镇卫生院';

async function importForm(page: Page): Promise<void> {
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(cellAt(page, township, 1)).toHaveText('221');
}
async function type(page: Page, code: number, text: string): Promise<void> {
  await cellAt(page, township, code).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
/** Everything that is asked for, and every complaint of the browser. */
function watch(page: Page): { foreign: string[]; complaints: string[] } {
  const seen = { foreign: [] as string[], complaints: [] as string[] };
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address && !/^(data:|blob:)/.test(url)) seen.foreign.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  return seen;
}

test('the folder is opened by a double click and does the whole main job; the page asks for nothing but itself', async ({
  page,
  browser,
}) => {
  const seen = watch(page);
  await page.goto(address);
  expect(readdirSync(folder).sort()).toEqual(['使用说明.txt', '指标台账.html']);
  await importForm(page);
  await type(page, 1, '230');
  await expect(cellAt(page, township, 9)).toHaveText('95.65');
  const form = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  const opened = await openWorkbook(form.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  await page.reload();
  await expect(cellAt(page, township, 1)).toHaveText('230');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const file = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  expect(file.name).toMatch(/\.ledger\.zip$/);

  // Another PC: nothing is there until the backup is put in.
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${address}#/backup`);
  await other.locator('input[type=file][accept=".zip"]').setInputFiles({
    name: file.name,
    mimeType: 'application/zip',
    buffer: Buffer.from(file.bytes),
  });
  await other.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(other.getByText(/已用「.*」恢复/)).toBeVisible();
  await other
    .getByRole('link', { name: /妇幼卫生工作报表/ })
    .first()
    .click();
  await expect(cellAt(other, township, 1)).toHaveText('230');
  await other.context().close();
  expect(seen).toEqual({ foreign: [], complaints: [] });
});
