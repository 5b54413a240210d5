/**
 * 40,000 A1 rate formulas over 20,000 rows as a workbook holds them, with their totals: ours from formula texts to results
 * against HyperFormula's build from the same texts.
 */
import { DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import { calculateWorkbook, type CalculatedCell } from '../../../src/exchange/calculate/calculate';
import { madeWorkbook } from '../../exchange/calculate/made';

export interface Timed {
  readonly ours: number;
  readonly theirs: number;
}

export function calculateSheets(
  figures: readonly (readonly [number, number, number])[],
  stopwatch: Stopwatch,
): Timed {
  const rows: (number | string)[][] = figures.map((row, i) => [
    ...row,
    `=ROUND(B${i + 1}/A${i + 1}*100,2)`,
    `=C${i + 1}/A${i + 1}*100`,
  ]);
  const last = figures.length;
  rows.push(['A', 'B', 'C'].map((column) => `=SUM(${column}1:${column}${last})`));
  const workbook = madeWorkbook({ 表1: rows });
  const ours = stopwatch(5, () => calculateWorkbook(workbook, { now: 45_000 }));
  const peers = stopwatch(5, () =>
    HyperFormula.buildFromArray(rows as RawCellContent[][], { licenseKey: 'gpl-v3', maxRows: last + 10 }),
  );
  compare(ours.result, peers.result);
  peers.result.destroy();
  return { ours: ours.milliseconds, theirs: peers.milliseconds };
}

type Stopwatch = <T>(times: number, work: () => T) => { milliseconds: number; result: T };

function compare(cells: readonly CalculatedCell[], peer: HyperFormula): void {
  for (const { row, column, computed } of cells) {
    const theirs = peer.getCellValue({ sheet: 0, row: row - 1, col: column - 1 });
    const alike =
      theirs instanceof DetailedCellError
        ? typeof computed === 'object'
        : Math.abs(Number(computed) - Number(theirs)) <= 1e-9 * Math.abs(Number(theirs));
    if (!alike)
      throw new Error(`Row ${row}, column ${column}: ours ${String(computed)}, theirs ${String(theirs)}`);
  }
}
