import { expect, test } from '@playwright/test';

/** What browsers before Chromium 88 do not have, and what some do not allow. */
const lacking = {
  'no Proxy': () => void Reflect.deleteProperty(globalThis, 'Proxy'),
  'no weak references (before 84)': () => void Reflect.deleteProperty(globalThis, 'WeakRef'),
  'no scripts in modules (before 61)': () =>
    void Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'),
  'no replaceAll (before 85)': () => void Reflect.deleteProperty(String.prototype, 'replaceAll'),
  'no :is() (before 88)': () => {
    const { supports } = CSS;
    CSS.supports = (...asked: string[]) => !/:(is|where)/.test(asked[0] ?? '') && supports(asked[0] ?? '');
  },
  'nothing of CSS.supports': () => void Reflect.deleteProperty(globalThis, 'CSS'),
} as const;

test('a browser that is too old says so, says which will do, and opens nothing', async ({ browser }) => {
  for (const [what, take] of Object.entries(lacking)) {
    const page = await browser.newPage();
    await page.addInitScript(take);
    await page.goto('/');
    await expect(page.getByRole('heading'), what).toHaveText('这个浏览器太旧，打不开指标台账');
    await expect(page.getByText('Windows 7 请用 Chrome 109 或 Edge 109'), what).toBeVisible();
    await expect(page.getByText('极速模式'), what).toBeVisible();
    await expect(page.getByRole('navigation'), what).toHaveCount(0);
    await page.close();
  }
});

test('a browser that keeps nothing says what to allow', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await page.goto('/');
  await expect(page.getByRole('heading')).toHaveText('浏览器不让本页保存数据，指标台账打不开');
});

test('with scripts switched off the page says so', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/');
  const said = page.locator('h1');
  await expect(said).toBeVisible();
  expect(await said.innerText()).toBe('浏览器关掉了脚本，指标台账打不开');
  await page.close();
});

test('a page that did not come whole says so; a page that did says nothing of it', async ({ page }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('heading')).toHaveText('页面没有打开，已存的数据没有变动');
  await expect(page.getByText(/assets\/index-.*\.js/)).toBeVisible();
  await page.unroute('**/assets/index-*.js');
  await page.reload();
  await expect(page.getByText('拖入 Excel 文件')).toBeVisible();
  await expect(page.locator('#first')).toHaveCount(0);
});
