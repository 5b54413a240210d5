/** The model's header as the grid library's column definitions. */
import type { ColDef, ColGroupDef } from 'ag-grid-community';
import { Cell, RowCode, RowHead } from './cell';
import { GroupHead, LeafHead } from './head';
import type { GridModel, GridRow, HeaderNode } from './model';
import { leavesOf } from './order';

/** Ids of the pinned columns; a model's own column ids never begin so. */
export const rowHeadId = '@head';
export const rowCodeId = '@code';

export const narrowest = 64;

export function isCoded(model: GridModel): boolean {
  return (
    model.rowHead.code !== undefined || leavesOf(model.columns).some((leaf) => leaf.node.code !== undefined)
  );
}

/** The pinned columns have headers too: the same shape as any other. */
export function headNodes(model: GridModel): HeaderNode[] {
  const { caption, code, codeCaption, codeCode } = model.rowHead;
  const head: HeaderNode = { id: rowHeadId, caption, ...(code !== undefined && { code }) };
  if (codeCaption === undefined) return [head];
  return [head, { id: rowCodeId, caption: codeCaption, ...(codeCode !== undefined && { code: codeCode }) }];
}

function leaf(node: HeaderNode, coded: boolean, widths: ReadonlyMap<string, number>): ColDef<GridRow> {
  return {
    colId: node.id,
    headerName: node.caption,
    headerComponent: LeafHead,
    headerComponentParams: { node, coded },
    cellRenderer: Cell,
    width: widths.get(node.id) ?? narrowest,
    minWidth: 40,
    cellRendererParams: { words: node.words === true },
  };
}

export function columnsOf(
  model: GridModel,
  widths: ReadonlyMap<string, number>,
): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const coded = isCoded(model);
  const frozen = new Set(
    leavesOf(model.columns)
      .slice(0, model.frozen ?? 0)
      .map((each) => each.node.id),
  );
  const make = (node: HeaderNode): ColDef<GridRow> | ColGroupDef<GridRow> =>
    node.children?.length
      ? {
          groupId: node.id,
          headerName: node.caption,
          headerGroupComponent: GroupHead,
          headerGroupComponentParams: { node },
          children: node.children.map(make),
        }
      : { ...leaf(node, coded, widths), pinned: frozen.has(node.id) ? 'left' : null };
  const heads = headNodes(model).map((node) => ({
    ...leaf(node, coded, widths),
    cellRenderer: node.id === rowHeadId ? RowHead : RowCode,
    cellAriaRole: 'rowheader',
    pinned: 'left' as const,
    lockPinned: true,
  }));
  return [...heads, ...model.columns.map(make)];
}
