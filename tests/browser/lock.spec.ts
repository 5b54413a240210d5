import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, download, importSample, openForm, openToWrite, reloadStored } from './ledger';

const township = '青山镇卫生院';
const passphrase = '海棠2026';

async function setLock(page: Page): Promise<void> {
  await page.goto('/#/lock');
  await page.getByRole('button', { name: '设口令' }).click();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一遍').fill(passphrase);
  await page.getByRole('button', { name: '设好' }).click();
  await expect(page.getByText('屏幕锁已设好')).toBeVisible();
}
async function enter(page: Page, words: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
}
const locked = (page: Page) => page.getByRole('heading', { name: '已锁屏' });
const openTable = async (page: Page) => {
  await page.goto('/#/');
  await openForm(page);
};

/** What is in the document and in its title, seen or not. */
async function expectNothingOfTheLedger(page: Page): Promise<void> {
  const all = await page.evaluate(
    () => document.title + new XMLSerializer().serializeToString(document.body),
  );
  for (const word of ['青山镇', '海棠县', '活产数', '妇幼', '221', 'ag-row', '备份 ', 'aria-label="主导航"'])
    expect(all).not.toContain(word);
}

test('locked, nothing of the ledger is in the page or within reach of the keyboard; unlocked, all is where it was', async ({
  page,
}) => {
  await importSample(page);
  await setLock(page);
  await openTable(page);
  await cellAt(page, township, 1).click();
  // Begun, and not finished with Enter.
  await page.keyboard.type('777');
  await page.getByRole('button', { name: '锁屏', exact: true }).click();
  await expect(locked(page)).toBeVisible();
  await expectNothingOfTheLedger(page);
  await expect(page.getByLabel('口令', { exact: true })).toBeFocused();

  const reached = new Set<string>();
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const { activeElement: at, body } = document;
        return at === body ? '' : (at?.textContent.trim() ?? '');
      }),
    );
  }
  expect([...reached].every((text) => ['', '打开'].includes(text))).toBe(true);
  // Keys of the page and of its table do nothing here.
  for (const keys of ['Control+k', 'Control+s', 'Control+z', 'F1', 'Delete', 'Control+Shift+S'])
    await page.keyboard.press(keys);
  await expectNothingOfTheLedger(page);

  await enter(page, '海棠2025');
  await expect(page.getByRole('alert').filter({ hasText: '口令不对。' })).toBeVisible();
  await expectNothingOfTheLedger(page);
  await enter(page, passphrase);
  await expect(locked(page)).toBeHidden();
  await expect(cellAt(page, township, 1)).toHaveText('777');
  await reloadStored(page);
  await expect(cellAt(page, township, 1)).toHaveText('777');
});

test('a new visit asks for the passphrase, in letters of full width too; the browser keeps no passphrase', async ({
  page,
}) => {
  await importSample(page);
  await setLock(page);
  const address = page.url();
  const { context } = { context: page.context() };
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  await expect(locked(next)).toBeVisible();
  await expectNothingOfTheLedger(next);
  await enter(next, '海棠２０２６');
  await expect(next.getByRole('heading', { name: '屏幕锁', exact: true })).toBeVisible();
  const kept = await next.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).toContain('iterations');
  expect(kept).not.toContain('2026"');
  expect(kept).not.toContain('海棠');
});

test('all windows lock together and open together; a window beside an open one is not asked', async ({
  page,
  context,
}) => {
  await importSample(page);
  await setLock(page);
  const second = await context.newPage();
  await second.goto('/#/history');
  await expect(second.getByRole('heading', { name: '留痕' })).toBeVisible();
  await second.getByRole('button', { name: '锁屏', exact: true }).click();
  await expect(locked(page)).toBeVisible();
  await expect(locked(second)).toBeVisible();
  await expectNothingOfTheLedger(page);
  await enter(page, passphrase);
  await expect(page.getByRole('heading', { name: '屏幕锁', exact: true })).toBeVisible();
  await expect(second.getByRole('heading', { name: '留痕' })).toBeVisible();
});

test('left alone, it locks after the chosen minutes; half-filled dialogs and open edits are still there afterwards', async ({
  page,
}) => {
  await page.clock.install();
  await importSample(page);
  await setLock(page);
  await page.getByLabel('5 分钟后').check();
  await openTable(page);
  await cellAt(page, township, 1).click();
  await page.keyboard.type('888');
  await page.clock.fastForward('04:00');
  await expect(locked(page)).toBeHidden();
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await page.clock.fastForward('04:00');
  await expect(locked(page)).toBeHidden();
  await page.clock.fastForward('05:10');
  await expect(locked(page)).toBeVisible();
  await expectNothingOfTheLedger(page);
  await enter(page, passphrase);
  await expect(cellAt(page, township, 1)).toHaveText('888');

  await page.getByRole('link', { name: '指标', exact: true }).click();
  await page.getByRole('button', { name: '新建指标', exact: true }).click();
  const name = page.getByRole('dialog').getByRole('textbox').first();
  await name.fill('孕产妇建册人数');
  await page.clock.fastForward('05:10');
  await expect(locked(page)).toBeVisible();
  expect(await page.evaluate(() => new XMLSerializer().serializeToString(document.body))).not.toContain(
    '建册',
  );
  await enter(page, passphrase);
  await expect(name).toHaveValue('孕产妇建册人数');
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('files on their way in are kept through a lock', async ({ page }) => {
  await importSample(page);
  await setLock(page);
  await page.goto('/#/');
  await choose(page, 'public/sample/mch-2025H1.xlsx');
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: '锁屏', exact: true }).click();
  await expect(locked(page)).toBeVisible();
  await expectNothingOfTheLedger(page);
  await enter(page, passphrase);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: '妇幼卫生工作报表' })).toBeVisible();
});

test('wrong tries are slowed, also after loading the page anew', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await setLock(page);
  await page.getByRole('button', { name: '现在锁屏' }).click();
  for (let i = 0; i < 3; i += 1) {
    await enter(page, `错的${i}口令`);
    await expect(page.getByText('口令不对。')).toBeVisible();
    await expect(page.getByRole('button', { name: '正在核对…' })).toBeHidden();
  }
  await expect(page.getByText(/请等 \d 秒再试/).last()).toBeVisible();
  const open = page.getByRole('button', { name: '打开', exact: true });
  await expect(open).toBeDisabled();
  await page.reload();
  await expect(page.getByText(/请等 \d 秒再试/).last()).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await expect(open).toBeDisabled();
  await page.clock.fastForward('00:06');
  await expect(open).toBeEnabled();
  await open.click();
  await expect(page.getByRole('heading', { name: '屏幕锁', exact: true })).toBeVisible();
});

test('the passphrase is changed and the lock removed only by who knows it; restoring a backup leaves the lock', async ({
  page,
}) => {
  await importSample(page);
  await page.getByRole('link', { name: '备份', exact: true }).click();
  const { name, bytes } = await download(page, () =>
    page.getByRole('button', { name: '备份到文件' }).click(),
  );
  await setLock(page);
  await page.getByRole('button', { name: '换口令' }).click();
  await enter(page, '不知道');
  await expect(page.getByText('口令不对。')).toBeVisible();
  await enter(page, passphrase);
  await expect(page.getByLabel('再输一遍')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('新的口令');
  await page.getByLabel('再输一遍').fill('新的口令');
  await page.getByRole('button', { name: '设好' }).click();
  await expect(page.getByText('屏幕锁已设好').last()).toBeVisible();

  await openTable(page);
  await cellAt(page, township, 1).click();
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.goto('/#/backup');
  await page
    .locator('input[type=file][accept=".zip,.enc"]')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: '替换本机' }).click();
  await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();
  await page.getByRole('button', { name: '锁屏', exact: true }).click();
  await expect(locked(page)).toBeVisible();
  await enter(page, '新的口令');
  await expect(locked(page)).toBeHidden();

  await page.goto('/#/lock');
  await page.getByRole('button', { name: '去掉屏幕锁' }).click();
  await enter(page, '新的口令');
  await expect(page.getByText('屏幕锁已去掉')).toBeVisible();
  await expect(page.getByRole('button', { name: '锁屏', exact: true })).toBeHidden();
});

test('says plainly what it does not do, and is found in the palette', async ({ page }) => {
  await importSample(page);
  await openToWrite(page, 'Control+k');
  await page.keyboard.type('锁屏');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '屏幕锁', exact: true })).toBeVisible();
  await expect(page.getByText(/屏幕锁只挡住页面，数据没有加密/)).toBeVisible();
  await page.getByRole('button', { name: '设口令' }).click();
  await expect(page.getByText(/忘了口令，数据不会丢，但打不开本页/)).toBeVisible();
});
