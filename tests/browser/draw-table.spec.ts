import { expect, test } from '@playwright/test';
import { choose, sample } from './ledger';

test('the lines of a found table are dragged, or moved by arrows, and it is read again within them', async ({
  page,
}) => {
  await page.goto('/');
  await choose(page, sample('2026H1'));
  await expect(page.getByText('找到 1 张表：19 行 × 22 列')).toBeVisible();
  const end = page.getByRole('slider', { name: /数据到这一行为止/ });
  await expect(end).toHaveAttribute('aria-valuetext', '29');
  await end.focus();
  await page.keyboard.press('ArrowUp');
  await expect(end).toHaveAttribute('aria-valuetext', '28');
  await expect(page.getByText('找到 1 张表：18 行 × 22 列')).toBeVisible();
  const last = page.getByRole('slider', { name: /数据到这一列为止/ });
  await last.scrollIntoViewIfNeeded();
  const from = await last.boundingBox();
  const column = await page.locator('thead th', { hasText: /^W$/ }).boundingBox();
  if (!from || !column) throw new Error('not on the screen');
  await page.mouse.move(from.x + 3, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(column.x + 2, from.y + 60, { steps: 3 });
  await page.mouse.up();
  await expect(last).toHaveAttribute('aria-valuetext', 'V');
  await expect(page.getByText(/找到 1 张表：18 行 × 21 列/)).toBeVisible();
});
