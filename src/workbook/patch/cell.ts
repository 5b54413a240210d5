/**
 * The XML of one cell with a new value.
 *
 *   number  <c r s><v>12.5</v></c>             text   <c r s t="inlineStr"><is><t>…</t></is></c>
 *   blank   <c r s/>                           result <c r s t="str"><f>…</f><v>…</v></c>
 *
 * Every attribute the cell had stays, but its type and the metadata (`cm`, `vm`) that spoke of the old value.
 */
import { cellName } from '../address';
import type { CellValue } from '../sheet';
import type { SheetScanner } from '../xlsx/scan';
import { escapeText } from './escape';

export function newCell(
  prefix: string,
  row: number,
  column: number,
  style: string,
  value: CellValue,
): string {
  const mark = style === '' || style === '0' ? '' : ` s="${style}"`;
  return element(`${prefix}c`, ` r="${cellName(row, column)}"${mark}`, plainContent(prefix, value));
}

/** The scanner's cell; `keepFormula` says whether its `<f>` stays. */
export function rewrittenCell(scanner: SheetScanner, value: CellValue, keepFormula: boolean): string {
  const { bytes } = scanner;
  const source = (start: number, end: number) => new TextDecoder().decode(bytes.subarray(start, end));
  const opening = source(scanner.cellStart, scanner.cellTagEnd);
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] as string;
  const prefix = name.slice(0, -1);
  const dropped = keepFormula ? /^(?:t|vm)$/ : /^(?:t|vm|cm)$/;
  let attributes = '';
  for (const [, attribute, text] of opening.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (!dropped.test(attribute as string)) attributes += ` ${attribute}=${text}`;
  }
  if (!keepFormula) return element(name, attributes, plainContent(prefix, value));
  const formula = source(scanner.formulaStart, scanner.formulaEnd);
  const result = resultContent(prefix, value);
  return element(name, attributes, { type: result.type, inner: formula + result.inner });
}

interface Content {
  readonly type: string;
  readonly inner: string;
}

function element(name: string, attributes: string, { type, inner }: Content): string {
  const opening = `<${name}${attributes}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}

function plainContent(prefix: string, value: CellValue): Content {
  if (typeof value !== 'string' || value === '') return resultContent(prefix, value === '' ? null : value);
  const space = value !== value.trim() || /[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : '';
  return {
    type: 'inlineStr',
    inner: `<${prefix}is><${prefix}t${space}>${escapeText(value)}</${prefix}t></${prefix}is>`,
  };
}

function resultContent(prefix: string, value: CellValue): Content {
  if (value === null) return { type: '', inner: '' };
  const stored = (type: string, text: string) => ({ type, inner: `<${prefix}v>${text}</${prefix}v>` });
  if (typeof value === 'number') return stored('', String(value));
  if (typeof value === 'boolean') return stored('b', value ? '1' : '0');
  if (typeof value === 'string') return stored('str', escapeText(value));
  return stored('e', escapeText(value.error));
}
