/** A small table as a grid model: what stands in it is written down row by row. */
import type { GridModel, GridRow, HeaderNode } from '#ui/grid/model';

export interface Written {
  readonly text: string;
  readonly stored?: string;
}

export function tableOf(
  columns: readonly HeaderNode[],
  rows: readonly (GridRow & { readonly cells?: readonly (string | Written)[] })[],
  rowHead: GridModel['rowHead'] = { caption: '机构' },
): GridModel {
  const leaves = (nodes: readonly HeaderNode[]): HeaderNode[] =>
    nodes.flatMap((node) => (node.children ? leaves(node.children) : [node]));
  const ids = leaves(columns).map(({ id }) => id);
  return {
    key: 'table',
    rowHead,
    columns,
    rows,
    cell(row, column) {
      const written = rows.find(({ id }) => id === row)?.cells?.[ids.indexOf(column)] ?? '';
      const { text, stored = text } = typeof written === 'string' ? { text: written } : written;
      return { text, editText: stored, state: 'input' };
    },
  };
}

export const births: HeaderNode[] = [
  { id: 'births', caption: '活产数', code: '1' },
  {
    id: 'hospital',
    caption: '住院分娩',
    children: [
      { id: 'inHospital', caption: '住院分娩活产数', code: '2' },
      { id: 'rate', caption: '住院分娩率', code: '3', computed: true },
    ],
  },
];

/** The total stands last in the form and is shown first. */
export const county = tableOf(births, [
  { id: 'h', caption: '乡镇', depth: 0, kind: 'heading' },
  { id: 'qs', caption: '青山镇卫生院', depth: 1, kind: 'data', code: '01', cells: ['221', '200', { text: '90.50', stored: '90.497738' }] },
  { id: 'bs', caption: '白石镇卫生院', depth: 1, kind: 'data', code: '02', cells: ['12,345', '未开展', '—'] },
  { id: 'icu', caption: 'ＩＣＵ病区', depth: 1, kind: 'data', code: '03', cells: ['２２１人', '', ''] },
  { id: 'sum', caption: '合计', depth: 0, kind: 'total', pinned: true, cells: ['12,566', '200', '90.50'] },
]); // prettier-ignore
