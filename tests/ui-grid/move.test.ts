import { describe, expect, test } from 'vitest';
import type { GridPlace } from '../../src/ui/grid/model.ts';
import { corner, dataEdge, neighbour, paged, rowEnd } from '../../src/ui/grid/selection/move.ts';
import { orderOf } from '../../src/ui/grid/order.ts';

const kinds = { t: 'total', h: 'heading', g: 'heading' } as const;
const row = (id: string) => ({
  id,
  caption: id,
  depth: 0,
  kind: kinds[id as keyof typeof kinds] ?? ('data' as const),
  pinned: id === 't',
});
const form = {
  // The total stands last in the form and is pinned to the top.
  rows: ['h', 'a', 'b', 'g', 'c', 't'].map(row),
  columns: [
    { id: 'x', caption: 'x' },
    {
      id: 'group',
      caption: 'group',
      children: [
        { id: 'y', caption: 'y' },
        { id: 'z', caption: 'z' },
      ],
    },
  ],
};
const order = orderOf(form);
const at = (place: string): GridPlace => ({ row: place[0] as string, column: place[1] as string });
const name = (place: GridPlace | undefined) => place && place.row + place.column;

describe('moving in a form with a pinned total and two headings', () => {
  test('rows are met as shown: the pinned total first, headings passed over', () => {
    const met = ['tx'];
    for (let i = 0; i < 5; i += 1)
      met.push(name(neighbour(order, at(met[met.length - 1] as string), 'down')) as string);
    expect(met).toEqual(['tx', 'ax', 'bx', 'cx', 'cx', 'cx']);
  });

  test('up from the first row reaches the total and stays there', () => {
    expect(name(neighbour(order, at('ay'), 'up'))).toBe('ty');
    expect(name(neighbour(order, at('ty'), 'up'))).toBe('ty');
  });

  test('left and right cross the borders of header groups and stop at the edge', () => {
    expect(name(neighbour(order, at('ax'), 'right'))).toBe('ay');
    expect(name(neighbour(order, at('az'), 'right'))).toBe('az');
    expect(name(rowEnd(order, at('by'), 'last'))).toBe('bz');
  });

  test('the top left corner is the first cell that scrolls', () => {
    expect(name(corner(order, 'first'))).toBe('ax');
    expect(name(corner(order, 'last'))).toBe('cz');
  });

  test('Home and the top left corner pass over frozen columns', () => {
    expect(name(rowEnd(order, at('bz'), 'first', 1))).toBe('by');
    expect(name(corner(order, 'first', 1))).toBe('ay');
  });

  test('a page never lands on a heading nor outside', () => {
    expect(name(paged(order, at('ax'), 2))).toBe('cx');
    expect(name(paged(order, at('ax'), 50))).toBe('cx');
    expect(name(paged(order, at('cx'), -50))).toBe('ax');
  });

  test('Ctrl+arrow from before a gap goes to the next filled cell, then to the edge', () => {
    const filled = ({ row: r }: GridPlace) => r === 't' || r === 'b';
    expect(name(dataEdge(order, at('tx'), 'down', filled))).toBe('bx');
    expect(name(dataEdge(order, at('bx'), 'down', filled))).toBe('cx');
    expect(name(dataEdge(order, at('ax'), 'right', () => true))).toBe('az');
  });
});
