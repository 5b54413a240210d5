import { expect, test } from '@playwright/test';
import { box, cellAt, edits, expectActive, open, reported, select } from './hands.ts';

test.beforeEach(async ({ page }) => open(page));

test('typing replaces what the cell held, Enter commits and goes down', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.type('128');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit u0 c0 128']);
  await expect(cellAt(page, 'u0', 'c0')).toHaveText('128');
  await expectActive(page, 'u1', 'c0');
});

test('Shift+Enter commits and goes up, Shift+Tab to the left', async ({ page }) => {
  await select(page, 'u1', 'c1');
  await page.keyboard.type('5');
  await page.keyboard.press('Shift+Enter');
  await expectActive(page, 'u0', 'c1');
  await page.keyboard.press('Shift+Tab');
  await expectActive(page, 'u0', 'c0');
});

test('after a run of Tabs, Enter goes to the next row under the column where the run began', async ({
  page,
}) => {
  await select(page, 'u0', 'c0');
  for (const figure of ['11', '12', '13']) {
    await page.keyboard.type(figure);
    await page.keyboard.press(figure === '13' ? 'Enter' : 'Tab');
  }
  await expectActive(page, 'u1', 'c0');
  await page.keyboard.type('21');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectActive(page, 'u2', 'c0');
  expect(await edits(page)).toEqual(['edit u0 c0 11', 'edit u0 c1 12', 'edit u0 c2 13', 'edit u1 c0 21']);
});

test('an arrow ends the run of Tabs', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expectActive(page, 'u1', 'c1');
});

test('arrows commit what was begun by typing, and move the caret after F2', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.type('7');
  await page.keyboard.press('ArrowRight');
  expect(await edits(page)).toEqual(['edit u0 c0 7']);
  await expectActive(page, 'u0', 'c1');
  await page.keyboard.press('F2');
  const text = await box(page).inputValue();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await expect(box(page)).toHaveValue(`${text.slice(0, -1)}0${text.slice(-1)}`);
  await expectActive(page, 'u0', 'c1');
});

test('F2 while editing switches between moving the caret and moving the cell', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('F2');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowRight');
  await expectActive(page, 'u0', 'c1');
});

test('Esc restores the old value', async ({ page }) => {
  const old = await cellAt(page, 'u0', 'c0').innerText();
  await select(page, 'u0', 'c0');
  await page.keyboard.type('999');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual([]);
  await expect(cellAt(page, 'u0', 'c0')).toHaveText(old);
});

test('Delete clears and stays ready, Backspace clears and edits', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('Delete');
  expect(await edits(page)).toEqual(['edit u0 c0 ']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await expect(box(page)).toHaveClass(/\bopen\b/);
  await page.keyboard.press('Escape');
  expect(await edits(page)).toEqual(['edit u0 c0 ']);
});

test('the same text again is no edit', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual([]);
});

test('a locked cell says why when typed on, cleared or opened', async ({ page }) => {
  await select(page, 'u0', 'c5');
  await page.keyboard.type('9');
  await page.keyboard.press('Delete');
  await page.keyboard.press('F2');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).not.toHaveClass(/\bopen\b/);
  expect(await reported(page)).toEqual(Array(3).fill('refused u0 c5 此格由公式计算'));
});

test('up from the first row passes the heading and reaches the pinned total', async ({ page }) => {
  await select(page, 'u0', 'c0');
  await page.keyboard.press('ArrowUp');
  expect(await reported(page)).toEqual(['select total c0']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expectActive(page, 'u0', 'c0');
});

test('Home, End, Ctrl+Home and Ctrl+End go to the ends', async ({ page }) => {
  await select(page, 'u4', 'c2');
  for (const key of ['End', 'Home', 'Control+End', 'Control+Home']) await page.keyboard.press(key);
  expect(await reported(page)).toEqual(['select u4 note', 'select u4 b0', 'select u17 note', 'select u0 b0']);
});

test('Ctrl+arrow stops at the last filled cell before a gap', async ({ page }) => {
  await select(page, 'u1', 'n0');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+ArrowDown');
  expect(await reported(page)).toEqual(['select u4 n0', 'select u6 n0', 'select u17 n0']);
});

test('undo is left to the page when ready, and belongs to the text while editing', async ({ page }) => {
  await page.evaluate(() =>
    addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key === 'z') globalThis.page.log.push(`undo ${event.defaultPrevented}`);
    }),
  );
  await select(page, 'u0', 'c0');
  await page.keyboard.type('12');
  await page.keyboard.press('Control+z');
  await expect(box(page)).not.toHaveValue('12');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('');
  expect((await reported(page)).filter((line) => line.startsWith('undo'))).toContain('undo false');
  expect(await edits(page)).toEqual([]);
});

test('Tab stays in the grid, until Esc lets it out', async ({ page }) => {
  await select(page, 'u17', 'note');
  await page.keyboard.press('Tab');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('elsewhere')).toBeFocused();
});

test('a screen reader hears row, header path, value and lock', async ({ page }) => {
  await select(page, 'u0', 'c5');
  await expect(box(page)).toHaveAttribute(
    'aria-label',
    /^青山镇, 孕产妇保健和健康情况 产妇系统管理 产妇系统管理率 %, [\d.]+, 此格由公式计算$/,
  );
});

test('Ctrl+Delete while editing deletes to the end of the line', async ({ page }) => {
  await select(page, 'u1', 'note');
  await page.keyboard.press('F2');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Delete');
  await expect(box(page)).toHaveValue('含流');
});

test('what is typed on into an entry that was scrolled away brings its cell back', async ({ page }) => {
  await open(page, 'long');
  await select(page, 'v2', 'x0');
  await page.keyboard.type('12');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 6000);
  await expect(cellAt(page, 'v2', 'x0')).toHaveCount(0);
  await page.keyboard.type('3');
  await expect(cellAt(page, 'v2', 'x0')).toBeInViewport();
  await expect(box(page)).toBeInViewport();
  await page.keyboard.press('Enter');
  expect(await edits(page)).toEqual(['edit v2 x0 123']);
});
