/**
 * From many values to one, and from one formula to many. In a plain cell a range where one value is needed means the one
 * in the formula's own row or column (implicit intersection); in an array formula it means each in turn.
 */
import type { Value } from '#value/value';
import { Area, Matrix, Table, Union, type Datum } from './datum';
import { faults } from './faults';
import type { Place } from './scope';

export function single(datum: Datum, placeOf: (() => Place) | undefined): Value {
  if (!(datum instanceof Matrix)) return datum;
  if (datum instanceof Union) return faults.notNumber;
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

/** Up to here all cells are worked out, empty ones too; beyond, those past the last used row or column are one. */
const manyCells = 20_000;

/** One value for each place that any of the data has; `compute` gets the values the data have there, in their order. */
export function eachOf(data: readonly Datum[], compute: (values: readonly Value[]) => Datum): Matrix {
  const matrices = data.filter((datum): datum is Matrix => datum instanceof Matrix);
  const most = (side: 'rows' | 'columns' | 'usedRows' | 'usedColumns'): number =>
    matrices.reduce((size, matrix) => Math.max(size, matrix[side]), 1);
  const [rows, columns] = [most('rows'), most('columns')];
  const values: Value[] = new Array<Value>(data.length);
  const valueAt = (row: number, column: number): Value => {
    for (let i = 0; i < data.length; i += 1) values[i] = spread(data[i] as Datum, row, column);
    const result = compute(values);
    return result instanceof Matrix ? result.at(0, 0) : result;
  };
  if (rows * columns <= manyCells) return Table.of(rows, columns, valueAt);
  const used = Table.of(Math.min(rows, most('usedRows')), Math.min(columns, most('usedColumns')), valueAt);
  const value = valueAt(Math.min(used.rows, rows - 1), Math.min(used.columns, columns - 1));
  return new Table(used.lines, { value, rows, columns });
}
