import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { cellAt, choose, importSample, pasteText, sample } from './ledger';

const township = '青山镇卫生院';

/** What axe finds serious, each with the place and, for colours, what it measured. */
async function faults(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message.slice(0, 120) ?? ''}`),
    );
}

/** The whole page, or the part that was opened over it. */
async function expectSound(page: Page, state: string, part = 'html'): Promise<void> {
  expect(await faults(page, part), state).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any page, panel, dialog or menu in the ${theme} theme`, async ({
    page,
  }) => {
    // A walk through everything: a busy machine is slow, not wrong.
    test.setTimeout(150_000);
    await page.goto('/');
    if (theme === 'dark') await page.getByRole('button', { name: '切换深色与浅色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectSound(page, 'start');
    await page.getByRole('link', { name: /从模板库新建/ }).click();
    await page.getByRole('button', { name: /免疫规划工作月报/ }).click();
    await expectSound(page, 'gallery');
    await page.goBack();
    await choose(page, sample('2026H1'));
    await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
    await expectSound(page, 'import');
    await importSample(page);
    const cell = cellAt(page, township, 1);
    await cell.click();
    await expectSound(page, 'table');

    await cell.click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await expectSound(page, 'menu of a cell', '[role=menu]');
    await page.keyboard.press('Escape');
    await page.locator('.ag-header-cell').nth(1).click({ button: 'right' });
    await expectSound(page, 'menu of a column', '[role=menu]');
    await page.getByRole('menuitem', { name: '筛选', exact: true }).click();
    await expectSound(page, 'filter', 'dialog');
    await page.keyboard.press('Escape');

    await cell.click();
    await page.keyboard.press('Shift+F2');
    await page.keyboard.type('补报');
    await page.keyboard.press('Tab');
    await expectSound(page, 'cell panel', 'aside');
    await page.getByRole('button', { name: '更多' }).click();
    await expectSound(page, 'more', '[role=menu]');
    await page.getByRole('menuitem', { name: '全部批注' }).click();
    await expectSound(page, 'notes', 'aside');
    await cellAt(page, township, 9).click();
    await page.getByLabel('公式栏').getByRole('button', { name: '为什么' }).click();
    await expectSound(page, 'why', 'aside');
    await page.getByTitle('点此修改公式').click();
    await expectSound(page, 'formula editor', '[aria-label="公式栏"]');
    await page.keyboard.press('Escape');

    await cell.click();
    for (const [key, name] of [
      ['F1', '快捷键'],
      ['Control+Alt+v', '选择性粘贴'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await expectSound(page, name, 'dialog');
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '新计算列' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'new column', 'dialog');
    await page.keyboard.press('Escape');
    await cell.click();
    await pasteText(page, '机构\t活产数\r\n柳河镇中心卫生院\t31\r\n青山镇卫生院\t36\r\n');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'align', 'dialog');
    await page.keyboard.press('Escape');
    await cell.click();
    await page.keyboard.press('Control+h');
    await page.keyboard.type('221');
    await page.getByRole('search').getByRole('button', { name: '查找全部' }).click();
    await expectSound(page, 'find and replace', '[role=search]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+g');
    await page.keyboard.type('活产');
    await expectSound(page, 'name box', '[aria-label="公式栏"]');
    await page.keyboard.press('Escape');
    for (const view of ['逐期', '对比']) {
      await page
        .getByRole('group', { name: '视图' })
        .getByRole('button', { name: view, exact: true })
        .click();
      await expect(page.locator('.ag-cell').first()).toBeVisible();
      if (theme === 'light') await expectSound(page, view, '.body');
    }
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '设计报表' }).click();
    await page.locator('[data-path="0"]').click();
    for (const tab of ['栏目', '表式', '期别', '表头表尾']) {
      await page.getByRole('button', { name: tab, exact: true }).click();
      await expectSound(page, `designer, ${tab}`, tab === '栏目' ? 'html' : 'aside');
    }
    await page.getByRole('link', { name: '目标' }).click();
    await expectSound(page, 'goals');
    await page.locator('.ag-row').first().locator('.ag-cell[aria-colindex="3"]').click();
    await page.keyboard.type('6000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    for (const name of ['分解到机构', '进度']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page, name, 'dialog');
      await page.keyboard.press('Escape');
    }
    await page.getByRole('link', { name: '分析' }).click();
    await expect(page.getByRole('heading', { name: /各机构排名/ })).toBeVisible();
    await expectSound(page, 'county');
    await page.getByRole('navigation').getByRole('link', { name: '机构' }).click();
    await page.getByRole('treeitem', { name: township, exact: true }).click();
    await expectSound(page, 'units');
    await page.getByRole('button', { name: '粘贴名单' }).click();
    await page.getByLabel('名单', { exact: true }).fill('柳河\n白石镇卫生院\n新桥镇卫生院');
    await page.getByRole('button', { name: '预览' }).click();
    await expectSound(page, 'list of units', 'dialog');
    await page.keyboard.press('Escape');
    await page.getByLabel('机构资料').getByRole('button', { name: '合并…' }).click();
    await expectSound(page, 'whom to merge with', 'dialog');
    await page.getByRole('dialog').getByRole('option').nth(2).click();
    await expect(page.getByText('处两家都有数而且不同')).toBeVisible();
    await expectSound(page, 'merging units', 'dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '留痕' }).click();
    await expect(page.getByRole('list', { name: '留痕' }).getByRole('button').first()).toContainText('目标');
    await expectSound(page, 'history');
  });

  test(`axe finds nothing serious in rules and findings in the ${theme} theme`, async ({ page }) => {
    await importSample(page);
    if (theme === 'dark') await page.getByRole('button', { name: '切换深色与浅色' }).click();
    await page.getByRole('button', { name: '查看并加入' }).click();
    await expectSound(page, 'paste rules', 'dialog');
    await page.getByRole('button', { name: '加入 10 条' }).click();
    await expectSound(page, 'rules');
    await page.getByRole('button', { name: '新建审核关系' }).click();
    await expectSound(page, 'rule', 'dialog');
    await page.keyboard.press('Escape');
    await page.goBack();
    await cellAt(page, township, 8).click();
    await page.keyboard.type('230');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '审核(2)' }).click();
    await expectSound(page, 'findings of a table', 'aside');
    await page.getByRole('link', { name: '审核' }).click();
    await page.getByRole('button', { name: '开始审核' }).click();
    await page.getByRole('list', { name: '审核结果' }).getByRole('button').first().click();
    await expectSound(page, 'findings of all tables');
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the pages of indicators and of licences and in the palette in the ${theme} theme`, async ({
    page,
  }) => {
    await importSample(page);
    if (theme === 'dark') await page.getByRole('button', { name: '切换深色与浅色' }).click();
    await page.getByRole('link', { name: '指标', exact: true }).click();
    await page.locator('a.row').first().click();
    await expect(page.getByRole('textbox', { name: '口径' })).toBeVisible();
    await expectSound(page, 'indicators');
    for (const name of ['合并到…', '新版对照', '新建指标']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page, name, 'dialog');
      await page.keyboard.press('Escape');
    }
    for (const [tab, shown] of [
      [/^指标字典/, '取用'],
      [/^参数/, '设定参数'],
    ] as const) {
      await page.getByRole('link', { name: tab }).click();
      await expect(page.getByRole('button', { name: shown }).first()).toBeVisible();
      await expectSound(page, shown, 'main');
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('活产');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await expectSound(page, 'palette', 'dialog');
    await page.keyboard.press('Escape');
    await page.goto('/#/about');
    await page.getByText('comlink', { exact: true }).click();
    await expectSound(page, 'about');
  });
}
