/**
 * Formulas that more cells than one depend on. A shared formula is written at its master; when the master is written
 * over, the next cell of the group becomes the master with its own text. An array formula belongs to its whole range:
 * part of it cannot be written.
 */
import { ProblemError } from '#value/problem';
import { cellName, parseRangeName, rangeName } from '../address';
import type { Range } from '../sheet';
import { Tags } from '../xml/tags';
import { decodeText } from '../xml/text';
import type { SheetScanner } from '../xlsx/scan';
import { movable, moved } from '../xlsx/shift';
import type { CellEdit } from './edit';
import { escapeText } from './escape';
import type { Splice } from './splice';

interface Orphans {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly range: Range;
}

export class SharedFormulas {
  private readonly tags = new Tags(new Uint8Array(0));
  private readonly orphans = new Map<string, Orphans>();
  private arrays: Range[] = [];

  /** Takes note of the scanner's formula. `goes`: it will not be there any more. */
  pass(scanner: SheetScanner, goes: boolean): Splice | undefined {
    const { tags } = this;
    tags.moveTo(scanner.bytes, scanner.formulaStart);
    if (tags.attributeCount === 0) return undefined;
    const kind = tags.attribute('t');
    const range = parseRangeName(tags.attribute('ref') ?? '');
    if (kind === 'array' || kind === 'dataTable') {
      if (range && (range.top < range.bottom || range.left < range.right)) this.arrays.push(range);
      return undefined;
    }
    if (kind !== 'shared') return undefined;
    const group = tags.attribute('si') ?? '';
    if (!tags.empty && range) {
      const text = decodeText(tags.bytes, tags.end, tags.textEnd());
      if (goes && text !== '')
        this.orphans.set(group, { row: scanner.row, column: scanner.column, text, range });
      return undefined;
    }
    return goes ? undefined : this.adopt(scanner, group);
  }

  private adopt(scanner: SheetScanner, group: string): Splice | undefined {
    const orphans = this.orphans.get(group);
    if (!orphans) return undefined;
    this.orphans.delete(group);
    const { row, column, text, range } = orphans;
    const own = moved(movable(text), scanner.row - row, scanner.column - column);
    const left = { ...range, top: scanner.row };
    const name = decodeText(this.tags.bytes, this.tags.prefixStart, this.tags.nameEnd);
    return {
      start: scanner.formulaStart,
      end: scanner.formulaEnd,
      text: `<${name} t="shared" ref="${rangeName(left)}" si="${group}">${escapeText(own)}</${name}>`,
    };
  }

  /** Cells of an array formula are written all or none. */
  refuseArray({ sheet, row, column }: CellEdit): void {
    for (const range of this.arrays) {
      if (row < range.top || row > range.bottom || column < range.left || column > range.right) continue;
      throw new ProblemError({
        code: 'patch.arrayFormula',
        place: { sheet, cell: cellName(row, column) },
        details: { range: rangeName(range) },
      });
    }
  }
}
