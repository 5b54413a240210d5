/**
 * From many values to one, and from one formula to many. In a plain cell a range where one value is needed means the one
 * in the formula's own row or column (implicit intersection); in an array formula it means each in turn.
 */
import type { Value } from '#value/value';
import { Area, Matrix, Table, type Datum } from './datum';
import { faults } from './faults';
import type { Place } from './scope';

export function single(datum: Datum, placeOf: (() => Place) | undefined): Value {
  if (!(datum instanceof Matrix)) return datum;
  if (!(datum instanceof Area) || !placeOf || (datum.rows === 1 && datum.columns === 1))
    return datum.at(0, 0);
  const place = placeOf();
  const row = datum.rows === 1 ? 0 : datum.columns === 1 ? place.row - datum.top : -1;
  const column = datum.columns === 1 ? 0 : datum.rows === 1 ? place.column - datum.left : -1;
  return datum.holds(row, column) ? datum.at(row, column) : faults.notNumber;
}

/** The value a datum has at a place of a larger result: one row or column serves all, beyond the edge is #N/A. */
export function spread(datum: Datum, row: number, column: number): Value {
  if (!(datum instanceof Matrix)) return datum;
  const r = datum.rows === 1 ? 0 : row;
  const c = datum.columns === 1 ? 0 : column;
  return datum.holds(r, c) ? datum.at(r, c) : faults.notFound;
}

/** What stands in a body's way comes as an Absence, else one value for each place that any of the data has. */
export function eachOf(data: readonly Datum[], compute: (at: (datum: Datum) => Value) => Datum): Matrix {
  let rows = 1;
  let columns = 1;
  for (const datum of data) {
    if (!(datum instanceof Matrix)) continue;
    rows = Math.max(rows, datum.rows === 1 ? 1 : Math.max(datum.usedRows, 1));
    columns = Math.max(columns, datum.columns === 1 ? 1 : Math.max(datum.usedColumns, 1));
  }
  return Table.of(rows, columns, (row, column) => {
    const result = compute((datum) => spread(datum, row, column));
    return result instanceof Matrix ? result.at(0, 0) : result;
  });
}
