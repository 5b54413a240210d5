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

/** What the next undo and the next redo would take back or repeat, newest last. */
export function stacksOf<T extends Turn>(heads: readonly T[]): { undo: T[]; redo: T[] } {
  const undo: T[] = [];
  const redo: T[] = [];
  for (const head of heads) {
    if (head.kind === 'do') {
      undo.push(head);
      redo.length = 0;
      continue;
    }
    const [source, target] = head.kind === 'undo' ? [undo, redo] : [redo, undo];
    // Nearly always the last one: from the end, or long histories would take the square of their length.
    let found = source.length - 1;
    while (found >= 0 && source[found]?.id !== head.of) found -= 1;
    if (found >= 0) target.push(...source.splice(found, 1));
  }
  return { undo, redo };
}
