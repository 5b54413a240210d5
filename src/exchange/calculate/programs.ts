/**
 * The formulas of a sheet made ready to run. Cells whose formulas say the same in their own places, as after filling down
 * or across, share one program: 40,000 rates are read once.
 */
import { parseFormula } from '#formula/parser';
import { compileArrayFormula, compileCellFormula } from '#formula/program';
import { Unsupported, type DatumProgram, type Program } from '#formula/scope';
import { heightOf, type Node } from '#formula/syntax';
import { moved, movable, type Movable } from '#workbook/xlsx/shift';
import type { Range } from '#workbook/sheet';
import { scopeAt, type Book } from './scope';
import type { Store } from './store';

/** A program, and how many levels deep it goes. */
interface Ready<P> {
  readonly program: P;
  readonly height: number;
}

interface Group extends Ready<Program> {
  readonly row: number;
  readonly column: number;
  readonly parts: Movable;
}

export interface Block extends Ready<DatumProgram> {
  readonly range: Range;
}

export class Programs {
  /** The group last met in each column. */
  readonly #last: (Group | undefined)[] = [];
  readonly #blocks: readonly Range[];
  readonly #blockOf = new Map<Range, Block>();

  constructor(
    private readonly book: Book,
    private readonly store: Store,
  ) {
    this.#blocks = store.sheet.arrays ?? [];
  }

  /** The array formula a cell belongs to. */
  blockAt(index: number): Block | undefined {
    if (this.#blocks.length === 0) return undefined;
    const [row, column] = this.#placeOf(index);
    const range = this.#blocks.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (!range) return undefined;
    let block = this.#blockOf.get(range);
    if (!block) {
      block = { range, ...this.#arrayProgram(this.#textOf(index), range) };
      this.#blockOf.set(range, block);
    }
    return block;
  }

  programAt(index: number): Ready<Program> {
    const text = this.#textOf(index);
    const [row, column] = this.#placeOf(index);
    for (const group of [this.#last[column], this.#last[column - 1]]) {
      if (group && moved(group.parts, row - group.row, column - group.column) === text) {
        this.#last[column] = group;
        return group;
      }
    }
    const group = { row, column, parts: movable(text), ...this.#program(text, row, column) };
    this.#last[column] = group;
    return group;
  }

  #program(text: string, row: number, column: number): Ready<Program> {
    return this.#compiled(text, row, column, compileCellFormula);
  }

  #arrayProgram(text: string, { top, left }: Range): Ready<DatumProgram> {
    return this.#compiled(text, top, left, compileArrayFormula);
  }

  #compiled<P>(
    text: string,
    row: number,
    column: number,
    compile: (node: Node, scope: ReturnType<typeof scopeAt>) => P,
  ): Ready<P | (() => never)> {
    const parsed = parseFormula(text);
    if (!parsed.ok) return unsupported(text);
    try {
      const program = compile(parsed.value, scopeAt(this.book, this.store, row, column));
      return { program, height: heightOf(parsed.value) };
    } catch (error) {
      if (error instanceof Unsupported) return unsupported(error.about);
      throw error;
    }
  }

  #textOf(index: number): string {
    const { formula, formulas } = this.store.cells;
    return formulas[formula[index] as number] as string;
  }

  #placeOf(index: number): [number, number] {
    const { row, column } = this.store.cells;
    return [row[index] as number, column[index] as number];
  }
}

function unsupported(about: string): Ready<() => never> {
  return {
    program: () => {
      throw new Unsupported(about);
    },
    height: 1,
  };
}
