/** What the browser tests do as a clerk does it: by what is written on the page. */
import { readFileSync } from 'node:fs';
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

export const sample = (period: string) => `public/sample/mch-${period}.xlsx`;

/** A file that is on no disk. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Chooses files on the start page or a table page and waits for the import page. */
export async function choose(page: Page, ...files: readonly string[] | readonly Upload[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(files);
  // A table has a button for its period as the import page has.
  await expect(page).toHaveURL(/#\/(sample\/)?import/);
}

/** The list of tables, once it stands: the table left for it has a place for files of its own, which goes with it. */
export async function toTables(page: Page): Promise<void> {
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await expect(page.getByRole('link', { name: /新建台账表/ })).toBeVisible();
}

/** Imports a csv file with these lines. */
export async function importLines(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.goto('/');
  await choose(page, { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.getByRole('button', { name: '导入', exact: true }).click();
}

/** The sample form taken in as a clerk does it. */
export async function importThroughDoor(page: Page, period = '2026H1'): Promise<void> {
  await page.goto('/');
  await choose(page, sample(period));
  await expect(page.getByText('新增 22 个指标、19 个机构')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: '妇幼卫生工作报表' })).toBeVisible();
}

/** The sample county: five half years, nothing of the clerk's own. */
export async function openThroughDoor(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /打开样例县/ }).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
}

/** The ledger with the sample form, for tests that are about something else. */
export async function importSample(page: Page, period = '2026H1'): Promise<void> {
  await arrive(page, `import ${period}`, (first) => importThroughDoor(first, period));
  await expect(page.getByRole('heading', { name: '妇幼卫生工作报表' })).toBeVisible();
}

/** The sample county, for tests that are about something else. */
export async function openSample(page: Page): Promise<void> {
  await arrive(page, 'sample county', openThroughDoor);
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
}

/** What a browser keeps, and which page it showed. */
interface Kept {
  readonly state: Awaited<ReturnType<BrowserContext['storageState']>>;
  readonly place: string;
}
const kept = new Map<string, Promise<Kept>>();

/** Through the door goes the first browser of a run; the next ones are given what it kept then, and open the same page. */
async function arrive(page: Page, name: string, door: (page: Page) => Promise<void>): Promise<void> {
  const once = kept.get(name) ?? keep(page, door);
  kept.set(name, once);
  const { state, place } = await once;
  await page.context().setStorageState(state);
  await page.goto(place);
}

async function keep(page: Page, door: (page: Page) => Promise<void>): Promise<Kept> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('a browser of its own cannot be given a second profile');
  const first = await context.newPage();
  await door(first);
  await expect(first.locator('.ag-cell').first()).toBeVisible();
  await expectStored(first);
  const state = await context.storageState({ indexedDB: true });
  const place = first.url();
  await context.close();
  return { state, place };
}

/** What is done shows at once; it outlives the page from when the page says so. */
export async function expectStored(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^已保存/);
}

export async function reloadStored(page: Page): Promise<void> {
  await expectStored(page);
  await page.reload();
}

/** A cell by the caption of its row and the number of its column in the code row (1, 2, 3 …). */
export function cellAt(page: Page, row: string, code: number): Locator {
  return page
    .locator('.ag-row')
    .filter({ hasText: row })
    .locator(`.ag-cell[aria-colindex="${code + 1}"]`);
}

/** Types into a cell and leaves it with Enter. */
export async function typeInto(cell: Locator, text: string): Promise<void> {
  await cell.click();
  await cell.page().keyboard.type(text);
  await cell.page().keyboard.press('Enter');
}

/** Presses what opens a field and waits until it can be written in: until then letters are the sheet's. */
export async function openToWrite(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await expect(page.locator('input:focus, textarea:focus:not(.entry)')).toBeVisible();
}

/** Presses what opens a menu, then ↓ until the line has the focus, then Enter. */
export async function chooseLine(page: Page, keys: string, name: RegExp): Promise<void> {
  await page.keyboard.press(keys);
  const focused = page.getByRole('menu').locator('[role=menuitem]:focus');
  await expect(focused).toBeVisible();
  const seen = new Set<string>();
  for (;;) {
    const at = (await focused.textContent())?.trim() ?? '';
    if (name.test(at)) return page.keyboard.press('Enter');
    if (seen.has(at)) throw new Error(`no line ${name.source} among ${[...seen].join(' ')}`);
    seen.add(at);
    await page.keyboard.press('ArrowDown');
    // Lines are not alike: the next one has the focus once another text has.
    await expect(focused).not.toHaveText(at);
  }
}

/** The sample's form, wherever the page links to it. */
export async function openForm(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /妇幼卫生工作报表/ })
    .first()
    .click();
}

/** Selects from one cell to another, each by row and code. */
export async function selectRange(
  page: Page,
  [row, code]: readonly [string, number],
  [toRow, toCode]: readonly [string, number],
): Promise<void> {
  await cellAt(page, row, code).click();
  await cellAt(page, toRow, toCode).click({ modifiers: ['Shift'] });
}

/** What the clipboard brings when the clerk presses Ctrl+V where the focus is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Saves what a click downloads. */
export async function download(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** Chooses a backup on the page of backups. */
export async function openBackup(
  page: Page,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const file = { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file][accept^=".zip"]').setInputFiles(file);
}

/** Another PC: nothing is there until the backup is put in. The caller closes its context. */
export async function restoreElsewhere(
  browser: Browser,
  address: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}#/backup`);
  await openBackup(page, file);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText(/已用「.*」恢复/)).toBeVisible();
  await openForm(page);
  return page;
}

/** Fails the test when the page asks for anything beyond its own origin. */
export function watchOrigins(page: Page): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:4173\/|data:|blob:http:\/\/127\.0\.0\.1:4173\/)/.test(request.url())) {
      foreign.push(request.url());
    }
  });
  return foreign;
}
