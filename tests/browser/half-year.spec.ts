import { expect, test } from '@playwright/test';
import { cellAt, pasteText, reloadStored } from './ledger';

const county = '海棠县卫生健康局';
const towns = ['青山镇卫生院', '柳河镇卫生院', '白石镇卫生院'];

test('a bureau’s half-year: from the gallery over units, targets, entry, findings and explanations to the ranked county', async ({
  page,
}) => {
  // A new ledger from the library, with the units pasted.
  await page.goto('/#/gallery');
  await page.getByLabel('查找模板').fill('两癌');
  await page.getByRole('button', { name: /妇女病普查与“两癌”检查情况/ }).click();
  await page.getByLabel('填报单位').fill(county);
  await page.getByLabel(/下级机构/).fill(towns.join('\n'));
  await page.getByLabel('年份').fill('2026');
  await page.getByLabel('月份').selectOption('6');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByText('已新建 1 张表：8 个指标、3 条审核、4 个目标')).toBeVisible();

  // The library's target stands; another is set and shared out.
  await page.getByRole('link', { name: '目标' }).click();
  await expect(page.getByRole('heading', { name: `${county} 2026年目标` })).toBeVisible();
  const line = page.locator('.ag-row').filter({ has: page.getByText('两癌检查完成率', { exact: true }) });
  await line.locator('.ag-cell[aria-colindex="3"]').click();
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('≥ 90.00');

  // The half-year is pasted as it came, then one figure is wrong and one is doubtful.
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await page.getByRole('link', { name: /妇女病普查与“两癌”检查情况/ }).click();
  await cellAt(page, towns[0] as string, 1).click();
  await pasteText(page, '1000\t950\r\n803\t611\r\n505\t515');
  await cellAt(page, towns[0] as string, 4).click();
  await pasteText(page, '95\r\n63\r\n41');
  await cellAt(page, towns[0] as string, 6).click();
  await pasteText(page, '400\t380\r\n301\t312\r\n200\t150');
  await expect(cellAt(page, '合计', 3)).toHaveText('89.95');
  await expect(cellAt(page, '合计', 8)).toHaveText('93.45');

  // 515 of 505 must be put right; 312 of 301 is explained.
  await expect(page.getByRole('button', { name: /审核 1 错/ })).toBeVisible();
  await page.getByRole('button', { name: /^审核\(/ }).click();
  const panel = page.getByRole('complementary', { name: '审核结果' });
  await expect(panel.getByText('妇女常见病实查人数 515 > 妇女常见病应查人数 505')).toBeVisible();
  await cellAt(page, towns[2] as string, 2).click();
  await page.keyboard.type('495');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('妇女常见病实查人数 515 > 妇女常见病应查人数 505')).toHaveCount(0);
  await expect(panel.getByText('两癌检查实查人数 312 > 两癌检查应查人数 301')).toBeVisible();
  const said = panel.getByRole('textbox', { name: '出错说明' });
  // The rate of the corrected figure is judged a moment later.
  await expect(said).toHaveCount(1);
  await said.fill('含外乡镇来检妇女');
  await said.press('Enter');
  await expect(cellAt(page, towns[1] as string, 7)).toHaveAttribute('data-alarm', /settled/);

  // The county: where it stands, and who comes first.
  await page.getByRole('link', { name: '分析' }).click();
  const screened = page.getByRole('row').filter({ hasText: '两癌检查完成率' }).first();
  await expect(screened).toContainText('93.45');
  await expect(screened).toContainText('≥ 90.00');
  await expect(screened).toContainText('已完成');
  await screened.getByRole('button').first().click();
  const ranked = page.getByRole('table').last();
  await expect(ranked).toContainText('柳河镇卫生院');
  await reloadStored(page);
  await expect(page.getByRole('row').filter({ hasText: '两癌检查完成率' }).first()).toContainText('93.45');
});
