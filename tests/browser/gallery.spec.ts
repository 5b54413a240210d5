import { expect, test } from '@playwright/test';
import { cellAt } from './ledger';

test('a new ledger from the library: choose tables, paste units, and the figures compute', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: /从模板库新建/ }).click();
  const create = page.getByRole('button', { name: '新建', exact: true });
  await expect(create).toBeDisabled();
  await page.getByLabel('查找模板').fill('jbgg');
  await page.getByRole('button', { name: /基本公共卫生服务项目进度表/ }).click();
  await page.getByLabel('查找模板').fill('家庭医生');
  await page.getByRole('button', { name: /家庭医生签约服务进度表/ }).click();
  await expect(page.getByText('请填写填报单位')).toBeVisible();
  await page.getByLabel('填报单位').fill('海棠县卫生健康局');
  await page.getByLabel(/下级机构/).fill('青山镇卫生院\n柳河镇卫生院');
  await page.getByLabel('年份').fill('2026');
  await page.getByLabel('月份').selectOption('6');
  await expect(page.getByText(/将新建 2 张表，新增 40 个指标、3 个机构、16 条审核/)).toBeVisible();
  await create.click();
  await expect(page.getByText(/已新建 2 张表/)).toBeVisible();

  await page.getByRole('link', { name: /基本公共卫生服务项目进度表/ }).click();
  await cellAt(page, '青山镇卫生院', 1).click();
  for (const figure of ['20000', '18000']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
  }
  await expect(cellAt(page, '青山镇卫生院', 3)).toHaveText('90.00');
  // 常住人口数 is one number: the other table has it already (law 8).
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await page.getByRole('link', { name: /家庭医生签约服务进度表/ }).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('20,000');

  // With tables there, the door is «新建台账表»; the units are known and the same indicators are taken.
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await page.getByRole('link', { name: '新建台账表' }).click();
  await page.getByRole('button', { name: /严重精神障碍患者管理情况/ }).click();
  await expect(page.getByRole('checkbox', { name: '柳河镇卫生院' })).toBeChecked();
  await expect(page.getByText(/新增 9 个指标、0 个机构/)).toBeVisible();
});

test('what the library made is taken back in one step', async ({ page }) => {
  await page.goto('/#/gallery');
  await page.getByRole('button', { name: /妇幼卫生工作报表/ }).click();
  await page.getByLabel('填报单位').fill('海棠县卫生健康局');
  await page.getByLabel(/下级机构/).fill('青山镇卫生院');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { name: '妇幼卫生工作报表（月报）' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await expect(page.getByRole('heading', { name: '把手头的表放进来，从这里接着填' })).toBeVisible();
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.getByText('从模板库新建 妇幼卫生工作报表（月报）').first()).toBeVisible();
});
