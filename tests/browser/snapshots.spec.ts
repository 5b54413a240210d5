import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, importSample, openForm, sample, toTables, typeInto } from './ledger';

const township = '青山镇卫生院';
const toBackup = (page: Page) => page.getByRole('link', { name: '备份', exact: true }).click();
const openTable = (page: Page) =>
  page
    .getByRole('link', { name: '报表', exact: true })
    .click()
    .then(() => openForm(page));
async function type(page: Page, text: string): Promise<void> {
  await typeInto(cellAt(page, township, 1), text);
  await expect(page.getByRole('banner').getByText(/已保存/)).toBeVisible();
}

test('before an import a snapshot is kept by itself; compared with now it shows what came, and it is gone back to and taken back', async ({
  page,
}) => {
  await importSample(page);
  await toTables(page);
  await choose(page, sample('2025H2'));
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: '妇幼卫生工作报表' })).toBeVisible();
  await toBackup(page);
  const row = page.getByRole('row').filter({ hasText: '导入之前 · 导入 mch-2025H2.xlsx' });
  await row.getByRole('button', { name: '对比' }).click();
  const card = page.getByRole('group', { name: '对比' });
  await expect(card.getByText(/^数据：新增 \d+ 个，去掉 0 个，改动 0 个$/)).toBeVisible();
  await expect(card.getByText('没有 →').first()).toBeVisible();

  await row.getByRole('button', { name: '回到这里' }).click();
  await expect(page.getByText('已回到快照')).toBeVisible();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByText('已回到快照')).toHaveCount(0);
  await expect(page.getByText('已回到快照')).toBeVisible();
  await toBackup(page);
  await expect(page.getByText('退回之前')).toHaveCount(2);
  await page
    .getByRole('row')
    .filter({ hasText: '导入之前 · 导入 mch-2025H2.xlsx' })
    .getByRole('button', { name: '对比' })
    .click();
  await expect(card.getByText(/^数据：新增 \d+ 个，去掉 0 个，改动 0 个$/)).toBeVisible();
});

test('two snapshots are compared figure by figure, one table at a time; their names are changed and their removal undone', async ({
  page,
}) => {
  await importSample(page);
  await toBackup(page);
  await page.getByLabel('快照名称').fill('上报前');
  await page.getByRole('button', { name: '留快照' }).click();
  const name = page.getByLabel('改名，回车保存');
  await expect(name).toHaveValue('上报前');
  await openTable(page);
  await type(page, '500');
  await toBackup(page);
  await name.fill('半年报上报前');
  await name.press('Enter');
  await page.getByRole('button', { name: '对比' }).click();
  const card = page.getByRole('group', { name: '对比' });
  await expect(card.getByLabel('从')).toContainText('半年报上报前');
  await expect(card.getByText('数据：新增 0 个，去掉 0 个，改动 1 个')).toBeVisible();
  await expect(card.getByText('221 → 500')).toBeVisible();
  await expect(card.getByLabel('只看')).toContainText('妇幼卫生工作报表（1 个）');
  await card.getByLabel('从').selectOption({ label: '现在' });
  await expect(card.getByText('两边完全一样')).toBeVisible();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('还没有快照')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(name).toHaveValue('半年报上报前');
});
