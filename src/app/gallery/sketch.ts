/** A form's head as a small drawing: cells in columns and levels, computed ones told apart. Counted in columns and rows. */
import { columnNames, type Column, type Form } from '#domain/library/form';

export interface SketchCell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly computed: boolean;
}

export interface Sketch {
  readonly columns: number;
  readonly levels: number;
  readonly cells: readonly SketchCell[];
}

export function sketchOf(form: Form, isComputed: (name: string) => boolean): Sketch {
  const levels = depthOf(form.columns);
  const cells: SketchCell[] = [];
  let left = 0;
  const draw = (column: Column, top: number): void => {
    if (typeof column === 'string') {
      cells.push({
        left,
        top,
        width: 1,
        height: levels - top,
        caption: column,
        computed: isComputed(column),
      });
      left += 1;
      return;
    }
    const width = columnNames(column.columns).length;
    cells.push({ left, top, width, height: 1, caption: column.caption, computed: false });
    for (const child of column.columns) draw(child, top + 1);
  };
  for (const column of form.columns) draw(column, 0);
  return { columns: left, levels, cells };
}

function depthOf(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map((one) => (typeof one === 'string' ? 1 : 1 + depthOf(one.columns))));
}
