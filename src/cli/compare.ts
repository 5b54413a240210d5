/** `compare A B`: which parts and which cells of two workbooks differ. */
import { compareWorkbooks } from '#workbook/compare';
import { bytesOf, orThrow, required } from './file';

export const compare = {
  name: 'compare',
  usage: 'compare A B',
  async run(args: readonly string[]): Promise<unknown> {
    const [a, b] = required(args, this.usage, 'A', 'B');
    return orThrow(compareWorkbooks(await bytesOf(a), await bytesOf(b)));
  },
};
