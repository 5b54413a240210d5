import { Table } from '../datum';
import { faults } from '../faults';
import { declare, type Asked, type Datum } from './function';

export const row = declare({
  name: 'ROW',
  chinese: '行号',
  help: 'function.ROW',
  parameters: [{ name: 'reference', takes: 'area', optional: true }],
  examples: [{ formula: 'ROW(B5)', cells: [], value: 5 }],
  compute: (asked, area) => (area ? numbered(asked, area.top, area.rows, false) : placeOf(asked, 'row')),
});

export const column = declare({
  name: 'COLUMN',
  chinese: '列号',
  help: 'function.COLUMN',
  parameters: [{ name: 'reference', takes: 'area', optional: true }],
  examples: [{ formula: 'COLUMN(C5)', cells: [], value: 3 }],
  compute: (asked, area) =>
    area ? numbered(asked, area.left, area.columns, true) : placeOf(asked, 'column'),
});

/** All numbers of a range: an array formula takes them all, a plain cell the first. */
function numbered({ array }: Asked, first: number, count: number, across: boolean): Datum {
  if (count === 1 || !array) return first;
  return across ? Table.of(1, count, (_, i) => first + i) : Table.of(count, 1, (i) => first + i);
}

function placeOf({ sheets, row: at }: Asked, line: 'row' | 'column'): Datum {
  return sheets ? sheets.place(at)[line] : faults.noReference;
}
