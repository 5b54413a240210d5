import { expect, test, type Page } from '@playwright/test';
import { choose } from './ledger';

/** A form as a clinic sends it, with the words of its period in the second line. */
function form(
  period: string,
  figures: readonly [number, number],
): { name: string; mimeType: string; buffer: Buffer } {
  const text = [
    '发热门诊监测表,,',
    `报告期：${period},,`,
    '机构,就诊人次,阳性人数',
    `青山镇卫生院,${figures[0]},1`,
    `绿水镇卫生院,${figures[1]},0`,
    `柳河镇卫生院,${figures[0] + 3},2`,
  ].join('\r\n');
  return { name: '监测表.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function importForm(page: Page, period: string): Promise<void> {
  await choose(page, form(period, [12, 8]));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  // The import page has a picker too.
  await expect(page.getByRole('heading', { name: '发热门诊监测表' })).toBeVisible();
}
const picker = (page: Page) => page.getByRole('button', { name: '选择报告期' });

test('a weekly table goes from week to week, over the end of the year, and any week can be opened', async ({
  page,
}) => {
  await page.goto('/');
  await importForm(page, '2026年第53周');
  await expect(picker(page)).toHaveText('2026年第53周(12月28日—2027年1月3日)');
  await page.getByRole('button', { name: '新一期' }).click();
  await expect(picker(page)).toHaveText('2027年第1周(1月4日—1月10日)');
  await picker(page).click();
  await page.getByRole('button', { name: '上一年' }).click();
  const board = page.getByRole('dialog', { name: '选择报告期' });
  await expect(board.getByRole('button', { name: /^第\d+周$/ })).toHaveCount(53);
  await board.getByRole('button', { name: '第50周' }).click();
  await expect(picker(page)).toHaveText('2026年第50周(12月7日—12月13日)');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '重做' })).toBeEnabled();
});

test('a table that closes its months on the 24th shows the days, and its months keep their names', async ({
  page,
}) => {
  await page.goto('/');
  await importForm(page, '2026年5月25日至2026年6月24日');
  await expect(picker(page)).toHaveText('2026年6月');
  await expect(page.getByText('2026年6月（5月25日—6月24日）')).toBeVisible();
  await page.getByRole('button', { name: '新一期' }).click();
  await expect(page.getByText('2026年7月（6月25日—7月24日）')).toBeVisible();
});

test('a campaign runs from any day to any other; the picker takes both days', async ({ page }) => {
  await page.goto('/');
  await importForm(page, '2026年6月3日至2026年8月31日');
  await expect(picker(page)).toHaveText('2026年6月3日至8月31日');
  await picker(page).click();
  const board = page.getByRole('dialog', { name: '选择报告期' });
  await board.getByLabel('起').fill('2026-09-01');
  await board.getByLabel('止').fill('2026-08-01');
  await expect(board.getByRole('alert')).toHaveText('止日早于起日，请检查');
  await expect(board.getByRole('button', { name: '选定' })).toBeDisabled();
  await board.getByLabel('止').fill('2026-11-20');
  await board.getByRole('button', { name: '选定' }).click();
  await expect(picker(page)).toHaveText('2026年9月1日至11月20日');
});

test('periods are chosen by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await importForm(page, '2026年6月');
  await picker(page).focus();
  await page.keyboard.press('Enter');
  const board = page.getByRole('dialog', { name: '选择报告期' });
  await board.getByRole('button', { name: '6月', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(board.getByRole('button', { name: '11月', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picker(page)).toHaveText('2026年11月');
  await expect(picker(page)).toBeFocused();
});
