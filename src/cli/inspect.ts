/** `inspect FILE`: what a workbook holds, sheet by sheet. */
import { rangeName } from '#workbook/address';
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

function summary({ name, state, extent, cells, merges, rows, columns, protected: isProtected }: Sheet) {
  const kinds = [0, 0, 0, 0, 0];
  for (const kind of cells.kind) kinds[kind] = (kinds[kind] as number) + 1;
  const formulas = cells.formula.reduce((sum, formula) => (formula < 0 ? sum : sum + 1), 0);
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
    formulas,
    merges: merges.length,
    mergedRanges: merges.map(rangeName),
    hiddenRows: rows.filter((row) => row.hidden).length,
    hiddenColumns: columns.reduce((sum, band) => (band.hidden ? sum + band.last - band.first + 1 : sum), 0),
    protected: isProtected,
  };
}
