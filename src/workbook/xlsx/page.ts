/** How a worksheet is printed: its own elements, and the two names that say what is printed and repeated. */
import { columnNumber, parseRangeName } from '../address';
import type { DefinedName, Page, Range } from '../sheet';
import type { Tags } from '../xml/tags';
import { decodeText } from '../xml/text';

type Lines = NonNullable<Page['titleRows']>;

export interface PrintNames {
  readonly area?: readonly Range[];
  readonly titleRows?: Lines;
  readonly titleColumns?: Lines;
}

export function printNames(names: readonly DefinedName[], sheet: string): PrintNames {
  const formulaOf = (name: string) =>
    names.find((one) => one.sheet === sheet && one.name.replace('_xlnm.', '') === name)?.formula;
  const pieces = (formula: string | undefined) =>
    (formula ?? '')
      .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
      .map((piece) => piece.slice(piece.lastIndexOf('!') + 1));
  const area = pieces(formulaOf('Print_Area')).flatMap((piece) => parseRangeName(piece) ?? []);
  let found: PrintNames = area.length > 0 ? { area } : {};
  for (const piece of pieces(formulaOf('Print_Titles'))) {
    const rows = /^\$?(\d+):\$?(\d+)$/.exec(piece);
    const columns = /^\$?([A-Za-z]+):\$?([A-Za-z]+)$/.exec(piece);
    if (rows) found = { ...found, titleRows: { first: Number(rows[1]), last: Number(rows[2]) } };
    else if (columns) {
      const [first, last] = [columnNumber(columns[1] as string), columnNumber(columns[2] as string)];
      found = { ...found, titleColumns: { first, last } };
    }
  }
  return found;
}

export class PageDetails {
  private paper: number | undefined;
  private orientation: string | undefined;
  private scale: number | undefined;
  private fits = false;
  private across = 1;
  private down = 1;
  private header: string | undefined;
  private footer: string | undefined;
  private inRowBreaks = false;
  private readonly rowBreaks: number[] = [];

  see(tags: Tags): void {
    if (tags.is('pageSetUpPr')) this.fits = ['1', 'true'].includes(tags.attribute('fitToPage') ?? '');
    else if (tags.is('pageSetup')) this.setUp(tags);
    else if (tags.is('oddHeader')) this.header ??= textOf(tags);
    else if (tags.is('oddFooter')) this.footer ??= textOf(tags);
    else if (tags.is('rowBreaks')) this.inRowBreaks = true;
    else if (tags.is('colBreaks')) this.inRowBreaks = false;
    else if (tags.is('brk') && this.inRowBreaks) this.rowBreaks.push(Number(tags.attribute('id') ?? 0));
  }

  private setUp(tags: Tags): void {
    const number = (name: string) => {
      const text = tags.attribute(name);
      return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
    };
    this.paper ??= number('paperSize');
    this.orientation ??= tags.attribute('orientation');
    this.scale ??= number('scale');
    this.across = number('fitToWidth') ?? 1;
    this.down = number('fitToHeight') ?? 1;
  }

  found(names: PrintNames): Page | undefined {
    const { paper, orientation, scale, header, footer, rowBreaks } = this;
    const page: Page = {
      ...names,
      ...(paper === undefined ? {} : { paper }),
      ...(orientation === undefined || orientation === 'default' ? {} : { orientation }),
      ...(scale === undefined ? {} : { scale }),
      ...(this.fits ? { fit: { across: this.across, down: this.down } } : {}),
      ...(header === undefined || header === '' ? {} : { header }),
      ...(footer === undefined || footer === '' ? {} : { footer }),
      ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
    };
    return Object.keys(page).length > 0 ? page : undefined;
  }
}

function textOf(tags: Tags): string {
  return tags.empty ? '' : decodeText(tags.bytes, tags.end, tags.textEnd());
}
