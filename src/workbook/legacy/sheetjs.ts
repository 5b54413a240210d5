/**
 * Workbooks of other formats — .xls of every age, .xlsb, .ods, HTML and XML under the name .xls — through SheetJS, into
 * the same typed result. Looked at as untrusted: only what is listed here is taken over.
 */
import {
  read,
  utils,
  type CellObject,
  type Range as LegacyRange,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import { ProblemError } from '#value/problem';
import { CellList, TextPool } from '../cell-list';
import { extentOf } from '../extent';
import { parseRangeName } from '../address';
import {
  cellKind,
  type CellStyle,
  type Comment,
  type DefinedName,
  type Link,
  type Range,
  type Sheet,
  type Workbook,
} from '../sheet';
import { printNames } from '../xlsx/page';
import { addPlain } from './plain';
import { withoutTheme } from './theme';
import { installCodePages } from './code-page';

const options = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
  cellDates: false,
  codepage: 936,
} as const;

export function readLegacy(content: Uint8Array | string, kind: Workbook['kind']): Workbook {
  installCodePages();
  return new Reader(parse(content, kind), kind).workbook();
}

/** Whatever the library throws is about the file: it is handed nothing else. */
function parse(content: Uint8Array | string, kind: Workbook['kind']): WorkBook {
  try {
    // The library hangs properties on the array it reads: it gets a copy.
    return read(typeof content === 'string' ? content : withoutTheme(content), {
      ...options,
      type: typeof content === 'string' ? 'string' : 'array',
      raw: kind === 'html',
    });
  } catch (error) {
    const locked = /password|encryption scheme/i.test(error instanceof Error ? error.message : '');
    throw new ProblemError({ code: locked ? 'file.encrypted' : 'file.damaged' });
  }
}

/** BIFF error codes. */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

class Reader {
  private readonly pool = new TextPool();
  private readonly styles: CellStyle[] = [{ format: 'General' }];
  private readonly styleOf = new Map<string, number>([['General', 0]]);

  constructor(
    private readonly book: WorkBook,
    private readonly kind: Workbook['kind'],
  ) {}

  workbook(): Workbook {
    const sheets = this.book.SheetNames.map((name, index) => this.sheet(name, index));
    return { kind: this.kind, sheets, names: this.names(), styles: this.styles, date1904: this.date1904 };
  }

  private get date1904(): boolean {
    return this.book.Workbook?.WBProps?.date1904 === true;
  }

  private names(): DefinedName[] {
    return (this.book.Workbook?.Names ?? []).map((name) => {
      const sheet =
        name.Sheet === undefined || name.Sheet === null ? undefined : this.book.SheetNames[name.Sheet];
      return { name: name.Name, formula: name.Ref, hidden: false, ...(sheet === undefined ? {} : { sheet }) };
    });
  }

  private sheet(name: string, index: number): Sheet {
    const from = this.book.Sheets[name];
    if (!from) throw new ProblemError({ code: 'file.damaged', place: { sheet: name } });
    const cells = new CellList(this.pool, 256);
    const arrays = new Map<string, Range>();
    const comments: Comment[] = [];
    const links: Link[] = [];
    (from['!data'] ?? []).forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (!cell) return;
        this.add(cells, cell, row + 1, column + 1, from);
        const text = cell.c?.map((comment) => comment.t ?? '').join('\n') ?? '';
        if (text !== '')
          comments.push({ row: row + 1, column: column + 1, author: cell.c?.[0]?.a ?? '', text });
        const place = { top: row + 1, left: column + 1, bottom: row + 1, right: column + 1 };
        if (typeof cell.l?.Target === 'string') links.push({ range: place, target: cell.l.Target });
        if (cell.F !== undefined) arrays.set(cell.F, rangeOf(utils.decode_range(cell.F)));
      });
    });
    const finished = cells.finish();
    const autoFilter = parseRangeName(from['!autofilter']?.ref ?? '');
    const page = printNames(this.names(), name);
    const hidden = this.book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return {
      name,
      state: hidden === 0 ? 'visible' : hidden === 1 ? 'hidden' : 'veryHidden',
      extent: extentOf(finished),
      cells: finished,
      merges: (from['!merges'] ?? []).map(rangeOf),
      columns: bands(from['!cols'], (column, first) => ({
        first,
        last: first,
        hidden: column.hidden === true,
        ...(column.width === undefined ? {} : { width: column.width }),
      })),
      rows: bands(from['!rows'], (row, place) => ({
        row: place,
        hidden: row.hidden === true,
        ...(row.hpt === undefined ? {} : { height: row.hpt }),
      })),
      protected: from['!protect'] !== undefined,
      ...(arrays.size > 0 ? { arrays: [...arrays.values()] } : {}),
      ...(comments.length > 0 ? { comments } : {}),
      ...(links.length > 0 ? { links } : {}),
      ...(autoFilter ? { autoFilter } : {}),
      ...(Object.keys(page).length > 0 ? { page } : {}),
    };
  }

  private add(cells: CellList, cell: CellObject, row: number, column: number, sheet: WorkSheet): void {
    const style = this.style(cell);
    const text = formulaOf(cell, sheet);
    const formula = text === undefined ? -1 : cells.addFormula(text);
    const { v: value } = cell;
    if (cell.t === 'e') cells.addError(row, column, errors[value as number] ?? '#VALUE!', style, formula);
    else if (typeof value === 'number') cells.add(row, column, cellKind.number, value, style, formula);
    else if (typeof value === 'boolean')
      cells.add(row, column, cellKind.boolean, value ? 1 : 0, style, formula);
    else if (typeof value === 'string' && value !== '') {
      if (this.kind === 'html') addPlain(cells, row, column, value);
      else cells.addText(row, column, value, style, formula);
    } else cells.add(row, column, cellKind.blank, 0, style, formula);
  }

  private style(cell: CellObject): number {
    const format = typeof cell.z === 'string' && cell.z !== '' ? cell.z : 'General';
    let index = this.styleOf.get(format);
    if (index === undefined) {
      index = this.styles.push({ format }) - 1;
      this.styleOf.set(format, index);
    }
    return index;
  }
}

function rangeOf({ s: start, e: end }: LegacyRange): Range {
  return { top: start.r + 1, left: start.c + 1, bottom: end.r + 1, right: end.c + 1 };
}

/** Members of an array formula carry its range; the text is at the range's first cell. */
function formulaOf(cell: CellObject, sheet: WorkSheet): string | undefined {
  if (cell.f !== undefined) return cell.f;
  if (cell.F === undefined) return undefined;
  const { s: start } = utils.decode_range(cell.F);
  return sheet['!data']?.[start.r]?.[start.c]?.f;
}

function bands<From, To>(list: From[] | undefined, make: (from: From, place: number) => To): To[] {
  const made: To[] = [];
  list?.forEach((item, index) => {
    if (item) made.push(make(item, index + 1));
  });
  return made;
}
