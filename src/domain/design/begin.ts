/** A table from nothing: one unit's, with every unit below it as a row, no indicator yet. */
import type { TableId, UnitId } from '../id';
import type { Units } from '../orgunit/tree';
import type { Table } from '../table/table';
import { usualTotals } from '../table/unit-rows';
import { withShape, type ShapeWords } from './shape';

export interface Beginning {
  readonly id: TableId;
  readonly name: string;
  readonly unit: UnitId;
  readonly signatures: readonly string[];
}

export function blankTable(
  { id, name, unit, signatures }: Beginning,
  units: Units,
  words: ShapeWords,
): Table {
  const table: Table = {
    id,
    name,
    layout: { rows: { dimension: 'unit', members: [] }, columns: { dimension: 'indicator', members: [] } },
    unit,
    periodKind: 'month',
    startMonth: 1,
    periods: [],
    template: null,
    rowHead: words.rowHead.unit,
    countingUnit: null,
    marks: [],
    notes: [],
    signatures,
    reporters: { kind: 'below' },
    totals: usualTotals,
  };
  return withShape(table, [], { shape: 'units', cut: 'month', compared: [] }, units, words);
}
