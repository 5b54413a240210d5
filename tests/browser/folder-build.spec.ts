import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { valueAt } from '../../src/workbook/cells';
import { openWorkbook } from '../../src/workbook/open';
import {
  cellAt,
  choose,
  download,
  openForm,
  reloadStored,
  restoreElsewhere,
  sample,
  typeInto,
} from './ledger';

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
const type = (page: Page, code: number, text: string) => typeInto(cellAt(page, township, code), text);
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
  await expect(cellAt(page, township, 9)).toHaveText('96.09');
  const form = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  const opened = await openWorkbook(form.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(valueAt(opened.value.sheets[0]!, 13, 2)).toBe(230);
  await reloadStored(page);
  await expect(cellAt(page, township, 1)).toHaveText('230');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const file = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  expect(file.name).toMatch(/\.ledger\.zip$/);

  await expect(page.getByRole('note')).toContainText('不在文件夹里');
  await expect(page.getByLabel('在这里用不了的').getByRole('listitem')).toHaveText([
    '不能请浏览器长期保存。请每天备份，不要清除浏览器数据。',
  ]);

  const other = await restoreElsewhere(browser, address, file);
  await expect(cellAt(other, township, 1)).toHaveText('230');
  await other.context().close();
  expect(seen).toEqual({ foreign: [], complaints: [] });
});

test('the page keeps to names of its own, and a copy elsewhere on the PC goes on with the same ledger', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.getByRole('note')).toContainText('数据存在打开它的这个浏览器里');
  await importForm(page);
  await page.getByRole('button', { name: '切换深色与浅色' }).click();
  const names = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    small: Object.keys(localStorage),
  }));
  const all = [...names.databases, ...names.small];
  expect(all.length).toBeGreaterThan(1);
  expect(all.filter((name) => !/^indicator-ledger-folder([.-]|$)/.test(name))).toEqual([]);

  // A newer edition is put in the place of the old one, or beside it.
  const copy = join(folder, '新版');
  mkdirSync(copy);
  copyFileSync(join(folder, '指标台账.html'), join(copy, '指标台账.html'));
  await page.goto(pathToFileURL(join(copy, '指标台账.html')).href);
  await openForm(page);
  await expect(cellAt(page, township, 1)).toHaveText('221');
  rmSync(copy, { recursive: true });
});

test('the page forbids itself every script but its own, by their hashes', async ({ page }) => {
  await page.goto(address);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const [, scripts = ''] = /script-src ([^;]*)/.exec(policy ?? '') ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/connect-src|unsafe-eval/);
  expect(scripts.split(' ').every((source) => /^'sha256-[\w+/=]+'$/.test(source))).toBe(true);
  const blocked = await page.evaluate(async () => {
    const violated = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = true';
    document.head.append(script);
    return [await violated, 'intruder' in globalThis];
  });
  expect(blocked).toEqual(['script-src-elem', false]);
});

for (const [how, deny] of [
  ['has none', () => void Reflect.deleteProperty(globalThis, 'Worker')],
  [
    'does not let them start',
    () => {
      class Refused extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event('error')));
        }
        postMessage(): void {}
        terminate(): void {}
      }
      Object.assign(globalThis, { Worker: Refused });
    },
  ],
] as const) {
  test(`without workers, where the browser ${how}, the page itself does their work and says so`, async ({
    page,
  }) => {
    const seen = watch(page);
    await page.addInitScript(deny);
    await page.goto(address);
    await importForm(page);
    await type(page, 1, '231');
    const form = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
    expect(form.bytes.length).toBeGreaterThan(1000);
    await page.getByRole('link', { name: '备份', exact: true }).click();
    await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
    await expect(page.getByText(/读回核对一致/)).toBeVisible();
    await expect(page.getByText('不能边读文件边操作')).toBeVisible();
    expect(seen).toEqual({ foreign: [], complaints: [] });
  });
}
