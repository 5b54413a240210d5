/**
 * What else in a part speaks of rows: ranges and formulas in attributes and in elements, by their names. One list for
 * worksheets (outside their cells), tables, comments, charts, drawings and the workbook part; every other byte stays.
 */
import { decodeText } from '../xml/text';
import { Tags } from '../xml/tags';
import { spliced, type Splice } from '../patch/splice';
import { movedFormula } from './formula';
import { extendedRanges, movedRange, movedRanges, movedRow, type Place } from './place';

/** Attributes with ranges of the part's own sheet, by element. */
const ranges: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  sheetView: ['topLeftCell'],
  customSheetView: ['topLeftCell'],
  pane: ['topLeftCell'],
  selection: ['activeCell', 'sqref'],
  mergeCell: ['ref'],
  hyperlink: ['ref'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  protectedRange: ['sqref'],
  ignoredError: ['sqref'],
  cellWatch: ['r'],
  inputCells: ['r'],
  cellSmartTags: ['r'],
  table: ['ref'],
  comment: ['ref'],
  threadedComment: ['ref'],
};

/** Attributes with ranges that hold for copies of the model row too. */
const extended: Readonly<Record<string, readonly string[]>> = {
  conditionalFormatting: ['sqref'],
  dataValidation: ['sqref'],
};

const formulaAttributes: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ['location'],
  sp: ['textlink'],
  formControlPr: ['fmlaLink', 'fmlaRange'],
};

const formulaElements = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** `own`: the part belongs to the sheet that gets the rows.  */
export function movedPart(place: Place, bytes: Uint8Array, own: boolean): Uint8Array {
  return spliced(bytes, partSplices(place, bytes, own, 0, bytes.length));
}

export function partSplices(
  place: Place,
  bytes: Uint8Array,
  own: boolean,
  from: number,
  to: number,
): Splice[] {
  const tags = new Tags(bytes, from);
  const splices: Splice[] = [];
  let breaks = false;
  let lastsForCopies = false;
  while (tags.next() && tags.start < to) {
    const name = decodeText(bytes, tags.nameStart, tags.nameEnd);
    if (name === 'rowBreaks') breaks = !tags.closing && !tags.empty;
    // In an extension the ranges stand in an element of their own, at the end.
    if (name === 'conditionalFormatting' || name === 'dataValidation') lastsForCopies = !tags.closing;
    if (tags.closing) continue;
    const change = (attribute: string, make: (text: string) => string) => {
      const splice = attributeSplice(tags, attribute, make);
      if (splice) splices.push(splice);
    };
    if (own) {
      for (const attribute of ranges[name] ?? []) change(attribute, (text) => movedRanges(place, text));
      for (const attribute of extended[name] ?? []) change(attribute, (text) => extendedRanges(place, text));
      if (breaks && name === 'brk') change('id', (text) => movedBreak(place, text));
      if (name === 'pane') change('ySplit', (text) => movedSplit(place, tags.attribute('state'), text));
    }
    for (const attribute of formulaAttributes[name] ?? [])
      change(attribute, (text) => movedFormula(place, text, own));
    if (name === 'worksheetSource' && tags.attribute('sheet')?.toLowerCase() === place.sheet.toLowerCase())
      change('ref', (text) => movedRange(place, text));
    if (tags.empty) continue;
    if (formulaElements.has(name)) {
      const splice = textSplice(tags, (text) => movedFormula(place, text, own));
      if (splice) splices.push(splice);
    } else if (name === 'sqref') {
      const splice = textSplice(tags, (text) => movedText(place, text, own, lastsForCopies));
      if (splice) splices.push(splice);
    }
  }
  return splices;
}

/** In an extension of a chart the same element names a formula's reference. */
function movedText(place: Place, text: string, own: boolean, forCopies: boolean): string {
  if (text.includes('!')) return movedFormula(place, text, own);
  if (!own) return text;
  return forCopies ? extendedRanges(place, text) : movedRanges(place, text);
}

/** A page break belongs to the row below it. */
function movedBreak(place: Place, text: string): string {
  const row = Number(text);
  return row >= place.after && row > 0 ? String(movedRow(place, row + 1) - 1) : text;
}

/** Rows that come in among the frozen ones are frozen too. */
function movedSplit(place: Place, state: string | undefined, text: string): string {
  const frozen = state === 'frozen' || state === 'frozenSplit';
  return frozen && place.after < Number(text) ? String(Number(text) + place.count) : text;
}

export function attributeSplice(
  tags: Tags,
  attribute: string,
  make: (text: string) => string,
): Splice | undefined {
  const slot = tags.slotOf(attribute);
  if (slot < 0) return undefined;
  const start = tags.attributes[slot + 2] as number;
  const end = tags.attributes[slot + 3] as number;
  const text = decodeText(tags.bytes, start, end);
  const made = make(text);
  return made === text ? undefined : { start, end, text: escapeAttribute(made) };
}

export function textSplice(tags: Tags, make: (text: string) => string): Splice | undefined {
  const start = tags.end;
  const end = tags.textEnd();
  const text = decodeText(tags.bytes, start, end);
  const made = make(text);
  return made === text ? undefined : { start, end, text: escapeElement(made) };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escapeElement(text: string): string {
  return text.replace(/[&<>]/g, (letter) => entities[letter] as string);
}

/** For attributes in either kind of quotes. */
function escapeAttribute(text: string): string {
  return escapeElement(text).replace(/"/g, '&quot;').replace(/'/g, '&apos;').replace(/\n/g, '&#10;');
}
