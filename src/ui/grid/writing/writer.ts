/** What writes into cells: one entry, a clearing, the same once more (F4). Each ends a copy that was waiting. */
import type { GridCell, GridEvents, GridPlace, GridWrite, WriteAct } from '../model';

export interface WriterSide {
  readonly events: () => GridEvents;
  cell(place: GridPlace): GridCell;
  /** The selected cells, each once. */
  cells(): GridPlace[];
  endCopy(): void;
}

export class Writer {
  /** What F4 repeats; '' clears. */
  #last: string | undefined;

  constructor(private readonly side: WriterSide) {}

  write(cells: readonly GridWrite[], act: WriteAct): void {
    const [first] = cells;
    if (!first) return;
    if (act === 'clear' || act === 'enterAll') this.#last = first.text;
    this.side.endCopy();
    this.side.events().write?.(cells, act);
  }

  /** The text the editor was left with; the same text again is no edit. */
  commit(place: GridPlace, text: string): void {
    if (text === this.side.cell(place).editText) return;
    this.#last = text;
    this.side.endCopy();
    this.side.events().edit(place, text);
  }

  clear(): void {
    const cells = this.side.cells();
    const [only] = cells;
    if (!only) return;
    if (cells.length > 1) {
      const filled = cells.filter((place) => this.side.cell(place).editText !== '');
      this.write(
        filled.map((place) => ({ place, text: '' })),
        'clear',
      );
      return;
    }
    const { locked } = this.side.cell(only);
    if (locked !== undefined) this.side.events().refused(only, locked);
    else this.commit(only, '');
  }

  repeat(): void {
    const text = this.#last;
    if (text === '') this.clear();
    else if (text !== undefined)
      this.write(
        this.side.cells().map((place) => ({ place, text })),
        'repeat',
      );
  }
}
