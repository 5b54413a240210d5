/** A computed indicator over all places: through the fast lane where it gives a number, else by asking the program. */
import { span } from '#formula/kernel';
import { writeColumn, type Column } from './column';
import type { Computed } from './formulas';

export function computeColumn({ kernel, program }: Computed, column: Column, places: number): void {
  const { numbers, states } = column;
  column.texts.clear();
  for (let start = 0; start < places; start += span) {
    const count = Math.min(span, places - start);
    const results = kernel?.(start, count);
    for (let i = 0; i < count; i += 1) {
      const row = start + i;
      const result = results ? (results[i] as number) : Number.NaN;
      if (result - result === 0) {
        numbers[row] = result;
        states[row] = 0;
      } else writeColumn(column, row, program(row));
    }
  }
}
