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
import { escapeText } from './escape';
import { addsContent, readHead, type Head } from './head';
import { holds, type SharedTexts } from './held';
import { SharedFormulas } from './shared';
import { spliced, type Splice } from './splice';

export interface PatchedSheet {
  readonly bytes: Uint8Array;
  readonly written: number;
  readonly unchanged: number;
  readonly refreshed: number;
  /** Cells that lost their formula, or got one. */
  readonly turned: number;
}

export interface SheetAround {
  readonly shared: SharedTexts;
  /** Cells that are headers of tables, with the table's name. */
  readonly headers: ReadonlyMap<string, string>;
}

export function patchSheet(bytes: Uint8Array, edits: readonly CellEdit[], around: SheetAround): PatchedSheet {
  return new SheetPatch(bytes, edits, around).patched();
}

/** A row that is being passed and has something to write. */
interface OpenRow {
  readonly edits: Map<number, CellEdit>;
  readonly style: string;
  /** The attribute that says which columns the row has, where it has one. */
  readonly spans: Splice | undefined;
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
  private unchanged = 0;
  private refreshed = 0;
  private turned = 0;
  private readonly formulas = new SharedFormulas();

  constructor(
    private readonly bytes: Uint8Array,
    edits: readonly CellEdit[],
    private readonly around: SheetAround,
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
    const { written, unchanged, refreshed, turned } = this;
    return {
      bytes: written === 0 ? this.bytes : spliced(this.bytes, this.splices),
      written,
      unchanged,
      refreshed,
      turned,
    };
  }

  private passRows(): void {
    const { scanner } = this;
    let open: OpenRow | undefined;
    for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
      if (step === 'cell') {
        this.passCell(open);
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
    const slot = tags.slotOf('spans');
    const open: OpenRow = {
      edits,
      style,
      spans:
        slot < 0
          ? undefined
          : {
              start: tags.attributes[slot + 2] as number,
              end: tags.attributes[slot + 3] as number,
              text: tags.attribute('spans') ?? '',
            },
      columns: [],
      starts: [],
    };
    if (scanner.rowEmpty) {
      const cells = this.cellsFor(open, [...edits.values()]);
      if (cells === '') return undefined;
      const tag = this.text(scanner.rowStart, scanner.rowTagEnd);
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] as string;
      this.splices.push({
        start: scanner.rowStart,
        end: scanner.rowTagEnd,
        text: `${tag.replace(/\s+spans\s*=\s*("[^"]*"|'[^']*')/, '').replace(/\s*\/>$/, '>')}${cells}</${name}>`,
      });
      return undefined;
    }
    return open;
  }

  private passCell(open: OpenRow | undefined): void {
    const { scanner } = this;
    if (!open && scanner.formulaStart < 0) return;
    open?.columns.push(scanner.column);
    open?.starts.push(scanner.cellStart);
    const edit = open?.edits.get(scanner.column);
    const hasFormula = scanner.formulaStart >= 0;
    const isNew = edit?.formula !== undefined || edit?.replaceFormula === true;
    const adopted = hasFormula ? this.formulas.pass(scanner, edit !== undefined && isNew) : undefined;
    const source = hasFormula && edit ? this.text(scanner.formulaStart, scanner.formulaEnd) : '';
    if (edit) open?.edits.delete(scanner.column);
    if (!edit || this.isHeld(edit, source)) {
      if (adopted) this.splices.push(adopted);
      return;
    }
    const keepFormula = hasFormula && !isNew;
    if (!keepFormula) {
      this.formulas.refuseArray(edit);
      this.refuseHeader(edit);
    }
    const text = rewrittenCell(scanner, edit, keepFormula ? (adopted?.text ?? source) : undefined);
    this.splices.push({ start: scanner.cellStart, end: scanner.cellEnd, text });
    this.written++;
    if (keepFormula) this.refreshed++;
    else if (hasFormula !== (edit.formula !== undefined)) this.turned++;
  }

  /** Nothing to do, or the same as is there already. */
  private isHeld(edit: CellEdit, source: string): boolean {
    if (source === '' && edit.cachedOnly) return true;
    const sameFormula =
      edit.formula === undefined
        ? source === '' || !edit.replaceFormula
        : /^<[^>]*[^>/]>/.test(source) &&
          source.replace(/^<[^>\s]+>|<\/[^>]+>$/g, '') === escapeText(edit.formula);
    if (!sameFormula || !holds(this.scanner, edit.value, this.around.shared)) return false;
    this.unchanged++;
    return true;
  }

  private refuseHeader({ sheet, row, column }: CellEdit): void {
    const cell = cellName(row, column);
    const table = this.around.headers.get(cell);
    if (table === undefined) return;
    throw new ProblemError({ code: 'patch.tableHeader', place: { sheet, cell }, details: { table } });
  }

  /** What is left of a row's edits: cells that were not there. */
  private addCells(open: OpenRow, close: number): void {
    const added: number[] = [];
    for (const edit of ordered(open.edits)) {
      const next = open.columns.findIndex((column) => column > edit.column);
      const place = next < 0 ? close : (open.starts[next] as number);
      const text = this.cellsFor(open, [edit]);
      if (text === '') continue;
      this.splices.push({ start: place, end: place, text });
      added.push(edit.column);
    }
    if (open.spans && added.length > 0) {
      const wider = widened(open.spans.text, added);
      if (wider !== open.spans.text) this.splices.push({ ...open.spans, text: wider });
    }
  }

  private cellsFor({ style }: Pick<OpenRow, 'style'>, edits: readonly CellEdit[]): string {
    let text = '';
    for (const edit of edits) {
      if (!addsContent(edit)) {
        if (!edit.cachedOnly) this.unchanged++;
        continue;
      }
      this.formulas.refuseArray(edit);
      this.refuseHeader(edit);
      text += newCell(this.head.prefix, style === '' ? this.columnStyle(edit.column) : style, edit);
      this.written++;
      if (edit.formula !== undefined) this.turned++;
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

/** `1:4` with more columns; a list of spans is left as it is: it only helps to load faster. */
function widened(spans: string, columns: readonly number[]): string {
  const match = /^(\d+):(\d+)$/.exec(spans);
  if (!match) return spans;
  return `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
}

function ordered(edits: ReadonlyMap<number, CellEdit>): CellEdit[] {
  return [...edits.values()].sort((a, b) => a.column - b.column);
}
