import { expect, test } from '@playwright/test';
import { importLines } from './ledger';

/** Three townships whose sums the county reported otherwise. */
const returned = [
  '孕产妇情况表,,,',
  '报告期：2026年上半年,,,',
  '机构,活产数,住院分娩活产数,住院分娩率',
  '合计,425,359,84.47',
  '青山镇卫生院,100,99,99',
  '绿水镇卫生院,300,240,80',
  '柳河镇卫生院,20,,',
];

test('a bureau sees its own figure beside the sum of its townships, reports one directly, and goes down to the cell', async ({
  page,
}) => {
  await importLines(page, '孕产妇.csv', returned);
  await page.getByRole('button', { name: '汇总', exact: true }).click();
  await expect(page.getByRole('grid')).toContainText('直接填报');
  // 420 in the townships, 425 reported: 5 apart.
  const reported = page.locator('[row-id$="~reported"]').locator('[role=gridcell]').nth(0);
  const gap = page.locator('[row-id$="~gap"]').locator('[role=gridcell]').nth(0);
  await expect(reported).toContainText('425');
  await expect(gap).toContainText('5');
  // Typed where it is reported, never into the sum.
  await reported.click();
  await page.keyboard.type('420');
  await page.keyboard.press('Enter');
  await expect(gap).toHaveText(/^0/);
  await page.keyboard.press('Control+z');
  await expect(gap).toHaveText(/^5/);
  // From the total to the unit to the cell.
  await page.locator('[role=gridcell]', { hasText: /^420/ }).click();
  await page.keyboard.press('Shift+F2');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('由 3 家汇总');
  await expect(panel).toContainText('直接填报 425，下级汇总 420，相差 5');
  await panel.getByRole('button', { name: /绿水镇卫生院/ }).click();
  await expect(panel).toContainText('绿水镇卫生院 · 活产数');
});
