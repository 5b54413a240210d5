/**
 * How high the header must be for every caption to be read in full. The heads are laid out once, unseen and together,
 * at the widths they will have: only the browser knows where it breaks a line. What it said is remembered, for a table
 * is opened again and again, period after period, under the same heads.
 */
import { headNodes, isCoded } from './columns';
import { groupElement, leafElement } from './head';
import type { GridModel, HeaderNode } from './model';
import { depthOf, leavesOf } from './order';

export interface HeaderHeights {
  /** Of the row with the columns' own captions. */
  readonly leaf: number;
  /** Of each level above it. */
  readonly group: number;
}

const leastGroup = 22;
const leastLeaf = 24;
/** As in grid.css. */
const codeHeight = 17;

interface Laid {
  readonly element: HTMLElement;
  /** Levels above a column that it takes over, having fewer groups than others. */
  readonly spare: number;
  readonly group: boolean;
}

const known = new Map<string, HeaderHeights>();
/** More headers than a clerk goes to and fro between. */
const most = 40;

export function headerHeights(
  host: HTMLElement,
  model: GridModel,
  widthOf: (columnId: string) => number,
): HeaderHeights {
  const nodes = [...headNodes(model), ...model.columns];
  const widths = leavesOf(nodes).map(({ node }) => widthOf(node.id));
  // The browser's own zoom breaks lines elsewhere.
  const key = JSON.stringify([host.style.getPropertyValue('--grid-text'), devicePixelRatio, nodes, widths]);
  const heights = known.get(key) ?? measured(host, model, widthOf);
  known.delete(key);
  known.set(key, heights);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return heights;
}

function measured(host: HTMLElement, model: GridModel, widthOf: (columnId: string) => number): HeaderHeights {
  const coded = isCoded(model);
  const levels = depthOf(model.columns) - 1;
  const laid: Laid[] = [];
  const bench = document.createElement('div');
  bench.className = 'head-bench';

  const lay = (element: HTMLElement, width: number, spare: number, group: boolean) => {
    element.style.width = `${width}px`;
    bench.append(element);
    laid.push({ element, spare, group });
  };
  const walk = (nodes: readonly HeaderNode[], level: number): number => {
    let sum = 0;
    for (const node of nodes) {
      const width = node.children?.length ? walk(node.children, level + 1) : widthOf(node.id);
      if (node.children?.length) lay(groupElement(node), width, 0, true);
      else lay(leafElement({ node, coded }), width, levels - level, false);
      sum += width;
    }
    return sum;
  };
  walk(model.columns, 0);
  walk(headNodes(model), 0);

  host.append(bench);
  const heights = laid.map(({ element, spare, group }) => ({ height: element.offsetHeight, spare, group }));
  bench.remove();

  const group = heights.reduce((most, h) => (h.group ? Math.max(most, h.height) : most), leastGroup);
  const least = coded ? leastLeaf + codeHeight : leastLeaf;
  const leaf = heights.reduce(
    (most, h) => (h.group ? most : Math.max(most, h.height - h.spare * group)),
    least,
  );
  return { leaf: leaf + 1, group: levels > 0 ? group + 1 : 0 };
}
