/** Reading 20,000 × 20 mixed cells into typed columns, and filling 1,000 of them, against exceljs and SheetJS (dense). */
import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';
import { openWorkbook } from '../../src/workbook/open';
import type { CellEdit } from '../../src/workbook/patch/edit';
import { patchWorkbook } from '../../src/workbook/patch/patch';
import { columns, makeWorkbook, rows } from './workbook/made';

const sheetName = '数据';
const filled = 1000;

export async function run(): Promise<void> {
  const bytes = makeWorkbook();
  const edits = Array.from({ length: filled }, (_, index): CellEdit => {
    const row = 1 + ((index * 37) % rows);
    return { sheet: sheetName, row, column: 3 + ((index * 11) % (columns - 2)), value: index + 0.5 };
  });

  const ours = await best(5, () => read(bytes));
  const excelRead = await best(3, () => readByExceljs(bytes));
  const sheetRead = await best(3, () => Promise.resolve(sheetjs.read(bytes, { dense: true })));
  report('read', ours, 'exceljs load', excelRead, 5);
  report('read', ours, 'SheetJS dense read', sheetRead, 3);

  const oursFilled = await best(5, () => Promise.resolve(fill(bytes, edits)));
  const excelFilled = await best(2, () => fillByExceljs(bytes, edits));
  const sheetFilled = await best(2, () => Promise.resolve(fillBySheetjs(bytes, edits)));
  report(`fill ${filled} cells`, oursFilled, 'exceljs load + set + write', excelFilled, 12);
  report(`fill ${filled} cells`, oursFilled, 'SheetJS read + set + write', sheetFilled, 3);
}

async function read(bytes: Uint8Array): Promise<number> {
  const result = await openWorkbook(bytes);
  const cells = result.ok ? result.value.sheets[0]?.cells : undefined;
  if (cells?.count !== rows * columns) throw new Error('our reader lost cells');
  return cells.count;
}

async function readByExceljs(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

function fill(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const result = patchWorkbook(bytes, edits);
  if (!result.ok || result.value.written !== filled) throw new Error('our patch lost cells');
  return result.value.bytes;
}

async function fillByExceljs(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<unknown> {
  const workbook = await readByExceljs(bytes);
  const sheet = workbook.getWorksheet(sheetName);
  for (const { row, column, value } of edits) if (sheet) sheet.getCell(row, column).value = value as number;
  return workbook.xlsx.writeBuffer();
}

function fillBySheetjs(bytes: Uint8Array, edits: readonly CellEdit[]): unknown {
  const workbook = sheetjs.read(bytes, { dense: true });
  const data = workbook.Sheets[sheetName]?.['!data'];
  for (const { row, column, value } of edits) {
    const line = data?.[row - 1];
    if (line) line[column - 1] = { t: 'n', v: value as number };
  }
  return sheetjs.write(workbook, { type: 'array', bookType: 'xlsx', compression: true });
}

/** Milliseconds of the quickest of several rounds. */
async function best(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function report(work: string, ours: number, peer: string, theirs: number, wanted: number): void {
  const ratio = theirs / ours;
  const verdict = ratio >= wanted ? 'reached' : 'missed';
  console.log(
    `${work}: ours ${ours.toFixed(0)} ms, ${peer} ${theirs.toFixed(0)} ms — ${ratio.toFixed(1)}× faster (wanted ${wanted}×: ${verdict})`,
  );
}
