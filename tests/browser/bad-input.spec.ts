import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { writeZip } from '#workbook/opc/write';
import { importThroughDoor, sample } from './ledger';

const text = (words: string) => Buffer.from(words, 'utf8');
const whole = readFileSync(sample('2026H1'));

const cases: readonly { what: string; name: string; bytes: Buffer; says: string }[] = [
  {
    what: 'a picture',
    name: '照片.png',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    says: '不是表格文件',
  },
  { what: 'an empty file', name: '未同步.xlsx', bytes: Buffer.alloc(0), says: '是空文件' },
  { what: 'a file cut short', name: '半截.xlsx', bytes: whole.subarray(0, 9000), says: '不完整' },
  {
    what: 'a sheet without a table',
    name: '说明.csv',
    bytes: text('请各单位按时报送\n'),
    says: '里没有找到表格',
  },
  {
    what: 'a zip that is no workbook',
    name: '照片.xlsx',
    bytes: Buffer.from(writeZip([{ name: 'a.txt', bytes: text('a') }])),
    says: '不是表格文件',
  },
];

for (const { what, name, bytes, says } of cases) {
  test(`${what} is refused in one sentence, and the page stays usable`, async ({ page }) => {
    await page.goto('/');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await expect(page.getByText(`「${name}」${says}`)).toBeVisible();
    await importThroughDoor(page, '2026H1');
    await page.getByRole('link', { name: '留痕' }).click();
    await expect(page.getByRole('list', { name: '留痕' }).getByRole('listitem')).toHaveCount(1);
  });
}
