import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, download, sample } from './ledger';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The built page on a port of its own, whose service worker can become a newer one. */
class Site {
  edition = 1;
  #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      const name = path === '/' ? 'index.html' : decodeURIComponent(path.slice(1));
      try {
        const bytes = readFileSync(join('dist', name));
        const kind = kinds[extname(name)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': kind, 'cache-control': 'no-store', vary: 'Origin' });
        const newer = name === 'sw.js' && this.edition > 1 ? `\n// ${this.edition}` : '';
        response.end(Buffer.concat([bytes, Buffer.from(newer)]));
      } catch {
        response.writeHead(404).end();
      }
    });
  }
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const kept = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state ?? 'none');
const township = '青山镇卫生院';

test('after the first visit the whole main job works without a network', async ({ page, context }) => {
  const site = new Site();
  const address = await site.open();
  await page.goto(address);
  await expect.poll(() => kept(page)).toBe('activated');
  site.close();
  await context.setOffline(true);
  await page.goto(address);
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await cellAt(page, township, 1).click();
  await page.keyboard.type('230');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 1)).toHaveText('230');
  const form = await download(page, () => page.getByRole('button', { name: '导出', exact: true }).click());
  expect(form.bytes.length).toBeGreaterThan(1000);
  await page.reload();
  await expect(cellAt(page, township, 1)).toHaveText('230');
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const { name } = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
  expect(name).toMatch(/\.ledger\.zip$/);
});

test('a new version waits for the clerk; taking it loses nothing, and the other window is told', async ({
  page,
  context,
}) => {
  const site = new Site();
  const address = await site.open();
  await page.goto(address);
  await expect.poll(() => kept(page)).toBe('activated');
  await choose(page, sample('2026H1'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await cellAt(page, township, 1).click();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(cellAt(second, township, 1)).toBeVisible();

  site.edition = 2;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText('有新版本，随时可以换上；换之前会先存好')).toBeVisible();
  // Nothing has happened yet: the clerk goes on.
  await cellAt(page, township, 1).click();
  await page.keyboard.type('231');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '换上新版本' }).click();
  await expect(second.getByText('另一个窗口换上了新版本，请刷新本页')).toBeVisible();
  await expect(page.getByText('有新版本')).toHaveCount(0);
  await expect(cellAt(page, township, 1)).toHaveText('231');
  site.close();
});
