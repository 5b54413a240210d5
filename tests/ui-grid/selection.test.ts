import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderOf } from '../../src/ui/grid/order.ts';
import { cellsOf, type Rect } from '../../src/ui/grid/selection/area.ts';
import { edgesOf } from '../../src/ui/grid/selection/edges.ts';
import { Selection } from '../../src/ui/grid/selection/selection.ts';

const order = orderOf({
  rows: ['a', 'b', 'h', 'c', 'd'].map((id) => ({
    id,
    caption: id,
    depth: 0,
    kind: id === 'h' ? ('heading' as const) : ('data' as const),
  })),
  columns: ['x', 'y', 'z'].map((id) => ({ id, caption: id })),
});
const at = (name: string) => ({ row: name[0] as string, column: name[1] as string });
const name = (place: { row: string; column: string } | null) => (place ? place.row + place.column : '');

const rectangle = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(2), fc.nat(2)).map(([r1, r2, c1, c2]): Rect => ({
  top: Math.min(r1, r2),
  bottom: Math.max(r1, r2),
  left: Math.min(c1, c2),
  right: Math.max(c1, c2),
}));

describe('a selection', () => {
  test('goes round down its columns with Enter, along its rows with Tab, over no heading', () => {
    const selection = new Selection();
    selection.only(at('bx'), at('cy'));
    const walk = (along: 'rows' | 'columns', steps: number) =>
      Array.from({ length: steps }, () => name((selection.active = selection.step(order, along, true))));
    expect(walk('rows', 4)).toEqual(['cx', 'by', 'cy', 'bx']);
    expect(walk('columns', 4)).toEqual(['by', 'cx', 'cy', 'bx']);
  });

  test('steps back over what it stepped forward, through every cell once', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 3 }), fc.boolean(), (rects, down) => {
        const selection = new Selection();
        for (const { top, left, bottom, right } of rects) {
          const place = (r: number, c: number) => ({
            row: order.rows[r]?.id ?? '',
            column: order.leaves[c]?.node.id ?? '',
          });
          selection.add(place(top, left), place(bottom, right));
        }
        const cells = rects.reduce((sum, rect) => sum + [...cellsOf(order, rect)].length, 0);
        if (cells === 0) return;
        const along = down ? 'rows' : 'columns';
        selection.active = selection.step(order, along, true);
        // Overlapping areas hold a cell twice: then the walk may take the later one.
        if (rects.length > 1) return;
        const start = name(selection.active);
        const seen = new Set<string>();
        for (let i = 0; i < cells; i += 1) {
          seen.add(name(selection.active));
          selection.active = selection.step(order, along, true);
        }
        expect(seen.size).toBe(cells);
        expect(name(selection.active)).toBe(start);
        selection.active = selection.step(order, along, false);
        selection.active = selection.step(order, along, true);
        expect(name(selection.active)).toBe(start);
      }),
      { seed: 20261125 },
    );
  });

  test('holds each cell once, however its areas overlap', () => {
    const selection = new Selection();
    selection.only(at('ax'), at('by'));
    selection.add(at('by'), at('cz'));
    const names = selection.cells(order).map(name);
    expect(names).toHaveLength(new Set(names).size);
    expect(names).toEqual(['ax', 'ay', 'bx', 'by', 'bz', 'cy', 'cz']);
  });

  test('loses the areas whose corners are gone, and the active cell with its row', () => {
    const selection = new Selection();
    selection.only(at('ax'), at('by'));
    selection.prune(orderOf({ rows: order.rows.slice(1), columns: order.leaves.map((leaf) => leaf.node) }));
    expect(selection.active).toBeNull();
    expect(selection.areas).toEqual([]);
  });

  test('draws its frame on the edge cells of each area only', () => {
    fc.assert(
      fc.property(rectangle, (rect) => {
        for (let r = 0; r < 5; r += 1)
          for (let c = 0; c < 3; c += 1) {
            const edges = edgesOf([rect], r, c);
            const inside = r >= rect.top && r <= rect.bottom && c >= rect.left && c <= rect.right;
            expect(edges !== undefined).toBe(inside);
            expect(edges?.includes('t') ?? false).toBe(inside && r === rect.top);
            expect(edges?.includes('l') ?? false).toBe(inside && c === rect.left);
          }
      }),
      { seed: 20261125 },
    );
  });

  const without = (...gone: string[]) =>
    orderOf({
      rows: order.rows.filter(({ id }) => !gone.includes(id)),
      columns: order.leaves.map(({ node }) => node).filter(({ id }) => !gone.includes(id)),
    });
  const left = (from: string, ...gone: string[]) => {
    const selection = new Selection();
    selection.only(at(from), at(from), 'columns');
    selection.prune(without(...gone), order);
    return [name(selection.active), selection.areas.length];
  };

  test('goes on to the next column or row where its own is hidden, at the edge to the one before', () => {
    expect(left('by', 'y')).toEqual(['bz', 1]);
    expect(left('bz', 'z')).toEqual(['by', 1]);
    expect(left('by', 'y', 'z')).toEqual(['bx', 1]);
    // Never to a heading.
    expect(left('bx', 'b')).toEqual(['cx', 1]);
    expect(left('dx', 'd', 'c')).toEqual(['bx', 1]);
    expect(left('by', 'b', 'y')).toEqual(['cz', 1]);
  });

  test('is nowhere only where nothing is left', () => {
    expect(left('by', 'x', 'y', 'z')).toEqual(['', 0]);
    expect(left('by', 'a', 'b', 'c', 'd')).toEqual(['', 0]);
  });
});
