/** The form's header as blocks of cells: columns whose paths begin alike share a block, short paths reach down. */
import { columns } from './columns';
import { firstValueColumn, headerBottom, headerTop, nameColumn } from './layout';

export interface Block {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const nameBlock: Block = {
  text: '机  构',
  top: headerTop,
  left: nameColumn,
  bottom: headerBottom,
  right: nameColumn,
};

/** How far right of `index` the paths still agree down to `level`. */
function reach(index: number, level: number): number {
  const start = columns[index]?.path.slice(0, level + 1).join('/');
  let last = index;
  while (columns[last + 1] && columns[last + 1]?.path.slice(0, level + 1).join('/') === start) last += 1;
  return last;
}

export function headerBlocks(): Block[] {
  const blocks = [nameBlock];
  const levels = headerBottom - headerTop + 1;
  for (let level = 0; level < levels; level++) {
    for (let index = 0; index < columns.length; index++) {
      const path = columns[index]?.path ?? [];
      const text = path[level];
      if (text === undefined) continue;
      const last = reach(index, level);
      blocks.push({
        text,
        top: headerTop + level,
        left: firstValueColumn + index,
        bottom: level === path.length - 1 ? headerBottom : headerTop + level,
        right: firstValueColumn + last,
      });
      index = last;
    }
  }
  return blocks;
}
