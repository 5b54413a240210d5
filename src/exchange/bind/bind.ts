/** Template bindings from a draft: every cell of the form that the table can fill. */
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodSlot } from '#domain/table/layout';
import type { Binding, Meaning } from '#domain/template/template';
import { formulaAt } from '#workbook/cells';
import { isUsed, type Draft, type DraftLine } from '../intake/draft';
import type { Incoming } from '../intake/incoming';
import { placeOf } from '../intake/stacked';
import { decimalsTyped, isWorkedOut } from './decimals';
import { slotsOf } from './slots';

type Id = UnitId | IndicatorId | PeriodSlot;

export function bindingsOf(
  draft: Draft,
  { sheet, workbook }: Pick<Incoming, 'sheet' | 'workbook'>,
  idOf: (line: DraftLine) => Id | undefined,
  unit: UnitId,
  partBindings: readonly Binding[] = [],
): Binding[] {
  const bindings: Binding[] = [...partBindings];
  const typed = decimalsTyped(draft, sheet, workbook);
  const columns = draft.columns.filter(isUsed);
  for (const row of draft.rows.filter(isUsed)) {
    for (const column of columns) {
      const place = placeOf(draft, row, column);
      if (!place) continue;
      const meaning = factMeaning(draft, row, column, idOf, unit);
      const formula = formulaAt(sheet, place.row, place.column) !== undefined;
      bindings.push({
        sheet: sheet.name,
        row: place.row,
        column: place.column,
        meaning: formula ? { ...meaning, formula: true } : { ...meaning, ...typed(row, column) },
      });
    }
  }
  bindings.push(...slotsOf(draft, sheet, workbook));
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
  const beside = [row, column].find(({ role }) => role === 'beside');
  const compare = beside?.compare;
  return {
    kind: 'fact',
    indicator: idOf(indicator) as IndicatorId,
    unit: lines.unit ? (idOf(lines.unit) as UnitId) : unit,
    ...(lines.period?.slot === undefined ? {} : { slot: lines.period.slot }),
    ...(compare === undefined ? {} : { compare }),
    // 增减% has the format of its own line, whatever the indicator has.
    scale: beside && isWorkedOut(compare) ? beside.scale : indicator.scale,
  };
}
