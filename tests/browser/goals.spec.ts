import { expect, test } from '@playwright/test';
import { cellAt, importSample } from './ledger';

test('a target and a parameter are set, and formulas ask for them', async ({ page }) => {
  await importSample(page, '2025H2');
  await page.getByRole('link', { name: '目标' }).click();
  // 活产数 of 青山镇卫生院: the second unit behind county, sum, difference and pace.
  await page
    .locator('.ag-row')
    .filter({ hasText: '活产数' })
    .first()
    .locator('.ag-cell[aria-colindex="8"]')
    .click();
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '指标', exact: true }).click();
  await page.getByRole('link', { name: '参数 0' }).click();
  await page.getByLabel('参数名称').fill('每千活产标准');
  await page.getByLabel('起用年份').fill('2024');
  await page.getByLabel('参数值').fill('1000');
  await page.getByRole('button', { name: '设定参数' }).click();
  await expect(page.getByRole('cell', { name: '每千活产标准' })).toBeVisible();

  await page.getByRole('link', { name: '报表', exact: true }).click();
  await page.getByRole('link', { name: /妇幼卫生工作报表/ }).click();
  await cellAt(page, '青山镇卫生院', 1).click();
  await page.getByRole('button', { name: '新计算列' }).click();
  await page.getByLabel('名称', { exact: true }).fill('活产数目标完成');
  const field = page.getByRole('dialog').getByRole('combobox', { name: /的公式/ });
  await field.fill('=目标([活产数])/参数("每千活产标准")*100');
  await page.getByRole('button', { name: '确定' }).click();
  await cellAt(page, '青山镇卫生院', 1).click();
  await page.keyboard.press('End');
  await expect(cellAt(page, '青山镇卫生院', 23)).toHaveText('50.00');
  await expect(cellAt(page, '柳河镇', 23)).toHaveText('—');
});
