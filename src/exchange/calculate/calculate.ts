/**
 * All formulas of a workbook, each after what it needs: a cell that is asked for and not worked out yet is worked out
 * first. What needs itself keeps its cached value, and so does what is not supported; once something was written, all that
 * depends on the unsupported is as unknown, for its cached value may be out of date.
 */
import { blank, type Datum } from '#formula/datum';
import { errorOfFault, faults } from '#formula/faults';
import { Unsupported } from '#formula/scope';
import { spread } from '#formula/shape';
import { isAbsence, type Value } from '#value/value';
import { valueOf } from '#workbook/cells';
import { showCell } from '#workbook/format';
import type { CellValue, Workbook } from '#workbook/sheet';
import { Programs, type Block } from './programs';
import type { Book } from './scope';
import { asValue, progress, Store } from './store';

/** A value written into a cell; sheets by name, rows and columns from 1. */
export interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface CalculateOptions {
  /** The moment TODAY and NOW give, as the workbook counts days. */
  readonly now: number;
  /** Stand in place of what the file holds, formulas included. */
  readonly overrides?: readonly WrittenCell[];
}

export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly cached: CellValue;
  /** undefined where it is not known; `about` then says what is in the way. */
  readonly computed: CellValue | undefined;
  readonly about?: string;
}

/** Formula cells in reading order, sheet by sheet. */
export function calculateWorkbook(workbook: Workbook, options: CalculateOptions): CalculatedCell[] {
  const calculation = new Calculation(workbook, options);
  calculation.run();
  return calculation.results();
}

/**
 * Levels of formulas within formulas of cells they need; what goes deeper is put off until that is done: the stack is
 * not for chains of 20,000.
 */
const deepest = 800;

/** Unwinds to the one who waits with a longer patience. */
class TooDeep {
  constructor(
    readonly store: Store,
    readonly index: number,
  ) {}
}

/** Unwinds through all cells of a cycle. */
class Cycle {
  constructor(
    readonly store: Store,
    readonly index: number,
  ) {}
}

class Calculation {
  readonly #book: Book;
  readonly #programs: readonly Programs[];
  readonly #abouts = new Map<string, string>();
  readonly #blockResults = new Map<Block, Datum>();
  readonly #written: boolean;
  #depth = 0;

  constructor(workbook: Workbook, { now, overrides = [] }: CalculateOptions) {
    const { date1904 } = workbook;
    this.#written = overrides.length > 0;
    const stores = workbook.sheets.map(
      (sheet, index) => new Store(index, sheet, (store, at) => this.#demand(store, at)),
    );
    this.#book = {
      workbook,
      stores,
      storeOf: new Map(stores.map((store) => [store.sheet.name.toUpperCase(), store])),
      surroundings: { now, date1904, show: (value, format) => showCell(value, format, date1904) },
    };
    this.#programs = stores.map((store) => new Programs(this.#book, store));
    for (const { sheet, row, column, value } of overrides) {
      this.#book.storeOf.get(sheet.toUpperCase())?.write(row, column, asValue(value));
    }
  }

  run(): void {
    for (const store of this.#book.stores) {
      for (let index = 0; index < store.cells.count; index += 1) {
        if (store.progress[index] === progress.waiting) this.#workOut(store, index);
      }
    }
  }

  results(): CalculatedCell[] {
    return this.#book.stores.flatMap((store) => {
      const { cells, sheet } = store;
      const found: CalculatedCell[] = [];
      for (let index = 0; index < cells.count; index += 1) {
        const state = store.progress[index];
        if ((cells.formula[index] as number) < 0 || state === progress.none) continue;
        const about = this.#abouts.get(keyOf(store, index));
        found.push({
          sheet: sheet.name,
          row: cells.row[index] as number,
          column: cells.column[index] as number,
          formula: cells.formulas[cells.formula[index] as number] as string,
          cached: valueOf(cells, index),
          computed: state === progress.done ? asCellValue(store.values[index] ?? blank) : undefined,
          ...(about === undefined ? {} : { about }),
        });
      }
      return found;
    });
  }

  /** One cell and, before it, whatever chain of cells it stands at the end of. */
  #workOut(store: Store, index: number): void {
    const waiting = [{ store, index }];
    const met = new Set<string>();
    for (let next = waiting[waiting.length - 1]; next; next = waiting[waiting.length - 1]) {
      try {
        this.#depth = 0;
        this.#evaluate(next.store, next.index);
        waiting.pop();
      } catch (signal) {
        if (signal instanceof TooDeep) {
          const key = keyOf(signal.store, signal.index);
          // Who waits for itself by way of others waits for ever.
          if (met.has(key)) this.#giveUp(signal.store, signal.index, progress.cyclic, 'cycle');
          else waiting.push(signal);
          met.add(key);
        } else if (signal instanceof Unsupported || signal instanceof Cycle) waiting.pop();
        else throw signal;
      }
    }
  }

  #demand(store: Store, index: number): Value {
    switch (store.progress[index]) {
      case progress.running:
        throw new Cycle(store, index);
      case progress.unknown:
        if (!this.#written) return store.stored(index);
        throw new Unsupported(this.#abouts.get(keyOf(store, index)) ?? '');
      default:
    }
    if (this.#depth >= deepest) throw new TooDeep(store, index);
    return this.#evaluate(store, index);
  }

  /** Leaves the cell done, unknown or cyclic, unless it has to wait. */
  #evaluate(store: Store, index: number): Value {
    if ((store.progress[index] as number) > progress.running)
      return store.values[index] ?? store.stored(index);
    store.progress[index] = progress.running;
    const depth = this.#depth;
    try {
      const value = this.#compute(store, index);
      store.values[index] = value;
      store.progress[index] = progress.done;
      return value;
    } catch (thrown) {
      // A text or an array beyond what the machine holds is as good as not supported.
      const signal: unknown = thrown instanceof RangeError ? new Unsupported(thrown.message) : thrown;
      if (signal instanceof TooDeep) store.progress[index] = progress.waiting;
      else if (signal instanceof Unsupported) {
        this.#giveUp(store, index, progress.unknown, signal.about);
        if (!this.#written) return store.stored(index);
      } else if (signal instanceof Cycle) {
        this.#giveUp(store, index, progress.cyclic, 'cycle');
        // The cycle is closed: who asked from outside it goes on with the cached value.
        if (signal.store === store && signal.index === index) return store.stored(index);
      }
      throw signal;
    } finally {
      this.#depth = depth;
    }
  }

  #compute(store: Store, index: number): Value {
    const programs = this.#programs[store.index] as Programs;
    const block = programs.blockAt(index);
    if (!block) {
      const { program, height } = programs.programAt(index);
      this.#depth += height;
      return sound(program(index));
    }
    this.#depth += block.height;
    let result = this.#blockResults.get(block);
    if (result === undefined) {
      const { top, left } = block.range;
      result = block.program(Math.max(store.indexOf(top, left), 0));
      this.#blockResults.set(block, result);
    }
    const { row, column } = store.cells;
    const value = spread(
      result,
      (row[index] as number) - block.range.top,
      (column[index] as number) - block.range.left,
    );
    return isAbsence(value) && value.why === 'blank' ? 0 : sound(value);
  }

  #giveUp(store: Store, index: number, state: number, about: string): void {
    store.progress[index] = state;
    this.#abouts.set(keyOf(store, index), about);
  }
}

function keyOf(store: Store, index: number): string {
  return `${store.index}:${index}`;
}

/** Excel's limit. */
const longestText = 32_767;

/** What no cell can hold is #NUM! or #VALUE!; minus zero is zero. */
function sound(value: Value): Value {
  if (typeof value === 'string') return value.length > longestText ? faults.notNumber : value;
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? value + 0 : faults.outOfRange;
}

function asCellValue(value: Value): CellValue {
  if (!isAbsence(value)) return value;
  return value.why === 'blank' ? null : { error: errorOfFault(value) };
}
