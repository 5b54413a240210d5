/**
 * The rows on top of a block that name our columns. A row is one of heads when half of its texts at least are captions of
 * our header, of any level. A merged caption stands over its first column and the next ones are empty, so it holds to the
 * right until the next caption. A caption several columns share is told apart by what stands above it, then by order.
 */
import { readNumber } from '#value/read-number';
import type { Order } from '../order';
import { nameOf } from './name';

export interface ColumnMatch {
  readonly columns: readonly number[];
  /** What each column of the block is called there. */
  readonly names: readonly string[];
  readonly headerRows: number;
}

/** A title, who reports, the unit: what stands above the heads of a form. */
const mostTitles = 4;

export function matchColumns(order: Order, block: readonly (readonly string[])[]): ColumnMatch | undefined {
  const captions = new Set(order.leaves.flatMap(({ path }) => path.map(nameOf)));
  const knownIn = (row: readonly string[] = []) => row.filter((text) => captions.has(nameOf(text))).length;
  const isHead = (row: readonly string[]) => {
    const known = knownIn(row);
    return known > 0 && known * 2 >= row.filter((text) => text.trim() !== '').length;
  };
  let first = block.slice(0, mostTitles + 1).findIndex(isHead);
  if (first === -1 || !block.slice(0, first).every(isTitle)) return undefined;
  // Over the lower heads, groups may be called otherwise than ours; a caption of ours among them makes it no title.
  while (knownIn(block[first - 1]) > 0) first -= 1;
  let headerRows = first + 1;
  while (headerRows < block.length && isHead(block[headerRows] ?? [])) headerRows += 1;
  const paths = pathsOf(block.slice(first, headerRows));
  const columns = assigned(order, paths);
  if (columns.every((column) => column === -1)) return undefined;
  if (isCodes(order, columns, block[headerRows] ?? [])) headerRows += 1;
  return { columns, names: paths.map((path) => path[path.length - 1]?.text ?? ''), headerRows };
}

interface Caption {
  readonly text: string;
  readonly name: string;
}

/** From the top level down to the column's own caption. */
function pathsOf(heads: readonly (readonly string[])[]): Caption[][] {
  const width = Math.max(...heads.map((row) => row.length));
  const paths: Caption[][] = Array.from({ length: width }, () => []);
  for (const [level, row] of heads.entries()) {
    let over = '';
    for (const [column, path] of paths.entries()) {
      const text = (row[column] ?? '').trim();
      if (text !== '') over = text;
      const holds = text !== '' || (level < heads.length - 1 && isBelow(heads, level, column));
      if (holds && over !== '') path.push({ text: over, name: nameOf(over) });
    }
  }
  return paths;
}

/** An empty place under nothing belongs to its left neighbour only if the column has a caption of its own further down. */
function isBelow(heads: readonly (readonly string[])[], level: number, column: number): boolean {
  return heads.slice(level + 1).some((row) => (row[column] ?? '').trim() !== '');
}

function assigned(order: Order, paths: readonly (readonly Caption[])[]): number[] {
  const ours = order.leaves.map(({ path }) => path.map(nameOf));
  const taken = new Set<number>();
  return paths.map((path) => {
    const own = path[path.length - 1]?.name;
    if (own === undefined) return -1;
    let best = -1;
    let most = -1;
    for (const [at, names] of ours.entries()) {
      if (taken.has(at) || names[names.length - 1] !== own) continue;
      const shared = path.slice(0, -1).filter(({ name }) => names.slice(0, -1).includes(name)).length;
      if (shared > most) [best, most] = [at, shared];
    }
    if (best !== -1) taken.add(best);
    return best;
  });
}

/** A few words and no figure: nothing that belongs into a cell is left out as a title. */
function isTitle(row: readonly string[]): boolean {
  const texts = row.filter((text) => text.trim() !== '');
  return texts.length <= 3 && !texts.some((text) => readNumber(text).kind === 'number');
}

/** 甲 乙 1 2 3 … under the heads: our own codes, so that no row of figures is taken for it. */
function isCodes(order: Order, columns: readonly number[], row: readonly string[]): boolean {
  const codes = row.map((text) => text.trim().replace(/^[(（](.*)[)）]$/, '$1'));
  const agree = codes.every((code, at) => {
    const column = columns[at] ?? -1;
    return (
      code === '' || (column === -1 ? /^[甲乙丙丁]$/.test(code) : order.leaves[column]?.node.code === code)
    );
  });
  return agree && codes.filter((code) => code !== '').length > 1;
}
