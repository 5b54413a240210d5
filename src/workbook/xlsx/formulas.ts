/** The formula of each cell, as its own text: shared ones moved to their place, array and table ones given to their whole range. */
import { parseRangeName } from '../address';
import type { CellList } from '../cell-list';
import type { Range } from '../sheet';
import { Tags } from '../xml/tags';
import { decodeText } from '../xml/text';
import { movable, moved, type Movable } from './shift';

/** Excel's own limit; a longer text is hostile and is not taken apart. */
const longest = 8192;

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  parts?: Movable;
}

export class Formulas {
  private readonly masters = new Map<string, Master>();
  /** Ranges that reach down to the current row or further. */
  private blocks: { range: Range; formula: number }[] = [];
  private blockRow = 0;
  private readonly tags = new Tags(new Uint8Array(0));
  /** Ranges of array formulas, single cells too. */
  readonly arrays: Range[] = [];
  readonly dataTables: Range[] = [];

  constructor(private readonly cells: CellList) {}

  /** Reads the `<f>` at a place; the number of its text, −1 where it has none. */
  read(bytes: Uint8Array, start: number, row: number, column: number): number {
    const { tags } = this;
    tags.moveTo(bytes, start);
    const text = tags.empty ? '' : decodeText(bytes, tags.end, tags.textEnd()).trim();
    if (tags.attributeCount === 0) return text === '' ? -1 : this.cells.addFormula(text);
    const kind = tags.attribute('t');
    const own =
      kind === 'shared'
        ? this.shared(tags.attribute('si') ?? '', text, row, column)
        : kind === 'dataTable'
          ? tableText(tags)
          : text;
    if (own === '') return -1;
    const formula = this.cells.addFormula(own);
    const range =
      kind === 'array' || kind === 'dataTable' ? parseRangeName(tags.attribute('ref') ?? '') : undefined;
    if (range) (kind === 'array' ? this.arrays : this.dataTables).push(range);
    if (range && (range.top < range.bottom || range.left < range.right)) this.blocks.push({ range, formula });
    return formula;
  }

  private shared(group: string, text: string, row: number, column: number): string {
    if (text !== '') {
      this.masters.set(group, { row, column, text });
      return text;
    }
    const master = this.masters.get(group);
    if (!master || master.text.length > longest) return '';
    master.parts ??= movable(master.text);
    return moved(master.parts, row - master.row, column - master.column);
  }

  /** The formula of a range that a cell without its own belongs to, −1 where there is none. */
  blockAt(row: number, column: number): number {
    if (row > this.blockRow) {
      this.blockRow = row;
      this.blocks = this.blocks.filter(({ range }) => range.bottom >= row);
    }
    for (const { range, formula } of this.blocks) {
      if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)
        return formula;
    }
    return -1;
  }

  get hasBlocks(): boolean {
    return this.blocks.length > 0;
  }
}

/** A data table is shown as `TABLE(row input, column input)`. */
function tableText(tags: Tags): string {
  const first = tags.attribute('r1') ?? '';
  if (tags.attribute('dt2D') === '1') return `TABLE(${first},${tags.attribute('r2') ?? ''})`;
  return tags.attribute('dtr') === '1' ? `TABLE(${first},)` : `TABLE(,${first})`;
}
