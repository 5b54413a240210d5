import { expect, test } from '@playwright/test';
import { cellAt } from './ledger';

test('what is still open is counted at the foot of the page, and a click goes from one to the next', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /打开样例县/ }).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
  const foot = page.getByRole('group', { name: '状态栏' });
  await foot.getByRole('button', { name: '1 格不是数字' }).click();
  await expect(page.locator('.ag-cell.active')).toHaveText('约12人');
  await foot.getByRole('button', { name: '未填 14 格' }).click();
  const first = await page.locator('.ag-cell.active').getAttribute('col-id');
  await expect(page.locator('.ag-cell.active')).toHaveAttribute('data-state', 'missing');
  await foot.getByRole('button', { name: '未填 14 格' }).click();
  await expect(page.locator('.ag-cell.active')).not.toHaveAttribute('col-id', first ?? '');
  await expect(page.locator('.ag-cell.active')).toHaveAttribute('data-state', 'missing');
});
