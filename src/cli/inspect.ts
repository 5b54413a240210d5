/** `inspect FILE`: what a workbook holds, sheet by sheet. */
import { cellName, rangeName } from '#workbook/address';
import { cellKind, type Sheet } from '#workbook/sheet';
import { required, workbookOf } from './file';

export const inspect = {
  name: 'inspect',
  usage: 'inspect FILE',
  async run(args: readonly string[]): Promise<unknown> {
    const [file] = required(args, this.usage, 'FILE');
    const { kind, date1904, sheets, names } = await workbookOf(file);
    return { file, kind, date1904, sheets: sheets.map(summary), names };
  },
};

function summary(sheet: Sheet) {
  const { name, state, extent, cells, merges, rows, columns, protected: isProtected } = sheet;
  const kinds = [0, 0, 0, 0, 0];
  for (const kind of cells.kind) kinds[kind] = (kinds[kind] as number) + 1;
  return {
    name,
    state,
    dimension: extent ? rangeName(extent) : null,
    cells: cells.count - (kinds[cellKind.blank] as number),
    numbers: kinds[cellKind.number],
    texts: kinds[cellKind.text],
    booleans: kinds[cellKind.boolean],
    errors: kinds[cellKind.error],
    styledBlanks: kinds[cellKind.blank],
    formulas: cells.formula.reduce((sum, formula) => (formula < 0 ? sum : sum + 1), 0),
    merges: merges.length,
    mergedRanges: merges.map(rangeName),
    hiddenRows: rows.filter((row) => row.hidden).length,
    hiddenColumns: columns.reduce((sum, band) => (band.hidden ? sum + band.last - band.first + 1 : sum), 0),
    protected: isProtected,
    ...besides(sheet),
  };
}

/** What few sheets have is said only where there is some. */
function besides({
  arrays,
  dataTables,
  validations,
  comments,
  links,
  frozen,
  autoFilter,
  tables,
  page,
}: Sheet) {
  return {
    ...(arrays ? { arrayFormulas: arrays.map(rangeName) } : {}),
    ...(dataTables ? { dataTables: dataTables.map(rangeName) } : {}),
    ...(validations
      ? { validations: validations.map((one) => ({ ...one, ranges: one.ranges.map(rangeName) })) }
      : {}),
    ...(comments
      ? { comments: comments.map(({ row, column, ...one }) => ({ cell: cellName(row, column), ...one })) }
      : {}),
    ...(links ? { links: links.map(({ range, target }) => ({ range: rangeName(range), target })) } : {}),
    ...(frozen ? { frozen } : {}),
    ...(autoFilter ? { autoFilter: rangeName(autoFilter) } : {}),
    ...(tables ? { tables: tables.map((one) => ({ ...one, range: rangeName(one.range) })) } : {}),
    ...(page ? { page: page.area ? { ...page, area: page.area.map(rangeName) } : page } : {}),
  };
}
