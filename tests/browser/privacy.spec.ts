/**
 * A whole visit with a workbook whose every text tries to be more than text: nothing of it becomes an element, nothing is
 * asked of another origin, and the page breaks its own policy nowhere.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import exceljs from 'exceljs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cellAt, choose, download, openThroughDoor, openToWrite } from './ledger';

// As the clerk has it: the page is kept for visits without a network.
test.use({ serviceWorkers: 'allow' });

const own = 'http://127.0.0.1:4173';

/**
 * Chromium asks its maker what kinds of field a page has and more, whatever the page says and when it likes. What a page
 * asked of the same hosts would be among the requests of its context.
 */
const isBrowsersOwn = (url: string): boolean => /\.(googleapis|google|gstatic|gvt1)\.com:443$/.test(url);

/** Whatever leaves this machine's loopback goes through here: from pages, workers and the service worker alike. */
class Outside {
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      response.writeHead(502).end();
    });
    this.#server.on('connect', (request, socket: Socket) => {
      if (!isBrowsersOwn(request.url ?? '')) this.asked.push(request.url ?? '');
      socket.destroy();
    });
  }
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** What a visit must not bring. */
interface Watch {
  readonly foreign: string[];
  readonly complaints: string[];
  readonly elements: string[];
}

const forbidden =
  '.hostile, [onerror], [onload], script:not([src]), iframe, object, embed, img[src="x"], a[href^="javascript:" i]';

async function watch(context: BrowserContext): Promise<Watch> {
  const seen: Watch = { foreign: [], complaints: [], elements: [] };
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${own}/`) && !url.startsWith(`blob:${own}/`) && !url.startsWith('data:')) {
      seen.foreign.push(url);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
  context.on('weberror', (error) => seen.complaints.push(String(error.error())));
  await context.exposeFunction('sawElement', (html: string) => void seen.elements.push(html));
  await context.exposeFunction('sawViolation', (what: string) => void seen.complaints.push(what));
  await context.addInitScript((selector) => {
    const page = globalThis as unknown as Record<'sawElement' | 'sawViolation', (text: string) => void>;
    document.addEventListener('securitypolicyviolation', (event) =>
      page.sawViolation(`${event.violatedDirective} ${event.blockedURI}`),
    );
    const nameOf = (element: Element) => `${element.nodeName}.${element.className}`;
    const look = (node: Node): void => {
      if (!(node instanceof Element)) return;
      if (node.matches(selector)) page.sawElement(nameOf(node));
      for (const inner of node.querySelectorAll(selector)) page.sawElement(nameOf(inner));
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        if (type === 'attributes') look(target);
        else addedNodes.forEach(look);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['href', 'src', 'onerror', 'onload', 'class'],
    });
  }, forbidden);
  return seen;
}

const image = '<img class=hostile src=x onerror=x>';
const unit = `青山镇${image}卫生院`;
const mirrored = '柳河镇\u202e院生卫';
const indicator = '活产"><script class=hostile>x</script>数';
const second = `产妇数<svg class=hostile onload=x>`;
const title = `2026年上半年<b class=hostile>妇幼</b>情况表`;
const file = `"><img class=hostile src=x onerror=x>.xlsx`;
const unread = '<a class=hostile href="javascript:alert(1)">约8</a>';
const remark = `</textarea><iframe class=hostile src="javascript:alert(1)"></iframe>`;

async function hostileBook(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('<b class=hostile>表');
  sheet.addRow([title]);
  sheet.addRow([`填报单位：海棠县<i class=hostile>卫健局`, null, '计量单位：人']);
  sheet.addRow(['机构', indicator, second]);
  sheet.addRow([unit, 100, 101]);
  sheet.addRow([mirrored, 80, unread]);
  sheet.addRow(['白石镇卫生院', 50, 52]);
  sheet.addRow(['合计', 239, 153]);
  sheet.addRow([`说明：<script class=hostile>alert(1)</script>`]);
  sheet.mergeCells('A1:C1');
  return {
    name: file,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

const rail = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

test('texts of a workbook stay texts on every page, nothing leaves the machine, no policy is broken', async ({
  browser,
}) => {
  const outside = new Outside();
  const proxy = { server: await outside.open(), bypass: '127.0.0.1' };
  const context = await browser.newContext({ baseURL: own, proxy, acceptDownloads: true });
  const seen = await watch(context);
  const page = await context.newPage();
  page.on('dialog', (dialog) => seen.complaints.push(dialog.message()));

  await page.goto('/');
  await choose(page, await hostileBook());
  await expect(page.getByText(file).first()).toBeVisible();
  await expect(page.getByText(unit).first()).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();

  // The form, its panels, menus and dialogs.
  await expect(cellAt(page, '青山镇', 1)).toHaveText('100');
  await expect(page.getByText(unit, { exact: true })).toBeVisible();
  await expect(cellAt(page, '柳河镇', 2)).toHaveText(unread);
  await cellAt(page, '柳河镇', 2).click();
  await openToWrite(page, 'Shift+F2');
  await page.keyboard.type(remark);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('complementary').getByText(file).first()).toBeVisible();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '全部批注' }).click();
  await expect(page.getByRole('complementary').getByText(remark)).toBeVisible();
  await cellAt(page, '青山镇', 1).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.ag-header-cell').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '筛选', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await cellAt(page, '青山镇', 1).click();
  await openToWrite(page, 'Control+f');
  await page.keyboard.type('hostile');
  await page.getByRole('search').getByRole('button', { name: '查找全部' }).click();
  await expect(page.getByRole('search')).toContainText(unread);
  await page.keyboard.press('Escape');
  await openToWrite(page, 'Control+g');
  await page.keyboard.type('hostile');
  await expect(page.getByRole('option').first()).toContainText(/class=hostile/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^审核\(/ }).click();
  await expect(page.getByRole('complementary', { name: '审核结果' })).toContainText('239');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText(unit).locator('visible=true').first()).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  for (const view of ['逐期', '对比']) {
    await page.getByRole('group', { name: '视图' }).getByRole('button', { name: view, exact: true }).click();
    await expect(page.locator('.ag-cell').first()).toBeVisible();
  }
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '设计报表' }).click();
  await expect(page.getByText(indicator).first()).toBeVisible();

  // All other pages.
  await rail(page, '报表');
  await expect(page.getByRole('link', { name: /妇幼<.b>情况表/ }).first()).toBeVisible();
  await rail(page, '分析');
  await expect(page.getByText(indicator).first()).toBeVisible();
  await rail(page, '审核');
  await page.getByRole('button', { name: '开始审核' }).click();
  await expect(page.getByRole('status').filter({ hasText: '条，审核于' })).toBeVisible();
  const found = page.getByRole('list', { name: '审核结果' }).getByRole('button');
  await found.first().click();
  await expect(page.getByText(/class=hostile/).first()).toBeVisible();
  await page.getByRole('tab', { name: '审核关系' }).click();
  await expect(page.getByRole('combobox', { name: '适用报表' })).toContainText(/class=hostile/);
  await rail(page, '目标');
  await expect(page.getByText(indicator).first()).toBeVisible();
  await rail(page, '指标');
  await page.locator('a.row').filter({ hasText: indicator }).click();
  await expect(page.getByRole('textbox', { name: '口径' })).toBeVisible();
  await rail(page, '机构');
  await page.getByRole('treeitem', { name: unit, exact: true }).click();
  await expect(page.getByLabel('机构资料')).toBeVisible();
  await rail(page, '留痕');
  await expect(page.getByText(file).first()).toBeVisible();
  await openToWrite(page, 'Control+k');
  await page.keyboard.type('hostile');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(/class=hostile/);
  await page.keyboard.press('Escape');
  await rail(page, '备份');
  const backup = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  expect(backup.name).toMatch(/\.ledger\.zip$/);
  await page.goto('/#/gallery');
  await expect(page.getByLabel('查找模板')).toBeVisible();
  await page.goto('/#/about');
  await expect(page.getByText('comlink', { exact: true })).toBeVisible();

  // The sample county with its exports, and the page as the service worker gives it.
  await openThroughDoor(page);
  await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.reload();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');

  expect(seen).toEqual({ foreign: [], complaints: [], elements: [] });
  expect(outside.asked).toEqual([]);

  // The watchers do see: an element, a broken policy, and a request from a page that has no policy.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('b'), { className: 'hostile' }));
    void fetch('http://elsewhere.example/').catch(() => undefined);
  });
  await expect.poll(() => seen.elements).toEqual(['B.hostile']);
  await expect.poll(() => seen.complaints.join()).toContain('connect-src http://elsewhere.example/');
  const free = await context.newPage();
  await free.goto('http://elsewhere.example/').catch(() => undefined);
  expect(outside.asked).toEqual(['http://elsewhere.example/']);
  await context.close();
  outside.close();
});
