/** A made-up sheet recognised and held against what was put on it. */
import type { TableFinding } from '#exchange/recognise/finding';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { columnName } from '#workbook/address';
import { workbookOf } from '../sheet';
import type { Expected } from './block';
import { sheetOfSeed, type MadeSheet } from './sheets';

export interface Compared {
  readonly sheet: MadeSheet;
  readonly exact: boolean;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

export function compareSeed(seed: number): Compared {
  const sheet = sheetOfSeed(seed);
  const workbook = workbookOf([sheet.rows, sheet.options]);
  const expected = sheet.tables.map(strictOf);
  const found = workbook.sheets.flatMap((one) => recogniseSheet(workbook, one)).map(strictOf);
  const exact = JSON.stringify([...expected].sort()) === JSON.stringify([...found].sort());
  return { sheet, exact, expected, found };
}

/** Header rows, data rows, label columns and value range in one line. */
export function strictOf(table: Expected | TableFinding): string {
  const { headerTop, headerBottom, codeRow, dataTop, dataBottom, labelColumns } = table;
  const range = [table.firstValueColumn, table.lastValueColumn].map(columnName).join('-');
  return [
    `captions ${headerTop}-${headerBottom}`,
    ...(codeRow === null ? [] : [`code ${codeRow}`]),
    `data ${dataTop}-${dataBottom}`,
    `labels ${[...labelColumns]
      .sort((a, b) => a - b)
      .map(columnName)
      .join(',')}`,
    `values ${range}`,
  ].join(' · ');
}

/** The sheet as text, merges marked, to look at. */
export function shown({ rows, options }: MadeSheet): string {
  const text = rows.map(
    (row, i) => `${String(i + 1).padStart(3)} ${row.map((cell) => String(cell ?? '')).join(' | ')}`,
  );
  return [...text, `    merges ${(options.merges ?? []).join(' ')}`]
    .join('\n')
    .replace(/\n(?!\s*\d+ |\s+merges)/g, '⏎');
}
