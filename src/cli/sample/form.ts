/** The cells of the form: title, marks, header, county total, townships, signature and notes. */
import { cellName, columnName } from '#workbook/address';
import { columns, isInput, type Column, type RateColumn } from './columns';
import { rowsFor, type Row } from './entries';
import type { Grid } from './grid';
import { headerBlocks } from './header';
import * as at from './layout';
import { dateOf, titleOf, type HalfYear } from './periods';
import { rateOf, totalOf } from './results';
import type { Border, Look } from './styles';
import { townships } from './townships';

const marks = [
  '表    号:卫统41表',
  '制定机关:国家卫生健康委员会',
  '批准文号:国统制〔2023〕41号',
  '有效期至:2026年12月',
];
const marksLeft = at.lastColumn - 4;

const notes = [
  '1.统计范围:辖区内各级各类医疗卫生机构,按常住人口统计。',
  '2.报送日期及方式:半年报,上半年于7月10日前、下半年于次年1月10日前,由乡镇卫生院报县妇幼保健院汇总后报送。',
  '3.审核关系:(1) 8≤1;(2) 6≤3≤2;(3) 5≤2;(4) 10≤2;(5) 12≤11≤2;(6) 16≤1;(7) 18≤21≤20。',
  '4.率由公式计算:3、6、8、14、16、18、20栏除以1栏,12栏除以11栏;“—”表示本期未开展。',
];

/** Statutory forms are open at both sides and closed by a strong line above and below. */
function frame(column: number, above: 'thin' | 'medium' = 'thin', below: 'thin' | 'medium' = 'thin'): Border {
  const left = column === at.nameColumn ? undefined : 'thin';
  return [left, column === at.lastColumn ? undefined : 'thin', above, below];
}

function writeHead(grid: Grid, period: HalfYear): void {
  const line = { top: at.titleRow, bottom: at.titleRow, left: at.nameColumn, right: at.lastColumn };
  grid.merged(line, at.sheetName, { font: 'title', align: 'center' });
  grid.height(at.titleRow, 30);
  marks.forEach((text, index) => {
    const row = at.marksTop + index;
    grid.merged({ top: row, bottom: row, left: marksLeft, right: at.lastColumn }, text, { align: 'left' });
  });
  const unitLine = { top: at.unitRow, bottom: at.unitRow };
  grid.merged({ ...unitLine, left: at.nameColumn, right: 7 }, '填报单位(盖章):海棠县卫生健康局', {
    align: 'left',
  });
  grid.merged({ ...unitLine, left: 9, right: 15 }, titleOf(period), { align: 'center' });
  const counting = { top: at.countingRow, bottom: at.countingRow, left: marksLeft, right: at.lastColumn };
  grid.merged(counting, '计量单位:人', { align: 'left' });

  for (const block of headerBlocks()) {
    const above = block.top === at.headerTop ? 'medium' : 'thin';
    grid.merged(block, block.text, {
      font: 'bold',
      fill: 'header',
      align: 'center',
      wrap: true,
      border: frame(block.right === at.lastColumn ? at.lastColumn : block.left, above),
    });
  }
  grid.height(at.headerTop, 20);
  grid.height(at.headerTop + 1, 20);
  grid.height(at.headerBottom, 54);

  for (let column = at.nameColumn; column <= at.lastColumn; column++) {
    const look: Look = { font: 'small', align: 'center', border: frame(column) };
    if (column === at.nameColumn) grid.text(at.codeRow, column, '甲', look);
    else grid.number(at.codeRow, column, column - at.nameColumn, look);
  }
}

const formulaAt = (row: number, { rate }: RateColumn): string =>
  `ROUND(${at.columnNameOf(rate.numerator)}${row}/${at.columnNameOf(rate.denominator)}${row}*${rate.factor},2)`;

function writeTotal(grid: Grid, rows: readonly Row[]): void {
  const row = at.totalRow;
  const look = (column: number): Look => ({ font: 'bold', fill: 'total', border: frame(column) });
  grid.text(row, at.nameColumn, '合  计', { ...look(at.nameColumn), align: 'center' });
  const totals = Object.fromEntries(
    columns.flatMap((column) => (isInput(column) ? [[column.input, totalOf(rows, column.input)]] : [])),
  ) as Row;
  for (const column of columns) {
    const place = at.sheetColumnOf(column);
    if (isInput(column)) {
      const text = `SUM(${at.bodyOf(columnName(place))})`;
      grid.formula(
        row,
        place,
        { text, value: totals[column.input] as number },
        { ...look(place), format: 'count' },
      );
    } else {
      const outcome = rateOf(totals, column.rate);
      grid.formula(
        row,
        place,
        { text: formulaAt(row, column), ...outcome },
        { ...look(place), format: 'rate' },
      );
    }
  }
}

function writeEntry(grid: Grid, row: number, column: Column, entries: Row): void {
  const place = at.sheetColumnOf(column);
  const border = frame(place, 'thin', row === at.lastTownshipRow ? 'medium' : 'thin');
  if (isInput(column)) {
    const entry = entries[column.input];
    const look: Look = { border, format: 'count', unlocked: true };
    if (entry === undefined) grid.blank(row, place, look);
    else if (typeof entry === 'number') grid.number(row, place, entry, look);
    else grid.text(row, place, entry, look);
    return;
  }
  const over = row === at.firstTownshipRow ? at.bodyOf(columnName(place)) : undefined;
  const id = columns.filter((other) => !isInput(other) && other.shared).indexOf(column);
  const shared = column.shared ? { shared: { id, ...(over && { over }) } } : {};
  const formula = { text: formulaAt(row, column), ...shared, ...rateOf(entries, column.rate) };
  grid.formula(row, place, formula, { border, fill: 'computed', format: 'rate' });
}

function writeFoot(grid: Grid, period: HalfYear): void {
  const signatures: [number, number, string][] = [
    [1, 3, '单位负责人:周明远'],
    [4, 8, '统计负责人:林秋'],
    [9, 12, '填表人:陈晓'],
    [13, 17, '联系电话:0000-6120345'],
    [18, at.lastColumn, `报出日期:${dateOf(period)}`],
  ];
  for (const [left, right, text] of signatures) {
    grid.merged({ top: at.signatureRow, bottom: at.signatureRow, left, right }, text, { align: 'left' });
  }
  grid.height(at.signatureRow, 22);
  notes.forEach((text, index) => {
    const row = at.notesTop + index;
    const range = { top: row, bottom: row, left: at.nameColumn, right: at.lastColumn };
    const look: Look = { font: 'small', align: 'left', wrap: true };
    grid.merged(range, text, look);
    if (index === 0) grid.string(row, at.nameColumn, grid.strings.idOfLed('说明:', text), look);
  });
}

export const lastRow = at.notesTop + notes.length - 1;
export const area = `A1:${cellName(lastRow, at.lastColumn)}`;

export function writeForm(grid: Grid, period: HalfYear): void {
  const rows = rowsFor(period);
  writeHead(grid, period);
  writeTotal(grid, rows);
  rows.forEach((entries, index) => {
    const row = at.firstTownshipRow + index;
    const border = frame(at.nameColumn, 'thin', row === at.lastTownshipRow ? 'medium' : 'thin');
    grid.text(row, at.nameColumn, townships[index]?.name ?? '', { align: 'left', border });
    for (const column of columns) writeEntry(grid, row, column, entries);
  });
  for (let row = at.totalRow; row <= at.lastTownshipRow; row++) grid.height(row, 18);
  writeFoot(grid, period);
}
