/** Where things stand on the form; rows and columns count from 1. */
import { columnName } from '#workbook/address';
import { columns, isInput, type Column, type Input } from './columns';
import { townships } from './townships';

export const sheetName = '妇幼卫生工作报表';

export const titleRow = 1;
/** The marks stand right of the title, one under the other, down to the line of the reporting unit. */
export const marksTop = 2;
export const unitRow = 5;
export const countingRow = 6;
export const headerTop = 7;
export const headerBottom = 9;
export const codeRow = 10;
export const totalRow = 11;
export const firstTownshipRow = 12;
export const lastTownshipRow = firstTownshipRow + townships.length - 1;
export const signatureRow = lastTownshipRow + 1;
export const notesTop = signatureRow + 1;

export const nameColumn = 1;
export const firstValueColumn = 2;
export const lastColumn = nameColumn + columns.length;

export const sheetColumnOf = (column: Column): number => firstValueColumn + columns.indexOf(column);

export function columnNameOf(input: Input): string {
  return columnName(
    firstValueColumn + columns.findIndex((column) => isInput(column) && column.input === input),
  );
}

/** The township rows of one column. */
export const bodyOf = (name: string): string => `${name}${firstTownshipRow}:${name}${lastTownshipRow}`;

/** Township rows of all columns of one kind, neighbours taken together: `B12:D29 F12:G29`. */
export function areasOf(wanted: (column: Column) => boolean): string {
  const areas: string[] = [];
  let from: number | undefined;
  [...columns, undefined].forEach((column, index) => {
    const at = firstValueColumn + index;
    if (column && wanted(column)) from ??= at;
    else if (from !== undefined) {
      areas.push(`${columnName(from)}${firstTownshipRow}:${columnName(at - 1)}${lastTownshipRow}`);
      from = undefined;
    }
  });
  return areas.join(' ');
}
