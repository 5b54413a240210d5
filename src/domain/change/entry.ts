/** 留痕: one entry a commit. Undo and redo are entries too, so history only ever grows. */
import type { Change } from './change';

/** What was done, as data: the catalogue of texts makes the sentence. */
export interface Label {
  /** e.g. `edit`, `import`, `period`. */
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface EntryHead {
  /** Grows with every commit. */
  readonly id: number;
  /** ISO time. */
  readonly at: string;
  readonly label: Label;
  readonly kind: 'do' | 'undo' | 'redo';
  /** Who did it, as the clerk named themselves at that PC. */
  readonly by?: string;
  /** The entry that is undone or done again. */
  readonly of?: number;
}

export interface Entry extends EntryHead {
  readonly change: Change;
}

/** As much of an entry as undo and redo go by. */
export type Turn = Pick<EntryHead, 'id' | 'kind' | 'of'>;

/**
 * What the next undo takes back and the next redo repeats: the ids of entries, newest last. It takes in one entry after
 * the other, oldest first, so that a history of any length costs no more than what still stands of it.
 */
export class Stacks {
  readonly undo: number[] = [];
  readonly redo: number[] = [];
  #last = 0;

  static of(turns: Iterable<Turn>): Stacks {
    const stacks = new Stacks();
    for (const turn of turns) stacks.take(turn);
    return stacks;
  }

  /** As they will be when these have been taken in too. */
  with(turns: Iterable<Turn>): Stacks {
    const stacks = new Stacks();
    // Not spread into one call: there may be more than a call takes.
    for (const id of this.undo) stacks.undo.push(id);
    for (const id of this.redo) stacks.redo.push(id);
    stacks.#last = this.#last;
    for (const turn of turns) stacks.take(turn);
    return stacks;
  }

  /** What was done and not taken back since. */
  standing(): ReadonlySet<number> {
    return new Set(this.undo);
  }

  /** The newest entry taken in. */
  get last(): number {
    return this.#last;
  }

  take({ id, kind, of }: Turn): void {
    this.#last = id;
    if (kind === 'do') {
      this.undo.push(id);
      this.redo.length = 0;
      return;
    }
    const [source, target] = kind === 'undo' ? [this.undo, this.redo] : [this.redo, this.undo];
    const found = of === undefined ? -1 : source.lastIndexOf(of);
    if (found >= 0) target.push(...source.splice(found, 1));
  }
}
