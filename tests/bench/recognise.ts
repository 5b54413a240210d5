/**
 * How long recognising takes: a form of 200 × 30 cells, cold, after what the worker
 * practises at its start, and warm, and sheets of 100,000 to 400,000 cells, whose cost a
 * cell should stay the same. No peer.
 */
import { recogniseSheet } from '../../src/exchange/recognise/recognise';
import { practice } from '../../src/worker/practice';
import { cellKind, type Cells, type Sheet, type Workbook } from '../../src/workbook/sheet';

const levels = 2;

/** Two caption rows over names, whole numbers and rates by formula. */
function made(rows: number, columns: number, kind: 'form' | 'register'): Workbook {
  const count = (rows + levels) * columns;
  const texts: string[] = [];
  const formulas: string[] = [];
  const cells: Cells = {
    count,
    row: new Uint32Array(count),
    column: new Uint16Array(count),
    kind: new Uint8Array(count),
    number: new Float64Array(count),
    style: new Uint32Array(count),
    formula: new Int32Array(count).fill(-1),
    texts,
    formulas,
  };
  let at = 0;
  for (let row = 1; row <= rows + levels; row++) {
    for (let column = 1; column <= columns; column++, at++) {
      cells.row[at] = row;
      cells.column[at] = column;
      const words = kind === 'register' && column % 3 !== 0;
      if (row <= levels || column === 1 || words) {
        cells.kind[at] = cellKind.text;
        const named =
          column === 1
            ? `第${row}村卫生室`
            : `${kind === 'register' ? '文字' : '指标'}${(row * 7 + column) % 5000}`;
        cells.number[at] =
          texts.push(row <= levels ? (column === 1 ? '单位' : `指标${row}-${column}`) : named) - 1;
      } else {
        cells.kind[at] = cellKind.number;
        cells.number[at] = (row * 31 + column * 17) % 997;
        if (kind === 'form' && column % 10 === 0)
          cells.formula[at] = formulas.push(`ROUND(C${row}/B${row}*100,2)`) - 1;
      }
    }
  }
  const sheet: Sheet = {
    name: 'Sheet1',
    state: 'visible',
    extent: { top: 1, left: 1, bottom: rows + levels, right: columns },
    cells,
    merges: [],
    columns: [],
    rows: [],
    protected: false,
  };
  return { kind: 'xlsx', sheets: [sheet], names: [], styles: [{ format: 'General' }], date1904: false };
}

function timed(workbook: Workbook): { ms: number; tables: number } {
  const start = performance.now();
  const tables = workbook.sheets.flatMap((sheet) => recogniseSheet(workbook, sheet)).length;
  return { ms: performance.now() - start, tables };
}

export function run(): Promise<void> {
  const form = made(198, 30, 'form');
  console.log(`200 × 30 form    cold ${timed(form).ms.toFixed(1)} ms (goal 30)`);
  void practice(null, () => undefined);
  console.log(`200 × 30 form    after the worker's practice ${timed(form).ms.toFixed(1)} ms (goal 30)`);
  const warm = Array.from({ length: 20 }, () => timed(made(198, 30, 'form')).ms).sort((a, b) => a - b);
  console.log(`200 × 30 form    warm ${(warm[10] as number).toFixed(1)} ms (median of 20, goal 30)`);
  for (const kind of ['form', 'register'] as const) {
    let first = 0;
    for (const cells of [100_000, 200_000, 400_000]) {
      const { ms, tables } = timed(made(cells / 20 - levels, 20, kind));
      first ||= ms / cells;
      console.log(
        `${kind.padEnd(9)} ${cells.toLocaleString('en')} cells: ${ms.toFixed(0)} ms, ${(ms / cells / first).toFixed(2)} × a cell, ` +
          `${tables} table${cells === 400_000 ? ' (goal 1500 ms)' : ''}`,
      );
    }
  }
  return Promise.resolve();
}
