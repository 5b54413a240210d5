import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '#ui/pages/table/paper';
import type { HeaderNode } from '#ui/grid/model';
import { births } from '../app/shown-model';

const { node } = fc.letrec<{ node: HeaderNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ id: fc.uuid(), caption: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({
      id: fc.uuid(),
      caption: fc.string({ minLength: 1, maxLength: 4 }),
      children: fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
    }),
  ),
}));
const leaves = (nodes: readonly HeaderNode[]): string[] =>
  nodes.flatMap(({ id, children }) => (children?.length ? leaves(children) : [id]));

describe('A form on paper', () => {
  it('has a head of merged cells', () => {
    const [sheet] = sheetsOf(births);
    const shape = sheet?.levels.map((level) =>
      level.map(({ node: { caption }, columns, rows }) => `${caption} ${columns}×${rows}`),
    );
    expect(shape).toEqual([
      ['活产数 1×2', '住院分娩 2×1'],
      ['住院分娩活产数 1×1', '住院分娩率 1×1'],
    ]);
  });

  it('keeps every column once and in order, none too wide, its head a full rectangle', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), fc.integer({ min: 1, max: 7 }), (columns, most) => {
        const sheets = sheetsOf(columns, most);
        expect(sheets.flatMap((sheet) => sheet.leaves.map(({ id }) => id))).toEqual(leaves(columns));
        for (const { levels, leaves: across } of sheets) {
          expect(across.length).toBeLessThanOrEqual(most);
          const area = levels.flat().reduce((sum, cell) => sum + cell.columns * cell.rows, 0);
          expect(area).toBe(across.length * levels.length);
        }
      }),
      { seed: 20261128 },
    );
  });

  it('keeps a group together on the next page where it fits there', () => {
    expect(sheetsOf(births, 2).map((sheet) => sheet.leaves.map(({ id }) => id))).toEqual([
      ['births'],
      ['inHospital', 'rate'],
    ]);
  });
});
