/** What was built, read as files: the page's own policy, and the list of what is shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openToWrite } from './ledger';
import { zones, root } from '../architecture/table';

// As the clerk has it: the page is kept for visits without a network.
test.use({ serviceWorkers: 'allow' });

const page = readFileSync('dist/index.html', 'utf8');

/** `default-src 'none'; img-src 'self' data:` → each directive with its sources. */
function policyOf(html: string): Map<string, string[]> {
  const [, content = ''] =
    /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
  const parts = content.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
}

test('the built page forbids itself scripts that stand in it, eval, and every other origin', () => {
  const policy = policyOf(page);
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  for (const name of ['connect-src', 'manifest-src']) expect(policy.get(name), name).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action']) expect(policy.get(name), name).toEqual(["'none'"]);
  const own = ["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:'];
  for (const [name, sources] of policy) {
    expect(
      sources.filter((source) => !own.includes(source)),
      name,
    ).toEqual([]);
    // Styles alone may stand in the page: the grid writes its own.
    if (name !== 'style-src') expect(sources, name).not.toContain("'unsafe-inline'");
  }
  // What a policy says after the first script is too late for it.
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
});

test('the built page holds no script of its own and no address of another origin', () => {
  const scripts = [...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes = '', body = ''] of scripts) {
    expect(body.trim()).toBe('');
    expect(attributes).toMatch(/\bsrc="\.\//);
  }
  expect(page).not.toMatch(/\son\w+\s*=|javascript:/i);
  const addresses = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
});

interface Listed {
  readonly name: string;
  readonly within?: string;
}

test('every package that is bundled stands in the list of licences, and none that only builds', () => {
  const file = readdirSync('dist/assets').find((name) => name.startsWith('licences-'));
  const text = readFileSync(`dist/assets/${file}`, 'utf8');
  const [list] = /\{"own".*\]\}/s.exec(text) ?? [];
  const { shipped } = JSON.parse(list ?? '') as { shipped: readonly Listed[] };
  const names = shipped.flatMap(({ name, within }) => (within === undefined ? [name] : []));

  const imported = [root, ...Object.values(zones)].flatMap(({ packages = [] }) => packages);
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >;
  for (const name of Object.keys(dependencies)) expect(names).toContain(name);
  const used = new Set([...imported, ...Object.keys(dependencies)]);
  // A few lines of the bundler stand in every build.
  const bundlers = ['vite', 'rolldown'];
  const tools = Object.keys(devDependencies).filter((name) => !used.has(name) && !bundlers.includes(name));
  expect(tools).toContain('vitest');
  expect(names.filter((name) => tools.includes(name))).toEqual([]);
  for (const name of ['svelte', ...bundlers]) expect(names).toContain(name);
});

test('what is shipped can be read with its licences without a network', async ({ page, context }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '关于与开源许可' }).click();
  await expect(page.getByRole('heading', { name: '随本工具一起交付的开源软件' })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  const item = (name: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })
      .first();
  const line = item('dexie');
  await expect(line).toContainText('Apache-2.0');
  await line.getByText('dexie', { exact: true }).click();
  await expect(line).toContainText('Copyright (c) 2014-2017 David Fahlander');
  await expect(item('jszip')).toContainText(/含在 exceljs 里\s*MIT/);

  await openToWrite(page, 'Control+k');
  await page.keyboard.type('开源');
  await expect(page.getByRole('dialog').getByRole('option', { name: /关于与开源许可/ })).toBeVisible();
});
