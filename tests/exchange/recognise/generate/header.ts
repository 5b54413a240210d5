/** Made-up captions: a tree of some levels, merged as they should be or as WPS leaves them, and a code row or none. */
import type { Block } from './block';
import type { Chance } from './chance';

export interface Caption {
  readonly text: string;
  readonly below: readonly Caption[];
}

export const leaf = (text: string): Caption => ({ text, below: [] });

export function depthOf(captions: readonly Caption[]): number {
  return captions.reduce((deepest, { below }) => Math.max(deepest, 1 + depthOf(below)), 0);
}

export function widthOf({ below }: Caption): number {
  return below.length === 0 ? 1 : below.reduce((sum, one) => sum + widthOf(one), 0);
}

/** Writes the captions from a row and column on; returns the columns used. */
export function writeCaptions(
  block: Block,
  captions: readonly Caption[],
  { row, column, depth, merged }: { row: number; column: number; depth: number; merged: boolean },
): number {
  let at = column;
  for (const caption of captions) {
    block.put(row, at, caption.text);
    const width = widthOf(caption);
    if (caption.below.length === 0) {
      if (merged) block.merge(row, at, row + depth - 1, at);
    } else {
      if (merged) block.merge(row, at, row, at + width - 1);
      writeCaptions(block, caption.below, { row: row + 1, column: at, depth: depth - 1, merged });
    }
    at += width;
  }
  block.reach(row + depth - 1, at - 1);
  return at - column;
}

/** `甲 | 乙 | 1 | 2`, `栏次 | 1 | 2`, `甲 | (1) | (2)`. */
export function writeCodes(block: Block, row: number, labels: number, values: number, chance: Chance): void {
  const kind = chance.pick(['stems', 'stems', 'stems', 'label', 'brackets'] as const);
  for (let c = 1; c <= labels; c++) {
    if (kind === 'label') block.put(row, c, c === 1 ? chance.pick(['栏次', '编号', '序号']) : null);
    else block.put(row, c, '甲乙丙丁戊'[c - 1] ?? null);
  }
  for (let v = 1; v <= values; v++) block.put(row, labels + v, kind === 'brackets' ? `(${v})` : v);
}
