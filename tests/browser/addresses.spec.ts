import { expect, test, type Page } from '@playwright/test';
import { openSample } from './ledger';

const form = '妇幼卫生工作报表';

const visit = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** What the address alone brings: as it stands, after a reload, and in another window of the same browser. */
async function expectAnywhere(page: Page, shows: (page: Page) => Promise<void>): Promise<void> {
  await shows(page);
  await page.reload();
  await shows(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await shows(other);
  await other.close();
}

test('what a page shows without being told stands in its address: reload, back and a second window show the same', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2025年下半年');

  await visit(page, '目标');
  const goals = async (at: Page) => {
    await expect(at.getByRole('button', { name: '选择报表' })).toHaveText(form);
    await expect(at.getByText('2026年', { exact: true })).toBeVisible();
    expect(at.url()).toMatch(/\/goals\?table=.+&year=2026$/);
  };
  await expectAnywhere(page, goals);

  await visit(page, '报表');
  await page
    .getByRole('link', { name: /妇幼卫生工作报表(?!（)/ })
    .first()
    .click();
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(page).toHaveURL(/2025H2$/);
  await visit(page, '分析');
  const county = async (at: Page) => {
    await expect(at.getByRole('heading', { name: /2025年下半年$/ })).toBeVisible();
    await expect(at.getByRole('button', { name: '选择报表' })).toHaveText(form);
    await expect(at.getByRole('heading', { name: /^各机构排名：活产数/ })).toBeVisible();
    await expect(at).toHaveURL(/\/county\?table=.+&period=2025H2&indicator=.+$/);
  };
  await expectAnywhere(page, county);
  await visit(page, '留痕');
  await page.goBack();
  await county(page);
});

test('the county page and a run of checks choose among the periods there are, in the one picker', async ({
  page,
}) => {
  await openSample(page);
  await visit(page, '分析');
  const picker = page.getByRole('button', { name: '选择报告期' });
  await expect(picker).toHaveText('2026年上半年');
  await picker.click();
  const board = page.getByRole('dialog', { name: '选择报告期' });
  await expect(board.locator('.cells button')).toHaveText(['上半年']);
  await expect(board.getByRole('button', { name: '下一年' })).toBeDisabled();
  await board.getByRole('button', { name: '上一年' }).click();
  await board.getByRole('button', { name: '下半年' }).click();
  await expect(page.getByRole('heading', { name: /2025年下半年$/ })).toBeVisible();

  await visit(page, '审核');
  await page.getByRole('combobox', { name: /^报表/ }).selectOption({ label: form });
  await page.getByRole('combobox', { name: /^报告期/ }).selectOption('只审一期');
  await picker.click();
  await board.getByRole('button', { name: '上一年' }).click();
  await board.getByRole('button', { name: '上半年' }).click();
  await expectAnywhere(page, async (at) => {
    await expect(at.getByRole('combobox', { name: /^报表/ }).locator('option:checked')).toHaveText(form);
    await expect(at.getByRole('button', { name: '选择报告期' })).toHaveText('2025年上半年');
  });
  await page.getByRole('button', { name: '开始审核' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ 条，审核于/ })).toBeVisible();

  // The table goes along to the rules.
  await page.getByRole('tab', { name: '审核关系' }).click();
  await expectAnywhere(page, async (at) => {
    await expect(at.getByLabel('适用报表').locator('option:checked')).toHaveText(form);
  });
});

test('the unit looked at is in the address', async ({ page }) => {
  await openSample(page);
  await visit(page, '机构');
  await expect(page).toHaveURL(/\/units\/.+$/);
  const shows = (name: string) => (at: Page) =>
    expect(at.getByRole('treeitem', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('treeitem', { name: '青山镇卫生院', exact: true }).click();
  await expectAnywhere(page, shows('青山镇卫生院'));
  const there = page.url();
  await page.getByRole('treeitem', { name: '白石镇卫生院', exact: true }).click();
  await shows('白石镇卫生院')(page);
  await page.goto(there);
  await shows('青山镇卫生院')(page);
});

test('what is searched for and narrowed stands in the address, without a step back for each letter', async ({
  page,
}) => {
  await openSample(page);
  await visit(page, '机构');
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('treeitem', { name: '青山镇卫生院', exact: true }).click();
  await page.getByRole('searchbox', { name: /^查找机构/ }).pressSequentially('白石');
  const units = async (at: Page) => {
    await expect(at.getByRole('searchbox', { name: /^查找机构/ })).toHaveValue('白石');
    await expect(at.getByRole('treeitem', { name: '白石镇卫生院', exact: true })).toBeVisible();
    await expect(at.getByRole('treeitem', { name: '大坪乡卫生院', exact: true })).toHaveCount(0);
    await expect(at.getByRole('heading', { name: '青山镇卫生院' })).toBeVisible();
  };
  await expectAnywhere(page, units);

  await visit(page, '指标');
  await page.getByRole('searchbox').pressSequentially('率?#%&+ ');
  await expect(page.getByRole('searchbox')).toHaveValue('率?#%&+ ');
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('率?#%&+ ');
  await page.getByRole('searchbox').fill('分娩率');
  await page.getByRole('combobox', { name: '种类' }).selectOption('计算指标');
  await page.getByRole('combobox', { name: '使用情况' }).selectOption('在用');
  await page.getByRole('link', { name: /^住院分娩率/ }).click();
  const indicators = async (at: Page) => {
    await expect(at.getByRole('searchbox')).toHaveValue('分娩率');
    await expect(at.getByRole('combobox', { name: '种类' }).locator('option:checked')).toHaveText('计算指标');
    await expect(at.getByRole('link', { name: /^住院分娩率/ })).toHaveAttribute('aria-current', 'true');
    await expect(at.getByRole('link', { name: /活产数/ })).toHaveCount(0);
  };
  await expectAnywhere(page, indicators);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('分娩率');
  await page.goBack();
  await units(page);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(steps + 3);
});

test('in the dictionary what is searched for and the entry looked at are in the address', async ({
  page,
}) => {
  await openSample(page);
  await visit(page, '指标');
  await page.getByRole('searchbox').fill('活产');
  await page
    .getByRole('navigation', { name: '指标' })
    .getByRole('link', { name: /^指标字典/ })
    .click();
  await page.getByRole('searchbox').fill('献血');
  await page.getByLabel('只看台账里没有的').check();
  await page
    .getByRole('button', { name: /^无偿献血量/ })
    .first()
    .click();
  await expectAnywhere(page, async (at) => {
    await expect(at.getByRole('searchbox')).toHaveValue('献血');
    await expect(at.getByLabel('只看台账里没有的')).toBeChecked();
    await expect(at.getByRole('button', { name: /^无偿献血量/ }).first()).toHaveAttribute(
      'aria-current',
      'true',
    );
  });
});

test('a run of checks is found again with what was looked at of it', async ({ page }) => {
  await openSample(page);
  await visit(page, '审核');
  await page.getByRole('combobox', { name: /^报告期/ }).selectOption({ label: '全部各期' });
  await page.getByRole('button', { name: '开始审核' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ 条，审核于/ })).toBeVisible();
  await page.getByRole('button', { name: '按机构' }).click();
  const group = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /卫生院$/ }) })
    .first();
  const name = (await group.getByRole('button').textContent()) ?? '';
  await group.getByRole('button').click();
  await page.getByRole('listitem').first().click();
  const card = page.getByRole('complementary', { name: '所选结果' });
  await expect(card).toBeVisible();
  const said = (await card.textContent()) ?? '';
  await expectAnywhere(page, async (at) => {
    await expect(at.getByRole('status').filter({ hasText: /^\d+ 条，审核于/ })).toBeVisible();
    await expect(at.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await expect(at.getByRole('complementary', { name: '所选结果' })).toHaveText(said);
  });
});
