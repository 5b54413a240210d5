/**
 * 填表人 and 报出日期 in the head and the lines of signatures: behind the label in the same cell, or in the next cell.
 *
 *     单位负责人:李明  填表人:王芳  报出日期:2025年7月5日        填表人 | 王芳 | 填报日期 | 2025-07-05
 */
import type { Binding, Slot } from '#domain/template/template';
import { cellIndex, firstOfRow, formulaAt, formulaOf, valueOf } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { dayPattern } from '../fill/day-text';
import type { Shown } from '../intake/incoming';
import type { TableFinding } from '../recognise/finding';
import { dateAt } from './dates';

const labels: readonly (readonly [Slot['kind'], RegExp])[] = [
  ['clerk', /(?:填表人|填报人|制表人|经办人)(?:[(（][^)）]{1,4}[)）])?\s*([:：]|$)/],
  ['day', /(?:报出|填报|填表|报送|上报)(?:日期|时间)\s*([:：]|$)/],
];

/** What stands behind a label up to the next one: a wide gap, or another label. */
const value = /^[ \u3000]*(.*?)[ \u3000]*(?=$|[ \u3000]{2,}|[\u3000]|[\u4e00-\u9fff()（）]{2,8}[:：])/;

export function signatureSlots(sheet: Sheet, workbook: Shown, finding: TableFinding): Binding[] {
  const { cells } = sheet;
  const bindings: Binding[] = [];
  for (const row of [...headRows(finding), ...finding.signatureRows]) {
    for (let i = firstOfRow(cells, row); i < cells.count && cells.row[i] === row; i += 1) {
      const text = valueOf(cells, i);
      if (typeof text !== 'string' || formulaOf(cells, i) !== undefined) continue;
      const column = cells.column[i] as number;
      for (const [kind, label] of labels) {
        const found = label.exec(text);
        if (!found) continue;
        const after = found.index + found[0].length;
        const isLast = text.slice(after).trim() === '';
        const place = isLast ? nextPlace(sheet, row, column) : column;
        const meaning = isLast ? wholeCell(sheet, workbook, row, place, kind) : behind(text, after, kind);
        if (meaning) bindings.push({ sheet: sheet.name, row, column: place, meaning });
        // Nobody has room for it but the cell of the label itself.
        else if (isLast && found[1] !== '')
          bindings.push({
            sheet: sheet.name,
            row,
            column,
            meaning: { kind, before: text, text: '', after: '' },
          });
      }
    }
  }
  return bindings;
}

function headRows({ headerTop, reporter, period }: TableFinding): number[] {
  const rows = [reporter, period].map((found) => Number(/\d+$/.exec(found?.cell ?? '')?.[0] ?? headerTop));
  return [...new Set(rows)].filter((row) => row < headerTop);
}

function behind(text: string, after: number, kind: Slot['kind']): Slot | undefined {
  const rest = text.slice(after);
  const found = kind === 'day' ? dayPattern.exec(rest) : value.exec(rest);
  if (!found) return undefined;
  const said = kind === 'day' ? found[0] : (found[1] as string);
  const start = after + found.index + found[0].indexOf(said);
  return { kind, before: text.slice(0, start), text: said, after: text.slice(start + said.length) };
}

/** Behind the label and whatever it is merged with. */
function nextPlace(sheet: Sheet, row: number, column: number): number {
  const merge = sheet.merges.find((one) => one.top === row && one.left === column);
  return (merge?.right ?? column) + 1;
}

/** A text, a date or nothing, but no other label and no number that is none: that is written as something else. */
function wholeCell(
  sheet: Sheet,
  workbook: Shown,
  row: number,
  column: number,
  kind: Slot['kind'],
): Slot | undefined {
  const index = cellIndex(sheet.cells, row, column);
  const text = index < 0 ? null : valueOf(sheet.cells, index);
  if (index < 0 || formulaAt(sheet, row, column) !== undefined) return undefined;
  const date = kind === 'day' ? dateAt(sheet, workbook, row, column) : undefined;
  if (date) return { kind, ...date.slot };
  if (text !== null && (typeof text !== 'string' || /[:：]/.test(text))) return undefined;
  return { kind, before: '', text: text ?? '', after: '' };
}
