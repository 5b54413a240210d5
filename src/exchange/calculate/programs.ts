/**
 * The formulas of a sheet made ready to run. Cells whose formulas say the same in their own places, as after filling down
 * or across, share one program: 40,000 rates are read once.
 */
import { parseFormula } from '#formula/parser';
import { compileArrayFormula, compileCellFormula } from '#formula/program';
import { Unsupported, type DatumProgram, type Program } from '#formula/scope';
import { moved, movable, type Movable } from '#workbook/xlsx/shift';
import type { Range } from '#workbook/sheet';
import { scopeAt, type Book } from './scope';
import type { Store } from './store';

interface Group {
  readonly row: number;
  readonly column: number;
  readonly parts: Movable;
  readonly program: Program;
}

export interface Block {
  readonly range: Range;
  readonly program: DatumProgram;
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
      block = { range, program: this.#arrayProgram(this.#textOf(index), range) };
      this.#blockOf.set(range, block);
    }
    return block;
  }

  programAt(index: number): Program {
    const text = this.#textOf(index);
    const [row, column] = this.#placeOf(index);
    for (const group of [this.#last[column], this.#last[column - 1]]) {
      if (group && moved(group.parts, row - group.row, column - group.column) === text) {
        this.#last[column] = group;
        return group.program;
      }
    }
    const group = { row, column, parts: movable(text), program: this.#program(text, row, column) };
    this.#last[column] = group;
    return group.program;
  }

  #program(text: string, row: number, column: number): Program {
    return this.#compiled(text, row, column, compileCellFormula);
  }

  #arrayProgram(text: string, { top, left }: Range): DatumProgram {
    return this.#compiled(text, top, left, compileArrayFormula);
  }

  #compiled<P>(
    text: string,
    row: number,
    column: number,
    compile: (node: Node, scope: ReturnType<typeof scopeAt>) => P,
  ): P | (() => never) {
    const parsed = parseFormula(text);
    if (!parsed.ok) return unsupported(text);
    try {
      return compile(parsed.value, scopeAt(this.book, this.store, row, column));
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

type Node = Parameters<typeof compileCellFormula>[0];

function unsupported(about: string): () => never {
  return () => {
    throw new Unsupported(about);
  };
}
