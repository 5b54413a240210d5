/**
 * The peer: AG Grid as its quick start has it — data in the rows, default renderers, its own text editor — with the same
 * figures and header. The button opens it anew; the address says which table, and how large it is drawn.
 */
import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  PinnedRowModule,
  TextEditorModule,
  type ColDef,
  type ColGroupDef,
  type GridApi,
} from 'ag-grid-community';
import { figure, long, rateOf, treeOf, wide, type Tree } from '../made';

ModuleRegistry.registerModules([ClientSideRowModelModule, PinnedRowModule, TextEditorModule]);

type Row = Record<string, string>;

const wanted = new URLSearchParams(location.search);
const table = wanted.get('table') === 'long' ? long : wide;
const sizes = (name: string, otherwise: number) => Number(wanted.get(name) ?? otherwise);

const defs = (trees: readonly Tree[]): (ColDef<Row> | ColGroupDef<Row>)[] =>
  trees.map(({ caption, column, children }) =>
    children
      ? { headerName: caption, children: defs(children) }
      : { headerName: caption, field: String(column), width: sizes('columnWidth', 80) },
  );

const rowOf = (caption: string, row: number): Row => ({
  name: caption,
  ...Object.fromEntries(
    table.columns.map(({ rate }, at) => [
      String(at),
      rate ? rateOf(row, at).toFixed(2) : String(figure(row, at)),
    ]),
  ),
});

const rowData = table.rows.map(rowOf);
const columnDefs: (ColDef<Row> | ColGroupDef<Row>)[] = [
  { headerName: '机构', field: 'name', pinned: 'left', width: 160, editable: false },
  ...defs(treeOf(table)),
];

const host = document.getElementById('grid') as HTMLElement;
host.style.width = `${sizes('width', 1266)}px`;
host.style.height = `${sizes('height', 560)}px`;

let api: GridApi<Row> | undefined;

document.querySelector('button')?.addEventListener('click', () => {
  api?.destroy();
  api = createGrid<Row>(host, {
    columnDefs,
    rowData,
    pinnedTopRowData: [rowOf('合计', 0)],
    rowHeight: sizes('rowHeight', 28),
    headerHeight: sizes('headerHeight', 28),
    defaultColDef: { editable: true, sortable: false, suppressMovable: true },
    enterNavigatesVertically: true,
    enterNavigatesVerticallyAfterEdit: true,
  });
});
