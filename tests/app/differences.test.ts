import { describe, expect, it } from 'vitest';
import { differencesOf } from '#app/table/differences';
import { births, county, tableOf } from './shown-model';

describe('A table computed anew', () => {
  it('is the same where every cell shows the same; headings have no cells', () => {
    expect(differencesOf(county, county)).toEqual({ count: 12, differing: [] });
  });

  it('tells each cell that is not: where, from what, to what', () => {
    const anew = tableOf(
      births,
      county.rows.map((row) => ({
        ...row,
        cells: ['births', 'inHospital', 'rate'].map((column) =>
          row.id === 'bs' && column === 'rate' ? '90.00' : county.cell(row.id, column).text,
        ),
      })),
    );
    expect(differencesOf(county, anew).differing).toEqual([
      {
        place: { row: 'bs', column: 'rate' },
        row: '白石镇卫生院',
        column: '住院分娩率',
        before: '—',
        after: '90.00',
      },
    ]);
  });
});
