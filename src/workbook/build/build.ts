/** A workbook from nothing. The library is large and loaded only here; its zip is packed anew, so that the same spec gives the same bytes. */
import { packed } from './packed';
import { withQuoted } from './quoted';
import type { WorkbookSpec } from './spec';
import { writeSheet } from './sheet';

export async function buildWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.created = workbook.modified = new Date(spec.createdAt ?? 0);
  workbook.creator = workbook.lastModifiedBy = '';
  const taken = new Set<string>();
  for (const sheet of spec.sheets) writeSheet(workbook.addWorksheet(freeName(sheet.name, taken)), sheet);
  return packed(new Uint8Array(await workbook.xlsx.writeBuffer()), withQuoted);
}

/** A sheet's name has up to 31 letters, none of `[]:*?/\`, and is there once, whatever the case. */
export function freeName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, '_')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let name = plain.slice(0, 31);
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const mark = `(${count})`;
    name = plain.slice(0, 31 - mark.length) + mark;
  }
  taken.add(name.toLowerCase());
  return name;
}
