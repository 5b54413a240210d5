/** A made table as a workbook with its rates and totals as formulas, as the clerk drops it in. */
import { cellName } from '../../../src/workbook/address';
import { buildWorkbook } from '../../../src/workbook/build/build';
import { placesOf } from '../../../src/workbook/build/places';
import type { CellSpec, HeaderSpec, RowSpec, SheetSpec } from '../../../src/workbook/build/spec';
import { figure, rateOf, treeOf, type MadeTable, type Tree } from './made';

const header = (trees: readonly Tree[]): HeaderSpec[] =>
  trees.map(({ caption, children }) => (children ? { caption, children: header(children) } : { caption }));

export function bookOf(table: MadeTable): Promise<Uint8Array> {
  const empty: SheetSpec = {
    name: '表1',
    title: [table.title],
    head: { left: '填报单位：海棠县', middle: '2026年上半年', right: '计量单位：人、%' },
    header: [{ caption: '机构' }, ...header(treeOf(table))],
    codeRow: ['甲', ...table.columns.map((_, at) => String(at + 1))],
    rows: [],
    notes: [footOf(table)],
  };
  const { firstRow } = placesOf(empty);
  const last = firstRow + table.rows.length;
  const total: RowSpec = {
    kind: 'total',
    cells: ['合计', ...table.columns.map((_, at) => totalOf(table, at, firstRow, last))],
  };
  const rows = table.rows.map((caption, row): RowSpec => {
    const cells = table.columns.map((_, at) => cellOf(table, row, at, firstRow + 1 + row));
    return { kind: 'data', cells: [caption, ...cells] };
  });
  return buildWorkbook({ sheets: [{ ...empty, rows: [total, ...rows] }] });
}

/** Rules as a form states them at its foot, by the columns' codes: the inputs of a topic against each other. */
function footOf({ columns }: MadeTable): string {
  const topics = columns.flatMap(({ rate }, index) => (rate ? [index + 1] : []));
  const rules = topics.map((code, i) => `(${i + 1}) ${code - 4}≤${code - 3}≤${code - 2}≤${code - 1}`);
  return `审核关系:${rules.join(';')}。`;
}

/** The name stands in column 1. */
const at = (row: number, column: number) => cellName(row, column + 2);

function rateFormula(row: number, column: number): string {
  return `${at(row, column - 3)}/${at(row, column - 4)}*100`;
}

function cellOf(table: MadeTable, row: number, column: number, sheetRow: number): CellSpec {
  if (!table.columns[column]?.rate) return figure(row, column);
  return { value: rateOf(row, column), formula: rateFormula(sheetRow, column), format: '0.00' };
}

function totalOf(table: MadeTable, column: number, sheetRow: number, last: number): CellSpec {
  const sum = (of: number) => table.rows.reduce((all, _, row) => all + figure(row, of), 0);
  if (table.columns[column]?.rate) {
    const value = (sum(column - 3) / sum(column - 4)) * 100;
    return { value, formula: rateFormula(sheetRow, column), format: '0.00' };
  }
  return { value: sum(column), formula: `SUM(${at(sheetRow + 1, column)}:${at(last, column)})` };
}
