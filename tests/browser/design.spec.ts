import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellAt, importSample, openSample, reloadStored } from './ledger';

/** A line of the form being designed, by its caption. */
const line = (page: Page, caption: string): Locator =>
  page.locator('[data-path]').filter({ hasText: new RegExp(`^${caption}`) });
/** What the header shows, level by level, as a clerk reads it. */
const header = (page: Page): Promise<string[]> =>
  page
    .locator('.sheet thead tr:not(.codes)')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[data-path]')].map((one) => one.firstChild?.textContent?.trim()).join(' '),
      ),
    );
const offer = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: '指标' }).getByRole('button', { name: new RegExp(`^${name}`) });
const search = (page: Page): Locator => page.getByRole('searchbox', { name: /按名称、拼音/ });

async function nameUnits(page: Page): Promise<void> {
  await page.getByRole('button', { name: '表式', exact: true }).click();
  await page.getByLabel(/机构名单/).fill('海棠县卫健局\n青山镇卫生院\n柳河镇卫生院\n县医院');
  await page.getByLabel('报表名称').focus();
}

test('a table from nothing: units named, indicators put in by mouse and by keys, grouped, a rate, saved, filled in', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: '新建空白表' }).click();
  await expect(page.getByRole('heading', { name: '新建报表' })).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await nameUnits(page);
  await expect(page.locator('.sheet tbody th').first()).toHaveText('合计');
  await page.getByLabel('报表名称').fill('分娩月报');

  // By mouse: onto the empty form, then in front of what stands there.
  await search(page).fill('活产数');
  await offer(page, '活产数').dragTo(page.locator('.sheet').getByText('把指标拖到这里'));
  await expect(line(page, '活产数')).toBeVisible();
  await search(page).fill('产妇数');
  await offer(page, '产妇数').dragTo(line(page, '活产数'), { targetPosition: { x: 6, y: 12 } });
  await expect.poll(() => header(page)).toEqual(['产妇数 活产数']);

  // By keys: found by pinyin, put behind the line the clerk stands on.
  await line(page, '活产数').click();
  await search(page).fill('zyfmhcs');
  await page.keyboard.press('Enter');
  await expect.poll(() => header(page)).toEqual(['产妇数 活产数 住院分娩活产数']);
  await search(page).fill('死亡');
  await page.keyboard.press('ArrowDown');
  const picked = await page.evaluate(
    () => document.activeElement?.querySelector('.name')?.firstChild?.textContent,
  );
  await page.keyboard.press('Insert');
  await expect(line(page, String(picked))).toBeVisible();
  // The focus stays in the list, on the next one.
  await expect(page.getByRole('region', { name: '指标' }).locator('button:focus')).not.toHaveText(
    new RegExp(`^${picked}`),
  );
  await line(page, String(picked)).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => header(page)).toEqual(['产妇数 活产数 住院分娩活产数']);

  // A heading over two, then one moves out of it again and back in.
  await line(page, '活产数').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+g');
  await page.keyboard.press('F2');
  await page.keyboard.type('分娩');
  await page.keyboard.press('Enter');
  await expect.poll(() => header(page)).toEqual(['产妇数 分娩', '活产数 住院分娩活产数']);
  await line(page, '住院分娩活产数').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => header(page)).toEqual(['产妇数 分娩 住院分娩活产数', '活产数']);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => header(page)).toEqual(['产妇数 分娩', '活产数 住院分娩活产数']);

  // A computed column of what only the design has yet.
  await page.getByRole('button', { name: '新计算列' }).click();
  await page.getByRole('dialog').getByLabel('名称', { exact: true }).fill('住院分娩率');
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: /的公式/ })
    .fill('=[住院分娩活产数]/[活产数]*100');
  await page.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => header(page)).toEqual(['产妇数 分娩', '活产数 住院分娩活产数 住院分娩率']);

  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: '分娩月报' })).toBeVisible();
  await cellAt(page, '青山镇卫生院', 2).click();
  await page.keyboard.type('40');
  await page.keyboard.press('Tab');
  await page.keyboard.type('39');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, '合计', 4)).toHaveText('97.50');
  await expect(page.getByRole('button', { name: '应报 3 家，未填 2 家' })).toBeVisible();
  await reloadStored(page);
  await expect(cellAt(page, '青山镇卫生院', 4)).toHaveText('97.50');
});

test('what is designed and left is there again; discarded it leaves the ledger as it was', async ({
  page,
}) => {
  await importSample(page);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '设计报表' }).click();
  await line(page, '早孕建册').first().click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('移出 2 个指标，数据保留')).toBeVisible();
  await page.getByRole('link', { name: '留痕' }).click();
  await expect(page.getByRole('heading', { name: '留痕' })).toBeVisible();
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await expect(page.getByText('设计未保存')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.reload();
  await expect(page.getByText('移出 2 个指标，数据保留')).toBeVisible();
  await page.getByRole('button', { name: '放弃' }).click();
  await expect(cellAt(page, '青山镇卫生院', 3)).toHaveText('207');
});

test('taking a column off keeps its data: put in again it shows them; undo in the designer and in the ledger', async ({
  page,
}) => {
  await importSample(page);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '设计报表' }).click();
  await line(page, '活产数').click();
  await page.keyboard.press('Delete');
  await expect(line(page, '活产数')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line(page, '活产数')).toBeVisible();
  await page.keyboard.press('Control+y');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('219');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '设计报表' }).click();
  await search(page).fill('活产数');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await cellAt(page, '青山镇卫生院', 1).click();
  await page.keyboard.press('End');
  await expect(cellAt(page, '青山镇卫生院', 22)).toHaveText('221');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
});

test('copied to the next year, older periods open in the old form and newer ones in the new', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '复制到下一年' }).click();
  await page.getByLabel('新版从哪一年起用').fill('2026');
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText(/2026 年版已建好.*1 期/)).toBeVisible();
  await line(page, '产妇数').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('分娩产妇数');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.locator('.ag-header').getByText('分娩产妇数')).toBeVisible();
  await expect(page.getByText('2026 年版', { exact: true })).toBeVisible();
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(page.getByText('2025 年及以前的版', { exact: true })).toBeVisible();
  await expect(page.locator('.ag-header').getByText('分娩产妇数')).toHaveCount(0);
  await expect(page.locator('.ag-header').getByText('产妇数', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '下一期' }).click();
  await expect(page.locator('.ag-header').getByText('分娩产妇数')).toBeVisible();
  // Taken back, it is one form again.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2026 年版', { exact: true })).toHaveCount(0);
  await expect(page.locator('.ag-header').getByText('产妇数', { exact: true })).toBeVisible();
  await reloadStored(page);
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('221');
});

test('a table is due on its day, and whoever need not report it is not missing', async ({ page }) => {
  await openSample(page);
  await expect(page.getByRole('button', { name: '应报 18 家，未填 1 家' })).toBeVisible();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '设计报表' }).click();
  await page.getByRole('button', { name: '期别', exact: true }).click();
  await page.getByLabel(/^截止/).selectOption('每期固定日');
  await expect(page.getByText(/2026年上半年 的截止日是 .*7月24日/)).toBeVisible();
  await page.getByRole('button', { name: '表式', exact: true }).click();
  await page.getByLabel(/哪些单位填报/).selectOption('指定单位');
  await page.getByRole('checkbox', { name: '竹林乡卫生院' }).uncheck();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/应报 17 家，截止 .*7月24日，都已填/)).toBeVisible();
  await page.getByRole('link', { name: '报表', exact: true }).click();
  await expect(page.getByText(/应报 17 家，截止 .*7月24日，都已填/)).toBeVisible();
});

test('tables are copied, renamed, put in order and removed from the list, each undone in one step', async ({
  page,
}) => {
  await importSample(page);
  await page.getByRole('link', { name: '报表', exact: true }).click();
  const names = page.locator('main ul .name');
  const act = async (table: string, what: string) => {
    await page.getByRole('button', { name: `${table} 的操作` }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await act('妇幼卫生工作报表', '复制一份');
  await expect(names).toHaveText(['妇幼卫生工作报表', '妇幼卫生工作报表(2)']);
  await act('妇幼卫生工作报表(2)', '重命名');
  await page.getByRole('textbox', { name: '报表名称' }).fill('妇幼卫生工作报表');
  await page.getByRole('button', { name: '改名' }).click();
  await expect(page.getByText('已有同名的报表')).toBeVisible();
  await page.getByRole('textbox', { name: '报表名称' }).fill('妇幼简报');
  await page.keyboard.press('Enter');
  // By the sounds of their titles, as long as nobody puts them in order.
  await expect(names).toHaveText(['妇幼简报', '妇幼卫生工作报表']);
  await act('妇幼简报', '下移');
  await expect(names).toHaveText(['妇幼卫生工作报表', '妇幼简报']);
  await act('妇幼简报', '上移');
  await expect(names).toHaveText(['妇幼简报', '妇幼卫生工作报表']);
  await names.first().dragTo(names.last());
  await expect(names).toHaveText(['妇幼卫生工作报表', '妇幼简报']);
  await names.last().dragTo(names.first());
  await expect(names).toHaveText(['妇幼简报', '妇幼卫生工作报表']);
  await act('妇幼简报', '删除报表');
  await expect(names).toHaveText(['妇幼卫生工作报表']);
  await expect(page.getByText(/数据保留；妇幼卫生工作报表等 1 张表仍显示其中的指标/)).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(names).toHaveText(['妇幼简报', '妇幼卫生工作报表']);
});

test('indicators by rows over the months of a year: moved and grouped by keys, filled in', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '新建空白表' }).click();
  await page.getByLabel('报表名称').fill('全县分月');
  await page.getByRole('radio', { name: '指标为行，期别为列' }).check();
  await expect(page.locator('.sheet thead th')).toHaveText([
    '指标',
    ...Array.from({ length: 12 }, (_, i) => `${i + 1}月`),
  ]);
  const rows = () => page.locator('.sheet tbody [data-path]').allInnerTexts();
  for (const name of ['产妇数', '活产数', '新生儿访视人数']) {
    await search(page).fill(name);
    await page.keyboard.press('Enter');
  }
  await line(page, '产妇数').click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+g');
  await page.keyboard.press('F2');
  await page.keyboard.type('分娩');
  await page.keyboard.press('Enter');
  expect((await rows()).map((text) => text.split(/[（\s]/)[0])).toEqual([
    '分娩',
    '活产数',
    '产妇数',
    '新生儿访视人数',
  ]);
  await page.getByRole('button', { name: '表头表尾', exact: true }).click();
  await page.getByRole('checkbox', { name: /显示栏次/ }).check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: '全县分月' })).toBeVisible();
  const cell = page.locator('.ag-row').filter({ hasText: '活产数' }).locator('.ag-cell').last();
  await cell.click();
  await page.keyboard.type('118');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('118');
});
