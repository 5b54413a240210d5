/** The heads of entries looked at last; older ones are forgotten and read again when they are wanted. */
import type { EntryHead } from '#domain/change/entry';

const most = 400;

export class KeptHeads {
  readonly #heads = new Map<number, EntryHead>();

  find(id: number): EntryHead | undefined {
    return this.#heads.get(id);
  }

  keep(head: EntryHead): void {
    this.#heads.set(head.id, head);
    if (this.#heads.size <= most) return;
    for (const id of this.#heads.keys()) {
      this.#heads.delete(id);
      if (this.#heads.size <= most / 2) return;
    }
  }
}
