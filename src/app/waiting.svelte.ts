/** The line of what could not be stored yet, in this window's memory; why; and when it is tried again. */
import type { Entry } from '#domain/change/entry';
import type { Trouble } from '#store/trouble';
import { firstWaiting, type Waiting } from '#store/waiting';

/** Seconds until the next attempt; the last one goes on. */
const rhythm = [5, 15, 30, 60];

/** Nothing this window does by itself helps against these. */
const lasting: ReadonlySet<Trouble> = new Set<Trouble>(['newer', 'replaced']);

export class WaitingLine {
  list = $state.raw<readonly Waiting[]>([]);
  /** Set while something waits, and from the moment on when nothing can be stored any more. */
  trouble = $state.raw<Trouble | null>(null);
  #made = 0;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ids: Record<number, number> = {};
  readonly #again: () => void;

  constructor(again: () => void) {
    this.#again = again;
  }

  /** Whether trying again makes sense. */
  get hopeful(): boolean {
    return this.trouble === null || !lasting.has(this.trouble);
  }

  add(entry: Omit<Waiting, 'id'>, first = false): Waiting {
    const waiting = { ...entry, id: firstWaiting + (this.#made += 1) };
    this.list = first ? [waiting, ...this.list] : [...this.list, waiting];
    return waiting;
  }

  /** It is stored now, as this entry, or it turned out to change nothing. */
  remove(waiting: Waiting, entry?: Entry): void {
    if (entry) this.#ids[waiting.id] = entry.id;
    this.list = this.list.filter((one) => one !== waiting);
  }

  /** The id the store knows an entry by. */
  storedId(id: number): number {
    return this.#ids[id] ?? id;
  }

  failed(trouble: Trouble): void {
    this.trouble = trouble;
    this.rest();
    if (!this.hopeful) return;
    const seconds = rhythm[Math.min(this.#tries, rhythm.length - 1)] as number;
    this.#tries += 1;
    this.#timer = setTimeout(this.#again, seconds * 1000);
  }

  /** All is stored. */
  over(): void {
    this.rest();
    this.trouble = null;
    this.#tries = 0;
  }

  /** No attempt by itself any more. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  /** As new entries of whatever ledger is there: what they took back or repeated is not in it. */
  adopt(): void {
    this.list = this.list.map(({ of, ...entry }) => {
      void of;
      return { ...entry, kind: 'do' };
    });
    this.over();
  }
}
