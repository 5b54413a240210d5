/** What a clerk sees of a table whose names are long, whose sums lack something, that is narrow. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { buildWorkbook } from '#workbook/build/build';
import type { HeaderSpec } from '#workbook/build/spec';
import { cellAt, choose, openSample } from './ledger';

const township = '青山镇卫生院';
const view = (page: Page, name: string) =>
  page.getByRole('group', { name: '视图' }).getByRole('button', { name, exact: true });
const box = async (what: Locator) => {
  const found = await what.boundingBox();
  if (!found) throw new Error('not on the screen');
  return found;
};

const title = '海棠县农村妇女宫颈癌乳腺癌免费检查项目及妇女常见病定期筛查工作情况统计表';
const reporter = '海棠县妇幼保健计划生育服务中心（海棠县妇幼保健院、海棠县儿童医院）';
const longUnit = '海棠县城关镇中心卫生院（加挂海棠县第二人民医院、海棠县妇幼保健计划生育服务中心分院）';
/** Four levels, captions of a whole sentence. */
const header: HeaderSpec[] = [
  { caption: '机构' },
  {
    caption: '妇女常见病筛查与宫颈癌乳腺癌检查项目工作开展情况（含流动人口及辖区外转入人员）',
    children: [
      {
        caption: '宫颈癌检查',
        children: [
          {
            caption: '细胞学检查（TBS分类报告系统）及人乳头瘤病毒（HPV）检测情况',
            children: [
              { caption: '应检查人数' },
              { caption: '实际检查人数（含复查及辖区外户籍在本地居住半年以上人员）' },
              { caption: '其中：首次接受宫颈癌检查的农村适龄妇女人数' },
              { caption: '检查率(%)' },
            ],
          },
        ],
      },
    ],
  },
];

async function chooseLong(page: Page): Promise<void> {
  const names = ['合计', longUnit, '白石镇卫生院', '柳河镇卫生院'];
  const buffer = Buffer.from(
    await buildWorkbook({
      sheets: [
        {
          name: '表1',
          title: [title],
          head: { left: `填报单位：${reporter}`, middle: '2026年上半年', right: '计量单位：人、%' },
          header,
          codeRow: ['甲', '1', '2', '3', '4'],
          rows: names.map((name, i) => ({
            kind: i === 0 ? 'total' : 'data',
            cells: [name, ...(i === 0 ? [600, 540, 300, 90] : [100 * i, 90 * i, 50 * i, 90])],
          })),
        },
      ],
    }),
  );
  await page.goto('/');
  await choose(page, { name: '两癌.xlsx', mimeType: '', buffer });
}

async function openLong(page: Page): Promise<void> {
  await chooseLong(page);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(cellAt(page, '白石镇卫生院', 1)).toHaveText('200');
}

/** What is written is wider or higher than its place. */
const isCut = (what: Locator) =>
  what.evaluate((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1);

test('in the lists of an import the longest names can be read to their end, and are written on one line', async ({
  page,
}) => {
  await chooseLong(page);
  const names = page.getByLabel(/的名称$/);
  await expect(names.first()).toBeVisible();
  for (const name of await names.all()) expect(await isCut(name), await name.inputValue()).toBe(false);

  const field = page.getByLabel('B 的名称');
  await field.fill('应检查的人数\n（含复查）');
  await field.press('Enter');
  await expect(field).toHaveValue('应检查的人数（含复查）');
  await expect(page).toHaveURL(/import/);
});

test('the longest names take one line of the bars and the head, and say all of themselves when pointed at', async ({
  page,
}) => {
  await openLong(page);
  const toolbar = page.getByRole('toolbar');
  expect((await box(toolbar)).height).toBeLessThan(42);
  const head = page.locator('.head[data-bar]');
  const line = (await box(head)).height;
  expect(line).toBeLessThan(30);
  await expect(head.getByTitle(/海棠县儿童医院/)).toContainText('海棠县妇幼保健计划生育服务中心');
  await expect(page.getByRole('heading', { name: title })).toHaveAttribute('title', title);
  // The table is narrow, the screen is not.
  expect(await isCut(page.getByRole('heading', { name: title }))).toBe(false);

  await cellAt(page, '海棠县城关镇中心卫生院', 1).click();
  await view(page, '逐期').click();
  const chooser = page.getByRole('button', { name: '选择机构' });
  await expect(chooser).toContainText('海棠县城关镇中心卫生院');
  expect((await box(head)).height).toBe(line);
  const unit = await box(chooser);
  expect(unit.x + unit.width).toBeLessThanOrEqual((await box(page.getByRole('heading', { name: title }))).x);
});

test('a form counted in 人、% adds up its counts, and no rate (law 1)', async ({ page }) => {
  await openLong(page);
  await expect(cellAt(page, '合计', 1)).toHaveText('600');
  await expect(cellAt(page, '合计', 2)).toHaveText('540');
  await expect(cellAt(page, '合计', 4)).toHaveText('—');
});

test('the sign of a sum that lacks something stands beside the figure, never over it', async ({ page }) => {
  await openSample(page);
  const zoom = page.getByLabel('显示比例');
  for (const size of ['80', '100', '150']) {
    await zoom.selectOption(size);
    const gaps = await page.locator('.ag-cell[data-mark="partial"]').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        const sign = getComputedStyle(cell, '::before');
        const edge =
          cell.getBoundingClientRect().left +
          Number(sign.left.replace('px', '')) +
          Number(sign.width.replace('px', '')) +
          2;
        return text.getBoundingClientRect().left - edge;
      }),
    );
    expect(gaps.length).toBeGreaterThan(10);
    for (const gap of gaps) expect(gap, size).toBeGreaterThanOrEqual(0);
  }
});

test('the title stands over the middle of a narrow table, the counting unit near its edge', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample(page);
  await cellAt(page, township, 1).click();
  await view(page, '对比').click();
  await expect(page.getByRole('button', { name: '选择机构' })).toHaveText(township);
  const grid = await box(page.locator('.ledger-grid'));
  const heading = await box(page.getByRole('heading', { name: '妇幼卫生工作报表' }));
  expect(grid.width).toBeLessThan(1200);
  expect(Math.abs(heading.x + heading.width / 2 - (grid.x + grid.width / 2))).toBeLessThan(60);
  const counting = await box(page.locator('.counting'));
  expect(Math.abs(counting.x + counting.width - (grid.x + grid.width))).toBeLessThan(120);
});

test('over a narrow table the title is whole where there is room beside it; the longest reporter takes none', async ({
  page,
}) => {
  await openLong(page);
  const head = page.locator('.head[data-bar]');
  const right = async (what: Locator) => (await box(what)).x + (await box(what)).width;
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    expect((await box(page.locator('.ledger-grid'))).width).toBeLessThan(size.width / 2);
    expect(await isCut(head.locator('h1'))).toBe(false);
    expect((await box(head.locator('h1'))).height).toBeLessThan(30);
    // The title, what stands beside it, and not the reporter's sixty characters.
    const edge = await right(head);
    expect(edge).toBeLessThan(size.width / 1.2);
    for (const part of ['h1', '.unit', '.period', '.counting'])
      expect(await right(head.locator(part)), part).toBeLessThanOrEqual(edge + 1);
    expect(await right(head.locator('.counting'))).toBeGreaterThan(edge - 20);
    await expect(head.locator('.counting')).toHaveText(/计量单位：人、%/);
  }
});

test('captions of indicators as rows keep their size while there is room', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 1).click();
  await view(page, '逐期').click();
  await expect(page.getByText('孕产妇系统管理率(%)', { exact: true })).toBeVisible();
  const sizes = await page
    .locator('.row-caption')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fontSize))]);
  expect(sizes).toEqual(['13px']);
});

test('the longest name stands in its row in full at every size of the table', async ({ page }) => {
  await openLong(page);
  const row = page.locator('.ag-row').filter({ hasText: '加挂海棠县第二人民医院' });
  const check = async (size: string) => {
    const { height } = await box(row);
    const caption = row.locator('.row-caption');
    const text = await caption.evaluate((element) => ({
      cut: element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth,
      height: element.clientHeight,
      size: Number(getComputedStyle(element).fontSize.replace('px', '')),
    }));
    const usual = (await box(page.locator('.ag-row').filter({ hasText: '白石镇卫生院' }))).height;
    expect(text.cut, size).toBe(false);
    expect(text.height, size).toBeGreaterThan(1.5 * text.size);
    expect(height, size).toBeGreaterThan(usual);
    expect(height - text.height, size).toBeGreaterThanOrEqual(2);
    return text.size;
  };
  const sizes: number[] = [];
  for (const size of ['80', '100', '150']) {
    await page.getByLabel('显示比例').selectOption(size);
    sizes.push(await check(size));
  }
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '大字' }).click();
  sizes.push(await check('大字'));
  expect(sizes).toEqual([10, 13, 20, 27]);
});

test('what is clicked in the bars leaves the keys to the table: the clerk types on', async ({ page }) => {
  await openSample(page);
  const grid = page.locator('textarea.entry');
  await cellAt(page, township, 1).click();
  for (const name of ['逐期', '各机构', '原表']) {
    await view(page, name).click();
    await expect(view(page, name)).toHaveAttribute('aria-pressed', 'true');
    await expect(grid, name).toBeFocused();
  }
  await page.keyboard.type('225');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, township, 1)).toHaveText('225');
  await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click();
  await expect(cellAt(page, township, 1)).toHaveText('221');
  await expect(grid).toBeFocused();
  await page.getByRole('button', { name: '上一期' }).click();
  await expect(grid).toBeFocused();
  await page.getByRole('button', { name: '更多' }).click();
  await expect(grid).not.toBeFocused();
  await page.getByRole('menuitem', { name: '大字' }).click();
  await expect(grid).toBeFocused();

  // Who came by keyboard stays where the keys are.
  await view(page, '逐期').focus();
  await page.keyboard.press('Enter');
  await expect(view(page, '逐期')).toHaveAttribute('aria-pressed', 'true');
  await expect(view(page, '逐期')).toBeFocused();
});

test('the same message said again is one message', async ({ page }) => {
  await openSample(page);
  await cellAt(page, township, 9).click();
  for (let i = 0; i < 3; i += 1) await page.keyboard.type('9');
  await expect(page.locator('.notice').filter({ hasText: '没有改动' })).toHaveCount(1);
});

test('a page enlarged to 150 % on 1366 × 768 keeps its buttons on it and its names to be told apart', async ({
  page,
}) => {
  await openSample(page);
  await page.setViewportSize({ width: 910, height: 512 });
  const right = async (what: Locator) => (await box(what)).x + (await box(what)).width;
  await cellAt(page, township, 1).click();
  await page.keyboard.press('Control+h');
  expect(await right(page.getByRole('search').getByRole('button', { name: '关闭' }))).toBeLessThanOrEqual(
    910,
  );

  await page.getByRole('link', { name: '机构', exact: true }).click();
  await page.getByRole('treeitem').first().click();
  const panel = await box(page.getByLabel('名称', { exact: true }).first());
  for (const name of ['新增同级', '新增下级', '粘贴名单', '导入名单'])
    expect(await right(page.getByRole('button', { name })), name).toBeLessThanOrEqual(panel.x);

  await page.getByRole('link', { name: '指标', exact: true }).click();
  const names = page.locator('main .row b');
  await expect(names.first()).toBeVisible();
  for (const name of (await names.all()).slice(0, 8))
    expect(await right(name)).toBeLessThanOrEqual((await right(name.locator('..'))) + 1);
});
