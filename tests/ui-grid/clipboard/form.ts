/** A small form: a total pinned on top, a heading row, four units, two of them of one name; a header of two levels. */
import { orderOf } from '../../../src/ui/grid/order.ts';
import type { GridRow, HeaderNode } from '../../../src/ui/grid/model.ts';

const unit = (id: string, caption: string, code: string): GridRow => ({
  id,
  caption,
  code,
  depth: 1,
  kind: 'data',
});

const rows: GridRow[] = [
  { id: 'sum', caption: '合计', depth: 0, kind: 'total', pinned: true, code: '00' },
  unit('a', '青山镇', '01'),
  unit('b', '白水镇', '02'),
  { id: 'h', caption: '街道', depth: 0, kind: 'heading' },
  unit('c', '东湖街道', '03'),
  unit('d', '第一卫生院', '04'),
];

const leaf = (id: string, caption: string, code: string, unitText = '人'): HeaderNode => ({
  id,
  caption,
  code,
  unit: unitText,
});

const columns: HeaderNode[] = [
  {
    id: 'births',
    caption: '活产数',
    children: [leaf('bs', '合计', '1'), leaf('bm', '男', '2'), leaf('bf', '女', '3')],
  },
  { id: 'deaths', caption: '死亡数', children: [leaf('ds', '合计', '4'), leaf('dm', '男', '5')] },
  leaf('rate', '死亡率', '6', '‰'),
];

export const order = orderOf({ rows, columns });

/** `a.bm=5` for each cell. */
export function told(cells: readonly { place: { row: string; column: string }; text: string }[]): string {
  return cells.map(({ place, text }) => `${place.row}.${place.column}=${text}`).join(' ');
}
