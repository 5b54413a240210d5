import { describe, expect, it } from 'vitest';
import { arranged, plain, withWidth } from '#app/table/arrangement';
import { keeps } from '#app/table/filter';
import type { GridCell, GridModel, GridRow } from '#ui/grid/model';

const texts: Readonly<Record<string, readonly string[]>> = {
  total: ['30', ''],
  h: ['', ''],
  qing: ['9', '约12'],
  bai: ['', '未开展'],
  chang: ['21', '3'],
};

const cellOf = (text: string): GridCell => ({
  text,
  editText: text,
  state: text === '未开展' ? 'status' : text.startsWith('约') ? 'unread' : 'input',
});

const row = (id: string, kind: GridRow['kind'] = 'data', pinned = false): GridRow => ({
  id,
  caption: id,
  depth: 0,
  kind,
  ...(pinned ? { pinned } : {}),
});

const model: GridModel = {
  key: 'k',
  rowHead: { caption: '机构' },
  columns: [
    {
      id: 'g',
      caption: '组',
      children: [
        { id: 'x', caption: '活产数' },
        { id: 'y', caption: '产妇数' },
      ],
    },
  ],
  rows: [row('total', 'total', true), row('h', 'heading'), row('qing'), row('bai'), row('chang')],
  cell: (id, column) => cellOf(texts[id]?.[column === 'x' ? 0 : 1] ?? ''),
};

const ids = (shown: GridModel) => shown.rows.map(({ id }) => id);

describe('a table as the clerk arranged it', () => {
  it('is sorted by figures, blanks last either way, totals first, and the form keeps its order', () => {
    const up = arranged(model, { ...plain, sort: { column: 'x', direction: 'up' } });
    const down = arranged(model, { ...plain, sort: { column: 'x', direction: 'down' } });
    expect(ids(up)).toEqual(['total', 'qing', 'chang', 'bai']);
    expect(ids(down)).toEqual(['total', 'chang', 'qing', 'bai']);
    expect(ids(model)).toEqual(['total', 'h', 'qing', 'bai', 'chang']);
    expect(up.columns[0]?.children?.[0]?.sorted).toBe('up');
  });

  it('shows only the rows a filter keeps, and no heading over nothing', () => {
    const blank = { column: 'x', condition: 'blank', text: '' } as const;
    expect(ids(arranged(model, { ...plain, filters: [blank] }))).toEqual(['total', 'h', 'bai']);
    const above = { column: 'x', condition: 'above', text: '100' } as const;
    expect(ids(arranged(model, { ...plain, filters: [above] }))).toEqual(['total']);
  });

  it('hides columns, and a group with nothing left', () => {
    const one = arranged(model, { ...plain, hidden: ['x'] });
    expect(one.columns[0]?.children?.map(({ id }) => id)).toEqual(['y']);
    expect(arranged(model, { ...plain, hidden: ['x', 'y'] }).columns).toEqual([]);
  });

  it('keeps a width for the view it was given in, one beside the other', () => {
    let kept = withWidth(plain, 'form', '@head', 120);
    kept = withWidth(kept, 'months', '@head', 200);
    kept = withWidth(kept, 'months', 'x', 90);
    kept = withWidth(kept, 'form', 'x', 70);
    const widths = (view: 'form' | 'months' | 'units') => [...(arranged(model, kept, view).widths ?? [])];
    expect(widths('form')).toEqual([
      ['@head', 120],
      ['x', 70],
    ]);
    expect(widths('months')).toEqual([
      ['@head', 200],
      ['x', 90],
    ]);
    expect(widths('units')).toEqual([]);
  });

  it('freezes rows by pinning them under the totals', () => {
    const frozen = arranged(model, { ...plain, frozenRows: 2 });
    expect(frozen.rows.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual(['total', 'h', 'qing']);
  });

  it.each([
    ['filled', '', '9', true],
    ['filled', '', '', false],
    ['unread', '', '约12', true],
    ['status', '', '未开展', true],
    ['contains', '12', '约12', true],
    ['equals', '９', '9', true],
    ['above', '8', '9', true],
    ['below', '8', '9', false],
    ['above', '8', '', false],
  ] as const)('a filter «%s %s» on «%s» keeps it: %s', (condition, text, shown, kept) => {
    expect(keeps({ column: 'x', condition, text }, cellOf(shown))).toBe(kept);
  });
});
