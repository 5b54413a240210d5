/** What a test does with the grid's page: cells by place, the log of what the grid reported, an input method. */
import type { GridRow } from '../../src/ui/grid/model.ts';
import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';

export interface Driven {
  log: string[];
  refresh(): void;
  select(row: string, column: string, toRow?: string, toColumn?: string): void;
  /** First and last cell of each selected area: `u0 c0 u2 c3`. */
  areas(): string[];
  copy(heads: boolean): void;
  set(row: string, column: string, text: string): void;
  beside(row: string, column: string, text: string): void;
  rekey(key: string): void;
  hide(columns: readonly string[]): void;
  rows(change: (rows: readonly GridRow[]) => GridRow[]): void;
}

declare global {
  var page: Driven;
}

export async function open(page: Page, model = 'form'): Promise<void> {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`/?model=${model}`);
  await expect(page.locator('.ag-cell').first()).toBeVisible();
}

export async function select(
  page: Page,
  row: string,
  column: string,
  toRow?: string,
  toColumn?: string,
): Promise<void> {
  await page.evaluate(
    ([r, c, tr, tc]) => globalThis.page.select(r as string, c as string, tr, tc),
    [row, column, toRow, toColumn],
  );
  await page.locator('textarea.entry').focus();
  await page.evaluate(() => void globalThis.page.log.splice(0));
}

/** What was reported, without the changes of mode. */
export async function reported(page: Page): Promise<string[]> {
  return (await page.evaluate(() => globalThis.page.log)).filter((line) => !line.startsWith('mode'));
}

export async function edits(page: Page): Promise<string[]> {
  return (await reported(page)).filter((line) => line.startsWith('edit'));
}

export function cellAt(page: Page, row: string, column: string): Locator {
  return page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`);
}

export async function areas(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.page.areas());
}

/** What a copy (or cut) puts on the clipboard, by type. */
export async function copied(page: Page, name: 'copy' | 'cut' = 'copy'): Promise<Record<string, string>> {
  return box(page).evaluate((element, event) => {
    const data = new DataTransfer();
    element.dispatchEvent(
      new ClipboardEvent(event, { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]));
  }, name);
}

export async function paste(page: Page, types: Record<string, string>): Promise<void> {
  await box(page).evaluate((element, given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, types);
}

/** Double click on what a cell shows, before its sign number `at` (counted from 0); −1: left of all of it. */
export async function doubleClickBefore(page: Page, row: string, column: string, at: number): Promise<void> {
  const spot = await cellAt(page, row, column).evaluate((cell, before) => {
    const text = [...cell.childNodes].find((node) => node instanceof Text) as Text;
    const range = document.createRange();
    range.setStart(text, Math.max(0, Math.min(before, text.length - 1)));
    range.setEnd(text, Math.max(1, Math.min(before + 1, text.length)));
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const { left: edge } = cell.getBoundingClientRect();
    const x = before < 0 ? edge + 3 : before >= text.length ? right - 0.5 : left + 0.5;
    return { x, y: (top + bottom) / 2 };
  }, at);
  await page.mouse.dblclick(spot.x, spot.y);
}

export function box(page: Page): Locator {
  return page.locator('textarea.entry');
}

export async function expectActive(page: Page, row: string, column: string): Promise<void> {
  await expect(page.locator('.ag-cell.active')).toHaveCount(1);
  await expect(cellAt(page, row, column)).toHaveClass(/\bactive\b/);
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  return new InputMethod(await page.context().newCDPSession(page));
}

/** A pinyin input method, as the browser sees one: keys arrive as 229 and the text as a composition. */
export class InputMethod {
  constructor(private readonly session: CDPSession) {}

  async key(code: string): Promise<void> {
    const event = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  }

  async compose(text: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async letters(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) {
      await this.key(`Key${(letters[end - 1] as string).toUpperCase()}`);
      await this.compose(letters.slice(0, end));
    }
  }

  /** A candidate is taken: its text replaces what was composed. */
  async choose(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }
}
