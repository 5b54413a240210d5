import { expect, test } from '@playwright/test';
import { cellAt, importSample } from './ledger';

const township = '青山镇卫生院';

test('a clerk rewrites a rate in the formula bar: names by pinyin initials, the result before it is taken, undo', async ({
  page,
}) => {
  await importSample(page);
  await cellAt(page, township, 9).click();
  const bar = page.getByLabel('公式栏');
  await bar.getByTitle('点此修改公式').click();
  const field = page.getByRole('combobox', { name: '住院分娩率 的公式' });
  await field.fill('');
  await field.pressSequentially('=round([zyfm');
  await expect(page.getByRole('option', { name: '住院分娩活产数' })).toBeVisible();
  await field.press('Enter');
  await field.pressSequentially('/[cfs');
  await field.press('Enter');
  await expect(field).toHaveValue('=round([住院分娩活产数]/[产妇数]');
  await field.pressSequentially('*100,1');
  await expect(bar.getByRole('status')).toContainText('这里少一个右括号');
  await field.pressSequentially(')');
  await expect(bar.getByRole('status')).toContainText('本行结果 100.90');
  await field.press('Enter');
  await expect(cellAt(page, township, 9)).toHaveText('100.90');
  await expect(cellAt(page, '合计', 9)).toHaveText('100.50');
  await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click();
  await expect(cellAt(page, township, 9)).toHaveText('100.00');
});

test('the caret stays where the clerk puts it', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, 9).click();
  await page.getByTitle('点此修改公式').click();
  const field = page.getByRole('combobox', { name: '住院分娩率 的公式' });
  await field.fill('=[活产数]');
  await field.press('Home');
  await field.press('ArrowRight');
  await field.pressSequentially('1+2*');
  await expect(field).toHaveValue('=1+2*[活产数]');
});

test('a formula that would need itself is refused with the way it goes round', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, 9).click();
  await page.getByTitle('点此修改公式').click();
  const field = page.getByRole('combobox', { name: '住院分娩率 的公式' });
  await field.fill('=[住院分娩率]+1');
  await expect(page.getByLabel('公式栏').getByRole('status')).toContainText('公式绕回了自己');
  await field.press('Enter');
  await expect(field).toBeVisible();
  await field.press('Escape');
  await expect(cellAt(page, township, 9)).toHaveText('100.00');
});

test('a computed column is added by name and formula, for every unit and the county', async ({ page }) => {
  await importSample(page);
  await cellAt(page, township, 1).click();
  await page.getByRole('button', { name: '新计算列' }).click();
  await page.getByLabel('名称', { exact: true }).fill('非住院分娩数');
  await page.getByLabel('计量单位').fill('人');
  const field = page.getByRole('dialog').getByRole('combobox', { name: /的公式/ });
  await field.fill('=[活产数]-[住院分娩活产数]');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await cellAt(page, township, 1).click();
  await page.keyboard.press('End');
  await expect(cellAt(page, '合计', 23)).toHaveText('12');
});

test('«为什么» says which units a county figure is without', async ({ page }) => {
  await importSample(page);
  await cellAt(page, '合计', 9).click();
  await page.getByRole('button', { name: '为什么' }).click();
  const panel = page.getByRole('complementary', { name: '为什么' });
  await expect(panel).toContainText('[住院分娩活产数]');
  await expect(panel).toContainText('未齐：缺 1 家：竹林乡卫生院');
});
