import { expect, test } from '@playwright/test';
import { importLines } from './ledger';

/** 33,333 three times: in 万元 each is 3.33, together 10.00. */
const incomes = [
  '卫生院收入情况表,,',
  '报告期：2026年上半年,,',
  '机构,业务收入(元),门诊人次(人次)',
  '合计,,',
  '青山镇卫生院,33333,120',
  '绿水镇卫生院,33333,80',
  '柳河镇卫生院,33334,60',
];

test('amounts are shown in 万元 and still add up; what is stored stays in 元, and cannot be filled in meanwhile', async ({
  page,
}) => {
  await importLines(page, '收入.csv', incomes);
  const texts = async (): Promise<string[]> =>
    (await page.locator('[row-id]').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  await expect(page.getByRole('grid')).toContainText('100,000');
  const toggle = async (): Promise<void> => {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: /金额以万元显示/ }).click();
  };
  await toggle();
  await expect(page.getByRole('grid')).toContainText('10.00');
  const shown = (await texts()).join('\n');
  const amounts = [...shown.matchAll(/(\d+\.\d\d)/g)].map(([, amount]) => Number(amount));
  expect(Math.max(...amounts)).toBe(10);
  const units = amounts.filter((amount) => amount !== 10);
  expect(units.reduce((sum, amount) => sum + Math.round(amount * 100), 0)).toBe(1000);
  await expect(page.getByText('金额以万元显示，已舍位平衡')).toBeVisible();
  await page.getByRole('gridcell', { name: /3\.3/ }).first().click();
  await page.keyboard.type('5');
  await expect(page.getByText(/以万元显示时不能填/).first()).toBeVisible();
  await toggle();
  await expect(page.getByRole('grid')).toContainText('33,333');
});
