import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, importSample, reloadStored, sample, toTables } from './ledger';

const searchField = (page: Page) => page.getByRole('searchbox');
const row = (page: Page, name: string) =>
  page.locator('.row').filter({ has: page.getByText(name, { exact: true }) });

async function open(page: Page): Promise<void> {
  await page.getByRole('link', { name: '指标', exact: true }).click();
  await expect(page.getByRole('link', { name: '指标 22' })).toBeVisible();
}

test('a clerk finds an indicator by pinyin, corrects what is said about it, undoes and reloads', async ({
  page,
}) => {
  await importSample(page);
  await open(page);
  await searchField(page).fill('zyfml');
  await expect(page.getByText('1 个', { exact: true })).toBeVisible();
  await searchField(page).press('ArrowDown');
  const panel = page.getByRole('region', { name: '住院分娩率' });
  await expect(panel.getByText('=ROUND([住院分娩活产数]/[活产数]*100,2)')).toBeVisible();
  await expect(panel.getByRole('link', { name: '妇幼卫生工作报表' })).toBeVisible();
  await panel.getByLabel('口径').fill('分子分母都按助产机构内活产数');
  await panel.getByLabel('数据来源').fill('妇幼卫生年报');
  await panel.getByLabel('小数位数').selectOption('1 位');
  await panel.getByLabel('起用年份').fill('去年');
  await panel.getByLabel('停用年份').focus();
  await expect(page.getByText('“去年”不是年份，请写四位数字，如 2026')).toBeVisible();
  await panel.getByLabel('起用年份').fill('2024');
  await panel.getByLabel('起用年份').press('Enter');
  await expect(page.getByText('“去年”不是年份')).toHaveCount(0);
  await reloadStored(page);
  await expect(panel.getByLabel('口径')).toHaveValue('分子分母都按助产机构内活产数');
  await expect(panel.getByLabel('数据来源')).toHaveValue('妇幼卫生年报');
  await expect(panel.getByLabel('起用年份')).toHaveValue('2024');
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.getByText('住院分娩率 的小数位数：2 位 → 1 位')).toBeVisible();
  await page.goBack();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Control+z');
  await expect(panel.getByLabel('起用年份')).toHaveValue('');
  await expect(panel.getByLabel('口径')).toHaveValue('官方分子分母均为活产数;部分县以产妇数计');
  await panel.getByRole('link', { name: '妇幼卫生工作报表' }).click();
  await expect(page.getByRole('heading', { name: '妇幼卫生工作报表' })).toBeVisible();
});

test('a new name leaves the old one as alias, formulas go on, and a name in use is refused', async ({
  page,
}) => {
  await importSample(page);
  await open(page);
  await searchField(page).fill('活产数');
  await row(page, '活产数').click();
  const name = page.getByLabel('名称', { exact: true });
  await name.fill('产妇数');
  await name.press('Enter');
  await expect(page.getByText(/“产妇数”已经是“产妇数”的名称或别名/)).toBeVisible();
  await name.fill('出生活产数');
  await name.press('Enter');
  await expect(page.getByRole('textbox', { name: '别名' })).toHaveValue('活产数');
  await searchField(page).fill('住院分娩率');
  await row(page, '住院分娩率').click();
  await expect(page.getByText('=ROUND([住院分娩活产数]/[出生活产数]*100,2)')).toBeVisible();
  // The file that still says 活产数 fills the same indicator.
  await toTables(page);
  await choose(page, sample('2025H2'));
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
  await expect(page.getByText('新增 0 个指标、0 个机构，写入 252 个数据')).toBeVisible();
});

test('an entry of the dictionary is taken over with one click, with what its formula needs, and undone', async ({
  page,
}) => {
  await importSample(page);
  await open(page);
  await page.getByRole('link', { name: '指标字典 802' }).click();
  await page.getByLabel('领域').selectOption('基本公共卫生');
  await searchField(page).fill('gxyhzgll');
  await page.getByRole('button', { name: '取用 高血压患者管理率' }).click();
  await expect(page.getByText(/已取用 高血压患者管理率，连同公式用到的 /)).toBeVisible();
  await expect(page.getByRole('link', { name: '指标 25' })).toBeVisible();
  await page.getByRole('link', { name: '已在台账' }).first().click();
  await expect(page.getByRole('region', { name: '高血压患者管理率' }).getByText(/^=\[高血压/)).toBeVisible();
  await page
    .getByText(/^已取用 高血压患者管理率/)
    .locator('..')
    .getByRole('button', { name: '撤销' })
    .click();
  await expect(page.getByRole('link', { name: '指标 22' })).toBeVisible();
});

test('a used indicator is not removed but merged: its figures and uses move, in one step to undo', async ({
  page,
}) => {
  await importSample(page);
  await open(page);
  await page.getByRole('button', { name: '新建指标' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('活产总数');
  await page.getByRole('button', { name: '建立' }).click();
  await expect(page.getByRole('region', { name: '活产总数' })).toBeVisible();

  await searchField(page).fill('活产数');
  await row(page, '活产数').click();
  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByRole('alert')).toContainText(/“活产数”还有 \d+ 个数据、报表 1 处、公式 7 处/);
  await page.getByRole('button', { name: '合并到…' }).click();
  const dialog = page.getByRole('dialog', { name: '合并指标' });
  await dialog.getByRole('combobox').fill('产妇数');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('各占一列');
  await dialog.getByRole('combobox').fill('hczs');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/“活产数”的 \d+ 个数据转到“活产总数”/)).toBeVisible();
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await expect(
    page.getByRole('region', { name: '活产总数' }).getByRole('textbox', { name: '别名' }),
  ).toHaveValue('活产数');
  await page.getByRole('region', { name: '活产总数' }).getByRole('link', { name: '住院分娩率' }).click();
  await expect(page.getByText('=ROUND([住院分娩活产数]/[活产总数]*100,2)')).toBeVisible();
  await page.getByRole('link', { name: '妇幼卫生工作报表' }).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: '指标', exact: true }).click();
  await searchField(page).fill('活产数');
  await expect(row(page, '活产数')).toBeVisible();
  await row(page, '活产数').click();
  await expect(page.getByRole('region', { name: '活产数' }).getByText('17 个数据')).toBeVisible();
});

test('Ctrl+K opens tables, periods, units, indicators and commands by Chinese, pinyin or English', async ({
  page,
}) => {
  await importSample(page);
  const field = page.getByRole('dialog').getByRole('combobox');
  const options = page.getByRole('dialog').getByRole('option');
  const ask = async (query: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await field.fill(query);
  };
  await ask('zyfmhcs');
  await expect(options.first()).toContainText('住院分娩活产数');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '住院分娩活产数' })).toBeVisible();

  await ask('qsz');
  await expect(options.and(page.locator('[aria-selected=true]'))).toContainText('青山镇卫生院');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=unit/);

  await ask('2026上半年');
  await expect(page.getByRole('group', { name: '报告期' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/2026H1$/);

  await ask('history');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '留痕' })).toBeVisible();

  await page.getByRole('button', { name: /搜索指标、机构、报表/ }).click();
  await field.fill('cx');
  await expect(options.and(page.locator('[aria-selected=true]'))).toHaveText(/^撤销\s*Ctrl\+Z$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: /撤销：导入/ })).toBeVisible();
  await ask('没有这个');
  await expect(page.getByText('没有找到“没有这个”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a parameter is set with its year and source, and kept', async ({ page }) => {
  await importSample(page);
  await open(page);
  await page.getByRole('link', { name: '参数 0' }).click();
  await page.getByLabel('参数名称').fill('高血压患病率');
  await page.getByLabel('起用年份').fill('2024');
  await page.getByLabel('参数值').fill('约25');
  await page.getByRole('button', { name: '设定参数' }).click();
  await expect(page.getByText('“约25”不是数字，没有写入')).toBeVisible();
  await page.getByLabel('参数值').fill('25.2');
  await page.getByLabel('出处').fill('2018年全国调查');
  await page.getByRole('button', { name: '设定参数' }).click();
  await expect(page.getByRole('cell', { name: '2018年全国调查' })).toBeVisible();
  await reloadStored(page);
  await expect(page.getByRole('cell', { name: '高血压患病率' })).toBeVisible();
});

test('lines of a new edition go on from those of the old one, and 同比 follows them', async ({ page }) => {
  const csv = (name: string, title: string, heads: string, rows: readonly string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${[title, `机构,${heads}`, ...rows].join('\r\n')}`),
  });
  const take = page.getByRole('button', { name: '导入', exact: true });
  await page.goto('/');
  await choose(
    page,
    csv('old.csv', '孕产妇保健情况年报 2025年', '产后访视人数,早孕建册人数,儿童涂氟人次', [
      '青山镇,40,36,120',
      '柳河镇,50,44,80',
    ]),
  );
  await take.click();
  await expect(page.getByRole('heading', { name: '孕产妇保健情况年报' })).toBeVisible();
  await toTables(page);
  await choose(
    page,
    csv('new.csv', '妇女健康管理年报 2026年', '产后访视数,早孕建册数,低出生体重儿数', [
      '青山镇,44,45,3',
      '柳河镇,55,44,2',
    ]),
  );
  // As a clerk who takes them for new ones first.
  for (const count of [2, 1]) {
    await expect(page.getByRole('button', { name: '新指标' })).toHaveCount(count);
    await page.getByRole('button', { name: '新指标' }).first().click();
  }
  await take.click();
  await expect(page.getByRole('heading', { name: '妇女健康管理年报' })).toBeVisible();

  await page.getByRole('link', { name: '指标', exact: true }).click();
  await page.getByRole('button', { name: '新版对照' }).click();
  const dialog = page.getByRole('dialog', { name: '新版对照' });
  await dialog.getByLabel('旧版', { exact: true }).selectOption('孕产妇保健情况年报');
  await dialog.getByLabel('新版', { exact: true }).selectOption('妇女健康管理年报');
  const from = (name: string) => dialog.getByLabel(`“${name}”接续旧版的行`).locator('option:checked');
  await expect(from('产后访视数')).toHaveText('产后访视人数');
  await expect(from('早孕建册数')).toHaveText('早孕建册人数');
  await expect(from('低出生体重儿数')).toHaveText('无对应（新增）');
  await expect(dialog.getByText('旧版有、新版没有对应：儿童涂氟人次')).toBeVisible();
  await dialog.getByLabel('“低出生体重儿数”接续旧版的行').selectOption('产后访视人数');
  await expect(dialog.getByRole('alert')).toContainText('接到了两行');
  await dialog.getByLabel('“低出生体重儿数”接续旧版的行').selectOption('无对应（新增）');
  await expect(dialog.getByLabel('新版起用年份')).toHaveValue('2026');
  await dialog.getByRole('button', { name: '确定接续' }).click();
  await expect(page.getByText('已接续 2 行，自 2026年起用新版')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('妇女健康管理年报');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '对比', exact: true }).click();
  const line = page.locator('.ag-row').filter({ hasText: '产后访视数' });
  await expect(line).toContainText('44');
  await expect(line).toContainText('40');
  await expect(line).toContainText('10.00');
  // The figure says whose it is.
  await line.locator('.ag-cell').filter({ hasText: /^40$/ }).click();
  await expect(page.getByLabel('公式栏')).toContainText('按上一版的“产后访视人数”');
});

test('where both indicators have a figure the clerk says which is right before they are merged', async ({
  page,
}) => {
  const take = page.getByRole('button', { name: '导入', exact: true });
  const sheet = (name: string, title: string, head: string, figure: number) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${title}\r\n机构,${head},产妇数\r\n青山镇,${figure},60\r\n柳河镇,50,70`),
  });
  await page.goto('/');
  await choose(page, sheet('a.csv', '孕产妇保健情况年报 2025年', '产后访视人数', 40));
  await take.click();
  await expect(page.getByRole('heading', { name: '孕产妇保健情况年报' })).toBeVisible();
  await toTables(page);
  await choose(page, sheet('b.csv', '妇女健康管理年报 2025年', '产后访视数', 41));
  await page.getByRole('button', { name: '新指标' }).click();
  await take.click();
  await expect(page.getByRole('heading', { name: '妇女健康管理年报' })).toBeVisible();

  await page.getByRole('link', { name: '指标', exact: true }).click();
  await row(page, '产后访视数').click();
  await page.getByRole('button', { name: '合并到…' }).click();
  const dialog = page.getByRole('dialog', { name: '合并指标' });
  await dialog.getByRole('combobox').fill('产后访视人数');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 处两边都有且不同，请选定')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /青山镇 2025年/ })).toBeVisible();
  const run = dialog.getByRole('button', { name: '合并', exact: true });
  await expect(run).toBeDisabled();
  await dialog.getByRole('radio', { name: '41' }).check();
  await run.click();
  const merged = page.getByRole('region', { name: '产后访视人数' });
  await expect(merged.getByText('2 个数据')).toBeVisible();
  await merged.getByRole('link', { name: '孕产妇保健情况年报' }).click();
  await expect(page.getByRole('heading', { name: '孕产妇保健情况年报' })).toBeVisible();
  await expect(cellAt(page, '青山镇', 1)).toHaveText('41');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^撤销：指标 产后访视数 并入 产后访视人数，转移 1 个数据/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('孕产妇保健');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '孕产妇保健情况年报' })).toBeVisible();
  await expect(cellAt(page, '青山镇', 1)).toHaveText('40');
});

test('a formula is written for an indicator on its page, with names by pinyin, and dropped again', async ({
  page,
}) => {
  await importSample(page);
  await open(page);
  await searchField(page).fill('cfs');
  await row(page, '产妇数').click();
  const panel = page.getByRole('region', { name: '产妇数' });
  await panel.getByRole('button', { name: '改用公式计算' }).click();
  const field = panel.getByRole('combobox', { name: /的公式/ });
  await field.fill('=[zyfmhcs');
  await expect(panel.getByRole('option').first()).toContainText('住院分娩活产数');
  await field.press('Enter');
  await field.pressSequentially('+1');
  await field.press('Enter');
  await expect(panel.getByText('=[住院分娩活产数]+1')).toBeVisible();
  await expect(panel.getByText('计算指标', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: '改为直接填报' }).click();
  await expect(panel.getByText('基础指标', { exact: true })).toBeVisible();
});
