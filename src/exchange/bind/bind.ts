/** Template bindings from a draft: every cell of the form that the table can fill. */
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodSlot } from '#domain/table/layout';
import type { Binding, Meaning } from '#domain/template/template';
import { parseCellName } from '#workbook/address';
import { formulaAt, valueAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { isUsed, type Draft, type DraftLine } from '../intake/draft';
import type { Found } from '../recognise/finding';

type Id = UnitId | IndicatorId | PeriodSlot;

export function bindingsOf(
  draft: Draft,
  sheet: Sheet,
  idOf: (line: DraftLine) => Id | undefined,
  unit: UnitId,
): Binding[] {
  const bindings: Binding[] = [];
  const columns = draft.columns.filter(isUsed);
  for (const row of draft.rows.filter(isUsed)) {
    for (const column of columns) {
      const meaning = factMeaning(draft, row, column, idOf, unit);
      const formula = formulaAt(sheet, row.at, column.at) !== undefined;
      bindings.push({
        sheet: sheet.name,
        row: row.at,
        column: column.at,
        meaning: formula ? { ...meaning, formula: true } : meaning,
      });
    }
  }
  const { period, reporter } = draft.finding;
  if (period && draft.columnDimension !== 'period') bindings.push(...textBinding(sheet, period, 'period'));
  if (reporter) bindings.push(...textBinding(sheet, reporter, 'unit'));
  return bindings;
}

function factMeaning(
  draft: Draft,
  row: DraftLine,
  column: DraftLine,
  idOf: (line: DraftLine) => Id | undefined,
  unit: UnitId,
): Extract<Meaning, { kind: 'fact' }> {
  const lines = { [draft.rowDimension]: row, [draft.columnDimension]: column };
  const indicator = lines.indicator as DraftLine;
  return {
    kind: 'fact',
    indicator: idOf(indicator) as IndicatorId,
    unit: lines.unit ? (idOf(lines.unit) as UnitId) : unit,
    ...(lines.period?.slot === undefined ? {} : { slot: lines.period.slot }),
    scale: indicator.scale,
  };
}

/** The cell whose text contains what was found; the rest of the text stays around it. */
function textBinding(sheet: Sheet, found: Found, kind: 'period' | 'unit'): Binding[] {
  const place = parseCellName(found.cell);
  if (!place || formulaAt(sheet, place.row, place.column) !== undefined) return [];
  const text = valueAt(sheet, place.row, place.column);
  if (typeof text !== 'string') return [];
  const start = text.indexOf(found.text);
  if (start < 0 || found.text === '') return [];
  const meaning: Meaning = {
    kind,
    before: text.slice(0, start),
    text: found.text,
    after: text.slice(start + found.text.length),
  };
  return [{ sheet: sheet.name, row: place.row, column: place.column, meaning }];
}
