/**
 * Runs in the page and measures there. «Painted» is the second frame after the last change of a cell: the first one draws
 * it, the second begins when it has been drawn. What a grid does beside its cells, such as hiding its scrollbars a tenth of
 * a second later, does not count.
 */

const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function holdsCells(node: Node): boolean {
  return node instanceof Element && (node.matches('.ag-cell') || node.querySelector('.ag-cell') !== null);
}

/** The second frame after the last change of a cell, once `quiet` milliseconds have passed without another. */
function painted(since: number, quiet: number, ready: () => boolean): Promise<number> {
  return new Promise((done) => {
    let last = 0;
    let at = since;
    const observer = new MutationObserver((records) => {
      const inside = records.some(
        ({ target, addedNodes }) =>
          elementOf(target)?.closest('.ag-cell') ?? [...addedNodes].some((node) => holdsCells(node)),
      );
      if (!inside) return;
      const mine = (last += 1);
      void frame()
        .then(frame)
        .then((now) => {
          if (mine === last) at = now;
        });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const look = () => {
      const settled = last > 0 && ready() && performance.now() - Math.max(at, since) > quiet && at > since;
      if (!settled) return void setTimeout(look, 20);
      observer.disconnect();
      done(at - since);
    };
    look();
  });
}

/** A cell by the row's index, total rows apart, and the column's place among those that scroll. */
function cell(row: number, column: number): HTMLElement | undefined {
  const line = document.querySelector(`.ag-grid-scrolling-container .ag-row[row-index="${row}"]`);
  const pinned = line?.querySelectorAll('.ag-grid-pinned-left-cells .ag-cell').length ?? 0;
  return line?.querySelector<HTMLElement>(`.ag-cell[aria-colindex="${pinned + 1 + column}"]`) ?? undefined;
}

function entry(): HTMLElement {
  const box = document.querySelector<HTMLElement>('.ledger-grid textarea.entry');
  return box ?? (document.activeElement as HTMLElement);
}

/** From a press on this element to the grid's cells painted. */
export async function open(selector: string): Promise<number> {
  const target = document.querySelector<HTMLElement>(selector);
  if (!target) throw new Error(`nothing to press: ${selector}`);
  await frame();
  const since = performance.now();
  const done = painted(since, 400, () => document.querySelector('.ag-cell') !== null);
  target.click();
  return done;
}

let keyed: Promise<number> | undefined;

/** From the next key until the frame after it, or after this cell shows this text, has been drawn. */
export function awaitKey(row?: number, column = 0, text = ''): void {
  keyed = new Promise((done) => {
    const pressed = (event: KeyboardEvent) => {
      const since = event.timeStamp;
      const draw = () => requestAnimationFrame(() => afterPaint(() => done(performance.now() - since)));
      if (row === undefined) return draw();
      const shows = () => cell(row, column)?.textContent.trim() === text;
      const observer = new MutationObserver(() => {
        if (!shows()) return;
        observer.disconnect();
        draw();
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    };
    addEventListener('keydown', pressed, { capture: true, once: true });
  });
}

export function keyTime(): Promise<number> {
  return keyed ?? Promise.reject(new Error('no key was awaited'));
}

/** A task posted in a frame's callback runs when the frame has been drawn. */
function afterPaint(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}

const keyCodes: Readonly<Record<string, number>> = { ArrowDown: 40, ArrowRight: 39 };

function press(key: string): void {
  const keyCode = keyCodes[key] ?? 0;
  entry().dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key, keyCode, bubbles: true, cancelable: true }),
  );
}

/** One key for each frame, as an arrow held down; the lengths of the frames. */
export async function hold(keys: readonly string[], each: (key: string) => void = press): Promise<number[]> {
  const lengths: number[] = [];
  let last = await frame();
  for (const key of keys) {
    each(key);
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
}

/** The lengths of frames in which nothing is done. */
export async function rest(frames: number): Promise<number[]> {
  return hold(Array<string>(frames).fill(''), () => undefined);
}

/** From a paste to all of it painted. */
export function paste(text: string, quiet = 1500): Promise<number> {
  const since = performance.now();
  const done = painted(since, quiet, () => true);
  sendPaste(text);
  return done;
}

function sendPaste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  entry().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Scrolls down by so many pixels a frame; the lengths of the frames. */
export async function scroll(pixels: number, milliseconds: number): Promise<number[]> {
  const viewport = document.querySelector<HTMLElement>('.ag-grid-viewport');
  if (!viewport) throw new Error('nothing to scroll');
  viewport.scrollTop = 0;
  const lengths: number[] = [];
  const begun = await frame();
  let last = begun;
  while (last - begun < milliseconds) {
    viewport.scrollTop += pixels;
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
}

/**
 * Writes one figure after the other into a cell and takes them all back again, as fast as the page takes them: each is
 * an entry of its own in the history, only the last of the edits and the last of the undos are waited for.
 */
export async function editAndUndo(times: number, row: number, column: number): Promise<void> {
  const before = cell(row, column)?.textContent ?? '';
  const text = (time: number) => String(700_000 + time);
  for (let time = 1; time <= times; time += 1) sendPaste(text(time));
  await shown(row, column, /^700,?\d{3}$/);
  for (let time = 0; time < times; time += 1) {
    entry().dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'z',
        code: 'KeyZ',
        keyCode: 90,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    );
  }
  await shown(row, column, before);
}

async function shown(row: number, column: number, text: string | RegExp): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const now = cell(row, column)?.textContent ?? '';
    if (typeof text === 'string' ? now === text : text.test(now)) return;
    if (performance.now() - begun > 60_000)
      throw new Error(`row ${row} column ${column} does not show ${String(text)}`);
    await frame();
  }
}

/** How many entries the history of a ledger has. */
export function entries(store: string): Promise<number> {
  return new Promise((done, fail) => {
    void indexedDB.databases().then(([database]) => {
      const opened = indexedDB.open(database?.name ?? '');
      opened.onerror = () => fail(opened.error);
      opened.onsuccess = () => {
        const counted = opened.result.transaction(store).objectStore(store).count();
        counted.onsuccess = () => {
          opened.result.close();
          done(counted.result);
        };
      };
    });
  });
}

/** The count of entries once it has left this number and stands still. */
export async function settledEntries(store: string, before: number): Promise<number> {
  const begun = performance.now();
  for (let last = before; ;) {
    await new Promise((done) => setTimeout(done, 250));
    const now = await entries(store);
    if (now === last && now !== before) return now;
    if (performance.now() - begun > 20_000) throw new Error('nothing was written into the history');
    last = now;
  }
}

/** What the bare grid needs to be drawn as large as ours. */
export function sizes(): {
  width: number;
  height: number;
  rowHeight: number;
  headerHeight: number;
  columnWidth: number;
} {
  const root = document.querySelector('.ag-root-wrapper')?.getBoundingClientRect();
  const row = document.querySelector('.ag-grid-scrolling-container .ag-row')?.getBoundingClientRect();
  const header = document.querySelector('.ag-header')?.getBoundingClientRect();
  const column = document.querySelector('.ag-header-cell:not(.ag-column-first)')?.getBoundingClientRect();
  if (!root || !row || !header || !column) throw new Error('there is no grid');
  return {
    width: Math.round(root.width),
    height: Math.round(root.height),
    rowHeight: Math.round(row.height),
    headerHeight: Math.round(header.height / 3),
    columnWidth: Math.round(column.width),
  };
}

/** The middle of a cell, after scrolling to the top if it is not there. */
export async function place(row: number, column: number): Promise<{ x: number; y: number }> {
  document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0);
  for (let frames = 0; frames < 120; frames += 1) {
    await frame();
    const found = frames > 2 ? cell(row, column)?.getBoundingClientRect() : undefined;
    if (found && found.width > 0) return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
  }
  throw new Error(`no cell in row ${row}, column ${column}`);
}

export function textAt(row: number, column: number): string {
  return cell(row, column)?.textContent.trim() ?? '';
}
