/** 本月 | 本年累计: a month’s return of townships, from the file over the grid back into the file. */
import exceljs from 'exceljs';
import { expect, test, type Page } from '@playwright/test';
import { valueAt } from '#workbook/cells';
import { openWorkbook } from '#workbook/open';
import { cellAt, choose, download, typeInto } from './ledger';

const formula = (text: string, result: number | string) => ({ formula: text, result });

/** Units down; under each indicator 本月 and 本年累计; the rate of both by the form's own formula. */
async function monthly(month: number, towns: readonly (readonly [string, ...(number | null)[]])[]) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('月报');
  sheet.addRow([`2026年${month}月妇幼健康服务月报`]);
  sheet.addRow(['填报单位：海棠县卫生健康局', null, null, null, null, '计量单位：人、%']);
  sheet.addRow(['机构', '活产数', null, '住院分娩活产数', null, '住院分娩率', null]);
  sheet.addRow([null, '本月', '本年累计', '本月', '本年累计', '本月', '本年累计']);
  for (const [name, births = null, birthsSoFar = null, hospital = null, hospitalSoFar = null] of towns) {
    const row = sheet.rowCount + 1;
    const rate = (of: number | null, by: number | null, a: string, b: string) =>
      formula(
        `IF(${b}${row}=0,"",ROUND(${a}${row}/${b}${row}*100,2))`,
        of && by ? Math.round((of / by) * 10_000) / 100 : '',
      );
    sheet.addRow([
      name,
      births,
      birthsSoFar,
      hospital,
      hospitalSoFar,
      rate(hospital, births, 'D', 'B'),
      rate(hospitalSoFar, birthsSoFar, 'E', 'C'),
    ]);
  }
  for (const merge of ['A1:G1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:G3']) sheet.mergeCells(merge);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  return { name: `妇幼月报${month}月.xlsx`, mimeType: 'application/octet-stream', buffer };
}

async function drop(page: Page, file: Awaited<ReturnType<typeof monthly>>): Promise<void> {
  await choose(page, file);
}

test('a month’s return with 本年累计: taken in, gone on with in July, and handed back', async ({ page }) => {
  await page.goto('/');
  await drop(
    page,
    await monthly(6, [
      ['青山镇卫生院', 10, 100, 9, 96],
      ['柳河镇卫生院', 20, 130, 20, 130],
      ['白石镇卫生院', 5, null, 5, null],
    ]),
  );
  // 累计 is no indicator of its own, and nobody says it is wrong.
  await expect(page.getByText('新增 3 个指标、4 个机构')).toBeVisible();
  await expect(page.getByText('C5 等 4 格累计：缺 1月—5月，未核对，按文件所报保留')).toBeVisible();
  await expect(page.getByText(/算得不同/)).toHaveCount(0);
  await page.getByRole('button', { name: '导入', exact: true }).click();

  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2026年6月');
  await expect(cellAt(page, '青山镇卫生院', 1)).toHaveText('10');
  await expect(cellAt(page, '青山镇卫生院', 2)).toHaveText('100');
  await expect(cellAt(page, '青山镇卫生院', 6)).toHaveText('96.00');
  await cellAt(page, '青山镇卫生院', 2).click();
  await expect(page.getByLabel('公式栏')).toContainText('1—6月为所报累计，缺 1月—5月，未核对');
  await expect(page.getByLabel('公式栏')).toContainText('妇幼月报6月.xlsx');

  // July: what is typed is added to what June’s return said (law 5), and the rate is that of the sums (law 1).
  await page.getByRole('button', { name: '新一期' }).click();
  await expect(page.getByRole('button', { name: '选择报告期' })).toHaveText('2026年7月');
  await typeInto(cellAt(page, '青山镇卫生院', 1), '20');
  await expect(cellAt(page, '青山镇卫生院', 2)).toHaveText('120');
  await typeInto(cellAt(page, '青山镇卫生院', 3), '15');
  await expect(cellAt(page, '青山镇卫生院', 4)).toHaveText('111');
  await expect(cellAt(page, '青山镇卫生院', 6)).toHaveText('92.50');
  await typeInto(cellAt(page, '白石镇卫生院', 1), '7');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, '白石镇卫生院', 1)).not.toHaveText('7');
  await typeInto(cellAt(page, '白石镇卫生院', 1), '6');

  const file = await download(page, () => page.getByRole('button', { name: '导出' }).click());
  // Whose months are not all there, and of whom nobody ever reported a 累计, gets none.
  await expect(page.getByText(/格累计未填：缺 1月—5月/)).toBeVisible();
  const opened = await openWorkbook(file.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.value.sheets[0]!;
  const row = (at: number) => [2, 3, 4, 5, 6, 7].map((column) => valueAt(sheet, at, column));
  expect(valueAt(sheet, 1, 1)).toBe('2026年7月妇幼健康服务月报');
  expect(row(5)).toEqual([20, 120, 15, 111, 75, 92.5]);
  expect(row(7).slice(0, 2)).toEqual([6, null]);

  // The file that was handed back is read as the same form, and says nothing new.
  const again = { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) };
  await choose(page, again);
  await expect(page.getByText('并入已有报表')).toBeVisible();
  await expect(page.getByText('3 个数与台账一致，不再写入')).toBeVisible();
  await expect(page.getByText('新增 0 个指标、0 个机构')).toBeVisible();
  await expect(page.getByText(/算得不同/)).toHaveCount(0);
});
