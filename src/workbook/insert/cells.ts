/**
 * Rows and cells of a worksheet after rows came in: the addresses below the place, the formulas everywhere, and the new
 * rows themselves. A shared formula is said out for each of its cells: moved apart, they would no longer be one.
 */
import { parseRangeName } from '../address';
import { lastRow } from '../limits';
import type { Splice } from '../patch/splice';
import { Tags } from '../xml/tags';
import { decodeText } from '../xml/text';
import type { SheetScanner } from '../xlsx/scan';
import { movable, moved } from '../xlsx/shift';
import { mentions, movedFormula } from './formula';
import { RowModel } from './model';
import { attributeSplice, escapeElement, textSplice } from './part';
import { movedRange, refuse, type Place } from './place';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly touched: boolean;
}

export class CellPass {
  readonly splices: Splice[] = [];
  formulas = 0;
  private readonly tags: Tags;
  private readonly masters = new Map<string, Master>();
  private readonly model: RowModel;
  private before = 0;
  private insertion = -1;

  /** The scanner stands before the cells. `own`: it is the sheet that gets the rows. */
  constructor(
    private readonly place: Place,
    private readonly scanner: SheetScanner,
    private readonly own: boolean,
    prefix: string,
  ) {
    this.tags = new Tags(scanner.bytes);
    this.model = new RowModel(place, prefix);
  }

  run(): void {
    const { scanner, place, own } = this;
    for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
      if (step === 'rowEnd') continue;
      if (step === 'row') {
        if (own) this.passRow();
        continue;
      }
      const formula = scanner.formulaStart < 0 ? undefined : this.passFormula();
      if (!own) continue;
      if (scanner.row === place.model) this.model.addCell(scanner, formula);
      if (scanner.row > place.after) this.moveAddress(scanner.cellStart);
    }
    if (!own) return;
    const rows = this.model.rows();
    if (rows === '') return;
    if (this.insertion < 0) this.insertion = scanner.dataEnd;
    this.splices.push({ start: this.insertion, end: this.insertion, text: rows });
  }

  private passRow(): void {
    const { scanner, place } = this;
    if (scanner.row <= this.before) refuse('disorder', place, { row: scanner.row });
    this.before = scanner.row;
    if (scanner.row === place.model) this.model.setRow(scanner);
    if (scanner.row <= place.after) return;
    if (scanner.row + place.count > lastRow) refuse('full', place, { row: scanner.row });
    if (this.insertion < 0) this.insertion = scanner.rowStart;
    this.moveAddress(scanner.rowStart);
  }

  private moveAddress(start: number): void {
    this.tags.moveTo(this.scanner.bytes, start);
    const splice = attributeSplice(this.tags, 'r', (text) => movedRange(this.place, text));
    if (splice) this.splices.push(splice);
  }

  /** The formula of the scanner's cell as it is afterwards. */
  private passFormula(): string {
    const { scanner, place, own, tags } = this;
    this.formulas++;
    tags.moveTo(scanner.bytes, scanner.formulaStart);
    const kind = tags.attribute('t');
    if (kind === 'shared') return this.passShared();
    if (own && (kind === 'array' || kind === 'dataTable')) this.passBlock();
    if (tags.empty) return '';
    const text = decodeText(tags.bytes, tags.end, tags.textEnd());
    const splice = textSplice(tags, (before) => movedFormula(place, before, own));
    if (!splice) return text;
    this.splices.push(splice);
    return movedFormula(place, text, own);
  }

  private passShared(): string {
    const { scanner, place, own, tags } = this;
    const group = tags.attribute('si') ?? '';
    const text = tags.empty ? '' : decodeText(tags.bytes, tags.end, tags.textEnd());
    if (text !== '') {
      const touched = own || mentions(place, text, own);
      this.masters.set(group, { row: scanner.row, column: scanner.column, text, touched });
    }
    const master = this.masters.get(group);
    if (!master) refuse('sharedFormula', place, { row: scanner.row, column: scanner.column });
    if (!master.touched) return '';
    const same = moved(movable(master.text), scanner.row - master.row, scanner.column - master.column);
    const formula = movedFormula(place, same, own);
    const name = decodeText(tags.bytes, tags.prefixStart, tags.nameEnd);
    const always = tags.attribute('ca') === undefined ? '' : ` ca="${tags.attribute('ca') ?? ''}"`;
    this.splices.push({
      start: scanner.formulaStart,
      end: scanner.formulaEnd,
      text: `<${name}${always}>${escapeElement(formula)}</${name}>`,
    });
    return formula;
  }

  /** A formula over a range moves as a whole or not at all. */
  private passBlock(): void {
    const { place, tags } = this;
    const text = tags.attribute('ref') ?? '';
    const range = parseRangeName(text);
    if (range && range.top < range.bottom) {
      const crosses = range.top <= place.after && range.bottom > place.after;
      const holdsModel = range.top <= place.model && place.model <= range.bottom;
      if (crosses || holdsModel) refuse('arrayFormula', place, { range: text });
    }
    for (const attribute of ['ref', 'r1', 'r2']) {
      const splice = attributeSplice(tags, attribute, (before) => movedRange(place, before));
      if (splice) this.splices.push(splice);
    }
  }
}
