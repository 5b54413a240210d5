/** Each page, panel, dialog and menu, and what the page shows when something went wrong, through the eyes of axe. */
import { test, expect, type Page } from '@playwright/test';
import { inBothThemes, type Sound } from './axe';
import { fillDisk, limitRoom } from './full-disk';
import {
  cellAt,
  choose,
  download,
  importSample,
  importThroughDoor,
  openBackup,
  openToWrite,
  pasteText,
  sample,
} from './ledger';

interface Walk {
  /** Where the walk begins. */
  readonly arrive: (page: Page) => Promise<unknown>;
  readonly look: (page: Page, sound: Sound) => Promise<void>;
}

const township = '青山镇卫生院';
const passphrase = '青山绿水 2026';

const atStart = (page: Page) => page.goto('/');
const rail = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');

async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

async function moreOf(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const walks: Readonly<Record<string, Walk>> = {
  'on the first page, in the gallery and where files come in': {
    arrive: atStart,
    async look(page, sound) {
      await sound('start');
      await page.getByRole('link', { name: /从模板库新建/ }).click();
      await page.getByRole('button', { name: /免疫规划工作月报/ }).click();
      await sound('gallery');
      await page.goBack();
      await choose(page, sample('2026H1'));
      await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
      await sound('import');
    },
  },

  'in a table, its menus, panels and formulas': {
    arrive: importSample,
    async look(page, sound) {
      const cell = cellAt(page, township, 1);
      await cell.click();
      await sound('table');
      await cell.click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
      await sound('menu of a cell', '[role=menu]');
      await page.keyboard.press('Escape');
      await page.locator('.ag-header-cell').nth(1).click({ button: 'right' });
      await sound('menu of a column', '[role=menu]');
      await page.getByRole('menuitem', { name: '筛选', exact: true }).click();
      await sound('filter', 'dialog');
      await page.keyboard.press('Escape');

      await cell.click();
      await openToWrite(page, 'Shift+F2');
      await page.keyboard.type('补报');
      await page.keyboard.press('Tab');
      await sound('cell panel', 'aside');
      await page.getByRole('button', { name: '更多' }).click();
      await sound('more', '[role=menu]');
      await page.getByRole('menuitem', { name: '全部批注' }).click();
      await sound('notes', 'aside');
      await cellAt(page, township, 9).click();
      await page.getByLabel('公式栏').getByRole('button', { name: '为什么' }).click();
      await sound('why', 'aside');
      await page.getByTitle('点此修改公式').click();
      await sound('formula editor', '[aria-label="公式栏"]');
    },
  },

  'in the dialogs of a table, in finding and going to': {
    arrive: importSample,
    async look(page, sound) {
      const cell = cellAt(page, township, 1);
      await cell.click();
      for (const [key, name] of [
        ['F1', '快捷键'],
        ['Control+Alt+v', '选择性粘贴'],
      ] as const) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        await sound(name, 'dialog');
        await page.keyboard.press('Escape');
      }
      await openDialog(page, '新计算列');
      await sound('new column', 'dialog');
      await page.keyboard.press('Escape');
      await cell.click();
      await pasteText(page, '机构\t活产数\r\n柳河镇中心卫生院\t31\r\n青山镇卫生院\t36\r\n');
      await expect(dialog(page)).toBeVisible();
      await sound('align', 'dialog');
      await page.keyboard.press('Escape');
      await cell.click();
      await openToWrite(page, 'Control+h');
      await page.keyboard.type('221');
      await page.getByRole('search').getByRole('button', { name: '查找全部' }).click();
      await sound('find and replace', '[role=search]');
      await page.keyboard.press('Escape');
      await openToWrite(page, 'Control+g');
      await page.keyboard.type('活产');
      await expect(page.getByRole('option').first()).toBeVisible();
      await sound('name box', '[aria-label="公式栏"]');
    },
  },

  'in the other views of a table and in the designer': {
    arrive: importSample,
    async look(page, sound) {
      await cellAt(page, township, 1).click();
      for (const view of ['逐期', '对比']) {
        const button = page
          .getByRole('group', { name: '视图' })
          .getByRole('button', { name: view, exact: true });
        await button.click();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        await expect(page.locator('.ag-cell').first()).toBeVisible();
        await sound(view, '.body');
      }
      await moreOf(page, '设计报表');
      await page.locator('[data-path="0"]').click();
      for (const tab of ['栏目', '表式', '期别', '表头表尾']) {
        await page.getByRole('button', { name: tab, exact: true }).click();
        await sound(`designer, ${tab}`, tab === '栏目' ? 'html' : 'aside');
      }
    },
  },

  'on the pages of targets, of the county and of what was done': {
    arrive: importSample,
    async look(page, sound) {
      await rail(page, '目标');
      const first = page.locator('.ag-row').first().locator('.ag-cell[aria-colindex="3"]');
      await expect(first).toBeVisible();
      await sound('goals');
      await first.click();
      await page.keyboard.type('6000');
      await page.keyboard.press('Enter');
      await expect(first).toHaveText(/6000/);
      await first.click();
      for (const name of ['分解到机构', '进度']) {
        await openDialog(page, name);
        await sound(name, 'dialog');
        await page.keyboard.press('Escape');
      }
      await rail(page, '分析');
      await expect(page.getByRole('heading', { name: /各机构排名/ })).toBeVisible();
      await sound('county');
      await rail(page, '留痕');
      await expect(page.getByRole('list', { name: '留痕' }).getByRole('button').first()).toContainText(
        '目标',
      );
      await sound('history');
    },
  },

  'on the page of units': {
    arrive: importSample,
    async look(page, sound) {
      await rail(page, '机构');
      await page.getByRole('treeitem', { name: township, exact: true }).click();
      await expect(page.getByLabel('机构资料')).toBeVisible();
      await sound('units');
      await openDialog(page, '粘贴名单');
      await page.getByLabel('名单', { exact: true }).fill('柳河\n白石镇卫生院\n新桥镇卫生院');
      await page.getByRole('button', { name: '预览' }).click();
      await sound('list of units', 'dialog');
      await page.keyboard.press('Escape');
      await page.getByLabel('机构资料').getByRole('button', { name: '合并…' }).click();
      await sound('whom to merge with', 'dialog');
      await dialog(page).getByRole('option').nth(2).click();
      await expect(page.getByText('处两家都有数而且不同')).toBeVisible();
      await sound('merging units', 'dialog');
    },
  },

  'in rules and findings': {
    arrive: importThroughDoor,
    async look(page, sound) {
      await openDialog(page, '查看并加入');
      await sound('paste rules', 'dialog');
      await page.getByRole('button', { name: '加入 10 条' }).click();
      await expect(dialog(page)).toBeHidden();
      await sound('rules');
      await openDialog(page, '新建审核关系');
      await sound('rule', 'dialog');
      await page.keyboard.press('Escape');
      await page.goBack();
      await cellAt(page, township, 8).click();
      await page.keyboard.type('230');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '审核(2)' }).click();
      await sound('findings of a table', 'aside');
      await rail(page, '审核');
      await page.getByRole('button', { name: '开始审核' }).click();
      await page.getByRole('list', { name: '审核结果' }).getByRole('button').first().click();
      await sound('findings of all tables');
    },
  },

  'on the pages of indicators and of licences and in the palette': {
    arrive: importSample,
    async look(page, sound) {
      await rail(page, '指标');
      await page.locator('a.row').first().click();
      await expect(page.getByRole('textbox', { name: '口径' })).toBeVisible();
      await sound('indicators');
      for (const name of ['合并到…', '新版对照', '新建指标']) {
        await openDialog(page, name);
        await sound(name, 'dialog');
        await page.keyboard.press('Escape');
      }
      for (const [tab, shown] of [
        [/^指标字典/, '取用'],
        [/^参数/, '设定参数'],
      ] as const) {
        await page.getByRole('link', { name: tab }).click();
        await expect(page.getByRole('button', { name: shown }).first()).toBeVisible();
        await sound(shown, 'main');
      }
      await openToWrite(page, 'Control+k');
      await page.keyboard.type('活产');
      await expect(dialog(page).getByRole('option').first()).toBeVisible();
      await sound('palette', 'dialog');
      await page.keyboard.press('Escape');
      await page.goto('/#/about');
      await page.getByText('comlink', { exact: true }).click();
      await sound('about');
    },
  },

  'on the page of backups, with snapshots, with a folder and without': {
    async arrive(page) {
      await page.addInitScript(() => {
        Object.assign(window, {
          showDirectoryPicker: async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('台账备份', { create: true }),
        });
      });
      await importSample(page);
    },
    async look(page, sound) {
      await rail(page, '备份');
      await expect(page.getByText('还没有快照')).toBeVisible();
      await sound('backups');
      await page.getByLabel('快照名称').fill('上报前');
      await page.getByRole('button', { name: '留快照' }).click();
      await expect(page.getByLabel('改名，回车保存')).toHaveValue('上报前');
      await page.getByRole('button', { name: '选择文件夹' }).click();
      await expect(page.getByText(/上次 \d\d:\d\d，读回核对一致/)).toBeVisible();
      await page.getByText('看文件夹里有哪些').click();
      await expect(page.getByRole('button', { name: '看内容', exact: true }).first()).toBeVisible();
      await sound('backups, with a snapshot and a folder');
      const file = await download(page, () => page.getByRole('button', { name: '备份到文件' }).click());
      await expect(page.getByText(/已备份 \d+ 个数据/)).toBeVisible();

      await rail(page, '报表');
      await page
        .getByRole('link', { name: /妇幼卫生工作报表/ })
        .first()
        .click();
      await cellAt(page, township, 1).click();
      await page.keyboard.type('500');
      await page.keyboard.press('Enter');
      await rail(page, '备份');
      await page.getByRole('button', { name: '对比' }).click();
      await expect(page.getByRole('group', { name: '对比' }).getByText('221 → 500')).toBeVisible();
      await sound('snapshots compared', 'main');
      await openBackup(page, file);
      await page.getByText('两边不同的 1 个数据，合并时取较新的').click();
      await sound('what a backup holds', 'main');
    },
  },

  'where a backup has a passphrase': {
    arrive: importSample,
    async look(page, sound) {
      await rail(page, '备份');
      await openDialog(page, '加口令备份…');
      await dialog(page).getByLabel('口令', { exact: true }).fill('短');
      await expect(dialog(page).getByText('太短，至少 8 个字')).toBeVisible();
      await sound('a passphrase too short', 'dialog');
      for (const field of ['口令', '再输一遍'])
        await dialog(page).getByLabel(field, { exact: true }).fill(passphrase);
      const file = await download(page, () =>
        dialog(page).getByRole('button', { name: '备份到文件' }).click(),
      );
      await expect(dialog(page)).toBeHidden();
      await openBackup(page, file);
      await page.getByLabel('口令', { exact: true }).fill('青山绿水 2025');
      await sound('a passphrase asked for');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: '口令不对' })).toBeVisible();
      await sound('a wrong passphrase', 'main');
    },
  },

  'in the bar over what could not be stored': {
    async arrive(page) {
      await limitRoom(page, 3_000_000);
      await importThroughDoor(page);
    },
    async look(page, sound) {
      await fillDisk(page);
      await cellAt(page, township, 1).click();
      await page.keyboard.type('98765');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText('磁盘空间用完了');
      await sound('a full disk');
    },
  },

  'in a window that another one left behind, and loaded anew': {
    arrive: importSample,
    async look(page, sound) {
      const newer = await page.context().newPage();
      await newer.goto('/icon.svg');
      await newer.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const asked = indexedDB.open('indicator-ledger', 990);
            asked.onsuccess = () => {
              asked.result.close();
              resolve();
            };
          }),
      );
      await page.bringToFront();
      await expect(page.getByRole('alert')).toContainText('另一个窗口已更新到新版本，请刷新');
      await sound('a newer version elsewhere');
      await page.getByRole('button', { name: '刷新' }).click();
      await expect(page.getByRole('heading', { name: '本窗口的版本太旧' })).toBeVisible();
      await sound('too old');
    },
  },

  'on the lock and its page': {
    arrive: atStart,
    async look(page, sound) {
      const first = page.getByLabel('口令', { exact: true });
      await page.goto('/#/lock');
      await page.getByRole('button', { name: '设口令' }).click();
      await first.fill('短');
      await sound('a passphrase being set');
      await first.fill(passphrase);
      await page.getByLabel('再输一遍').fill(passphrase);
      await page.getByRole('button', { name: '设好' }).click();
      await expect(page.getByText('屏幕锁已设好')).toBeVisible();
      await sound('a lock');
      await page.getByRole('button', { name: '换口令' }).click();
      await expect(first).toBeVisible();
      await sound('another passphrase');
      await page.getByRole('button', { name: '取消' }).click();
      await page.getByRole('button', { name: '现在锁屏' }).click();
      await first.fill('错的口令');
      await page.keyboard.press('Enter');
      await expect(page.getByText('口令不对。')).toBeVisible();
      await sound('locked');
    },
  },
};

for (const [where, { arrive, look }] of Object.entries(walks))
  test(`axe finds nothing serious ${where}, in the light theme and in the dark one`, async ({ page }) => {
    await arrive(page);
    await look(page, inBothThemes(page));
  });
