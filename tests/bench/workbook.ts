/**
 * Reading 20,000 × 20 mixed cells into typed columns and filling 1,000 of them; reading 300 forms of 30 KB and filling
 * 200 cells of one — against exceljs (load, set, write) and SheetJS (dense).
 */
import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/workbook/open';
import type { CellEdit } from '../../src/workbook/patch/edit';
import { patchWorkbookLater } from '../../src/workbook/patch/patch';
import { middle, printTable, type Line } from './workbook/clock';
import { firstRow, formSheet, makeForm } from './workbook/form';
import { columns, makeWorkbook, rows } from './workbook/made';
import { peakOf } from './workbook/peak';

const forms = 300;
const fills = 20;

export async function run(): Promise<void> {
  const lines: Line[] = [...(await large()), ...(await small()), peak()];
  printTable(lines);
}

async function large(): Promise<Line[]> {
  const bytes = makeWorkbook();
  const edits = Array.from({ length: 1000 }, (_, index): CellEdit => {
    const row = 1 + ((index * 37) % rows);
    return { sheet: '数据', row, column: 3 + ((index * 11) % (columns - 2)), value: index + 0.5 };
  });
  const reading = { work: `read ${rows} × ${columns} cells`, unit: 'ms' } as const;
  const filling = { work: `fill ${edits.length} cells of it`, unit: 'ms' } as const;
  const [ours, byExceljs, bySheetjs] = await middle(
    3,
    () => read(bytes, rows * columns),
    () => load(bytes),
    () => sheetjs.read(bytes, { dense: true }),
  );
  const [filled, filledByExceljs] = await middle(
    3,
    () => fill(bytes, edits),
    () => fillByExceljs(bytes, edits),
  );
  return [
    { ...reading, ours, peer: 'exceljs load', theirs: byExceljs, goal: 5 },
    { ...reading, ours, peer: 'SheetJS dense read', theirs: bySheetjs, goal: 3 },
    { ...filling, ours: filled, peer: 'exceljs load + set + write', theirs: filledByExceljs, goal: 12 },
  ];
}

async function small(): Promise<Line[]> {
  const files: Uint8Array[] = [];
  for (let variant = 0; variant < forms; variant++) files.push(await makeForm(variant));
  const form = files[0] as Uint8Array;
  const edits = Array.from({ length: 200 }, (_, index): CellEdit => ({
    sheet: formSheet,
    row: firstRow + (index % 40),
    column: 2 + Math.floor(index / 40) * 3,
    value: 5000 + index,
  }));
  const each = async (work: (bytes: Uint8Array) => unknown) => {
    for (const file of files) await work(file);
  };
  const [ours, byExceljs] = await middle(
    { once: 3 },
    () => each((file) => read(file)),
    () => each(load),
  );
  const times = async (work: () => Promise<unknown>) => {
    for (let time = 0; time < fills; time++) await work();
  };
  const [filled, filledByExceljs] = await middle(
    3,
    () => times(() => fill(form, edits)),
    () => times(() => fillByExceljs(form, edits)),
  );
  const size = `${Math.round(form.length / 1000)} KB`;
  return [
    {
      work: `read ${forms} forms of ${size}`,
      unit: 'ms',
      ours,
      peer: 'exceljs load',
      theirs: byExceljs,
      goal: 5,
    },
    {
      work: `fill ${edits.length} cells of one, ${fills} times`,
      unit: 'ms',
      ours: filled,
      peer: 'exceljs load + set + write',
      theirs: filledByExceljs,
      goal: 5,
    },
  ];
}

/** Each reader in a process of its own. */
function peak(): Line {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  const file = join(folder, 'large.xlsx');
  writeFileSync(file, makeWorkbook());
  try {
    return {
      work: `peak memory of reading ${rows} × ${columns}`,
      unit: 'MB',
      ours: peakOf('ours', file),
      peer: 'exceljs load',
      theirs: peakOf('exceljs', file),
      goal: 3,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function read(bytes: Uint8Array, expected?: number): Promise<void> {
  const result = await openWorkbook(bytes);
  const cells = result.ok ? result.value.sheets[0]?.cells : undefined;
  if (!cells || (expected !== undefined && cells.count !== expected))
    throw new Error('our reader lost cells');
}

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

async function fill(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<void> {
  const result = await patchWorkbookLater(bytes, edits);
  if (!result.ok || result.value.written + result.value.unchanged !== edits.length)
    throw new Error('our patch lost cells');
}

async function fillByExceljs(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<unknown> {
  const workbook = await load(bytes);
  for (const { sheet, row, column, value } of edits) {
    const cell = workbook.getWorksheet(sheet)?.getCell(row, column);
    if (!cell) throw new Error('the peer lost a sheet');
    cell.value = value as number;
  }
  return workbook.xlsx.writeBuffer();
}
