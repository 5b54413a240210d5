import { describe, expect, it } from 'vitest';
import { blockOf } from '#app/table/block';
import type { GridModel } from '#ui/grid/model';
import { county } from './shown-model';

/** As a county's table is: the total and the rates are computed. */
const model: GridModel = {
  ...county,
  cell: (row, column) => ({
    ...county.cell(row, column),
    ...((row === 'sum' || column === 'rate') && { locked: '此格由公式计算' }),
  }),
};
const at = (...names: string[]) =>
  names.map((name) => {
    const [row = '', column = ''] = name.split(' ');
    return { row, column };
  });
const block = (...names: string[]) => {
  const found = blockOf(model, at(...names));
  return found && [found.from.row, found.from.column, found.to.row, found.to.column].join(' ');
};

describe('What was changed together is one block of the table', () => {
  it('when its cells fill a rectangle, in whatever order they were written', () => {
    expect(block('bs births')).toBe('bs births bs births');
    expect(block('bs inHospital', 'qs births', 'qs inHospital', 'bs births')).toBe('qs births bs inHospital');
  });

  it('not when a cell between them stayed as it was', () => {
    expect(block('qs births', 'qs inHospital', 'bs births')).toBeUndefined();
    expect(block('qs births', 'icu births')).toBeUndefined();
  });

  it('with a computed column beside it left out', () => {
    const swapped = { ...model, columns: [...model.columns].reverse() };
    const corners = blockOf(swapped, at('qs inHospital', 'qs births', 'bs inHospital', 'bs births'));
    expect(corners).toEqual({
      from: { row: 'qs', column: 'inHospital' },
      to: { row: 'bs', column: 'births' },
    });
  });

  it('over a heading row, which holds no cells', () => {
    const rows = model.rows.filter(({ id }) => id !== 'h');
    const heading = model.rows.filter(({ id }) => id === 'h');
    const between = { ...model, rows: [...rows.slice(0, 1), ...heading, ...rows.slice(1)] };
    expect(blockOf(between, at('qs births', 'bs births'))?.to).toEqual({ row: 'bs', column: 'births' });
  });

  it('of the cells in sight: what is hidden or filtered away takes no part, and nothing in sight is no block', () => {
    expect(block('qs births', 'bs births', 'gone births', 'qs gone')).toBe('qs births bs births');
    expect(block('gone births')).toBeUndefined();
    expect(block()).toBeUndefined();
  });
});
