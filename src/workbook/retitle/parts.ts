/** Places in the parts of a workbook where its sheets are named, and the texts of page headers and footers. */
import { escapeText } from '../patch/escape';
import type { Splice } from '../patch/splice';
import { decodeText } from '../xml/text';
import { Tags } from '../xml/tags';
import { mentionsInWords, renamedIn } from './mentions';

export type Names = ReadonlyMap<string, string>;

/** The name stands where it cannot be changed. */
export class Unnameable extends Error {}

const formulas = ['f', 'formula', 'formula1', 'formula2', 'definedName'];

/** Formulas of sheets and charts, defined names, and links within the workbook. */
export function formulaSplices(bytes: Uint8Array, names: Names): Splice[] {
  const tags = new Tags(bytes);
  const splices: Splice[] = [];
  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.is('hyperlink'))
      splices.push(...attributeSplice(tags, 'location', (text) => renamed(text, names)));
    if (tags.empty || !formulas.some((name) => tags.is(name))) continue;
    const [start, end] = [tags.end, tags.textEnd()];
    const text = decodeText(bytes, start, end);
    const next = renamed(text, names);
    if (next !== text) splices.push({ start, end, text: escapeText(next) });
  }
  return splices;
}

function renamed(formula: string, names: Names): string {
  for (const name of names.keys()) if (mentionsInWords(formula, name)) throw new Unnameable();
  const next = renamedIn(formula, names);
  if (next === undefined) throw new Unnameable();
  return next;
}

/** `<sheet name="…">`. */
export function sheetSplices(workbook: Uint8Array, names: Names): Splice[] {
  const tags = new Tags(workbook);
  const splices: Splice[] = [];
  while (tags.next()) {
    if (tags.closing || !tags.is('sheet')) continue;
    splices.push(...attributeSplice(tags, 'name', (text) => names.get(text) ?? text));
  }
  return splices;
}

/** The list of sheets and names in the properties: `2025年1月`, `'2025年1月'!Print_Area`. */
export function propertySplices(bytes: Uint8Array, names: Names): Splice[] {
  const tags = new Tags(bytes);
  const splices: Splice[] = [];
  while (tags.next()) {
    if (tags.closing || tags.empty || !tags.is('lpstr')) continue;
    const [start, end] = [tags.end, tags.textEnd()];
    const text = decodeText(bytes, start, end);
    const next = names.get(text) ?? renamedIn(text, names) ?? text;
    if (next !== text) splices.push({ start, end, text: escapeText(next) });
  }
  return splices;
}

export interface PageText {
  readonly from: string;
  readonly to: string;
}

/** What stands above and below each printed page, with Excel's codes. */
export function pageSplices(
  sheet: Uint8Array,
  rewrite: (text: string) => string,
): readonly (Splice & PageText)[] {
  const tags = new Tags(sheet);
  const splices: (Splice & PageText)[] = [];
  while (tags.next()) {
    if (tags.closing || tags.empty || !pageElements.some((name) => tags.is(name))) continue;
    const [start, end] = [tags.end, tags.textEnd()];
    const from = decodeText(sheet, start, end);
    const to = rewrite(from);
    if (to !== from) splices.push({ start, end, text: escapeText(to), from, to });
  }
  return splices;
}

const pageElements = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function attributeSplice(tags: Tags, name: string, change: (text: string) => string): Splice[] {
  const slot = tags.slotOf(name);
  if (slot < 0) return [];
  const [start, end] = [tags.attributes[slot + 2] as number, tags.attributes[slot + 3] as number];
  const text = decodeText(tags.bytes, start, end);
  const next = change(text);
  const quote = String.fromCharCode(tags.bytes[start - 1] as number);
  const written = escapeText(next).replaceAll(quote, quote === '"' ? '&quot;' : '&apos;');
  return next === text ? [] : [{ start, end, text: written }];
}
