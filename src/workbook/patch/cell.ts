/**
 * The XML of one cell with a new value.
 *
 *   number  <c r s><v>12.5</v></c>             text   <c r s t="inlineStr"><is><t>…</t></is></c>
 *   blank   <c r s/>                           formula <c r s t="str"><f>…</f><v>…</v></c>
 *
 * Every attribute the cell had stays, but its type and the metadata (`cm`, `vm`) that spoke of the old value.
 */
import { cellName } from '../address';
import type { CellValue } from '../sheet';
import type { SheetScanner } from '../xlsx/scan';
import type { CellEdit } from './edit';
import { escapeText } from './escape';

export function newCell(prefix: string, style: string, edit: CellEdit): string {
  const mark = style === '' || style === '0' ? '' : ` s="${style}"`;
  const opening = ` r="${cellName(edit.row, edit.column)}"${mark}`;
  return element(`${prefix}c`, opening, contentOf(prefix, edit));
}

/** The scanner's cell; `kept` is the source of the `<f>` that stays, where one does. */
export function rewrittenCell(scanner: SheetScanner, edit: CellEdit, kept: string | undefined): string {
  const opening = new TextDecoder().decode(scanner.bytes.subarray(scanner.cellStart, scanner.cellTagEnd));
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] as string;
  const prefix = name.slice(0, -1);
  const dropped = kept === undefined ? /^(?:t|vm|cm)$/ : /^(?:t|vm)$/;
  let attributes = '';
  for (const [, attribute, text] of opening.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (!dropped.test(attribute as string)) attributes += ` ${attribute}=${text}`;
  }
  if (kept === undefined) return element(name, attributes, contentOf(prefix, edit));
  return element(name, attributes, withFormula(kept, resultContent(prefix, edit.value)));
}

function contentOf(prefix: string, { value, formula }: CellEdit): Content {
  if (formula === undefined) return plainContent(prefix, value);
  return withFormula(`<${prefix}f>${escapeText(formula)}</${prefix}f>`, resultContent(prefix, value));
}

function withFormula(formula: string, { type, inner }: Content): Content {
  return { type, inner: formula + inner };
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
