/** `cells FILE [--sheet NAME]`: one line of JSON for each cell that holds something. */
import { ProblemError } from '#value/problem';
import { cellName } from '#workbook/address';
import { formulaOf, valueOf } from '#workbook/cells';
import { showCell } from '#workbook/format';
import { cellKind, type Sheet, type Workbook } from '#workbook/sheet';
import { required, workbookOf } from './file';

const typeNames = ['blank', 'number', 'text', 'boolean', 'error'] as const;

export const cells = {
  name: 'cells',
  usage: 'cells FILE [--sheet NAME]',
  async run(args: readonly string[]): Promise<void> {
    const [file] = required(args, this.usage, 'FILE');
    const at = args.indexOf('--sheet');
    const wanted = at < 0 ? undefined : args[at + 1];
    const workbook = await workbookOf(file);
    const sheets = workbook.sheets.filter((sheet) => wanted === undefined || sheet.name === wanted);
    if (sheets.length === 0)
      throw new ProblemError({ code: 'cli.unknownSheet', details: { found: wanted ?? '' } });
    for (const sheet of sheets) for (const lines of linesOf(workbook, sheet)) process.stdout.write(lines);
  },
};

/** The lines of a sheet, some thousand at a time. */
export function* linesOf(workbook: Workbook, sheet: Sheet): Generator<string> {
  let lines = '';
  for (let index = 0; index < sheet.cells.count; index++) {
    const line = lineOf(workbook, sheet, index);
    if (line === undefined) continue;
    lines += `${JSON.stringify(line)}\n`;
    if (lines.length > 100_000) {
      yield lines;
      lines = '';
    }
  }
  if (lines !== '') yield lines;
}

function lineOf(workbook: Workbook, sheet: Sheet, index: number) {
  const from = sheet.cells;
  const kind = from.kind[index] as number;
  const formula = formulaOf(from, index);
  if (kind === cellKind.blank && formula === undefined) return undefined;
  const value = valueOf(from, index);
  const format = (workbook.styles[from.style[index] as number] ?? workbook.styles[0])?.format ?? 'General';
  return {
    sheet: sheet.name,
    cell: cellName(from.row[index] as number, from.column[index] as number),
    type: typeNames[kind],
    value: typeof value === 'object' ? (value?.error ?? null) : value,
    text: showCell(value, format, workbook.date1904),
    formula: formula ?? null,
    format,
  };
}
