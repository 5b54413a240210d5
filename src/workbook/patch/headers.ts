/**
 * Header cells of tables (list objects): their texts are the names of the columns, which formulas anywhere may use. A
 * table whose header says one thing and whose part another is a broken file to Excel.
 */
import { cellName, parseRangeName } from '../address';
import { findPart, readPart, relationshipsOf, type Package } from '../opc/package';
import { attributeOf, integerOf, readTree } from '../xml/tree';

/** Cell names of the headers, with the name of their table. */
export function tableHeaders(pack: Package, sheetPart: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { kind, target } of relationshipsOf(pack, sheetPart)) {
    const entry = kind === 'table' && target !== undefined ? findPart(pack, target) : undefined;
    if (!entry) continue;
    const table = readTree(readPart(pack, entry));
    const range = parseRangeName(attributeOf(table, 'ref') ?? '');
    if (!range || integerOf(table, 'headerRowCount') === 0) continue;
    for (let column = range.left; column <= range.right; column++)
      headers.set(cellName(range.top, column), attributeOf(table, 'displayName') ?? '');
  }
  return headers;
}
