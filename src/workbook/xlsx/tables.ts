/** The tables of a sheet (Excel's own «表格»): where each lies and what its columns are called. */
import { findPart, readPart, relationshipsOf, type Package } from '../opc/package';
import { parseRangeName } from '../address';
import type { SheetTable } from '../sheet';
import { attributeOf, childOf, childrenOf, integerOf, readTree } from '../xml/tree';
import { unescapeCharacters } from '../xml/text';

export function readTables(pack: Package, part: string): readonly SheetTable[] {
  return relationshipsOf(pack, part).flatMap(({ kind, target }) => {
    const entry = kind === 'table' && target !== undefined ? findPart(pack, target) : undefined;
    if (!entry) return [];
    const root = readTree(readPart(pack, entry));
    const range = parseRangeName(attributeOf(root, 'ref') ?? '');
    const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name');
    if (!range || name === undefined) return [];
    return [
      {
        name,
        range,
        headerRows: integerOf(root, 'headerRowCount') ?? 1,
        totalsRows: integerOf(root, 'totalsRowCount') ?? 0,
        columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((column) =>
          unescapeCharacters(attributeOf(column, 'name') ?? ''),
        ),
      },
    ];
  });
}
