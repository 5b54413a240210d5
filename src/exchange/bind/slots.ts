/**
 * The slots of a form: texts around the figures that say for which period, for which unit, by whom and when it was
 * filled in. They stand between the top of the table and its figures, and in the lines of signatures; the marks block
 * (批准文号, 有效期至) and the notes name years too, and those stay.
 */
import { periodCode, type Period } from '#domain/period/period';
import { toDateOf } from '#domain/period/to-date';
import { findPeriod, type PeriodText } from '#domain/period/text';
import type { Binding, Slot } from '#domain/template/template';
import { cellName, parseCellName } from '#workbook/address';
import { firstOfRow, formulaOf, valueAt, valueOf } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { named } from '../fill/period-text';
import { relatedPeriod, sameDays } from '../fill/related-period';
import type { Draft } from '../intake/draft';
import type { TableFinding } from '../recognise/finding';
import { dayLike } from '../fill/serial';
import type { Shown } from '../intake/incoming';
import { dateAt } from './dates';
import { signatureSlots } from './signatures';

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function slotsOf(draft: Draft, sheet: Sheet, workbook: Shown): Binding[] {
  const { finding } = draft;
  const marked = new Set(finding.marks.map(({ cell }) => cell));
  const at = (cell: string | undefined) => parseCellName(cell ?? '');
  const [periodCell, reporterCell] = [at(finding.period?.cell), at(finding.reporter?.cell)];
  const bindings: Binding[] = [];
  for (const cell of textsAbove(sheet, finding)) {
    const { row, column, text } = cell;
    if (marked.has(cellName(row, column))) continue;
    const slots: Slot[] = [];
    const isPeriod = row === periodCell?.row && column === periodCell.column && !isToDateOf(draft);
    const own = isPeriod ? finding.period?.text : undefined;
    slots.push(
      ...periodSlots(
        text,
        draft.period,
        own,
        ![draft.rowDimension, draft.columnDimension].includes('period'),
      ),
    );
    const isReporter = row === reporterCell?.row && column === reporterCell.column;
    const unit = finding.reporter?.text ?? draft.unitName;
    if (isReporter || (row < finding.headerTop && unit.length > 2)) slots.push(...slotAt(text, unit, 'unit'));
    bindings.push(...apart(slots).map((meaning) => ({ sheet: sheet.name, row, column, meaning })));
  }
  for (const { row, column, text } of captionsOfRows(draft, sheet)) {
    const slots = periodSlots(text, draft.period, undefined, true);
    bindings.push(...slots.map((meaning) => ({ sheet: sheet.name, row, column, meaning })));
  }
  if (periodCell && draft.period) {
    const date = dateAt(sheet, workbook, periodCell.row, periodCell.column);
    if (date?.day && dayLike(date.day, draft.period, draft.period))
      bindings.push({ sheet: sheet.name, ...periodCell, meaning: { kind: 'period', ...date.slot } });
  }
  return [...bindings, ...signatureSlots(sheet, workbook, finding)];
}

/** 1—6月 above the figures of June; 6月, or the year alone, above those of 1—6月. */
function isToDateOf({ finding, period }: Draft): boolean {
  const said = finding.period?.period;
  if (said?.kind === 'toDate' && period?.kind === 'month') return toDateOf(period) === periodCode(said);
  if (said?.kind === 'year' && period && period.kind !== 'year') return said.year === period.year;
  return said?.kind === 'month' && period?.kind === 'toDate' && toDateOf(said) === periodCode(period);
}

/** The chosen period where the form says it, and whatever stands at a distance from it. */
function periodSlots(
  text: string,
  chosen: Period | null,
  own: string | undefined,
  ownIsChosen: boolean,
): Slot[] {
  if (own !== undefined && ownIsChosen) return slotAt(text, own, 'period');
  if (!chosen) return [];
  const found = findPeriod(text) ?? sofarIn(text);
  const said = found && named(found, chosen);
  if (!found || !said) return [];
  const [slot] = slotAt(text, found.text, 'period', found.start);
  if (!slot) return [];
  if ((found.period || done.test(text)) && sameDays(said, chosen)) return [slot];
  // 上半年 beside a form of halves says which half; a bare 7月 among months says which month whatever is chosen.
  const moves = found.period ? true : said.kind === 'toDate';
  return moves && relatedPeriod(said, chosen, chosen) ? [{ ...slot, beside: true }] : [];
}

const sofar = /(?<!\d)1\s*[-–—─－~～至]+\s*\d{1,2}\s*月份?(?=\s*(累计|完成))/;
const done = /^\s*([上下]半年|第?[一二三四1-4]季度|\d{1,2}月份?)(?=(实际)?完成)/;

/** 1-6月累计门诊人次, 门诊人次（1-6月累计）, 上半年完成 */
function sofarIn(text: string): PeriodText | undefined {
  const match = sofar.exec(text) ?? done.exec(text);
  const found = match && findPeriod(match[0]);
  return found ? { ...found, start: match.index } : undefined;
}

function slotAt(whole: string, text: string, kind: Slot['kind'], from = 0): Slot[] {
  const start = text === '' ? -1 : whole.indexOf(text, from);
  if (start < 0) return [];
  return [{ kind, before: whole.slice(0, start), text, after: whole.slice(start + text.length) }];
}

/** Two slots over the same letters cannot both be written. */
function apart(slots: readonly Slot[]): Slot[] {
  return slots.filter((slot, i) =>
    slots.slice(0, i).every((other) => {
      const [a, b] = [slot.before.length, other.before.length];
      return a >= b + other.text.length || b >= a + slot.text.length;
    }),
  );
}

/** 1—6月累计 below an indicator or before its name. */
function* captionsOfRows({ rows, rowDimension, finding }: Draft, sheet: Sheet): Iterable<TextCell> {
  if (rowDimension !== 'indicator') return;
  for (const { at: row } of rows) {
    for (const column of finding.labelColumns) {
      const text = valueAt(sheet, row, column);
      if (typeof text === 'string' && (sofarIn(text) ?? findPeriod(text)?.part?.kind === 'toDate'))
        yield { row, column, text };
    }
  }
}

/** Texts from the first line of the table down to its captions, within its columns and where its head says something. */
function* textsAbove(sheet: Sheet, finding: TableFinding): Iterable<TextCell> {
  const { cells } = sheet;
  const places = [finding.title, finding.period, finding.reporter].flatMap(
    (found) => parseCellName(found?.cell ?? '') ?? [],
  );
  const told = new Set(places.map(({ row, column }) => `${row},${column}`));
  const top = Math.min(finding.headerTop, ...places.map(({ row }) => row));
  const left = Math.min(finding.firstValueColumn, ...finding.labelColumns);
  const right = Math.max(finding.lastValueColumn, ...finding.otherColumns);
  const bottom = Math.max(finding.headerBottom, ...places.map(({ row }) => row));
  const again = new Set(finding.again);
  const end = Math.max(bottom, ...again);
  for (let i = firstOfRow(cells, top); i < cells.count && (cells.row[i] as number) <= end; i += 1) {
    if ((cells.row[i] as number) > bottom && !again.has(cells.row[i] as number)) continue;
    const [row, column] = [cells.row[i] as number, cells.column[i] as number];
    if ((column < left || column > right) && !told.has(`${row},${column}`)) continue;
    const value = valueOf(cells, i);
    if (typeof value === 'string' && formulaOf(cells, i) === undefined) yield { row, column, text: value };
  }
}
