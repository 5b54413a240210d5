/**
 * Two windows of one browser in which the same form is typed into at once, from both ends, so that they cross and meet in
 * the same cells. At the end both show the same, also after loading it anew, and each edit is an entry of the history.
 */
import type { Locator, Page } from '@playwright/test';

export interface Form {
  /** Units by their captions, columns by the code row. */
  readonly rows: readonly string[];
  readonly codes: readonly number[];
}

export interface TwoTabs {
  readonly typed: number;
  /** Edits the history holds beyond what it held before. */
  readonly entries: number;
  /** Cells in which the windows differ from each other. */
  readonly differing: readonly string[];
  /** Cells that are otherwise once the form is read from the database again. */
  readonly lost: readonly string[];
}

/** Both windows show the form. */
export async function typeInTwoTabs(
  tabs: readonly [Page, Page],
  form: Form,
  count: number,
): Promise<TwoTabs> {
  const [one, other] = tabs;
  const before = await countEntries(one);
  const half = Math.ceil(count / 2);
  await Promise.all([typeAll(one, form, half, false), typeAll(other, form, count - half, true)]);
  for (const tab of tabs) await saved(tab).waitFor();
  const entries = (await countEntries(one)) - before;
  // What one stored, the other hears of a moment later.
  let [here, there] = [await shownIn(one, form), await shownIn(other, form)];
  for (let look = 0; look < 50 && differences(here, there).length > 0; look += 1)
    [here, there] = [await shownIn(one, form), await shownIn(other, form)];
  await one.reload();
  await cellOf(one, form.rows[0] ?? '', form.codes[0] ?? 0).waitFor();
  const stored = await shownIn(one, form);
  return { typed: count, entries, differing: differences(here, there), lost: differences(there, stored) };
}

const saved = (tab: Page): Locator =>
  tab.getByRole('banner').getByRole('status').filter({ hasText: '已保存' });

function cellOf(tab: Page, row: string, code: number): Locator {
  return tab
    .locator('.ag-row')
    .filter({ hasText: row })
    .locator(`.ag-cell[aria-colindex="${code + 1}"]`);
}

async function typeAll(tab: Page, { rows, codes }: Form, count: number, backwards: boolean): Promise<void> {
  const places = rows.flatMap((row) => codes.map((code) => [row, code] as const));
  for (let i = 0; i < count; i += 1) {
    const at = i % places.length;
    const [row, code] = places[backwards ? places.length - 1 - at : at] ?? ['', 0];
    // Not waited for until it stands still: a window behind another one is seldom painted.
    await cellOf(tab, row, code).click({ force: true });
    // Told apart by window and turn: every edit is another figure.
    await tab.keyboard.type(String((backwards ? 200_000 : 100_000) + i));
    await tab.keyboard.press('Enter');
  }
}

type Shown = ReadonlyMap<string, string>;

async function shownIn(tab: Page, { rows, codes }: Form): Promise<Shown> {
  const shown = new Map<string, string>();
  for (const row of rows)
    for (const code of codes) shown.set(`${row} ${code}`, await cellOf(tab, row, code).innerText());
  return shown;
}

function differences(one: Shown, other: Shown): string[] {
  return [...one].flatMap(([place, text]) =>
    other.get(place) === text ? [] : [`${place}: ${text} / ${other.get(place) ?? ''}`],
  );
}

/** Past the program, from the database as it is. */
function countEntries(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('indicator-ledger');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('history').objectStore('history').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
