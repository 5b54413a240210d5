/** `recognise FILE`: the tables found on each sheet, as JSON. Columns by letter, rows as people count them. */
import { basename } from 'node:path';
import type { FoundPeriod, TableFinding } from '#exchange/recognise/finding';
import { recogniseWorkbook } from '#exchange/recognise/recognise';
import { columnName } from '#workbook/address';
import { required, workbookOf } from './file';

export const recognise = {
  name: 'recognise',
  usage: 'recognise FILE [--hidden]',
  async run(args: readonly string[]): Promise<unknown> {
    const [file] = required(
      args.filter((arg) => !arg.startsWith('--')),
      this.usage,
      'FILE',
    );
    const options = { fileName: basename(file), hidden: args.includes('--hidden') };
    return recogniseWorkbook(await workbookOf(file), options).map(written);
  },
};

/** A finding as the labels of open samples write it. */
export function written(finding: TableFinding): Readonly<Record<string, unknown>> {
  const { title, period, reporter } = finding;
  const captioned = finding.headerBottom >= finding.headerTop;
  return {
    sheet: finding.sheet,
    title: title?.text ?? null,
    titleCell: title?.cell ?? null,
    ...periodOf(period),
    countingUnit: finding.countingUnit,
    reporter: reporter?.text ?? null,
    marks: finding.marks,
    headerTop: captioned ? finding.headerTop : null,
    headerBottom: captioned ? finding.headerBottom : null,
    codeRow: finding.codeRow,
    dataTop: finding.dataTop,
    dataBottom: finding.dataBottom,
    labelColumns: finding.labelColumns.map(columnName),
    nameColumn: columnName(finding.nameColumn),
    firstValueColumn: columnName(finding.firstValueColumn),
    lastValueColumn: columnName(finding.lastValueColumn),
    orientation: finding.orientation,
    totalRows: finding.totalRows,
    totalColumns: finding.totalColumns.map(columnName),
    noteRows: finding.noteRows,
    signatureRows: finding.signatureRows,
    otherColumns: finding.otherColumns.map(columnName),
    columns: finding.columns.map((column) => ({
      col: columnName(column.column),
      path: column.path,
      name: column.name,
      unit: column.unit,
      kind: column.kind,
      formula: column.formula?.formula ?? null,
      scale: column.scale,
      aspect: column.aspect?.kind ?? null,
    })),
    rowFormulas: finding.rows.flatMap(({ row, name, formula }) =>
      formula ? [{ row, name, formula: formula.formula }] : [],
    ),
    kind: finding.kind,
    confidence: finding.confidence,
    evidence: finding.evidence,
    doubts: finding.doubts,
  };
}

/** As written in title or head; what only the names of sheet or file say is told apart. */
function periodOf(period: FoundPeriod | null): Readonly<Record<string, string | null>> {
  if (!period) return { period: null, periodCode: null };
  if (period.cell === '') return { period: null, periodCode: null, periodFromName: period.text };
  return { period: period.text, periodCode: period.iso };
}
