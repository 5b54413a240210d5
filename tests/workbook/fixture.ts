/** Small workbooks written by hand, part by part, so that a test says exactly what the file holds. */
import { writeZip, type Part } from '#workbook/opc/write';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface BookParts {
  /** Content of `<worksheet>` for each sheet, by name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of `<sheet>`, by name. */
  readonly states?: Readonly<Record<string, string>>;
  /** Content of `<sst>`; no part where nothing is said. */
  readonly strings?: string;
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  /** Content of `<workbook>` beside its sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly theme?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly moreTypes?: string;
  readonly moreRelationships?: string;
}

export function rows(content: string): string {
  return `<sheetData>${content}</sheetData>`;
}

export function bookParts(book: BookParts): Part[] {
  const names = Object.keys(book.sheets);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relationships = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const overrides = names.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  const optional = (
    kind: string,
    file: string,
    content: string | undefined,
    partType = `${type}.${kind}+xml`,
  ) => {
    if (content === undefined) return;
    relationships.push(`<Relationship Id="rId_${kind}" Type="${office}/${kind}" Target="${file}"/>`);
    overrides.push(`<Override PartName="/xl/${file}" ContentType="${partType}"/>`);
  };
  optional('sharedStrings', 'sharedStrings.xml', book.strings);
  optional('styles', 'styles.xml', book.styles);
  optional(
    'theme',
    'theme/theme1.xml',
    book.theme,
    'application/vnd.openxmlformats-officedocument.theme+xml',
  );
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${book.states?.[name] ?? ''} r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides.join('')}${book.moreTypes ?? ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${book.before ?? ''}<sheets>${sheets.join('')}</sheets>${book.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${relationships.join('')}${book.moreRelationships ?? ''}</Relationships>`,
    'xl/sharedStrings.xml':
      book.strings === undefined ? undefined : `<sst xmlns="${main}">${book.strings}</sst>`,
    'xl/styles.xml':
      book.styles === undefined ? undefined : `<styleSheet xmlns="${main}">${book.styles}</styleSheet>`,
    'xl/theme/theme1.xml': book.theme,
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}">${book.sheets[name]}</worksheet>`;
  });
  const all = { ...parts, ...book.more };
  return Object.entries(all).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, bytes: encode(name.endsWith('.bin') ? text : declaration + text) }],
  );
}

export function book(parts: BookParts): Uint8Array {
  return writeZip(bookParts(parts));
}

/** A workbook with one sheet `表1`. */
export function sheetOf(content: string, rest: Omit<BookParts, 'sheets'> = {}): Uint8Array {
  return book({ sheets: { 表1: content }, ...rest });
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A workbook whose parts are these texts, nothing added. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: encode(text) })));
}
