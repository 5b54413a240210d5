/**
 * Writes cells into the bytes of a sheet part. Law: every byte that is not of a written cell stays. A missing cell is
 * put in order into its row, a missing row in order among the rows, with the style its row or column has; the dimension
 * grows only when a cell lies outside it.
 */
import { ProblemError } from '#value/problem';
import { cellName } from '../address';
import { SheetScanner } from '../xlsx/scan';
import { newCell, rewrittenCell } from './cell';
import type { CellEdit } from './edit';
import { addsContent, readHead, type Head } from './head';
import { spliced, type Splice } from './splice';

export interface PatchedSheet {
  readonly bytes: Uint8Array;
  readonly written: number;
  readonly refreshed: number;
  /** Cells that lost their formula. */
  readonly replaced: number;
}

export function patchSheet(bytes: Uint8Array, edits: readonly CellEdit[]): PatchedSheet {
  return new SheetPatch(bytes, edits).patched();
}

/** A row that is being passed and has something to write. */
interface OpenRow {
  readonly edits: Map<number, CellEdit>;
  readonly style: string;
  /** Columns and starts of the cells seen. */
  readonly columns: number[];
  readonly starts: number[];
}

class SheetPatch {
  private readonly scanner: SheetScanner;
  private readonly splices: Splice[] = [];
  private readonly pending = new Map<number, Map<number, CellEdit>>();
  private readonly rows: number[] = [];
  private readonly rowStarts: number[] = [];
  private readonly head: Head;
  private written = 0;
  private refreshed = 0;
  private replaced = 0;

  constructor(
    private readonly bytes: Uint8Array,
    edits: readonly CellEdit[],
  ) {
    this.scanner = new SheetScanner(bytes);
    this.head = readHead(this.scanner, edits);
    this.splices.push(...this.head.splices);
    for (const edit of edits) {
      let row = this.pending.get(edit.row);
      if (!row) this.pending.set(edit.row, (row = new Map()));
      row.set(edit.column, edit);
    }
  }

  patched(): PatchedSheet {
    this.passRows();
    this.addRows();
    const { written, refreshed, replaced } = this;
    return {
      bytes: written === 0 ? this.bytes : spliced(this.bytes, this.splices),
      written,
      refreshed,
      replaced,
    };
  }

  private passRows(): void {
    const { scanner } = this;
    let open: OpenRow | undefined;
    for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
      if (step === 'cell') {
        if (open) this.passCell(open);
      } else if (step === 'rowEnd') {
        if (open) this.addCells(open, scanner.rowClose);
        open = undefined;
      } else open = this.openRow();
    }
  }

  private openRow(): OpenRow | undefined {
    const { scanner } = this;
    this.rows.push(scanner.row);
    this.rowStarts.push(scanner.rowStart);
    const edits = this.pending.get(scanner.row);
    if (!edits) return undefined;
    this.pending.delete(scanner.row);
    const { tags } = scanner;
    const custom = tags.attribute('customFormat');
    const style = custom === '1' || custom === 'true' ? (tags.attribute('s') ?? '') : '';
    const open: OpenRow = { edits, style, columns: [], starts: [] };
    if (scanner.rowEmpty) {
      const cells = this.cellsFor(open, [...edits.values()]);
      if (cells === '') return undefined;
      const tag = this.text(scanner.rowStart, scanner.rowTagEnd);
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] as string;
      this.splices.push({
        start: scanner.rowStart,
        end: scanner.rowTagEnd,
        text: `${tag.replace(/\s*\/>$/, '>')}${cells}</${name}>`,
      });
      return undefined;
    }
    return open;
  }

  private passCell({ edits, columns, starts }: OpenRow): void {
    const { scanner } = this;
    columns.push(scanner.column);
    starts.push(scanner.cellStart);
    const edit = edits.get(scanner.column);
    if (!edit) return;
    edits.delete(scanner.column);
    const hasFormula = scanner.formulaStart >= 0;
    if (!hasFormula && edit.cachedOnly) return;
    const keepFormula = hasFormula && !edit.replaceFormula;
    if (hasFormula && !keepFormula) this.refuseShared(edit);
    this.splices.push({
      start: scanner.cellStart,
      end: scanner.cellEnd,
      text: rewrittenCell(scanner, edit.value, keepFormula),
    });
    this.written++;
    if (keepFormula) this.refreshed++;
    else if (hasFormula) this.replaced++;
  }

  /** Taking out the formula of a group would leave the others without theirs. */
  private refuseShared(edit: CellEdit): void {
    const { scanner } = this;
    const formula = this.text(scanner.formulaStart, scanner.formulaEnd);
    const opening = formula.slice(0, formula.indexOf('>'));
    const group = /\bref\s*=\s*["']([^"']*)/.exec(opening)?.[1];
    if (group === undefined || !group.includes(':')) return;
    throw new ProblemError({
      code: 'patch.sharedFormula',
      place: { sheet: edit.sheet, cell: cellName(edit.row, edit.column) },
      details: { range: group },
    });
  }

  /** What is left of a row's edits: cells that were not there. */
  private addCells(open: OpenRow, close: number): void {
    for (const edit of ordered(open.edits)) {
      const next = open.columns.findIndex((column) => column > edit.column);
      const place = next < 0 ? close : (open.starts[next] as number);
      const text = this.cellsFor(open, [edit]);
      if (text !== '') this.splices.push({ start: place, end: place, text });
    }
  }

  private cellsFor({ style }: Pick<OpenRow, 'style'>, edits: readonly CellEdit[]): string {
    let text = '';
    for (const edit of edits) {
      if (!addsContent(edit)) continue;
      text += newCell(
        this.head.prefix,
        edit.row,
        edit.column,
        style === '' ? this.columnStyle(edit.column) : style,
        edit.value,
      );
      this.written++;
    }
    return text;
  }

  private columnStyle(column: number): string {
    return this.head.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? '';
  }

  private addRows(): void {
    const { scanner } = this;
    const { prefix } = this.head;
    const added: Splice[] = [];
    for (const row of [...this.pending.keys()].sort((a, b) => a - b)) {
      const cells = this.cellsFor({ style: '' }, ordered(this.pending.get(row) as Map<number, CellEdit>));
      if (cells === '') continue;
      const next = this.rows.findIndex((other) => other > row);
      const place = next < 0 ? scanner.dataEnd : (this.rowStarts[next] as number);
      added.push({ start: place, end: place, text: `<${prefix}row r="${row}">${cells}</${prefix}row>` });
    }
    if (!scanner.dataEmpty || added.length === 0) this.splices.push(...added);
    else this.fillEmptyData(added.map(({ text }) => text).join(''));
  }

  private fillEmptyData(rows: string): void {
    const { dataStart: start, dataTagEnd: end } = this.scanner;
    const tag = this.text(start, end).replace(/\s*\/>$/, '>');
    this.splices.push({ start, end, text: `${tag}${rows}</${this.head.prefix}sheetData>` });
  }

  private text(start: number, end: number): string {
    return new TextDecoder().decode(this.bytes.subarray(start, end));
  }
}

function ordered(edits: ReadonlyMap<number, CellEdit>): CellEdit[] {
  return [...edits.values()].sort((a, b) => a.column - b.column);
}
