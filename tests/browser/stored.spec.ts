import { expect, test, type Page } from '@playwright/test';
import { readStored } from './full-disk';
import { cellAt, importThroughDoor, typeInto } from './ledger';

const township = '青山镇卫生院';
const saved = (page: Page) => page.getByRole('banner').getByRole('status');

interface Watch {
  /** Durability of each transaction that writes into the ledger. */
  readonly durabilities: (string | undefined)[];
  /** While set, transactions that write are kept from completing. */
  hold: boolean;
  /** While set, what is put fails like this. */
  fails: string | undefined;
}
declare global {
  var watch: Watch;
}

/** Stands between the program and the browser's database, not between parts of the program. */
async function watchDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.watch = { durabilities: [], hold: false, fails: undefined };
    const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')
      ?.value as IDBDatabase['transaction'];
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options);
      if (mode !== 'readwrite' || this.name !== 'indicator-ledger') return transaction;
      watch.durabilities.push(options?.durability);
      // A transaction completes when nothing is asked of it any more: ask on.
      const ask = (): void => {
        if (!watch.hold) return;
        transaction.objectStore('history').count().onsuccess = ask;
      };
      ask();
      return transaction;
    };
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
      ?.value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function (...row) {
      if (watch.fails) throw new DOMException('as a broken disk would have it', watch.fails);
      return put.apply(this, row);
    };
  });
}

const type = (page: Page, code: number, text: string) => typeInto(cellAt(page, township, code), text);

test('«已保存» is said when the transaction is complete, not before, and each is a strict one', async ({
  page,
}) => {
  await watchDatabase(page);
  await importThroughDoor(page);
  await expect(saved(page)).toHaveText(/^已保存/);
  await page.evaluate(() => (watch.hold = true));
  await type(page, 1, '301');
  await expect(cellAt(page, township, 1)).toHaveText('301');
  await expect(saved(page)).toHaveText('正在保存…');
  // Another page is painted meanwhile, and it is still not said.
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.getByRole('heading', { name: '留痕' })).toBeVisible();
  await expect(saved(page)).toHaveText('正在保存…');
  await page.evaluate(() => (watch.hold = false));
  await expect(saved(page)).toHaveText(/^已保存/);
  const durabilities = await page.evaluate(() => watch.durabilities);
  expect(durabilities.length).toBeGreaterThanOrEqual(2);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});

test('leaving with a text being typed, or while it is stored, is asked about, and the text is stored', async ({
  page,
}) => {
  await importThroughDoor(page);
  await cellAt(page, township, 1).click();
  await page.keyboard.type('302');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(cellAt(page, township, 1)).toHaveText('302');
  await expect(saved(page)).toHaveText(/^已保存/);
  expect((await readStored(page)).acts).toEqual(['import', 'edit']);
});

for (const fault of ['UnknownError', 'DataError'])
  test(`a database that fails with ${fault} keeps nothing back: it waits, and is stored in its order at the next edit`, async ({
    page,
  }) => {
    await watchDatabase(page);
    await importThroughDoor(page);
    await page.evaluate((name) => (watch.fails = name), fault);
    await type(page, 1, '303');
    await type(page, 2, '44');
    await expect(saved(page)).toHaveText('2 次改动没有存下');
    await expect(page.getByRole('alert')).toContainText('改动还没有存下');
    await expect(cellAt(page, township, 1)).toHaveText('303');
    expect((await readStored(page)).acts).toEqual(['import']);
    await page.evaluate(() => (watch.fails = undefined));
    await type(page, 3, '55');
    await expect(saved(page)).toHaveText(/^已保存/);
    expect((await readStored(page)).acts).toEqual(['import', 'edit', 'edit', 'edit']);
    await page.reload();
    await expect(cellAt(page, township, 3)).toHaveText('55');
    await expect(cellAt(page, township, 1)).toHaveText('303');
  });
