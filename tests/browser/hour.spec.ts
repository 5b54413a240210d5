/**
 * An hour of entry, by keyboard only: typing, ranges, fills, copies, undo and other periods, at random but repeatable.
 * A plain model does the same beside it; at the end the stored facts are the model's (law 10: nothing is ever lost).
 */
import { expect, test, type Page } from '@playwright/test';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { unpackFacts, type FactBlock } from '#store/fact-block';
import { QuickKeys } from './quick-keys';
import { randomOf } from './random';

const actions = 2000;

interface Figure {
  readonly text: string;
  readonly note?: string;
}
type Facts = Map<string, Figure>;

const words: Readonly<Record<string, string>> = {
  notCarriedOut: '未开展',
  notCollected: '未收集',
  notApplicable: '不适用',
  belowUnit: '不足单位',
};

function inStore<T>(page: Page, store: string, ask: 'getAll' | 'count'): Promise<T> {
  return page.evaluate(
    ([name, method]) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('indicator-ledger-sample');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const objects = opening.result.transaction(name as string).objectStore(name as string);
          const asked = method === 'count' ? objects.count() : objects.getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
    [store, ask],
  ) as Promise<T>;
}

const countHistory = (page: Page) => inStore<number>(page, 'history', 'count');

/** The facts as IndexedDB holds them, each as the text its cell is edited with. */
async function readFacts(page: Page): Promise<Facts> {
  const stored = (await inStore<FactBlock[]>(page, 'facts', 'getAll')).flatMap(unpackFacts);
  const asEdited = ({ value, status, text }: Fact) =>
    value === null ? (text ?? (status === undefined ? '' : (words[status] ?? ''))) : String(value);
  return new Map(
    stored.map((fact) => [
      keyOfFact(fact),
      { text: asEdited(fact), ...(fact.note === undefined ? {} : { note: fact.note }) },
    ]),
  );
}

type Steps = readonly (readonly [key: string, from: Figure | undefined, to: Figure | undefined])[];

/** The model: a map of facts, one list of steps to take back and one to do again. */
class Model {
  readonly #undo: Steps[] = [];
  readonly #redo: Steps[] = [];

  /** Entries the history has grown by. */
  entries = 0;

  constructor(readonly facts: Facts) {}

  textAt(key: string): string {
    return this.facts.get(key)?.text ?? '';
  }

  write(writes: readonly (readonly [string, string])[]): void {
    const before = new Map(writes.map(([key]) => [key, this.facts.get(key)]));
    for (const [key, text] of writes) {
      const sum = /^=(\d+)\+(\d+)$/.exec(text);
      const was = this.facts.get(key);
      const note = sum ? text : was?.note?.startsWith('=') ? undefined : was?.note;
      const figure = sum ? String(Number(sum[1]) + Number(sum[2])) : text;
      if (figure === '' && note === undefined) this.facts.delete(key);
      else this.facts.set(key, { text: figure, ...(note === undefined ? {} : { note }) });
    }
    const steps = [...before]
      .map(([key, from]) => [key, from, this.facts.get(key)] as const)
      .filter(([, from, to]) => from?.text !== to?.text || from?.note !== to?.note);
    if (steps.length === 0) return;
    this.entries += 1;
    this.#undo.push(steps);
    this.#redo.length = 0;
  }

  /** Gives what it took back. */
  undo(): Steps {
    const steps = this.#undo.pop();
    if (!steps) return [];
    this.entries += 1;
    this.#redo.push(steps);
    for (const [key, from] of steps) this.#put(key, from);
    return steps;
  }

  /** Gives what it did again. */
  redo(): Steps {
    const steps = this.#redo.pop();
    if (!steps) return [];
    this.entries += 1;
    this.#undo.push(steps);
    for (const [key, , to] of steps) this.#put(key, to);
    return steps;
  }

  /** Undo reaches no further back than this hour. */
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  #put(key: string, figure: Figure | undefined): void {
    if (figure) this.facts.set(key, figure);
    else this.facts.delete(key);
  }
}

/** What is on the screen: rows and columns as ids, and which columns are computed. */
interface Form {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly computed: ReadonlySet<string>;
}

async function readForm(page: Page): Promise<Form> {
  const found = await page.evaluate(() => {
    const number = (element: Element, name: string) => Number(element.getAttribute(name));
    const rows = [
      ...new Set([...document.querySelectorAll('.ag-row')].map((row) => row.getAttribute('row-id') ?? '')),
    ];
    const heads = [...document.querySelectorAll('.ag-header-cell')]
      .filter((head) => !(head.getAttribute('col-id') ?? '@').startsWith('@'))
      .sort((a, b) => number(a, 'aria-colindex') - number(b, 'aria-colindex'));
    return {
      rows,
      columns: heads.map((head) => head.getAttribute('col-id') ?? ''),
      computed: heads
        .filter((head) => head.querySelector('.head-sign'))
        .map((head) => head.getAttribute('col-id') ?? ''),
      order: [...document.querySelectorAll('.ag-cell[col-id="@head"]')].map((cell) => {
        const row = cell.closest('.ag-row');
        return [row?.getAttribute('row-id') ?? '', cell.getBoundingClientRect().top] as const;
      }),
    };
  });
  const top = new Map(found.order);
  const rows = [...found.rows].sort((a, b) => (top.get(a) ?? 0) - (top.get(b) ?? 0));
  return { rows, columns: found.columns, computed: new Set(found.computed) };
}

test('an hour of entry by keyboard ends with the facts of a plain model', async ({ page }, info) => {
  test.setTimeout(240_000);
  const seed = Number(process.env.HOUR_SEED ?? 20261125);
  info.annotations.push({ type: 'seed', description: String(seed) });
  const random = randomOf(seed);
  // So wide and high that the whole form is on the screen: ids are read from it.
  await page.setViewportSize({ width: 2700, height: 1000 });
  await page.goto('/');
  await page.getByRole('button', { name: /打开样例县/ }).click();
  await expect(page.locator('.ag-cell').first()).toBeVisible();
  const periods = ['2024H1', '2024H2', '2025H1', '2025H2', '2026H1'];
  const names = periods.map((code) => code.replace('H1', '年上半年').replace('H2', '年下半年'));
  let period = periods.length - 1;
  const form = await readForm(page);
  const model = new Model(await readFacts(page));
  const before = await countHistory(page);
  expect(form.columns.length).toBeGreaterThan(20);
  expect(form.rows.length).toBeGreaterThan(15);

  // The total is the first row; the active cell is followed by counting, as a clerk without looking would.
  let row = 1;
  let column = 0;
  const key = (r: number, c: number) => `${periods[period]}|${form.columns[c]}|${form.rows[r]}`;
  const isInput = (r: number, c: number) => r > 0 && !form.computed.has(form.columns[c] as string);
  const keys = await QuickKeys.of(page);
  const move = (down: number, across: number) => {
    for (let i = 0; i < Math.abs(down); i += 1) keys.press(down > 0 ? 'ArrowDown' : 'ArrowUp');
    for (let i = 0; i < Math.abs(across); i += 1) keys.press(across > 0 ? 'ArrowRight' : 'ArrowLeft');
    row = Math.min(form.rows.length - 1, Math.max(0, row + down));
    column = Math.min(form.columns.length - 1, Math.max(0, column + across));
  };
  /** Extends from the active cell by keys; gives the cells, row by row. */
  const extend = (down: number, across: number) => {
    const bottom = Math.min(form.rows.length - 1, row + down);
    const right = Math.min(form.columns.length - 1, column + across);
    for (let r = row; r < bottom; r += 1) keys.press('Shift+ArrowDown');
    for (let c = column; c < right; c += 1) keys.press('Shift+ArrowRight');
    return { bottom, right };
  };
  const cells = (bottom: number, right: number) => {
    const all: [number, number][] = [];
    for (let r = row; r <= bottom; r += 1) for (let c = column; c <= right; c += 1) all.push([r, c]);
    return all;
  };
  const text = () => {
    const kind = random.below(20);
    if (kind === 0) return '未开展';
    if (kind === 1) return '约12';
    if (kind === 2) return `=${random.below(90)}+${random.below(90)}`;
    if (kind < 5) return (random.below(10_000) / 100).toString();
    return String(random.below(900));
  };
  const type = (written: string, end: string) => {
    keys.type(written);
    keys.press(end);
  };
  /** Undo goes to where the change was, also to another period: that the clerk does look at. */
  const standsAt = async (place: Stand) => {
    await keys.taken();
    await expect.poll(() => countHistory(page), { intervals: [10, 20, 50] }).toBe(before + model.entries);
    await expect.poll(() => whereIs(page, form, names), { intervals: [10, 20, 50] }).toEqual(place);
    ({ row, column, period } = place);
  };
  const follow = async (steps: Steps) => {
    if (steps.length === 0) return;
    await standsAt(landingOf(steps, form, periods));
    // The block it went to is selected, and Enter would stay within.
    move(0, 1);
  };

  keys.press('Control+Home');
  await keys.taken();
  await expect(page.locator('.ag-cell.active')).toHaveCount(1);
  let copied: readonly (readonly string[])[] | undefined;
  // In a step of their own: the runner seeks the parent of each key among all steps before it.
  await test.step(`${actions} acts`, async () => {
    for (let i = 0; i < actions; i += 1) {
      const act = random.below(100);
      if (act < 50) {
        const written = text();
        const end = random.of(['Enter', 'Tab', 'ArrowRight', 'ArrowDown', 'Shift+Enter'] as const);
        if (isInput(row, column)) {
          if (written !== model.textAt(key(row, column))) model.write([[key(row, column), written]]);
          type(written, end);
          if (end === 'Enter' || end === 'ArrowDown') row = Math.min(form.rows.length - 1, row + 1);
          if (end === 'Shift+Enter') row = Math.max(0, row - 1);
          if (end === 'Tab' || end === 'ArrowRight') column = Math.min(form.columns.length - 1, column + 1);
          // An arrow ends the run of Tabs, or a later Enter would go back to where it began.
          if (end === 'Tab') move(0, -1);
        } else move(1, -1);
      } else if (act < 66) move(random.below(5) - 2, random.below(5) - 2);
      else if (act < 70) {
        if (isInput(row, column)) model.write([[key(row, column), '']]);
        keys.press('Delete');
      } else if (act < 76) {
        const { bottom, right } = extend(random.below(3) + 1, random.below(3));
        const written = text();
        const inputs = cells(bottom, right).filter(([r, c]) => isInput(r, c));
        // Typing begins in the active cell: a locked one refuses it.
        if (isInput(row, column)) {
          model.write(inputs.map(([r, c]) => [key(r, c), written]));
          type(written, 'Control+Enter');
        } else {
          model.write(inputs.map(([r, c]) => [key(r, c), '']));
          keys.press('Delete');
        }
        move(0, 1);
      } else if (act < 80) {
        const { bottom, right } = extend(random.below(3) + 1, random.below(3));
        // A single row takes what stands above it; the total above the first row is no figure of ours.
        const single = bottom === row;
        if (row > (single ? 1 : 0)) {
          const source = single ? row - 1 : row;
          const filled = cells(bottom, right).filter(([r, c]) => (single || r > row) && isInput(r, c));
          model.write(filled.map(([r, c]) => [key(r, c), model.textAt(key(source, c))]));
          keys.press('Control+d');
        }
        move(1, 0);
      } else if (act < 84) {
        const { bottom, right } = extend(random.below(3), random.below(3));
        const block = cells(bottom, right);
        if (block.every(([r, c]) => isInput(r, c))) {
          const lines: string[][] = [];
          for (let r = row; r <= bottom; r += 1) {
            const line: string[] = [];
            for (let c = column; c <= right; c += 1) line.push(model.textAt(key(r, c)));
            lines.push(line);
          }
          copied = lines;
          keys.press('Control+c');
        }
        move(-1, 1);
      } else if (act < 90 && copied) {
        const writes = copied.flatMap((line, down) =>
          line.flatMap((written, across): [string, string][] => {
            const [r, c] = [row + down, column + across];
            const fits = r < form.rows.length && c < form.columns.length && isInput(r, c);
            return fits ? [[key(r, c), written]] : [];
          }),
        );
        model.write(writes);
        keys.press('Control+v');
        move(1, 0);
      } else if (act < 94) {
        let last: Steps = [];
        for (let n = random.below(4); n >= 0 && model.canUndo; n -= 1) {
          last = model.undo();
          keys.press('Control+z');
        }
        await follow(last);
      } else if (act < 97) {
        const done = model.redo();
        keys.press('Control+y');
        await follow(done);
      } else {
        const to = Math.min(periods.length - 1, Math.max(0, period + (random.below(2) === 0 ? -1 : 1)));
        if (to !== period) {
          keys.press(to > period ? 'Alt+Shift+PageDown' : 'Alt+Shift+PageUp');
          await standsAt({ row, column, period: to });
        }
      }
    }
  });
  await keys.taken();
  await expect.poll(() => countHistory(page)).toBe(before + model.entries);
  const stored = await readFacts(page);
  const different = [...new Set([...stored.keys(), ...model.facts.keys()])].filter((each) => {
    const [a, b] = [stored.get(each), model.facts.get(each)];
    return a?.text !== b?.text || a?.note !== b?.note;
  });
  expect(
    different.map((each) => ({ key: each, stored: stored.get(each), model: model.facts.get(each) })),
    `seed ${seed}`,
  ).toEqual([]);
});

/** A place by its numbers in the form, and in the list of periods. */
interface Stand {
  readonly row: number;
  readonly column: number;
  readonly period: number;
}

/** The period the form says it shows, and the active cell in it; −1 for what is not there yet. */
async function whereIs(page: Page, form: Form, names: readonly string[]): Promise<Stand> {
  const [row, column, period] = await page.evaluate(() => {
    const [active, other] = document.querySelectorAll('.ag-cell.active');
    const shown = document.querySelector('.head[data-bar] .period')?.textContent?.trim();
    if (!active || other) return ['', '', shown ?? ''];
    return [
      active.closest('.ag-row')?.getAttribute('row-id') ?? '',
      active.getAttribute('col-id') ?? '',
      shown ?? '',
    ];
  });
  return {
    row: form.rows.indexOf(row as string),
    column: form.columns.indexOf(column as string),
    period: names.indexOf(period as string),
  };
}

/** Where a change is gone to: the first cell of its block, in which locked ones do not count; else the first that was written. */
function landingOf(steps: Steps, form: Form, periods: readonly string[]): Stand {
  const places = steps.map(([key]): Stand => {
    const [period, column, row] = key.split('|') as [string, string, string];
    return {
      row: form.rows.indexOf(row),
      column: form.columns.indexOf(column),
      period: periods.indexOf(period),
    };
  });
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const across = form.columns.slice(left, Math.max(...columns) + 1).filter((id) => !form.computed.has(id));
  const size = (Math.max(...rows) - top + 1) * across.length;
  const [first] = places as [Stand];
  return size === places.length ? { ...first, row: top, column: left } : first;
}
