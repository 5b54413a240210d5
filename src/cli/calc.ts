/**
 * `calc FILE [--now SERIAL] [--differing]`: one line of JSON for each formula cell, with what the file has stored and what
 * comes out here. `computed` is null where it is not known, and `about` says why; `agrees` is null where the file has
 * stored nothing.
 */
import { agrees } from '#exchange/calculate/agree';
import { calculateWorkbook, type CalculatedCell } from '#exchange/calculate/calculate';
import { cellName } from '#workbook/address';
import type { CellValue } from '#workbook/sheet';
import { required, workbookOf } from './file';

export const calc = {
  name: 'calc',
  usage: 'calc FILE [--now SERIAL] [--differing]',
  async run(args: readonly string[]): Promise<void> {
    const [file] = required(args, this.usage, 'FILE');
    const at = args.indexOf('--now');
    const now = at < 0 ? serialOf(new Date()) : Number(args[at + 1]);
    const differing = args.includes('--differing');
    let lines = '';
    for (const cell of calculateWorkbook(await workbookOf(file), { now })) {
      const line = lineOf(cell);
      if (!differing || line.agrees === false) lines += `${JSON.stringify(line)}\n`;
      if (lines.length > 100_000) {
        process.stdout.write(lines);
        lines = '';
      }
    }
    process.stdout.write(lines);
  },
};

function lineOf({ sheet, row, column, formula, cached, computed, about }: CalculatedCell) {
  const agreeing = agrees(cached, computed);
  return {
    sheet,
    cell: cellName(row, column),
    formula,
    cached: shown(cached),
    computed: shown(computed ?? null),
    agrees: cached === null && !agreeing ? null : agreeing,
    ...(about === undefined ? {} : { about }),
  };
}

function shown(value: CellValue): number | string | boolean | null {
  return typeof value === 'object' ? (value?.error ?? null) : value;
}

/** The clock on the wall, as Excel counts days. */
function serialOf(moment: Date): number {
  return (moment.getTime() - moment.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
