/**
 * What was done in a ledger: the newest entry, and what undo and redo are at. The history itself stays in the database,
 * however long it grows; here are the times of its entries, what still stands of it, and the heads looked at last.
 */
import { Stacks, type EntryHead } from '#domain/change/entry';
import type { Ledger } from '#store/ledger';
import { KeptHeads } from './kept-heads';

type Store = Pick<Ledger, 'eachHead' | 'readHeads'>;

/** Of those undo goes back to so many are read at a time: whoever takes back one takes back more. */
const lot = 100;

export class Past {
  /** Another one after every entry, also after those of other tabs: who reads it hears of them. */
  last = $state.raw<EntryHead | undefined>(undefined);
  /** Whether anything was ever done, stored or not. */
  readonly any = $derived.by(() => this.last !== undefined || this.#waiting().length > 0);
  /** The entry undo takes back next; undefined where there is none. */
  readonly undo = $derived.by(() => this.#now().undo.at(-1));
  /** The entry redo repeats next. */
  readonly redo = $derived.by(() => this.#now().redo.at(-1));
  readonly #store: Store;
  /** Done but not stored yet, oldest first. */
  readonly #waiting: () => readonly EntryHead[];
  /** These grow in place; `last` tells of it. */
  #stacks = new Stacks();
  #times: number[] = [];
  readonly #kept = new KeptHeads();
  #looked = $state(0);

  constructor(store: Store, waiting: () => readonly EntryHead[] = () => []) {
    this.#store = store;
    this.#waiting = waiting;
  }

  /** Reads the history anew. */
  async open(): Promise<void> {
    this.#stacks = new Stacks();
    this.#times = [];
    await this.#store.eachHead(0, (head) => this.#note(head));
    [this.last] = await this.#store.readHeads([this.#stacks.last]);
    await this.#look();
  }

  take(head: EntryHead): void {
    this.#note(head);
    this.#kept.keep(head);
    this.last = head;
    void this.#look();
  }

  /** When each stored entry was made, oldest first, in milliseconds. */
  get times(): readonly number[] {
    void this.last;
    return this.#times;
  }

  /** Whether it would be the next to be taken back: nothing else was done since. */
  isNewest(entry: Pick<EntryHead, 'id'>): boolean {
    return this.undo === entry.id;
  }

  /** What was done and not taken back since. */
  standing(): ReadonlySet<number> {
    return this.#now().standing();
  }

  /** The head of the entry undo or redo is at, once it is known. */
  next(side: 'undo' | 'redo'): EntryHead | undefined {
    void this.#looked;
    const id = this[side];
    if (id === undefined) return undefined;
    return this.#kept.find(id) ?? this.#waiting().find((head) => head.id === id);
  }

  #now(): Stacks {
    void this.last;
    const waiting = this.#waiting();
    return waiting.length === 0 ? this.#stacks : this.#stacks.with(waiting);
  }

  #note(head: EntryHead): void {
    this.#stacks.take(head);
    this.#times.push(Date.parse(head.at));
  }

  /** Reads the heads undo and redo are at where they have been forgotten. */
  async #look(): Promise<void> {
    for (const stack of [this.#stacks.undo, this.#stacks.redo]) {
      const id = stack.at(-1);
      if (id === undefined || this.#kept.find(id)) continue;
      for (const head of await this.#store.readHeads(stack.slice(-lot))) this.#kept.keep(head);
      this.#looked += 1;
    }
  }
}
