/** How wide a column wants to be: as its figures, or as its caption in a few lines, within limits. */
import { headNodes, narrowest, rowHeadId } from './columns';
import type { GridModel, GridRow, HeaderNode } from './model';
import { orderOf, type Order } from './order';
import { cellPadding, scaleOf, widestOf, widthOfCell, type Measure } from './ruler';

const indent = 14;
/** Rows enough to know a column by. */
const sampled = 16;
/** Where a total is shown above them: of what is added up, no figure is wider. */
const sampledUnderTotal = 4;
/** Row heads up to this width stay on one line. Widths in this file are those of text of 13 pixels. */
const comfortable = 200;

/** A caption reads best in one to three lines that are not shorter than they must be. */
function captionWidth(node: HeaderNode, measure: Measure): number {
  const whole = measure(node.caption + (node.computed ? ' ƒ' : ''));
  const scale = scaleOf(measure);
  const lines = whole <= 54 * scale ? 1 : whole <= 120 * scale ? 2 : 3;
  const caption = lines === 1 ? whole : whole / lines + 13;
  return Math.max(caption, measure(node.unit ?? '')) + cellPadding;
}

function sampleOf({ rows }: Order, count: number): string[] {
  const step = Math.max(1, Math.floor(rows.length / count));
  return rows.filter((row, i) => i % step === 0 || row.kind === 'total').map((row) => row.id);
}

/** What the caption of a row takes on one line, its indentation included. */
function captionLine(row: GridRow, measure: Measure): number {
  return measure(row.caption) + row.depth * indent + cellPadding;
}

/** What a row's caption has in a column of this width. */
export function captionRoom(row: GridRow, width: number): number {
  return width - row.depth * indent - cellPadding;
}

/** A long name takes two lines before it makes the column wide. */
function rowHeadWidth(row: GridRow, measure: Measure): number {
  const whole = captionLine(row, measure);
  const enough = comfortable * scaleOf(measure);
  return whole <= enough
    ? whole
    : Math.max(enough, measure(row.caption) / 2 + row.depth * indent + 2 * cellPadding);
}

const within = (width: number, measure: Measure) =>
  Math.ceil(Math.min(widestOf(measure), Math.max(narrowest, width)));

/** A group's caption, in two lines at most, widens the columns below it when they are narrower together. */
function widenUnder(nodes: readonly HeaderNode[], widths: Map<string, number>, measure: Measure): number {
  let sum = 0;
  for (const node of nodes) {
    if (!node.children?.length) {
      sum += widths.get(node.id) as number;
      continue;
    }
    const own = widenUnder(node.children, widths, measure);
    const whole = measure(node.caption) + cellPadding;
    const wanted = whole <= 110 * scaleOf(measure) ? whole : whole / 2 + cellPadding;
    const factor = Math.max(1, wanted / own);
    if (factor > 1)
      for (const id of idsUnder(node)) widths.set(id, within((widths.get(id) as number) * factor, measure));
    sum += own * factor;
  }
  return sum;
}

function idsUnder(node: HeaderNode): string[] {
  return node.children?.length ? node.children.flatMap(idsUnder) : [node.id];
}

export function widthsOf(model: GridModel, measure: Measure): Map<string, number> {
  const order = orderOf(model);
  const many = sampleOf(order, sampled);
  const few = order.rows.some((row) => row.kind === 'total') ? sampleOf(order, sampledUnderTotal) : many;
  const widths = new Map<string, number>();
  for (const { node } of order.leaves) {
    let width = captionWidth(node, measure);
    for (const row of node.words ? many : few) {
      width = Math.max(width, widthOfCell(model.cell(row, node.id), measure));
    }
    widths.set(node.id, within(width, measure));
  }
  widenUnder(model.columns, widths, measure);
  for (const node of headNodes(model)) {
    const own = measure(node.caption) + cellPadding;
    const wanted = (row: GridRow) =>
      node.id === rowHeadId ? rowHeadWidth(row, measure) : measure(row.code ?? '') + cellPadding;
    const most = model.rows.reduce((width, row) => Math.max(width, wanted(row)), own);
    widths.set(node.id, node.id === rowHeadId ? within(most, measure) : Math.max(36, Math.ceil(most)));
  }
  return widths;
}

/** As wide as the widest of all it has, not only of a sample: for one column that is asked for. */
export function fittedWidth(model: GridModel, column: string, measure: Measure): number | undefined {
  const usual = widthsOf(model, measure).get(column);
  if (usual === undefined || column.startsWith('@')) return usual;
  const most = model.rows.reduce(
    (width, row) => Math.max(width, widthOfCell(model.cell(row.id, column), measure)),
    usual,
  );
  return within(most, measure);
}
