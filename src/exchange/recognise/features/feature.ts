/** One kind of evidence that a line begins the captions of a table. */
import type { Range } from '#workbook/sheet';
import type { Line, Picture } from '../picture';

export interface Feature {
  readonly name: string;
  /** What a full measure adds to the score; negative where it speaks against. */
  readonly weight: number;
  /** 0 (not at all) to 1 (fully). `below` are the next lines of the region, nearest first. */
  readonly measure: (line: Line, below: readonly Line[], picture: Picture, region: Range) => number;
}
