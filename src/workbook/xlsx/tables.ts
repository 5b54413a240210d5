/** A table of a sheet (Excel's own «表格»): where it lies and what its columns are called. */
import { parseRangeName } from '../address';
import type { SheetTable } from '../sheet';
import { attributeOf, childOf, childrenOf, integerOf, type Element } from '../xml/tree';
import { unescapeCharacters } from '../xml/text';

/** From a table part's root; undefined where it says neither name nor range. */
export function tableOf(root: Element): SheetTable | undefined {
  const range = parseRangeName(attributeOf(root, 'ref') ?? '');
  const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name');
  if (!range || name === undefined) return undefined;
  return {
    name,
    range,
    headerRows: integerOf(root, 'headerRowCount') ?? 1,
    totalsRows: integerOf(root, 'totalsRowCount') ?? 0,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((column) =>
      unescapeCharacters(attributeOf(column, 'name') ?? ''),
    ),
  };
}
