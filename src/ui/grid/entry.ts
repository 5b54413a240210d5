/**
 * The one textarea of the grid. It has the focus as long as the grid has it and lies over the active cell: empty and
 * unseen when ready, the editor once something is typed. So the first key of an input method already lands in it, and
 * its candidates appear at the cell. Letters are never read from the keyboard: the browser puts them in, we look.
 *
 * While an input method composes, the textarea is not moved, resized or written to: that would end the composition.
 */
import type { EntryMode } from './model';

export interface Desk {
  /** Why the active cell cannot be written to; undefined when it can. */
  locked(): string | undefined;
  refuse(reason: string): void;
  /** Something is being written: from here on it belongs to the cell that is active now. */
  begin(): void;
  commit(text: string): void;
  mode(mode: EntryMode): void;
  /** Asks for the textarea to be laid over the active cell again. */
  lay(): void;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where the editor must end when it grows to the right. */
  readonly limit: number;
  /** Where the cell's text stands; the editor's stands there too. */
  readonly align: 'left' | 'center' | 'right';
  /** Parts of the spot that lie outside the scrolled area. */
  readonly hidden: readonly [top: number, right: number, bottom: number, left: number];
}

/** What is being written, to go on with it after the table was built anew. */
export interface Draft {
  readonly mode: Exclude<EntryMode, 'ready'>;
  readonly text: string;
  readonly caret: number;
}

/** The editor grows over the rows below for as many lines. */
const mostLines = 8;

export class Entry {
  mode: EntryMode = 'ready';
  #composing = false;
  /** What is composed on a locked cell is thrown away. */
  #dropping = false;
  /** This composition began the editing, so when it leaves nothing behind the cell keeps what it had. */
  #beganHere = false;
  /** Asked to finish inside a composition: done when it ends. */
  #due = false;
  #spot: Spot | undefined;

  constructor(
    readonly box: HTMLTextAreaElement,
    private readonly desk: Desk,
    signal: AbortSignal,
  ) {
    box.addEventListener('compositionstart', () => this.#composeStart(), { signal });
    box.addEventListener('compositionend', () => this.#composeEnd(), { signal });
    box.addEventListener('beforeinput', (event) => this.#before(event), { signal });
    box.addEventListener('input', () => this.#typed(), { signal });
    box.addEventListener('mousedown', () => this.mode === 'enter' && this.toggle(), { signal });
    box.addEventListener('focus', () => this.seat(), { signal });
    box.addEventListener('blur', () => this.#left(), { signal });
  }

  /**
   * True for a key that belongs to the input method. Safari ends the composition before the key that ended it, but
   * marks that key as 229 too.
   */
  ownedByInputMethod(event: KeyboardEvent): boolean {
    return this.#composing || event.isComposing || event.keyCode === 229;
  }

  begin(mode: Exclude<EntryMode, 'ready'>, text: string, caret = text.length): void {
    if (!this.#admitted()) return;
    this.box.value = text;
    this.box.setSelectionRange(caret, caret);
    this.#to(mode);
  }

  /**
   * Puts the caret into the empty textarea. A dialog that closes gives the focus back without it: then letters would go
   * nowhere, though the textarea has the focus.
   */
  seat(): void {
    if (this.mode === 'ready' && !this.#composing) this.box.setSelectionRange(0, 0);
  }

  get composing(): boolean {
    return this.#composing;
  }

  get draft(): Draft | undefined {
    const { mode, box } = this;
    return mode === 'ready' ? undefined : { mode, text: box.value, caret: box.selectionStart };
  }

  toggle(): void {
    this.#to(this.mode === 'edit' ? 'enter' : 'edit');
  }

  /** Ends editing and hands the text over. */
  finish(): void {
    this.#due = this.#composing;
    const text = this.take();
    if (text !== undefined) this.desk.commit(text);
  }

  /** Ends editing and gives the text; undefined where nothing is being edited. */
  take(): string | undefined {
    if (this.mode === 'ready' || this.#composing) return undefined;
    const text = this.box.value.replace(/\r?\n$/, '');
    this.#clear();
    return text;
  }

  cancel(): void {
    this.#clear();
  }

  lay(spot: Spot): void {
    this.#spot = spot;
    if (this.#composing) return;
    const { style } = this.box;
    style.transform = `translate(${spot.left}px, ${spot.top}px)`;
    style.textAlign = spot.align;
    style.clipPath = spot.hidden.some((n) => n > 0)
      ? `inset(${spot.hidden.map((n) => `${Math.max(0, n)}px`).join(' ')})`
      : '';
    this.#fit();
  }

  /** As large as the cell; wider, up to the edge, when the text needs it, and then as high as its lines. */
  #fit(): void {
    if (!this.#spot || this.#composing) return;
    const { box } = this;
    const { left, width, height, limit } = this.#spot;
    box.classList.remove('wraps');
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
    // In a row of several lines the cell's text stands in the middle.
    box.style.paddingTop = `max(1px, calc((${height}px - var(--row)) / 2 + 1px))`;
    if (this.mode === 'ready') return;
    if (box.scrollWidth > box.clientWidth) {
      const wanted = box.scrollWidth + 8;
      box.style.width = `${Math.max(width, Math.min(wanted, limit - left))}px`;
      box.classList.toggle('wraps', wanted > limit - left);
    }
    if (box.scrollHeight > box.clientHeight)
      box.style.height = `${Math.min(box.scrollHeight, height * mostLines) + 2}px`;
  }

  #admitted(): boolean {
    const reason = this.desk.locked();
    if (reason !== undefined) this.desk.refuse(reason);
    return reason === undefined;
  }

  #composeStart(): void {
    this.#beganHere = this.mode === 'ready';
    if (this.#beganHere) {
      if (this.#admitted()) this.#to('enter');
      else this.#dropping = true;
    }
    this.#composing = true;
  }

  #composeEnd(): void {
    this.#composing = false;
    if (this.#dropping) {
      this.#dropping = false;
      this.box.value = '';
    } else if (this.#beganHere && this.box.value === '') this.#clear();
    if (this.#due) this.finish();
    this.desk.lay();
  }

  /**
   * Another window in front is not a click elsewhere: editing goes on when the clerk comes back. The page may take the
   * focus away while it is being drawn; nothing can be written before that is done.
   */
  #left(): void {
    if (document.hasFocus()) queueMicrotask(() => this.finish());
  }

  #before(event: InputEvent): void {
    // Undo belongs to the table, not to what was once typed into this textarea.
    if (this.mode === 'ready' && event.inputType.startsWith('history')) event.preventDefault();
  }

  #typed(): void {
    if (this.#composing) return;
    if (this.mode === 'ready' && this.box.value !== '') {
      if (this.#admitted()) this.#to('enter');
      else this.box.value = '';
    }
    this.#fit();
  }

  #to(mode: EntryMode): void {
    if (this.mode === 'ready' && mode !== 'ready') this.desk.begin();
    this.mode = mode;
    this.box.classList.toggle('open', mode !== 'ready');
    this.desk.mode(mode);
    this.desk.lay();
  }

  #clear(): void {
    this.box.value = '';
    this.#dropping = false;
    this.#due = false;
    if (this.mode !== 'ready') this.#to('ready');
  }
}
