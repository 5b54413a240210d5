/** What the page says stands in the top bar: it hides no figure and moves nothing. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellAt, choose, importSample, sample } from './ledger';

const notices = (page: Page) => page.locator('.notice');
const boxes = (what: Locator) =>
  what.evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, right: x + width, bottom: y + height };
    }),
  );
type Box = Awaited<ReturnType<typeof boxes>>[number];
const meet = (a: Box, b: Box) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;

for (const size of [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
])
  test(`after an import no notice lies over the form or anything to click, ${size.width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto('/');
    await choose(page, sample('2026H1'));
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await expect(notices(page)).toHaveCount(2);
    await expect(cellAt(page, '月亮湾乡卫生院', 1)).toHaveText('43');

    const found = await boxes(notices(page));
    expect(found).toHaveLength(2);
    const others = page.locator('main, nav, header a, header button:visible');
    for (const other of await boxes(others))
      for (const notice of found) expect([notice, other, meet(notice, other)]).toContain(false);
    for (const notice of found) expect(notice.right).toBeLessThanOrEqual(size.width);

    const before = await boxes(page.locator('main, header a, header button:visible, .ag-cell'));
    while ((await notices(page).count()) > 0)
      await notices(page).first().getByRole('button', { name: '关闭' }).click();
    expect(await boxes(page.locator('main, header a, header button:visible, .ag-cell'))).toEqual(before);
  });

test('undoing a long text is said in two lines, and in full to who points at it', async ({ page }) => {
  await importSample(page);
  const letter = '该院反映含外县转入，'.repeat(40);
  await cellAt(page, '青山镇卫生院', 1).click();
  await page.keyboard.insertText(letter);
  await page.keyboard.press('Enter');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText(letter);
  await page.keyboard.press('Control+z');
  const notice = notices(page).filter({ hasText: '撤销：' });
  await expect(notice).toBeVisible();
  const text = notice.locator('span').first();
  expect((await text.innerText()).length).toBeLessThan(80);
  await expect(text).toHaveAttribute('title', new RegExp(letter));
  expect((await notice.boundingBox())?.height).toBeLessThanOrEqual(34);
});
