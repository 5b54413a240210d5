import { expect, test, type Page } from '@playwright/test';
import { openWorkbook } from '#workbook/open';
import { valueAt } from '#workbook/cells';
import { bookOf } from '../bench/grid/book';
import { wide } from '../bench/grid/made';
import { cellAt, choose, download, openSample } from './ledger';

const births = 1;
const township = '青山镇卫生院';

const head = (page: Page, code: number) =>
  page
    .locator('.ag-header-cell:not(.ag-header-group-cell)')
    .filter({ has: page.getByText(String(code), { exact: true }) });

async function atHead(page: Page, code: number, item: string | RegExp): Promise<void> {
  await head(page, code).click({ button: 'right' });
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The captions of the rows as they stand on the screen, total first. */
async function rowsShown(page: Page): Promise<string[]> {
  return page.locator('.ag-cell[col-id="@head"]').evaluateAll((cells) =>
    cells
      .map((cell) => [cell.getBoundingClientRect().top, cell.textContent ?? ''] as const)
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text),
  );
}

test('sorting, filtering, hiding, freezing and widths are remembered, and the export keeps the form’s order', async ({
  page,
}) => {
  await openSample(page);
  const inForm = await rowsShown(page);
  await atHead(page, births, '降序');
  await expect
    .poll(() => rowsShown(page).then((rows) => rows.slice(1, 4)))
    .toEqual(['城关镇中心卫生院', '柳河镇中心卫生院', '龙泉镇中心卫生院']);
  await atHead(page, births, '筛选');
  const dialog = page.getByRole('dialog', { name: '筛选这一列' });
  await dialog.getByLabel('条件').selectOption({ label: '大于' });
  await dialog.getByLabel('比较的内容').fill('220');
  await page.keyboard.press('Enter');
  const shown = ['合计', '城关镇中心卫生院', '柳河镇中心卫生院', '龙泉镇中心卫生院', township];
  const bare = (rows: string[]) => rows.map((row) => row.replace(/\s/g, ''));
  await expect.poll(() => rowsShown(page).then(bare)).toEqual(shown);
  await expect(page.getByText('显示 4 行，共 18 行')).toBeVisible();

  await atHead(page, 3, '隐藏列');
  await expect(head(page, 3)).toHaveCount(0);
  await atHead(page, 2, '冻结到这一列');
  const edge = head(page, 5).locator('.ag-header-cell-resize');
  const width = async () => Math.round((await head(page, 5).boundingBox())?.width ?? 0);
  // Where it stands still.
  await edge.hover();
  const at = (await edge.boundingBox()) as { x: number; y: number; width: number; height: number };
  const narrow = await width();
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + at.height / 2, { steps: 5 });
  await page.mouse.up();
  // From the middle of the edge by 60.
  await expect.poll(width).toBeGreaterThan(narrow + 50);
  const wide = await width();

  await page.reload();
  await expect.poll(() => rowsShown(page).then(bare)).toEqual(shown);
  await expect(head(page, 3)).toHaveCount(0);
  await expect.poll(width).toBe(wide);

  // Frozen columns stay when the others scroll; Home goes to the first that scrolls; → skips the hidden one.
  await cellAt(page, township, 2).click();
  await page.keyboard.press('ArrowRight');
  await expect(
    cellAt(page, township, 4)
      .or(cellAt(page, township, 3))
      .locator('visible=true')
      .first(),
  ).toBeVisible();
  await page.keyboard.press('End');
  await expect(head(page, 2)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.getByRole('combobox', { name: '名称框' })).toHaveValue(/早孕建册率/);

  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.value.sheets[0]!;
  expect([12, 13, 14, 15].map((row) => valueAt(sheet, row, 1))).toEqual(inForm.slice(1, 5));
  expect([12, 13, 14, 15].map((row) => valueAt(sheet, row, 2))).toEqual([462, 221, 300, 172]);
  expect(valueAt(sheet, 13, 4)).toBe(207);

  await page.getByRole('button', { name: '全部显示' }).click();
  await expect.poll(() => rowsShown(page).then((rows) => rows.length)).toBe(19);
  await atHead(page, births, '恢复原来的顺序');
  await expect.poll(() => rowsShown(page)).toEqual(inForm);
  await atHead(page, births, /显示全部列/);
  await expect(head(page, 3)).toHaveCount(1);
});

test('rows stay in sight when frozen, and the way back is in the same menu', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 480 });
  await openSample(page);
  const row = (name: string) => page.locator('.ag-cell[col-id="@head"]').filter({ hasText: name });
  await row('青山镇').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '冻结到这一行' }).click();
  await cellAt(page, township, births).click();
  await page.keyboard.press('Control+End');
  await expect(row('月亮湾乡')).toBeInViewport();
  await expect(row('青山镇')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(cellAt(page, '柳河镇', births)).toHaveClass(/\bactive\b/);
  await row('青山镇').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '取消冻结' }).click();
  await page.keyboard.press('Control+End');
  await expect(row('青山镇')).not.toBeInViewport();
});

test('the size of the table is chosen with Ctrl and the wheel or in the status bar, and remembered with 大字', async ({
  page,
}) => {
  await openSample(page);
  const height = async () => (await cellAt(page, township, births).boundingBox())?.height ?? 0;
  const text = () =>
    cellAt(page, township, births).evaluate((cell) =>
      Math.round(Number.parseInt(getComputedStyle(cell).fontSize, 10)),
    );
  // A caption of a row that is cut or set in two lines for want of room would be taller than its row.
  const cut = () =>
    page
      .locator('.row-caption')
      .evaluateAll(
        (captions) =>
          captions.filter((one) => one.scrollHeight > (one.closest('.ag-cell')?.clientHeight ?? 0) + 1)
            .length,
      );
  const zoom = page.getByLabel('显示比例');
  await cellAt(page, township, births).click();
  const plain = await height();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(zoom).toHaveValue('110');
  await zoom.selectOption('150');
  await expect.poll(height).toBeGreaterThan(plain * 1.4);
  expect([await text(), await cut()]).toEqual([20, 0]);
  await expect(cellAt(page, township, births)).toHaveClass(/\bactive\b/);
  await zoom.selectOption('80');
  await expect.poll(height).toBeLessThan(plain);
  expect([await text(), await cut()]).toEqual([10, 0]);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '大字' }).click();
  await expect.poll(height).toBeGreaterThan(plain);
  expect([await text(), await cut()]).toEqual([14, 0]);
  await page.reload();
  await expect(zoom).toHaveValue('80');
  await expect.poll(height).toBeGreaterThan(plain);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '大字' }).click();
  await expect.poll(height).toBeLessThan(plain);
});

test('at 1366 × 768 at least 20 rows and 10 columns of a form with three levels of heads are in sight', async ({
  page,
}) => {
  await page.goto('/');
  const buffer = Buffer.from(await bookOf({ ...wide, rows: wide.rows.slice(0, 40) }));
  await choose(page, { name: '乡镇.xlsx', mimeType: '', buffer });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('.ag-cell').first()).toBeVisible();
  const seen = await page.evaluate(() => {
    const view = (document.querySelector('.ag-grid-viewport') as HTMLElement).getBoundingClientRect();
    const foot = document.querySelector('[aria-label="状态栏"]')?.getBoundingClientRect().top ?? 0;
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    return {
      levels: new Set(boxes('.ag-header-cell, .ag-header-group-cell').map((box) => box.top)).size,
      codes: boxes('.head-code').length,
      rows: boxes('.ag-cell[col-id="@head"]').filter((box) => box.bottom <= Math.min(view.bottom, foot))
        .length,
      columns: boxes('.ag-header-cell:not([col-id^="@"])').filter((box) => box.right <= innerWidth).length,
    };
  });
  expect(seen.levels).toBeGreaterThanOrEqual(3);
  expect(seen.codes).toBeGreaterThan(10);
  expect(seen.rows).toBeGreaterThanOrEqual(20);
  expect(seen.columns).toBeGreaterThanOrEqual(10);
});
